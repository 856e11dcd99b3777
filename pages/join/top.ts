import { html } from 'lit';
import { ownName } from '../../client/language-name.ts';
import { inLang, phone as words } from '../../client/words/index.ts';
import { languages } from '../../client/words/spoken.ts';
import { LangChosenEvent } from '../../components/lang-picker/lang-chosen.ts';
import { bubbles } from '../../components/scale/bubbles.ts';
import type { Lang } from '../../session/text.ts';

/** The two bubbles, so far apart: far where nothing is agreed yet. */
export const motif = (apart: number) =>
  html`<svg viewBox=${`${-30 - apart / 2} -28 ${60 + apart} 64`} aria-hidden="true">
    ${bubbles(apart)}
  </svg>`;

const choose = ({ target }: Event) =>
  target!.dispatchEvent(new LangChosenEvent((target as HTMLSelectElement).value));

/** The top of the page: the motif, a name, the languages. */
export function top(name: string, lang: Lang, busy = false) {
  return html`<header>
    ${motif(32)}
    <span>${name}</span>
    <select aria-label=${inLang(words, lang).lang} ?disabled=${busy} @change=${choose}>
      ${languages.map(
        (each) =>
          html`<option value=${each} lang=${each} .selected=${each === lang}>
            ${ownName(each)}
          </option>`,
      )}
    </select>
  </header>`;
}
