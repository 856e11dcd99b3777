import { html } from 'lit';
import { inLang, phone as words } from '../../client/words/index.ts';
import { bubbles } from '../../components/scale/bubbles.ts';
import type { Lang } from '../../session/text.ts';

/** The two bubbles, so far apart: far where nothing is agreed yet. */
export const motif = (apart: number) =>
  html`<svg viewBox=${`${-30 - apart / 2} -28 ${60 + apart} 64`} aria-hidden="true">
    ${bubbles(apart)}
  </svg>`;

/** The top of the page: the motif, a name, the languages. */
export function top(name: string, lang: Lang, busy = false) {
  const ask = ({ target }: Event) =>
    void import('./lang-sheet.ts').then(
      ({ askLang }) => askLang(target!, lang),
      () => {},
    );
  return html`<header>
    ${motif(32)}
    <span>${name}</span>
    <button ?disabled=${busy} @click=${ask}>${inLang(words, lang).lang}</button>
  </header>`;
}
