import { readdirSync } from 'node:fs';
import { lost, type LostWords } from '../session/lost-words.ts';
import { sheet, type SheetWords } from '../session/report/sheet-words.ts';
import { translateBy, type Sentences } from '../session/sentences.ts';
import { teach, type Lang } from '../session/text.ts';

/*
 * The languages that the server speaks: the two that its words are written in, and every other that
 * has a file in `client/languages/`. They are read like content, as they lie there: a language is one file.
 */

/** What the server wants of a language; its file holds the words of every screen besides. */
interface ServerWords {
  readonly lost: LostWords;
  readonly sheet: SheetWords;
  readonly sentences: Sentences;
}

const folder = new URL('../client/languages/', import.meta.url);
const others = new Map<Lang, ServerWords>();

for (const file of readdirSync(folder)) {
  const lang = /^([a-z]{2,3})\.ts$/.exec(file)?.[1];
  if (lang === undefined) continue;
  const { default: words } = (await import(new URL(file, folder).href)) as { default: ServerWords };
  others.set(lang, words);
  teach(lang, translateBy(words.sentences));
}

/** Every language there is. */
export const languages: readonly Lang[] = ['fr', 'en', ...others.keys()];

/** What spreadsheets say in a language; in French where it has no words. */
export function sheetWords(lang: Lang): SheetWords {
  return others.get(lang)?.sheet ?? (lang === 'en' ? sheet.en : sheet.fr);
}

/** What the server's own page says in a language; in English where it has no words. */
export function lostWords(lang: Lang): LostWords {
  return others.get(lang)?.lost ?? (lang === 'fr' ? lost.fr : lost.en);
}

/** The language of whoever runs a command, as their system says; English where it is not spoken here. */
export function systemLang({ LANG = '' }: Readonly<Record<string, string | undefined>>): Lang {
  return languages.find((lang) => lang === LANG.slice(0, 2)) ?? 'en';
}
