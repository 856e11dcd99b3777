import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ownName } from '../../client/language-name.ts';
import { inLang, phone as words } from '../../client/words/index.ts';
import { languages } from '../../client/words/spoken.ts';
import { LangChosenEvent } from '../../components/lang-picker/lang-chosen.ts';
import type { Lang } from '../../session/text.ts';

/**
 * @summary The languages that the phone speaks, over the page, each under its own name.
 * @fires lang-chosen - The person chose one; fired from the button that asked.
 */
@customElement('connivence-lang-sheet')
export class LangSheet extends LitElement {
  static override styles = css`
    dialog {
      box-sizing: border-box;
      width: min(20rem, 100vw - 2rem);
      padding: 0.5rem;
      border: 0;
      border-radius: 1.5rem;
      background: var(--surface);
      color: var(--ink);
    }
    dialog::backdrop {
      background: rgb(0 0 0 / 0.5);
    }
    button {
      width: 100%;
      min-height: 56px;
      border: 0;
      border-radius: 1rem;
      background: none;
      color: inherit;
      font: inherit;
      cursor: pointer;
    }
    button[aria-current='true'] {
      background: var(--voice-both-tint);
      color: var(--voice-both-text);
      font-weight: 700;
    }
    :focus-visible {
      outline: var(--focus);
      outline-offset: -2px;
    }
  `;

  /** The language that the page speaks. */
  @property() override lang: Lang = 'fr';

  protected override render() {
    return html`<dialog aria-label=${inLang(words, this.lang).lang}>
      <form method="dialog">
        ${languages.map(
          (lang) =>
            html`<button
              value=${lang}
              lang=${lang}
              aria-current=${lang === this.lang ? 'true' : 'false'}
            >
              ${ownName(lang)}
            </button>`,
        )}
      </form>
    </dialog>`;
  }

  /** Resolves to the language chosen; empty where none was. */
  async ask(): Promise<Lang> {
    await this.updateComplete;
    const dialog = this.renderRoot.querySelector('dialog')!;
    dialog.showModal();
    await new Promise((closed) => dialog.addEventListener('close', closed, { once: true }));
    return dialog.returnValue;
  }
}

/** Asks which language to speak; what is chosen is fired from the button that asked. */
export async function askLang(button: EventTarget, lang: Lang): Promise<void> {
  const sheet = document.createElement('connivence-lang-sheet');
  sheet.lang = lang;
  document.body.append(sheet);
  const chosen = await sheet.ask();
  sheet.remove();
  if (chosen) button.dispatchEvent(new LangChosenEvent(chosen));
}

declare global {
  interface HTMLElementTagNameMap {
    'connivence-lang-sheet': LangSheet;
  }
}
