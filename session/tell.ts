import type * as z from 'zod/mini';
import { error, pathOf, type Finding } from './findings.ts';

/*
 * What a schema finds wrong, told to the person who wrote the file: where, what is there, and how
 * to mend it. The schema library's own sentences are for programmers.
 */

type Issue = z.core.$ZodIssue;

const TYPES: Record<string, { fr: string; en: string }> = {
  string: { fr: 'un texte entre guillemets', en: 'a text in quotes' },
  number: { fr: 'un nombre', en: 'a number' },
  int: { fr: 'un nombre entier', en: 'a whole number' },
  boolean: { fr: 'true ou false', en: 'true or false' },
  array: { fr: 'une liste [ … ]', en: 'a list [ … ]' },
  tuple: { fr: 'une liste [ … ]', en: 'a list [ … ]' },
  object: { fr: 'un objet { … }', en: 'an object { … }' },
  record: { fr: 'un objet { … }', en: 'an object { … }' },
  null: { fr: 'null', en: 'null' },
};

/**
 * One issue as findings; that of a union is told by the branch that comes closest.
 * @param json what was read, to say what stands at the place
 * @param words every field name there is, to guess which one was meant
 */
export function tell(issue: Issue, json: unknown, words: ReadonlySet<string>): Finding[] {
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const closest = issue.errors.toSorted((a, b) => distance(a) - distance(b))[0]!;
    return closest.flatMap((inner) =>
      tell({ ...inner, path: [...issue.path, ...inner.path] } as Issue, json, words),
    );
  }
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => stranger(issue, key, words));
  const { fr, en } = sentence(issue, valueAt(json, issue.path));
  return [error(issue.code, pathOf(issue.path), fr, en)];
}

function sentence(issue: Issue, value: unknown): { fr: string; en: string } {
  switch (issue.code) {
    case 'invalid_type': {
      const wanted = TYPES[issue.expected] ?? { fr: issue.expected, en: issue.expected };
      if (value === undefined) {
        const name = String(issue.path.at(-1) ?? '');
        return {
          fr: `«\u00a0${name}\u00a0» manque\u00a0: ajoutez-le, c’est ${wanted.fr}.`,
          en: `“${name}” is missing: add it, it is ${wanted.en}.`,
        };
      }
      const found = TYPES[typeOf(value)] ?? { fr: 'autre chose', en: 'something else' };
      return {
        fr: `On attend ici ${wanted.fr}, pas ${found.fr}.`,
        en: `This must be ${wanted.en}, not ${found.en}.`,
      };
    }
    case 'too_small':
    case 'too_big':
      return measure(issue, value);
    case 'invalid_format':
      return issue.format === 'url'
        ? {
            fr: 'Écrivez une adresse entière, qui commence par https:// ou http://.',
            en: 'Write a whole address, starting with https:// or http://.',
          }
        : {
            fr: `«\u00a0${String(value)}\u00a0» ne convient pas\u00a0: un nom ne prend que des lettres minuscules sans accent, des chiffres et des tirets, 40 au plus, comme «\u00a0garder-le-client\u00a0».`,
            en: `“${String(value)}” will not do: a name takes only small letters without accents, digits and dashes, 40 at most, such as “keep-the-client”.`,
          };
    case 'invalid_value': {
      const values = issue.values.map((each) => `"${String(each)}"`).join(', ');
      return {
        fr: `«\u00a0${String(value)}\u00a0» n’est pas prévu ici\u00a0: choisissez parmi ${values}.`,
        en: `“${String(value)}” is not known here: choose from ${values}.`,
      };
    }
    case 'invalid_key':
      return {
        fr: `«\u00a0${String(issue.path.at(-1))}\u00a0» n’est pas une langue\u00a0: écrivez "fr" ou "en".`,
        en: `“${String(issue.path.at(-1))}” is not a language: write "fr" or "en".`,
      };
    case 'custom':
      return issue.params?.['code'] === 'empty-text'
        ? {
            fr: 'Ce texte n’est écrit dans aucune langue\u00a0: ajoutez "fr" ou "en".',
            en: 'This text is written in no language: add "fr" or "en".',
          }
        : {
            fr: `«\u00a0${String(value)}\u00a0» est un mot réservé\u00a0: choisissez un autre nom.`,
            en: `“${String(value)}” is a reserved word: choose another name.`,
          };
    default:
      return { fr: 'Ceci ne convient pas ici.', en: 'This will not do here.' };
  }
}

function measure(
  issue: Extract<Issue, { code: 'too_small' | 'too_big' }>,
  value: unknown,
): { fr: string; en: string } {
  const small = issue.code === 'too_small';
  const limit = Number(small ? issue.minimum : issue.maximum);
  const bound = small
    ? { fr: `au moins ${limit}`, en: `at least ${limit}` }
    : { fr: `au plus ${limit}`, en: `at most ${limit}` };
  if (issue.origin === 'string') {
    const length = String(value).length;
    return length === 0
      ? { fr: 'Ce texte est vide\u00a0: écrivez-le.', en: 'This text is empty: write it.' }
      : {
          fr: `Ce texte a ${length} caractères\u202f; il en faut ${bound.fr}.`,
          en: `This text has ${length} characters; it must have ${bound.en}.`,
        };
  }
  if (issue.origin === 'array') {
    const length = Array.isArray(value) ? value.length : 0;
    return {
      fr: `Il y a ${length} ${length < 2 ? 'élément' : 'éléments'} dans cette liste\u202f; il en faut ${bound.fr}.`,
      en: `This list has ${length} ${length === 1 ? 'item' : 'items'}; it must have ${bound.en}.`,
    };
  }
  return {
    fr: `${String(value)}\u00a0: il faut ${bound.fr}.`,
    en: `${String(value)}: it must be ${bound.en}.`,
  };
}

function stranger(issue: Issue, key: string, words: ReadonlySet<string>): Finding {
  const meant = [...words]
    .map((word) => [edits(key.toLowerCase(), word.toLowerCase()), word] as const)
    .filter(([count]) => count <= 2)
    .toSorted(([a], [b]) => a - b)[0]?.[1];
  return error(
    issue.code!,
    pathOf([...issue.path, key]),
    `«\u00a0${key}\u00a0» n’existe pas à cet endroit\u00a0: ${meant ? `vouliez-vous «\u00a0${meant}\u00a0»\u202f?` : 'retirez-le.'}`,
    `“${key}” does not exist here: ${meant ? `did you mean “${meant}”?` : 'take it away.'}`,
  );
}

/** How far a branch of a union is from what was written: a wrong type at the root is farthest. */
function distance(issues: readonly Issue[]): number {
  return issues.reduce((sum, issue) => sum + (issue.path.length === 0 ? 10 : 1), 0);
}

function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    json,
  );
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

/** Levenshtein's distance: single-letter edits from one word to another. */
function edits(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, j) => j);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const swap = row[j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(swap, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row.at(-1)!;
}
