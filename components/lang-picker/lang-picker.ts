import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ownName } from '../../client/language-name.ts';
import { inLang } from '../../client/words/in-lang.ts';
import { langPicker as words } from '../../client/words/lang-picker.ts';
import { languages } from '../../client/words/spoken.ts';
import type { Lang } from '../../session/text.ts';
import { LangChosenEvent } from './lang-chosen.ts';

/**
 * @summary The languages that the interface speaks, each under its own name.
 * @fires lang-chosen - Somebody asked for the interface in another language.
 */
@customElement('connivence-lang-picker')
export class LangPicker extends LitElement {
  static override styles = css`
    :host {
      display: inline-block;
    }
    select {
      min-height: 3rem;
      max-width: 100%;
      padding: 0.25rem 0.5rem;
      border: 1.5px solid transparent;
      border-radius: var(--radius);
      background: transparent;
      color: var(--ink-soft);
      font: inherit;
      font-weight: 600;
      cursor: pointer;
    }
    select:hover {
      border-color: var(--edge);
    }
    select:focus-visible {
      outline: var(--focus);
      outline-offset: 2px;
    }
    option {
      background: var(--paper);
      color: var(--ink);
    }
  `;

  /** The language that the page speaks. */
  @property() override lang: Lang = 'fr';

  protected override render() {
    return html`<select aria-label=${inLang(words, this.lang).label} @change=${this.#choose}>
      ${languages.map(
        (lang) =>
          html`<option value=${lang} lang=${lang} .selected=${lang === this.lang}>
            ${ownName(lang)}
          </option>`,
      )}
    </select>`;
  }

  readonly #choose = (event: Event): void => {
    this.dispatchEvent(new LangChosenEvent((event.target as HTMLSelectElement).value));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'connivence-lang-picker': LangPicker;
  }
}
