import type { Lang } from '../session/text.ts';
import { keep, kept } from './keep.ts';
import { readersLang } from './words/in-lang.ts';

const NAME = 'connivence.lang';

/** The language of the interface: as the address asks (`?lang=`), else as last chosen, else the reader's own. */
export function chosenLang(): Lang {
  const asked = new URLSearchParams(location.search).get('lang');
  return readersLang([asked ?? '', kept(NAME) ?? '', ...navigator.languages]);
}

/** Keeps a choice for the next visit. */
export function keepLang(lang: Lang): void {
  keep(NAME, lang);
}
