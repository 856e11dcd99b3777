import { forLearners, readDeck } from '../../session/deck.ts';
import type { DeckFile } from '../library.ts';
import { escaped } from './escaped.ts';
import { leadOf } from './lead.ts';

const TEMPLATE = /<template\s*>([\s\S]*?)<\/template\s*>\s*/;

/**
 * The page of one course of a site, with its cover written in it: there to be read before any script is,
 * and named where the page is spoken of. Its course is asked for along with the script.
 * @param page `study/index.html` as the build leaves it
 * @returns the page, for a folder within `study/`
 */
export function courseOnSite(page: string, { id, lang, title, markdown }: DeckFile): string {
  const [first] = readDeck(forLearners(markdown)).slides;
  // As its first slide has it, which may keep words together.
  const heading = first?.title || title;
  const said: Readonly<Record<string, string>> = { lang, title: heading, lead: leadOf(markdown) };
  const preload = `<link rel="preload" as="fetch" crossorigin href="../../content/${id}.${lang}.json" />`;
  return named(page, { title, lang })
    .replace(TEMPLATE, (_, cover: string) =>
      cover.replace(/\{(\w+)\}/g, (__, name: string) => escaped(said[name] ?? '')),
    )
    .replaceAll('"../', '"../../')
    .replaceAll('url(../', 'url(../../')
    .replace('</title>', () => `</title>\n    ${preload}`);
}

/** The page of any course, without a cover. */
export function withoutCover(page: string): string {
  return page.replace(TEMPLATE, '');
}

/** A page with a course's title and language as its own. */
export function named(
  page: string,
  { title, lang }: { readonly title: string; readonly lang: string },
): string {
  // By functions: a text may hold `$&`, which a string would expand.
  return page
    .replace('<html lang="fr">', () => `<html lang="${escaped(lang)}">`)
    .replace('<title>Connivence</title>', () => `<title>${escaped(title)} · Connivence</title>`);
}
