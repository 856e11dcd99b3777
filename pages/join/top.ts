import { html } from 'lit';
import { inLang, phone as words } from '../../client/words/index.ts';
import type { Lang } from '../../session/text.ts';
import { bubbles } from '../../components/scale/bubbles.ts';

/** Fired when the person asks for the interface's other language. */
export class LangChosenEvent extends Event {
  static readonly type = 'lang-chosen';
  readonly lang: 'fr' | 'en';

  constructor(lang: 'fr' | 'en') {
    super(LangChosenEvent.type, { bubbles: true, composed: true });
    this.lang = lang;
  }
}

/** The two bubbles, so far apart: far where nothing is agreed yet. */
export const motif = (apart: number) =>
  html`<svg viewBox=${`${-30 - apart / 2} -28 ${60 + apart} 64`} aria-hidden="true">
    ${bubbles(apart)}
  </svg>`;

/** The top of the page: the motif, a name, the other language. */
export function top(name: string, lang: Lang, busy = false) {
  const other = lang === 'en' ? 'fr' : 'en';
  const choose = (event: Event) => event.target!.dispatchEvent(new LangChosenEvent(other));
  return html`<header>
    ${motif(32)}
    <span>${name}</span>
    <button lang=${other} ?disabled=${busy} @click=${choose}>
      ${inLang(words, lang).otherLang}
    </button>
  </header>`;
}

declare global {
  interface HTMLElementEventMap {
    'lang-chosen': LangChosenEvent;
  }
}
