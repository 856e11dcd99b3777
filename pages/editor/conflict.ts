import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { inLang } from '../../client/words/index.ts';
import { editor as words } from '../../client/words/editor.ts';
import { pathOf } from '../../session/findings.ts';
import { buttons } from '../trainer/shared.styles.ts';
import { differences, merged, type Difference } from './differences.ts';
import { nameOfItem } from './edits.ts';
import type { Form } from './form.ts';
import { isList, isRecord, type Json } from './json.ts';
import { trailTo } from './problems.ts';

/** Fired when the trainer chose what stays of two versions. */
export class ResolvedEvent extends Event {
  static readonly type = 'resolved';

  readonly json: Json;

  constructor(json: Json) {
    super(ResolvedEvent.type, { bubbles: true, composed: true });
    this.json = json;
  }
}

/**
 * Two versions of a scenario, place by place: what one wrote, and what somebody saved meanwhile.
 *
 * @summary Two versions of a scenario, and what stays of each.
 * @fires resolved - The trainer chose.
 * @fires copy-asked - The trainer keeps this version under another name.
 */
@customElement('connivence-conflict')
export class ConflictElement extends LitElement {
  static override styles = [
    buttons,
    css`
      :host {
        display: block;
        font-family: var(--font-text);
        line-height: 1.4;
      }
      h2 {
        margin: 0;
        font-family: var(--font-display);
        font-size: 1.75rem;
        line-height: 1.1;
      }
      p {
        margin: var(--space-2) 0 var(--space-3);
        color: var(--ink-soft);
      }
      fieldset {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: var(--space-2);
        margin: 0 0 var(--space-3);
        padding: 0;
        border: 0;
      }
      legend {
        padding: 0 0 var(--space-1);
        font-weight: 600;
      }
      legend span {
        color: var(--voice-ours-text);
        font-weight: 400;
      }
      label {
        padding: var(--space-2) var(--space-3);
        border: 1.5px solid var(--line);
        border-radius: var(--radius-small);
        cursor: pointer;
        overflow-wrap: anywhere;
      }
      label:has(:checked) {
        border-color: var(--ink);
        background: var(--surface);
      }
      label strong {
        display: inline;
      }
      label div {
        margin-top: var(--space-1);
        white-space: pre-wrap;
      }
      input {
        accent-color: var(--ink);
      }
      .all,
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
        margin-bottom: var(--space-3);
      }
      .actions {
        position: sticky;
        bottom: 0;
        margin: 0;
        padding: var(--space-3) 0;
        background: var(--paper);
      }
      @media (max-width: 600px) {
        fieldset {
          grid-template-columns: 1fr;
        }
      }
    `,
  ];

  @property({ reflect: true }) override lang = 'fr';

  @property({ attribute: false }) form!: Form;

  /** The version that both began with. */
  @property({ attribute: false }) base: Json | undefined;

  @property({ attribute: false }) mine: Json = {};

  /** What was saved meanwhile; undefined where the file was deleted. */
  @property({ attribute: false }) theirs: Json | undefined;

  /** Places where theirs was chosen or not, against what would be taken by itself. */
  @state() private chosen: Readonly<Record<string, 'mine' | 'theirs'>> = {};

  protected override render() {
    const w = inLang(words, this.lang);
    const all = this.#differences;
    return html`<h2 id="title">${w.conflict}</h2>
      <p>
        ${this.theirs === undefined ? w.conflictGone : all.length > 0 ? w.conflictHelp : w.noDifference}
      </p>
      ${
        all.length > 1
          ? html`<div class="all">
              <button class="button" type="button" @click=${() => this.#chooseAll('mine')}>
                ${w.allMine}
              </button>
              <button class="button" type="button" @click=${() => this.#chooseAll('theirs')}>
                ${w.allTheirs}
              </button>
            </div>`
          : nothing
      }
      ${all.map((difference) => this.#draw(difference))}
      <div class="actions">
        <button
          class="button strong"
          type="button"
          @click=${() => this.dispatchEvent(new ResolvedEvent(this.#merged))}
        >
          ${w.keepChosen}
        </button>
        <button
          class="button"
          type="button"
          @click=${() => this.dispatchEvent(new Event('copy-asked', { bubbles: true, composed: true }))}
        >
          ${w.asCopy}
        </button>
        <button
          class="button quiet"
          type="button"
          @click=${() => this.dispatchEvent(new Event('closed', { bubbles: true, composed: true }))}
        >
          ${w.cancel}
        </button>
      </div>`;
  }

  #draw(difference: Difference) {
    const w = inLang(words, this.lang);
    const { path, mine, theirs, changed } = difference;
    const name = pathOf(path);
    const known = mine === undefined ? (this.theirs ?? {}) : this.mine;
    const side = (which: 'mine' | 'theirs', value: Json | undefined) =>
      html`<label
        ><input
          type="radio"
          name=${name}
          .checked=${this.#choiceOf(difference) === which}
          @change=${() => (this.chosen = { ...this.chosen, [name]: which })}
        />
        <strong>${w[which]}</strong>
        <div>${described(value, this.lang) || w.nothingThere}</div></label
      >`;
    return html`<fieldset>
      <legend>
        ${trailTo(this.form, known, name, this.lang)}
        ${changed === 'both' ? html`<span>(${w.bothChanged})</span>` : nothing}
      </legend>
      ${side('mine', mine)} ${side('theirs', theirs)}
    </fieldset>`;
  }

  get #differences(): Difference[] {
    return this.theirs === undefined ? [] : differences(this.base, this.mine, this.theirs);
  }

  get #merged(): Json {
    if (this.theirs === undefined) return this.mine;
    const mine = this.#differences.filter((each) => this.#choiceOf(each) === 'mine');
    return merged(this.theirs, mine);
  }

  /** What was chosen; where only one side changed, that side. */
  #choiceOf({ path, changed }: Difference): 'mine' | 'theirs' {
    return this.chosen[pathOf(path)] ?? (changed === 'theirs' ? 'theirs' : 'mine');
  }

  #chooseAll(which: 'mine' | 'theirs'): void {
    this.chosen = Object.fromEntries(this.#differences.map(({ path }) => [pathOf(path), which]));
  }
}

/** A value as one reads it: a text as it is, a list by what its items are called. */
function described(value: Json | undefined, lang: string): string {
  if (value === undefined) return '';
  if (isList(value)) {
    return value
      .map((item, i) => `${i + 1}. ${nameOfItem(item, { fr: 'Élément', en: 'Item' }, i, lang)}`)
      .join('\n');
  }
  if (isRecord(value)) {
    return Object.values(value)
      .map((each) => described(each, lang))
      .join('\n');
  }
  return String(value);
}

declare global {
  interface HTMLElementEventMap {
    resolved: ResolvedEvent;
  }
  interface HTMLElementTagNameMap {
    'connivence-conflict': ConflictElement;
  }
}
