import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { inLang } from '../../client/words/index.ts';
import { editor as words } from '../../client/words/editor.ts';
import { readJson, sameJson, writtenOut, type Json } from './json.ts';

/** Fired when the trainer writes the file's JSON by hand, whether it can be read yet or not. */
export class RawEditedEvent extends Event {
  static readonly type = 'raw-edited';

  readonly text: string;
  /** What it says; undefined where it cannot be read. */
  readonly json: Json | undefined;

  constructor(text: string, json: Json | undefined) {
    super(RawEditedEvent.type, { bubbles: true, composed: true });
    this.text = text;
    this.json = json;
  }
}

/**
 * The scenario's file as it is, for those who like it so.
 *
 * @summary The JSON of a scenario.
 * @fires raw-edited - The trainer typed.
 */
@customElement('connivence-raw-json')
export class RawJsonElement extends LitElement {
  static override styles = css`
    :host {
      display: block;
      color: var(--ink);
      font-family: var(--font-text);
    }
    label {
      font-weight: 600;
    }
    p {
      margin: 0 0 var(--space-2);
      color: var(--ink-soft);
    }
    textarea {
      box-sizing: border-box;
      width: 100%;
      height: max(24rem, calc(100dvh - 20rem));
      padding: var(--space-3);
      border: 1.5px solid var(--edge);
      border-radius: var(--radius-small);
      background: var(--surface);
      color: inherit;
      font:
        0.9375rem/1.5 ui-monospace,
        'Cascadia Code',
        Menlo,
        Consolas,
        monospace;
      tab-size: 2;
      resize: vertical;
    }
    .broken {
      margin: 0 0 var(--space-2);
      padding-inline-start: 0.6rem;
      border-inline-start: 3px solid var(--voice-ours);
      color: var(--voice-ours-text);
      font-weight: 600;
    }
    button {
      min-height: 2.75rem;
      border: 0;
      background: none;
      color: inherit;
      font: inherit;
      text-decoration: underline;
      cursor: pointer;
    }
    :focus-visible {
      outline: var(--focus);
      outline-offset: 2px;
    }
  `;

  @property({ reflect: true }) override lang = 'fr';

  @property({ attribute: false }) json: Json = {};

  /** What was typed and cannot be read yet. */
  @property({ attribute: false }) raw: string | undefined;

  #text = '';

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.raw !== undefined) this.#text = this.raw;
    // What is being typed keeps its own spaces and breaks.
    else if (changed.has('raw') || !sameJson(readJson(this.#text), this.json)) {
      if (!sameJson(readJson(this.#text), this.json)) this.#text = writtenOut(this.json).trimEnd();
    }
  }

  protected override render() {
    const w = inLang(words, this.lang);
    const wrong = problemOf(this.#text);
    return html`<label for="raw">${w.rawLabel}</label>
      <p id="help">${w.rawHelp}</p>
      <div id="broken" role="status">${this.#drawBroken(wrong)}</div>
      <textarea
        id="raw"
        spellcheck="false"
        autocapitalize="off"
        aria-describedby="help broken"
        aria-invalid=${wrong ? 'true' : nothing}
        .value=${this.#text}
        @input=${this.#onInput}
      ></textarea>`;
  }

  #drawBroken(wrong: ReturnType<typeof problemOf>) {
    if (!wrong) return nothing;
    const w = inLang(words, this.lang);
    const { message, at } = wrong;
    return html`<p class="broken">
      ${w.rawBroken} (${message}).
      ${
        at === undefined
          ? nothing
          : html`<button type="button" @click=${() => this.#goTo(at)}>
              ${w.rawWhere(...lineAndColumn(this.#text, at))}
            </button>`
      }
    </p>`;
  }

  readonly #onInput = (event: Event): void => {
    this.#text = (event.target as HTMLTextAreaElement).value;
    this.requestUpdate();
    this.dispatchEvent(new RawEditedEvent(this.#text, readJson(this.#text)));
  };

  #goTo(at: number): void {
    const box = this.renderRoot.querySelector('textarea')!;
    box.focus();
    box.setSelectionRange(at, Math.min(at + 1, this.#text.length));
  }
}

/** Why a text is no JSON, and where: characters from its start, where the browser tells. */
function problemOf(text: string): { message: string; at: number | undefined } | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    const position = /position (\d+)/.exec(message)?.[1];
    const place = /line (\d+) column (\d+)/.exec(message);
    if (position !== undefined) return { message, at: Number(position) };
    if (!place) return { message, at: /end/i.test(message) ? text.length : undefined };
    const lines = text.split('\n').slice(0, Number(place[1]) - 1);
    return { message, at: lines.join('\n').length + 1 + Number(place[2]) - 1 };
  }
}

function lineAndColumn(text: string, at: number): [line: number, column: number] {
  const before = text.slice(0, at).split('\n');
  return [before.length, before.at(-1)!.length + 1];
}

declare global {
  interface HTMLElementEventMap {
    'raw-edited': RawEditedEvent;
  }
  interface HTMLElementTagNameMap {
    'connivence-raw-json': RawJsonElement;
  }
}
