import { inLang } from '../client/words/index.ts';
import { speaker } from '../client/words/speaker.ts';

/** Puts the speaker's window, which reveal.js writes in English, into the wall's language, once it is up. */
export function speakToSpeaker(lang: string): void {
  addEventListener('message', ({ source, origin, data }) => {
    if (origin !== location.origin || !isConnected(data)) return;
    const { document } = source as Window;
    translate(document, lang);
    // Its own script writes the label again at each choice; this comes after it.
    const choice = document.querySelector('.speaker-layout-dropdown');
    choice?.addEventListener('change', () => translate(document, lang));
  });
}

function isConnected(data: unknown): boolean {
  return typeof data === 'string' && /"namespace":"reveal-notes","type":"connected"/.test(data);
}

function translate(window: Document, lang: string): void {
  const w = inLang(speaker, lang);
  const put = (selector: string, text: string | undefined) => {
    const node = window.querySelector(selector)?.firstChild;
    if (node && text !== undefined) node.textContent = text;
  };
  window.documentElement.lang = lang;
  put('#upcoming-slide .label', w.upcoming);
  put('.speaker-controls-time > .label', `${w.time} `);
  put('.reset-button', w.reset);
  put('.pacing-title', w.pacing);
  put('.speaker-controls-notes > .label', w.notes);
  const choice = window.querySelector<HTMLSelectElement>('.speaker-layout-dropdown');
  for (const option of choice?.options ?? []) option.text = w.layouts[option.value] ?? option.text;
  put('.speaker-layout-label', choice ? w.layouts[choice.value] : undefined);
}
