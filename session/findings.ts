/** One thing to mend, or to think about, in a scenario or a deck, told in every language of the interface. */
export interface Finding {
  /** An error keeps the file from being played; a warning is legal but poor. */
  readonly severity: 'error' | 'warning';
  /** A stable name for programs: `unknown-key`, `same-id`. */
  readonly code: string;
  /** Where in the file, as one would write it in JavaScript: `options[1].label.fr`. Empty for the whole file. */
  readonly path: string;
  /** What is wrong and how to mend it. */
  readonly message: { readonly fr: string; readonly en: string };
}

/** A finding and the file it is in, relative to its content folder. */
export interface FileFinding extends Finding {
  readonly file: string;
}

/** An error finding, in one call. */
export function error(code: string, path: string, fr: string, en: string): Finding {
  return { severity: 'error', code, path, message: { fr, en } };
}

/** A warning finding, in one call. */
export function warning(code: string, path: string, fr: string, en: string): Finding {
  return { severity: 'warning', code, path, message: { fr, en } };
}

/** `['options', 1, 'label']` as `options[1].label`. */
export function pathOf(keys: readonly PropertyKey[]): string {
  return keys.reduce<string>(
    (path, key) =>
      typeof key === 'number' ? `${path}[${key}]` : path ? `${path}.${String(key)}` : String(key),
    '',
  );
}

/** Errors for every id that stands twice in a list. */
export function sameIds(list: string, items: readonly { readonly id: string }[]): Finding[] {
  const seen = new Set<string>();
  return items.flatMap(({ id }, i) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [
      error(
        'same-id',
        `${list}[${i}].id`,
        `«\u00a0${id}\u00a0» désigne déjà un autre élément de ${list}\u00a0: donnez-lui un autre id.`,
        `“${id}” already names another item of ${list}: give this one another id.`,
      ),
    ];
  });
}
