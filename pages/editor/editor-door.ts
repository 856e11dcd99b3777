import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { inLang } from '../../client/words/index.ts';
import { editor as words } from '../../client/words/editor.ts';
import '../../components/lang-picker/lang-picker.ts';
import '../../components/key-form/key-form.ts';
import '../../components/mark/mark.ts';
import { say } from '../../session/text.ts';
import { buttons } from '../trainer/shared.styles.ts';
import type { ScenarioSummary } from './content-client.ts';
import { formOf, forms } from './forms/index.ts';

/** Fired when the trainer opened a file of their own machine. */
export class FileOpenedEvent extends Event {
  static readonly type = 'file-opened';

  readonly text: string;

  constructor(text: string) {
    super(FileOpenedEvent.type, { bubbles: true, composed: true });
    this.text = text;
  }
}

/**
 * What there is to write: a new scenario of a kind, one of the server's, or a file.
 *
 * @summary The editor's first page.
 * @fires file-opened - The trainer opened a file.
 * @fires key-given - The trainer gave a key.
 * @fires lang-chosen - The trainer asked for another language.
 */
@customElement('connivence-editor-door')
export class EditorDoorElement extends LitElement {
  static override styles = [
    buttons,
    css`
      :host {
        display: block;
        max-width: 70rem;
        margin: 0 auto;
        padding: var(--space-4) clamp(var(--space-3), 4vw, var(--space-5)) var(--space-5);
        color: var(--ink);
        font-family: var(--font-text);
        line-height: 1.4;
      }
      header {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
      }
      .home {
        display: flex;
        gap: 0.5em;
        align-items: center;
        color: inherit;
        font-family: var(--font-display);
        font-size: 1.75rem;
        font-weight: 700;
        text-decoration: none;
      }
      h1 {
        margin: var(--space-4) 0 0;
        font-family: var(--font-display);
        font-size: clamp(2rem, 5vw, 2.75rem);
        line-height: 1.1;
      }
      h2 {
        margin: var(--space-5) 0 var(--space-3);
        font-family: var(--font-display);
        font-size: 1.5rem;
      }
      h3 {
        margin: var(--space-3) 0 0;
        font-size: 1rem;
      }
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr));
        gap: var(--space-2);
        margin: 0;
        padding: 0;
        list-style: none;
      }
      .kinds a {
        display: block;
        box-sizing: border-box;
        height: 100%;
        padding: var(--space-3);
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--surface);
        color: var(--ink-soft);
        text-decoration: none;
      }
      .kinds strong {
        display: block;
        color: var(--ink);
        font-family: var(--font-display);
        font-size: 1.1875rem;
      }
      .kinds a:hover {
        border-color: var(--ink);
      }
      .scenarios {
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr));
        gap: 0 var(--space-4);
      }
      .scenarios a {
        display: block;
        padding: 0.6rem 0;
        color: inherit;
        text-decoration: none;
      }
      .scenarios strong {
        font-weight: 600;
        text-decoration: underline;
        text-decoration-color: var(--edge);
        text-underline-offset: 0.2em;
      }
      .scenarios span {
        color: var(--ink-soft);
        font-size: 0.9375rem;
      }
      .scenarios .errors {
        color: var(--voice-ours-text);
      }
      p {
        color: var(--ink-soft);
      }
      .problem {
        color: var(--voice-ours-text);
        font-weight: 600;
      }
      .key {
        margin-top: var(--space-5);
      }
      .file input {
        position: absolute;
        opacity: 0;
        pointer-events: none;
      }
      .file:has(:focus-visible) {
        outline: var(--focus);
        outline-offset: 2px;
      }
    `,
  ];

  @property({ reflect: true }) override lang = 'fr';

  /** The server's scenarios; undefined where it told none. */
  @property({ attribute: false }) scenarios: readonly ScenarioSummary[] | undefined;

  /** Whether the trainer gave no key yet. */
  @property({ attribute: false }) keyless = false;

  /** Why the server did not answer: its word for it. */
  @property({ attribute: false }) problem: string | undefined;

  protected override render() {
    const w = inLang(words, this.lang);
    return html`<header>
        <a class="home" href="../trainer/" title=${w.back}
          ><connivence-mark></connivence-mark> Connivence</a
        >
        <connivence-lang-picker lang=${this.lang}></connivence-lang-picker>
      </header>
      <main>
        ${this.keyless ? nothing : html`<h1>${w.title}</h1>`}
        ${
          this.problem && this.problem !== 'wrong-key'
            ? html`<p class="problem" role="alert">
                ${this.problem === 'no-such-scenario' ? w.gone : w.serverAway}
              </p>`
            : nothing
        }
        ${
          this.keyless
            ? html`<connivence-key-form
                  class="key"
                  lang=${this.lang}
                  .wrong=${this.problem === 'wrong-key'}
                ></connivence-key-form>
                <h2>${w.withoutServer}</h2>
                <p>${w.withoutServerHelp}</p>`
            : html`<h2>${w.startNew}</h2>`
        }
        <ul class="kinds">
          ${forms.map(
            ({ kind, name, what }) =>
              html`<li>
                <a href="?new=${kind}"
                  ><strong>${say({ ...name }, this.lang)}</strong> ${say({ ...what }, this.lang)}</a
                >
              </li>`,
          )}
        </ul>
        ${this.#drawScenarios()}
        <p>
          <label class="button file"
            >${w.openFile}
            <input type="file" accept=".json,application/json" @change=${this.#onFile}
          /></label>
        </p>
      </main>`;
  }

  #drawScenarios() {
    const { scenarios } = this;
    if (!scenarios) return nothing;
    const w = inLang(words, this.lang);
    const part = (title: string, part: readonly ScenarioSummary[]) =>
      part.length === 0
        ? nothing
        : html`<h3>${title}</h3>
            <ul class="scenarios">
              ${part.map(({ ref, kind, title, findings }) => {
                const form = formOf(kind);
                const broken = findings.some(({ severity }) => severity === 'error');
                return html`<li>
                  <a href="?scenario=${ref}"
                    ><strong>${title ? say(title, this.lang) : ref}</strong>
                    <span class=${broken ? 'errors' : ''}
                      >${broken ? w.broken : form ? say({ ...form.name }, this.lang) : kind}</span
                    ></a
                  >
                </li>`;
              })}
            </ul>`;
    return html`<h2>${w.choose}</h2>
      ${part(
        w.own,
        scenarios.filter(({ own }) => own),
      )}
      ${part(
        w.shippedOnes,
        scenarios.filter(({ own }) => !own),
      )}`;
  }

  readonly #onFile = async (event: Event): Promise<void> => {
    const [file] = (event.target as HTMLInputElement).files ?? [];
    if (file) this.dispatchEvent(new FileOpenedEvent(await file.text()));
  };
}

declare global {
  interface HTMLElementEventMap {
    'file-opened': FileOpenedEvent;
  }
  interface HTMLElementTagNameMap {
    'connivence-editor-door': EditorDoorElement;
  }
}
