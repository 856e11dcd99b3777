/** A language tag of two or three letters, as in the keys of a text: `fr`, `en`. */
export type Lang = string;

/** What a trainer writes: one string for a single-language file, or a string for each language. */
export type Text = string | { readonly [lang: Lang]: string };

/** Finds a sentence of our own, by its English, in a language that it is not written in. */
export type Translate = (english: string) => string | undefined;

const translators: Record<Lang, Translate> = {};

/** Has `say` know a language more: sentences of our own are written in French and in English alone. */
export function teach(lang: Lang, translate: Translate): void {
  translators[lang] = translate;
}

/**
 * The text in the language asked for, else in French, else in English, else in
 * whatever language it has: a missing translation must never leave a blank wall.
 */
export function say(text: Text, lang: Lang): string {
  if (typeof text === 'string') return text;
  return (
    text[lang] ??
    translators[lang]?.(text['en'] ?? '') ??
    text['fr'] ??
    text['en'] ??
    Object.values(text)[0] ??
    ''
  );
}

/**
 * The language to say a text in to somebody who asked for one, in a room that speaks another: theirs where it
 * has it, else the room's, else what `say` falls back to. A plain string is taken for what was asked for.
 */
export function spokenIn(text: Text, lang: Lang, room: Lang): Lang {
  const langs = languagesOf(text);
  const best = [lang, room, 'fr', 'en'].find((each) => langs.includes(each));
  return best ?? langs[0] ?? lang;
}

/** The languages a text is written in; none for a plain string, which serves every language. */
export function languagesOf(text: Text): Lang[] {
  return typeof text === 'string' ? [] : Object.keys(text);
}
