import type { Lang } from '../session/text.ts';

/** A count as the language writes it. */
export function count(people: number, lang: Lang): string {
  return new Intl.NumberFormat(lang).format(people);
}

/** A share as the language writes it, in whole per cent; nothing for a share of nobody. */
export function percent(part: number, whole: number, lang: Lang): string {
  if (whole <= 0) return '';
  return new Intl.NumberFormat(lang, { style: 'percent' }).format(part / whole);
}

/** A share of before, to stand in front of the share of now, which says the unit: `73 →`. */
export function percentBefore(part: number, whole: number, lang: Lang): string {
  return whole <= 0 ? '' : `${count(Math.round((100 * part) / whole), lang)} →`;
}

/** A label without the quotes it holds, to be put between others. */
export function unquoted(label: string): string {
  return label.replace(/[«“]\s?|\s?[»”]/g, '');
}

/** A label short enough to stand in a sentence, cut between two words. */
export function shorten(label: string, most: number): string {
  if (label.length <= most) return label;
  const cut = label.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2)).replace(/[\s,;:.]+$/, '')}…`;
}
