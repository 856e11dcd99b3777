import { forLearners, readDeck } from '../../session/deck.ts';
import type { DeckFile } from '../library.ts';
import { filled, named } from './html.ts';
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
  const said = { lang, title: first?.title || title, lead: leadOf(markdown) };
  const preload = `<link rel="preload" as="fetch" crossorigin href="../../content/${id}.${lang}.json" />`;
  return named(page, { title, lang })
    .replace(TEMPLATE, (_, cover: string) => filled(cover, said))
    .replaceAll('"../', '"../../')
    .replaceAll('url(../', 'url(../../')
    .replace('</title>', () => `</title>\n    ${preload}`);
}

/** The page of any course, without a cover. */
export function withoutCover(page: string): string {
  return page.replace(TEMPLATE, '');
}
