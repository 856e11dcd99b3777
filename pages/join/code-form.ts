import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { inLang, phone as words } from '../../client/words/index.ts';
import { readEntry } from '../../session/code.ts';
import type { Lang } from '../../session/text.ts';
import { pageStyles } from './page-styles.ts';
import { top } from './top.ts';

/** Fired when the person gave a code that can be one. */
export class CodeGivenEvent extends Event {
  static readonly type = 'code-given';
  readonly code: string;

  constructor(code: string) {
    super(CodeGivenEvent.type, { bubbles: true, composed: true });
    this.code = code;
  }
}

/**
 * @summary Asks for the code of a session; takes a pasted address as well.
 * @fires code-given - The person gave a code.
 * @fires lang-chosen - The person asked for another language.
 */
@customElement('connivence-code-form')
export class CodeForm extends LitElement {
  static override styles = [
    pageStyles,
    css`
      form {
        flex: 1;
        display: flex;
        flex-direction: column;
        justify-content: center;
        padding-bottom: 20vh;
      }
      p {
        margin: 0.75rem 0 0;
        font-weight: 700;
        color: var(--voice-ours-text);
      }
      input {
        width: 100%;
        box-sizing: border-box;
        margin-top: 1rem;
        padding: 0.5rem 0;
        font:
          700 2.25rem/1.4 ui-monospace,
          monospace;
        letter-spacing: 0.12em;
        text-align: center;
        text-transform: uppercase;
        color: inherit;
        border: 2px solid var(--edge);
        border-radius: var(--radius);
        background: var(--surface);
      }
    `,
  ];

  /** The code to offer: that of the last session. */
  @property() code = '';
  @property() override lang: Lang = 'fr';

  @state() private wrong = false;

  protected override render() {
    const t = inLang(words, this.lang);
    return html`${top('Connivence', this.lang)}
      <form @submit=${this.submit} novalidate>
        <h1><label for="code">${t.code}</label></h1>
        <input
          id="code"
          name="code"
          .value=${this.code}
          aria-describedby="wrong"
          aria-invalid=${this.wrong}
          autocapitalize="characters"
          autocomplete="off"
          autocorrect="off"
          spellcheck="false"
          enterkeyhint="go"
          @focus=${(event: Event) => (event.target as HTMLInputElement).select()}
          @input=${() => (this.wrong = false)}
        />
        <p id="wrong" role="alert">${this.wrong ? t.codeWrong : nothing}</p>
        <button class="main">${t.join}</button>
      </form>`;
  }

  private submit(event: Event): void {
    event.preventDefault();
    const input = this.renderRoot.querySelector('input')!;
    const code = codeIn(input.value);
    if (code) this.dispatchEvent(new CodeGivenEvent(code));
    else {
      this.wrong = true;
      input.focus();
    }
  }
}

/** The code in what a person typed or pasted, with a personal one where there is one: it alone, or the address that ends with it. */
export function codeIn(typed: string): string | undefined {
  return readEntry(typed.trim().split(/[/=]/).at(-1)!);
}

declare global {
  interface HTMLElementTagNameMap {
    'connivence-code-form': CodeForm;
  }
  interface HTMLElementEventMap {
    'code-given': CodeGivenEvent;
  }
}
