import type { Lang } from '../../session/text.ts';
import type { Translation } from './translation.ts';

/*
 * The languages that the interface speaks. It is written in two; every other one is a file of
 * `client/languages/`, fetched when somebody asks for it and never before.
 */

const files = import.meta.glob<Translation>('../languages/*.ts', { import: 'default' });

/** Those fetched so far; the two that the interface is written in need no fetching. */
export const translations: Record<Lang, Translation | undefined> = {};

/** Every language there is, first the two that the interface is written in. */
export const languages: readonly Lang[] = [
  'fr',
  'en',
  ...Object.keys(files).map((file) => file.split(/[/.]/).at(-2)!),
];

/** Fetches a language where it has a file; does nothing, in silence, where it has none or the network is away. */
export async function fetchWords(lang: Lang): Promise<void> {
  translations[lang] ??= await files[`../languages/${lang}.ts`]?.().catch(() => undefined);
}
