import type { Lang } from '../../session/text.ts';
import type { Translation } from './translation.ts';

/*
 * The languages that the interface speaks. It is written in two; every other one is a file of
 * `client/languages/`, fetched when somebody asks for it and never before.
 */

const files = import.meta.glob<Translation>('../languages/*.ts', { import: 'default' });

/** Those fetched so far. */
const fetched: Record<Lang, Translation> = {};

/** Every language there is, first the two that the interface is written in. */
export const languages: readonly Lang[] = [
  'fr',
  'en',
  ...Object.keys(files).map((file) => file.split(/[/.]/).at(-2)!),
];

/** A language from its file; undefined for one that was not fetched, and for the two that need no file. */
export const translationIn = (lang: Lang): Translation | undefined => fetched[lang];

/** Fetches a language where it has a file; does nothing, in silence, where it has none or the network is away. */
export async function fetchWords(lang: Lang): Promise<void> {
  if (fetched[lang]) return;
  const words = await files[`../languages/${lang}.ts`]?.().catch(() => undefined);
  if (words) fetched[lang] = words;
}
