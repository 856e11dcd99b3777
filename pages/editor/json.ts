/** What a JSON file may hold; read-only, since every edit makes a new value. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json };

export type JsonRecord = { readonly [key: string]: Json };

/** The way to a value: `['options', 1, 'label']`. */
export type Path = readonly (string | number)[];

export function isRecord(value: Json | undefined): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** The value at a path; undefined where there is none. */
export function valueAt(json: Json | undefined, path: Path): Json | undefined {
  return path.reduce<Json | undefined>((value, key) => {
    if (typeof key === 'number') return isList(value) ? value[key] : undefined;
    return isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  }, json);
}

/** The same with another value at a path; what is missing on the way is made. */
export function withValue(json: Json | undefined, path: Path, value: Json): Json {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (typeof key === 'number') {
    const list = isList(json) ? json : [];
    return list.toSpliced(key, 1, withValue(list[key], rest, value));
  }
  const record = isRecord(json) ? json : {};
  const inner = Object.hasOwn(record, key) ? record[key] : undefined;
  return { ...record, [key]: withValue(inner, rest, value) };
}

/** The same without what is at a path. */
export function without(json: Json, path: Path): Json {
  const last = path.at(-1);
  const above = path.slice(0, -1);
  const holder = valueAt(json, above);
  if (typeof last === 'number' && isList(holder) && last < holder.length) {
    return withValue(json, above, holder.toSpliced(last, 1));
  }
  if (typeof last === 'string' && isRecord(holder) && Object.hasOwn(holder, last)) {
    const { [last]: _, ...rest } = holder;
    return withValue(json, above, rest);
  }
  return json;
}

/** The same with an item of the list at a path moved to another place in it. */
export function moved(json: Json, path: Path, from: number, to: number): Json {
  const list = valueAt(json, path);
  if (!isList(list) || !(from in list) || !(to in list)) return json;
  return withValue(json, path, list.toSpliced(from, 1).toSpliced(to, 0, list[from]!));
}

/** Whether there is nothing in it that anybody wrote; an item of a list is something, written or not. */
export function isBlank(value: Json | undefined): boolean {
  if (value === undefined || value === null || value === '') return true;
  if (isList(value)) return value.length === 0;
  return isRecord(value) && Object.values(value).every(isBlank);
}

/** Whether two values are the same JSON, whatever the order of their keys. */
export function sameJson(a: Json | undefined, b: Json | undefined): boolean {
  if (isList(a) && isList(b)) {
    return a.length === b.length && a.every((item, i) => sameJson(item, b[i]));
  }
  if (isRecord(a) && isRecord(b)) {
    const keys = Object.keys(a);
    return (
      keys.length === Object.keys(b).length &&
      keys.every((key) => Object.hasOwn(b, key) && sameJson(a[key], b[key]))
    );
  }
  return a === b;
}

/** What a file's text says; undefined where it is no JSON. */
export function readJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** A file's text for a value, as all of ours are written. */
export function writtenOut(json: Json): string {
  return `${JSON.stringify(json, null, 2)}\n`;
}

/** `options[1].label` as `['options', 1, 'label']`. */
export function pathFrom(written: string): Path {
  return [...written.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([part, index]) =>
    index === undefined ? part : Number(index),
  );
}
