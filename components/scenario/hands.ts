import { LitElement, css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { inLang } from '../../client/words/index.ts';
import { threshold } from '../../client/words/threshold.ts';
import type { Hand } from '../../session/events.ts';
import { stageWords, type StageWords } from '../stage-words.ts';

/** Fired when the trainer has counted a show of hands. */
export class HandsEnteredEvent extends Event {
  static readonly type = 'hands-entered';

  readonly hands: readonly Hand[];

  constructor(hands: readonly Hand[]) {
    super(HandsEnteredEvent.type, { bubbles: true, composed: true });
    this.hands = hands;
  }
}

interface Row {
  readonly label: string;
  readonly answer: unknown;
}

/**
 * A show of hands, typed in: a number for each thing one can say.
 *
 * @summary The form for a show of hands.
 * @fires hands-entered - With the numbers typed in.
 * @fires close - When it is not wanted any more.
 */
@customElement('connivence-stage-hands')
export class StageHandsElement extends LitElement {
  static override styles = css`
    :host {
      display: block;
      box-sizing: border-box;
      width: 760px;
      padding: 36px 40px;
      background: var(--surface);
      color: var(--ink);
      border: 2px solid var(--edge);
      border-radius: 28px;
      box-shadow: 0 24px 80px rgb(0 0 0 / 25%);
      font: 32px/1.25 var(--font-text);
    }
    h3 {
      margin: 0 0 6px;
      font: 700 42px/1.1 var(--font-display);
    }
    p {
      margin: 0 0 24px;
      color: var(--ink-soft);
      font-size: 28px;
    }
    label {
      display: grid;
      grid-template-columns: 1fr 140px;
      align-items: center;
      gap: 24px;
      padding: 8px 0;
    }
    input {
      width: 100%;
      box-sizing: border-box;
      padding: 8px 14px;
      font: 600 36px var(--font-display);
      text-align: right;
      color: inherit;
      background: var(--paper);
      border: 2px solid var(--edge);
      border-radius: 14px;
    }
    footer {
      display: flex;
      justify-content: end;
      gap: 18px;
      margin-top: 26px;
    }
    button {
      font: 600 32px var(--font-text);
      padding: 12px 30px;
      border-radius: 40px;
      border: 2px solid var(--edge);
      background: none;
      color: inherit;
      cursor: pointer;
    }
    button[type='submit'] {
      background: var(--ink);
      color: var(--paper);
      border-color: var(--ink);
    }
    :focus-visible {
      outline: 4px solid var(--voice-client);
      outline-offset: 3px;
    }
  `;

  /** What the kind's ballot needs to draw itself: one row is made for each answer it allows. */
  @property({ attribute: false }) ballot: object = {};

  @property() override lang = 'fr';

  @state() private people: Readonly<Record<number, number>> = {};

  override connectedCallback(): void {
    super.connectedCallback();
    this.dataset['preventSwipe'] = '';
    void this.updateComplete.then(() => this.renderRoot.querySelector('input')?.focus());
  }

  protected override render() {
    const w = stageWords(this.lang);
    return html`<form @submit=${this.#send} @keydown=${this.#escape}>
      <h3>${w.handsTitle}</h3>
      <p>${w.handsHint}</p>
      ${rowsOf(this.ballot, w, this.lang).map(
        ({ label }, i) =>
          html`<label
            ><span>${label}</span
            ><input
              type="number"
              inputmode="numeric"
              min="0"
              max="10000"
              placeholder="0"
              @input=${(event: InputEvent) => this.#type(i, event.target as HTMLInputElement)}
          /></label>`,
      )}
      <footer>
        <button type="button" @click=${this.#close}>${w.handsCancel}</button>
        <button type="submit">${w.handsSend}</button>
      </footer>
    </form>`;
  }

  #type(row: number, input: HTMLInputElement): void {
    this.people = { ...this.people, [row]: input.valueAsNumber || 0 };
  }

  #send = (event: SubmitEvent): void => {
    event.preventDefault();
    const hands = rowsOf(this.ballot, stageWords(this.lang), this.lang).map(({ answer }, i) => ({
      answer,
      people: Math.max(0, Math.round(this.people[i] ?? 0)),
    }));
    this.dispatchEvent(new HandsEnteredEvent(hands));
  };

  #escape = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.#close();
  };

  #close = (): void => {
    this.dispatchEvent(new Event('close'));
  };
}

/** The fields of a ballot that hands can be raised for. */
const HANDS = ['options', 'poles', 'steps', 'choices'];

/** Whether a room can answer this ballot with raised hands. */
export function canRaiseHands(ballot: object): boolean {
  return HANDS.some((field) => ((ballot as Record<string, unknown[]>)[field]?.length ?? 0) > 0);
}

/** What one can raise a hand for: each option, five places between two poles, or the last step one accepts. */
function rowsOf(ballot: object, w: StageWords, lang: string): Row[] {
  const { options, poles, steps, choices } = ballot as {
    choices?: readonly { id: string; label: string }[];
    options?: readonly { id: string; label: string }[];
    poles?: readonly { label: string }[];
    steps?: readonly { label: string }[];
  };
  if (choices) return choices.map(({ id, label }) => ({ label, answer: { choice: id } }));
  if (options) return options.map(({ id, label }) => ({ label, answer: { picks: [id] } }));
  if (steps) {
    const labels = [inLang(threshold, lang).none, ...steps.map(({ label }) => label)];
    return labels.map((label, stop) => ({ label, answer: { stop } }));
  }
  if (!poles) return [];
  const [first, second] = poles.map((pole) => pole.label) as [string, string];
  const places = [first, w.handsTowards(first), w.handsMiddle, w.handsTowards(second), second];
  return places.map((label, i) => ({ label, answer: { at: i * 25 } }));
}

declare global {
  interface HTMLElementTagNameMap {
    'connivence-stage-hands': StageHandsElement;
  }
  interface HTMLElementEventMap {
    'hands-entered': HandsEnteredEvent;
  }
}
