import { languagesOf, say, type Lang, type Text } from '../../session/text.ts';
import type { Draft } from './draft.ts';
import {
  blankItem,
  fieldsOf,
  textsIn,
  wayTo,
  type Form,
  type ListField,
  type Said,
} from './form.ts';
import { changeReferences, freeId, idsOf, isProvisional, renamed, slug } from './ids.ts';
import {
  isBlank,
  isList,
  isRecord,
  valueAt,
  without,
  withValue,
  type Json,
  type Path,
} from './json.ts';
import { pathOf } from '../../session/findings.ts';

/* What one does to a scenario in the form. */

/** Writes a value, and takes out of the file what it may do without and nobody wrote. */
export function written(form: Form, json: Json, path: Path, value: Json | undefined): Json {
  const changed = value === undefined ? without(json, path) : withValue(json, path, value);
  const optional = wayTo(form, pathOf(path)).filter(
    ({ field, index }) => field.optional && index === undefined,
  );
  return optional.toReversed().reduce((tidied, { field, path: at }) => {
    const here = valueAt(tidied, at);
    if (isBlank(here)) return without(tidied, at);
    if (field.type !== 'text' || !isRecord(here)) return tidied;
    const said = Object.fromEntries(Object.entries(here).filter(([, text]) => text !== ''));
    return withValue(tidied, at, said);
  }, changed);
}

/** Adds an unwritten item to a list, at its end. */
export function added(json: Json, path: Path, field: ListField, langs: readonly Lang[]): Json {
  const list = valueAt(json, path);
  const items = isList(list) ? list : [];
  const item = blankItem(field, langs, items.length);
  const taken = idsOf(items);
  const wish = typeof item['id'] === 'string' ? item['id'] : '';
  const named = field.ids ? { ...item, id: freeId(wish, field.ids.stem, taken) } : item;
  return withValue(json, [...path, items.length], named);
}

/** Takes an item out of a list, and out of whatever refers to it. */
export function removed(form: Form, json: Json, path: Path, index: number, field: ListField): Json {
  const gone = valueAt(json, [...path, index, 'id']);
  const left = without(json, [...path, index]);
  const list = valueAt(left, path);
  const kept = field.ids
    ? changeReferences(left, field.ids.references, (name) => (name === gone ? undefined : name))
    : left;
  return field.optional && isList(list) && list.length === 0
    ? written(form, kept, path, undefined)
    : kept;
}

/** Gives an item that has just got its name an id after it, once; ids that are in use stay. */
export function named(json: Json, at: Path, field: ListField): Json {
  const { ids, fields } = field;
  if (!ids || !isProvisional(valueAt(json, [...at, 'id']), ids.stem)) return json;
  const key = fields.find(({ type, key }) => type === 'text' && /^(label|name|title)$/.test(key));
  const text = key && textAt(json, [...at, key.key]);
  const wish = text === undefined ? '' : slug(say(text, 'fr'));
  if (!wish) return json;
  const taken = idsOf(valueAt(json, at.slice(0, -1)));
  return renamed(json, at, freeId(wish, ids.stem, taken), ids.references);
}

/** The text at a path; undefined where there is none, or something else. */
export function textAt(json: Json, path: Path): Text | undefined {
  const value = valueAt(json, path);
  if (typeof value === 'string') return value;
  if (!isRecord(value)) return undefined;
  return Object.fromEntries(
    Object.entries(value).flatMap(([lang, text]) =>
      typeof text === 'string' ? [[lang, text]] : [],
    ),
  );
}

/** The languages that the texts of a file are written in, French first; none where they are plain strings. */
export function langsOf(form: Form, json: Json): Lang[] {
  const langs = textsIn(fieldsOf(form), json).flatMap((path) => {
    const text = textAt(json, path);
    return text === undefined ? [] : languagesOf(text);
  });
  return inOrder([...new Set(langs)]);
}

/** French, then English, then the others. */
function inOrder(langs: readonly Lang[]): Lang[] {
  return langs.toSorted((a, b) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1));
}

function rankOf(lang: Lang): number {
  return ['fr', 'en'].indexOf(lang) + 1 || 3;
}

/**
 * Adds a language to every text.
 * @param plain the language that plain strings are in
 */
export function withLang(form: Form, { json, langs }: Draft, lang: Lang, plain: Lang): Draft {
  const known = langs.length > 0 ? langs : [plain];
  const texts = textsIn(fieldsOf(form), json);
  const said = texts.reduce<Json>((changed, path) => {
    const text = valueAt(changed, path);
    return typeof text === 'string' ? withValue(changed, path, { [plain]: text }) : changed;
  }, json);
  return { json: said, langs: inOrder([...new Set([...known, lang])]) };
}

/** Takes a language out of every text that has another. */
export function withoutLang(form: Form, { json, langs }: Draft, lang: Lang): Draft {
  const texts = textsIn(fieldsOf(form), json);
  const left = texts.reduce<Json>((changed, path) => {
    const text = textAt(changed, path);
    return text !== undefined && languagesOf(text).some((other) => other !== lang)
      ? without(changed, [...path, lang])
      : changed;
  }, json);
  return { json: left, langs: langs.filter((other) => other !== lang) };
}

/** What an item of a list is called where it is spoken of: what it says, shortened; else its number. */
export function nameOfItem(
  json: Json | undefined,
  item: Said | string,
  index: number,
  lang: Lang,
): string {
  for (const path of [['ending', 'title'], ['name'], ['label'], ['text'], ['title']]) {
    const text = json === undefined ? undefined : textAt(json, path);
    const said =
      text === undefined
        ? ''
        : say(text, lang)
            .split('\n')
            .map((line) => line.replace(/^[>\s]+/, '').trim())
            .filter(Boolean)
            .join(' ');
    if (said) return said.length > 48 ? `${said.slice(0, 47).replace(/[\s.…,;:!?]+$/, '')}…` : said;
  }
  return `${typeof item === 'string' ? item : say({ ...item }, lang)} ${index + 1}`;
}
