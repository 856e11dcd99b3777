import { isList, isRecord, sameJson, without, withValue, type Json, type Path } from './json.ts';

/** A place where two versions of a scenario say two things. */
export interface Difference {
  readonly path: Path;
  readonly mine: Json | undefined;
  readonly theirs: Json | undefined;
  /** Who changed it since the version that both began with. */
  readonly changed: 'mine' | 'theirs' | 'both';
}

/** Every place where mine and theirs differ, as deep as they are built alike. */
export function differences(
  base: Json | undefined,
  mine: Json | undefined,
  theirs: Json | undefined,
  path: Path = [],
): Difference[] {
  if (sameJson(mine, theirs)) return [];
  if (isRecord(mine) && isRecord(theirs)) {
    const from = isRecord(base) ? base : {};
    const keys = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
    return keys.flatMap((key) =>
      differences(own(from, key), own(mine, key), own(theirs, key), [...path, key]),
    );
  }
  if (isList(mine) && isList(theirs) && builtAlike(mine, theirs)) {
    const from = isList(base) && builtAlike(base, mine) ? base : [];
    return mine.flatMap((item, i) => differences(from[i], item, theirs[i], [...path, i]));
  }
  const changed = sameJson(base, theirs) ? 'mine' : sameJson(base, mine) ? 'theirs' : 'both';
  return [{ path, mine, theirs, changed }];
}

/** Theirs, with mine at the places where mine was chosen. */
export function merged(theirs: Json, chosen: readonly Difference[]): Json {
  return chosen.reduce<Json>(
    (json, { path, mine }) =>
      mine === undefined ? without(json, path) : withValue(json, path, mine),
    theirs,
  );
}

function own(record: { readonly [key: string]: Json }, key: string): Json | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** Whether two lists hold the same items in the same order, whatever these say. */
function builtAlike(one: readonly Json[], other: readonly Json[]): boolean {
  return one.length === other.length && one.every((item, i) => idOf(item) === idOf(other[i]));
}

function idOf(item: Json | undefined): Json | undefined {
  return isRecord(item) ? item['id'] : undefined;
}
