import { id } from '../../session/scenario.ts';
import { isList, isRecord, valueAt, withValue, type Json, type Path } from './json.ts';

/** The longest that an id may be, in characters. */
const LONGEST = 40;

/** A text as an id: « L’été, déjà ? » is `l-ete-deja`. Empty where it has no letter. */
export function slug(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replaceAll(/^-+|-+$/g, '');
}

/**
 * An id that nothing of the list has: the one wanted where it is free, else with a number.
 * @param stem what to call it where the wish will not do
 */
export function freeId(wish: string, stem: string, taken: readonly string[]): string {
  const base = id.safeParse(wish).success ? wish : stem;
  if (base === wish && !taken.includes(wish)) return wish;
  for (let n = base === wish ? 2 : 1; ; n += 1) {
    const name = `${base.slice(0, LONGEST - 4)}-${n}`;
    if (!taken.includes(name)) return name;
  }
}

/** Whether an id was given before its item had a name: it may still take that name. */
export function isProvisional(name: Json | undefined, stem: string): boolean {
  return typeof name === 'string' && name.startsWith(`${stem}-`) && /-\d+$/.test(name);
}

/** The ids of the items of a list. */
export function idsOf(list: Json | undefined): string[] {
  return isList(list)
    ? list.flatMap((item) => {
        const name = isRecord(item) ? item['id'] : undefined;
        return typeof name === 'string' ? [name] : [];
      })
    : [];
}

/**
 * Renames an item, and with it whatever refers to it.
 * @param at the item
 * @param references where ids of its list stand, as `changeReferences` reads them
 */
export function renamed(json: Json, at: Path, to: string, references: readonly string[]): Json {
  const from = valueAt(json, [...at, 'id']);
  const named = withValue(json, [...at, 'id'], to);
  return changeReferences(named, references, (name) => (name === from ? to : name));
}

/**
 * Changes every id that stands at some places.
 * @param references `cards[].expected`: a field of every item; `panel.answers{}`: the keys of an object
 * @param change the new id; undefined takes the reference away
 */
export function changeReferences(
  json: Json,
  references: readonly string[],
  change: (name: string) => string | undefined,
): Json {
  return references.reduce<Json>(
    (changed, reference) =>
      changeAt(changed, reference.match(/\[\]|\{\}|[\w-]+/g) ?? [], change) ?? changed,
    json,
  );
}

function changeAt(
  json: Json,
  [part, ...rest]: readonly string[],
  change: (name: string) => string | undefined,
): Json | undefined {
  if (part === undefined) return typeof json === 'string' ? change(json) : json;
  if (part === '[]') {
    return isList(json) ? json.flatMap((item) => changeAt(item, rest, change) ?? []) : json;
  }
  if (!isRecord(json)) return json;
  if (part === '{}') {
    return Object.fromEntries(
      Object.entries(json).flatMap(([key, value]) => {
        const name = change(key);
        return name === undefined ? [] : [[name, value]];
      }),
    );
  }
  if (!Object.hasOwn(json, part)) return json;
  return Object.fromEntries(
    Object.entries(json).flatMap(([key, value]) => {
      const changed = key === part ? changeAt(value, rest, change) : value;
      return changed === undefined ? [] : [[key, changed]];
    }),
  );
}
