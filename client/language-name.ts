import type { Lang } from '../session/text.ts';

/**
 * What a language is called.
 * @param told the language to say it in; its own where not given
 * @returns `français`, `French`, as one writes it in the middle of a sentence; the tag of an unknown one
 */
export function languageName(lang: Lang, told: Lang = lang): string {
  return new Intl.DisplayNames(told, { type: 'language' }).of(lang)!;
}

/** What a language calls itself, as it stands in a list: `Français`. */
export function ownName(lang: Lang): string {
  const name = languageName(lang);
  return name[0]!.toUpperCase() + name.slice(1);
}
