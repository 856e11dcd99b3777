import type { Lang } from '../../session/text.ts';
import { languages, translations } from './spoken.ts';

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
