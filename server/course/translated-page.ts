import { say, type Lang } from '../../session/text.ts';

/*
 * A front page of the site is written in French and in English; in every other language it is the English
 * one with each of its texts in its place.
 */

/** What is between two tags, and what attributes say aloud. */
const TEXTS = /(?<=>)[^<>]*\p{L}[^<>]*(?=<)|(?<=\b(?:content|data-resume)=")[A-Z][^"]*(?=")/gu;

/** What stands in the page for links to its other languages. */
const LINKS = /(?<=<p class="langs">).*?(?=<\/p>)/s;

const oneLine = (text: string) => text.trim().replace(/\s+/g, ' ');

/** Every text of a page that a language has to know, in the order of the page. */
export function textsOf(page: string): string[] {
  const texts = page.replace(LINKS, '').match(TEXTS) ?? [];
  return [...new Set(texts.map(oneLine))].filter((text) => !/^(?:Connivence|\{\w+\})$/.test(text));
}

/** The English page in another language; its courses open in it as well. */
export function translatedPage(page: string, lang: Lang): string {
  return page
    .replace(TEXTS, (text) => say({ en: oneLine(text) }, lang))
    .replaceAll('lang="en"', () => `lang="${lang}"`)
    .replaceAll('.{lang}/"', () => `.{lang}/?lang=${lang}"`);
}

/**
 * A page with links to its other languages, each under its own name.
 * @param places where the page of each language is, from the site's root
 * @param up the way from the page to the site's root
 */
export function linked(
  page: string,
  own: Lang,
  places: ReadonlyMap<Lang, string>,
  up: string,
): string {
  const links = [...places].flatMap(([lang, place]) =>
    lang === own
      ? []
      : [`<a href="${up}${place}" lang="${lang}" hreflang="${lang}">${nameOf(lang)}</a>`],
  );
  return page.replace(LINKS, () => links.join(' '));
}

function nameOf(lang: Lang): string {
  const name = new Intl.DisplayNames(lang, { type: 'language' }).of(lang)!;
  return name[0]!.toUpperCase() + name.slice(1);
}
