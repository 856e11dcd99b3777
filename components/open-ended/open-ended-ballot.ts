import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { inLang } from '../../client/words/index.ts';
import { openEnded as words } from '../../client/words/open-ended.ts';
import type { OpenEndedAnswer, OpenEndedBallot } from '../../session/kinds/open-ended.ts';
import { BallotElement, same } from '../ballot-element.ts';
import { ballotStyles } from '../ballot-styles.ts';

type Writing = Extract<OpenEndedBallot, { step: 'write' }>;
type Supporting = Extract<OpenEndedBallot, { step: 'support' }>;

/** From how many characters left the count turns loud. */
const NEARLY_FULL = 20;

/**
 * @summary Writes a short text, then supports those of others.
 * @fires answer-cast - The person confirmed; the answer is an `OpenEndedAnswer`.
 */
@customElement('connivence-open-ended-ballot')
export class OpenEndedBallotElement extends BallotElement<OpenEndedBallot, OpenEndedAnswer> {
  static override styles = [
    ballotStyles,
    css`
      textarea {
        display: block;
        width: 100%;
        min-height: 8.5rem;
        padding: 0.875rem 1rem;
        font: inherit;
        line-height: 1.35;
        color: inherit;
        border: 2px solid var(--edge);
        border-radius: 1.25rem;
        border-end-end-radius: 0.25rem;
        background: var(--surface);
        resize: none;
        field-sizing: content;
      }
      textarea::placeholder {
        color: var(--ink-soft);
        opacity: 1;
      }
      textarea:disabled {
        border-color: var(--line);
        background: none;
        opacity: 1;
      }
      .under {
        display: flex;
        justify-content: space-between;
        gap: 1rem;
        margin: 0.5rem 0 0;
        font-size: 0.9375rem;
        line-height: 1.3;
        color: var(--ink-soft);
      }
      .left {
        flex: none;
        font-variant-numeric: tabular-nums;
      }
      .loud {
        font-weight: 700;
        color: var(--voice-ours-text);
      }
      legend {
        padding: 0 0 0.25rem;
        color: var(--ink-soft);
      }
      label.card {
        display: flex;
        align-items: center;
        gap: 0.75rem;
        min-height: 60px;
        margin-top: 0.625rem;
        padding: 0.75rem 1rem;
        line-height: 1.3;
        border: 2px solid var(--edge);
        border-radius: 1.25rem;
        border-end-start-radius: 0.25rem;
        background: var(--surface);
        overflow-wrap: anywhere;
        cursor: pointer;
        touch-action: manipulation;
        -webkit-tap-highlight-color: transparent;
      }
      label.card:has(:checked) {
        border-color: var(--voice-both);
        background: var(--voice-both-tint);
        font-weight: 700;
      }
      label.card:has(:focus-visible) {
        outline: var(--focus);
        outline-offset: 2px;
      }
      label.card:has(:disabled) {
        cursor: default;
      }
      label.card:has(:disabled:not(:checked)) {
        border-color: var(--line);
        color: var(--ink-soft);
        background: none;
      }
      small {
        display: block;
        font-size: 0.875rem;
        font-weight: 400;
        color: var(--ink-soft);
      }
      [type='checkbox'] {
        appearance: none;
        flex: none;
        display: grid;
        place-items: center;
        width: 1.75rem;
        height: 1.75rem;
        margin: 0;
        border: 2px solid var(--voice-both);
        border-radius: 0.375rem;
        outline: 0;
      }
      :disabled:not(:checked) {
        border-color: var(--line);
      }
      :checked {
        background: var(--voice-both);
      }
      :checked::after {
        content: '';
        width: 0.875rem;
        height: 0.4375rem;
        margin-top: -0.25rem;
        border: solid var(--on-voice);
        border-width: 0 0 3px 3px;
        rotate: -45deg;
      }
      .send {
        margin-top: 1rem;
      }
      .foot {
        position: sticky;
        bottom: 0;
        padding-bottom: 0.5rem;
        background: var(--paper);
      }
    `,
  ];

  @state() private typed = '';
  @state() private chosen: readonly string[] = [];

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('answer')) return;
    const { answer } = this;
    if (answer && 'text' in answer) this.typed = answer.text;
    this.chosen = answer && 'supports' in answer ? answer.supports : [];
  }

  protected override render() {
    const { ballot } = this;
    if (!ballot) return nothing;
    return ballot.step === 'write' ? this.#write(ballot) : this.#support(ballot);
  }

  #write({ limit, placeholder }: Writing) {
    const w = inLang(words, this.lang);
    const left = limit - this.typed.length;
    const before = this.answer && 'text' in this.answer ? this.answer.text : '';
    const unready = this.typed.trim() === '' || this.typed.trim() === before;
    return html`<textarea
        aria-label=${w.field}
        aria-describedby=${this.disabled ? nothing : 'under'}
        maxlength=${limit}
        placeholder=${this.disabled ? nothing : (placeholder ?? nothing)}
        enterkeyhint="done"
        .value=${this.typed}
        ?disabled=${this.disabled}
        @input=${(event: Event) => (this.typed = (event.target as HTMLTextAreaElement).value)}
      ></textarea>
      ${
        this.disabled
          ? nothing
          : html`<p class="under" id="under">
                <span>${w.moderated}</span>
                <span class="left ${left <= NEARLY_FULL ? 'loud' : ''}">${w.left(left)}</span>
              </p>
              ${this.#send(unready, () => this.cast({ text: this.typed }))}`
      }`;
  }

  #support({ cards, supports }: Supporting) {
    const w = inLang(words, this.lang);
    const { chosen } = this;
    const before = this.answer && 'supports' in this.answer ? this.answer.supports : [];
    const full = chosen.length >= supports;
    const unready = chosen.length === 0 || same(chosen, before);
    return html`<fieldset ?disabled=${this.disabled}>
        <legend aria-live="polite">${this.words.choose(supports, chosen.length)}</legend>
        ${cards.map(({ id, text, people }) => {
          const checked = chosen.includes(id);
          return html`<label class="card">
            <input
              type="checkbox"
              value=${id}
              .checked=${checked}
              ?disabled=${full && !checked && supports > 1}
              @change=${this.#choose}
            />
            <span>${text}${people > 1 ? html`<small>${w.wrote(people)}</small>` : nothing}</span>
          </label>`;
        })}
      </fieldset>
      ${
        this.disabled
          ? nothing
          : html`<div class="foot">
              ${this.#send(unready, () => this.cast({ supports: this.chosen }))}
            </div>`
      }`;
  }

  #send(unready: boolean, say: () => void) {
    return html`<button class="send" aria-disabled=${unready} @click=${unready ? nothing : say}>
      ${this.answer ? this.words.change : this.words.send}
    </button>`;
  }

  readonly #choose = (event: Event): void => {
    const { value, checked } = event.target as HTMLInputElement;
    const { supports } = this.ballot as Supporting;
    const chosen = new Set(supports > 1 ? this.chosen : []);
    if (checked) chosen.add(value);
    else chosen.delete(value);
    this.chosen = [...chosen].toSorted();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'connivence-open-ended-ballot': OpenEndedBallotElement;
  }
}
