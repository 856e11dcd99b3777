import type { Lang } from '../../session/text.ts';
import * as en from './en.ts';
import * as fr from './fr.ts';
import { languages, translations } from './spoken.ts';

/*
 * The words of the interface, a section for each screen, so that a page carries only its own.
 * Both languages stand side by side; any other is one file of `client/languages/`, by section.
 */

export const phone = { name: 'phone', fr: fr.phone, en: en.phone } as const;
export const ballot = { name: 'ballot', fr: fr.ballot, en: en.ballot } as const;
export const result = { name: 'result', fr: fr.result, en: en.result } as const;
export const stage = { name: 'stage', fr: fr.stage, en: en.stage } as const;
export const trainer = { name: 'trainer', fr: fr.trainer, en: en.trainer } as const;

/** A screen's words in the two languages that the interface is written in, and what other languages call it. */
interface Section<W> {
  readonly name: string;
  readonly fr: W;
  readonly en: W;
}

/** A section in the language asked for, else in French. */
export function inLang<W>(section: Section<W>, lang: Lang): W {
  const other = translations[lang] as Readonly<Record<string, W>> | undefined;
  return section[lang as 'fr'] ?? other?.[section.name] ?? section.fr;
}

/** The first language of the reader that the interface speaks. */
export function readersLang(preferred: readonly string[] = navigator.languages): Lang {
  const known = preferred.map((tag) => tag.slice(0, 2).toLowerCase());
  return known.find((lang) => languages.includes(lang)) ?? 'fr';
}
