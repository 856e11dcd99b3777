import type { Lang } from '../../session/text.ts';
import * as en from './en.ts';
import * as fr from './fr.ts';

/*
 * The words of the interface, a section for each screen, so that a page carries only its own.
 * A language is one file; it is named here, once a section.
 */

export const phone = { fr: fr.phone, en: en.phone };
export const ballot = { fr: fr.ballot, en: en.ballot };
export const result = { fr: fr.result, en: en.result };
export const stage = { fr: fr.stage, en: en.stage };
export const trainer = { fr: fr.trainer, en: en.trainer };

/** A section in the language asked for, else in French. */
export function inLang<W>(section: Readonly<Record<string, W>> & { fr: W }, lang: Lang): W {
  return section[lang] ?? section.fr;
}

/** The first language of the reader that the interface speaks. */
export function readersLang(preferred: readonly string[] = navigator.languages): 'fr' | 'en' {
  for (const tag of preferred) {
    const lang = tag.slice(0, 2).toLowerCase();
    if (lang === 'fr' || lang === 'en') return lang;
  }
  return 'fr';
}
