import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages, translations, fetchWords } from '../../client/words/spoken.ts';
import type { Translation } from '../../client/words/translation.ts';
import { lost } from '../../session/lost-words.ts';
import { sheet } from '../../session/report/sheet-words.ts';
import { translateBy } from '../../session/sentences.ts';
import { sentencesOfTheCode } from '../sentences-of.ts';

/*
 * What the interface says, in every language: nothing is missing, what is put into a sentence is in it in
 * each, and each is written as its readers write.
 */

interface Section {
  readonly name: string;
  readonly fr: object;
  readonly en: object;
}

const isSection = (value: unknown): value is Section =>
  typeof value === 'object' && value !== null && 'name' in value && 'fr' in value;

const modules = import.meta.glob<Record<string, unknown>>('../../client/words/*.ts', {
  eager: true,
});
const sections = [...Object.values(modules).flatMap(Object.values).filter(isSection), lost, sheet];
const sentences = sentencesOfTheCode();

const others = readdirSync(join(import.meta.dirname, '../../client/languages'))
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.slice(0, -'.ts'.length));
await Promise.all(others.map(fetchWords));

/** What a language says in a section. */
function wordsOf({ name, fr, en }: Section, lang: string): unknown {
  if (lang === 'fr' || lang === 'en') return lang === 'fr' ? fr : en;
  return translations[lang]![name as keyof Translation];
}

type Saying = string | ((...values: never[]) => string);

/** Every word of a section, by its path. */
function* sayingsIn(words: unknown, path: string): Generator<[string, Saying]> {
  if (typeof words === 'string' || typeof words === 'function') yield [path, words as Saying];
  else if (typeof words === 'object' && words !== null)
    for (const [key, inner] of Object.entries(words)) yield* sayingsIn(inner, `${path}.${key}`);
}

const sayings = (lang: string): Map<string, Saying> =>
  new Map(sections.flatMap((section) => [...sayingsIn(wordsOf(section, lang), section.name)]));

/** What is put in: many of each, one, none; names; and lists, as the few sentences of several names want. */
const VALUES: readonly (readonly unknown[])[] = [
  [61, 72, 83, 94],
  [1, 1, 1, 1],
  [0, 0, 0, 0],
  [0, 72, 83, 94],
  [72, 72, 72, 72],
  ['Alpha', 'Beta', 'Gamma', 'Delta'],
  ['Alpha', 61, 72, 83],
  [61, 'Alpha', 'Beta', 'Gamma'],
  [61, 72, 'Alpha', 'Beta'],
  [61, 'Alpha', 72, 'Beta'],
  ['Alpha', 'Beta', 61, 72],
  [['Alpha', 'Beta', 'Gamma'], 61],
];

/** What is said for those values; nothing where they are none for it. */
function said(saying: Saying, values: readonly unknown[]): string | undefined {
  if (typeof saying === 'string') return saying;
  try {
    return (saying as (...given: unknown[]) => string)(...values);
  } catch {
    return undefined;
  }
}

/** The values that a sentence holds. */
const heldIn = (text: string): string =>
  [...new Set(text.match(/61|72|83|94|Alpha|Beta|Gamma|Delta/g))].toSorted().join(' ');

const french = sayings('fr');

/** Everything that a language says, as it says it. */
function* textsOf(lang: string): Generator<[string, string]> {
  for (const [path, saying] of sayings(lang)) {
    const sets = typeof saying === 'string' ? [[]] : VALUES;
    for (const values of sets) yield [path, said(saying, values) ?? ''];
  }
  if (lang === 'fr' || lang === 'en') {
    for (const each of sentences) yield [each.file, lang === 'fr' ? each.french : each.english];
  } else {
    for (const [english, text] of Object.entries(translations[lang]!.sentences))
      yield [english, text];
  }
}

describe('the languages', () => {
  it('are the two of the words and one for each file', () => {
    expect(languages).toEqual(['fr', 'en', ...others]);
    expect(others).toContain('es');
  });

  it('find every section by its name', () => {
    const names = sections.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const lang of others)
      expect(Object.keys(translations[lang]!).toSorted()).toEqual(
        [...names, 'sentences'].toSorted(),
      );
  });
});

describe.each(['en', ...others])('%s', (lang) => {
  const words = sayings(lang);

  it('says all that French says, and nothing else', () => {
    const missing = [...french.keys()].filter((path) => !words.has(path));
    const unknown = [...words.keys()].filter((path) => !french.has(path));
    expect({ missing, unknown }).toEqual({ missing: [], unknown: [] });
  });

  it('is silent nowhere that French speaks', () => {
    const silent = [...french].flatMap(([path, saying]) =>
      VALUES.filter((values) => said(saying, values) && !said(words.get(path)!, values)).map(
        () => path,
      ),
    );
    expect([...new Set(silent)]).toEqual([]);
  });

  it('puts in what French puts in', () => {
    const astray = [...french].flatMap(([path, saying]) => {
      const before = said(saying, VALUES[0]!);
      const now = said(words.get(path)!, VALUES[0]!);
      const names = VALUES.slice(5).map((values) => [
        said(saying, values),
        said(words.get(path)!, values),
      ]);
      return [[before, now], ...names]
        .filter(([one, other]) => one !== undefined && heldIn(one) !== heldIn(other ?? ''))
        .map(([one, other]) => `${path}: ${one} / ${other}`);
    });
    expect(astray).toEqual([]);
  });
});

/** Words that are the same in two languages, by nature. */
const SAME =
  /^(Connivence|No|no|null|JSON|CSV|Excel|Code|Debate|Question|Options?|Notes?|Minutes|Signature|Satisfaction|Action|Final|Idea|[\d\s.,:%+/«»“”()×{}-]*(min|h|s)?|Alpha|Beta|Léa|error|Error|Verdict|Situation|Sources|Vote|Total)$/i;

describe.each(others)('%s', (lang) => {
  const { sentences: translated } = translations[lang]!;

  it('has every sentence that the code says on its own, and no other', () => {
    const wanted = new Set(sentences.map(({ english }) => english));
    const missing = [...wanted].filter((english) => !Object.hasOwn(translated, english));
    const stale = Object.keys(translated).filter((english) => !wanted.has(english));
    expect({ missing, stale }).toEqual({ missing: [], stale: [] });
  });

  it('puts into a sentence what the code puts into it', () => {
    const count = (text: string) => text.split('{}').length;
    expect(
      Object.entries(translated).filter(([one, other]) => count(one) !== count(other)),
    ).toEqual([]);
  });

  it('leaves nothing in French or in English', () => {
    const english = sayings('en');
    const left = [...sayings(lang)].flatMap(([path, saying]) => {
      const text = said(saying, VALUES[0]!) ?? '';
      const same = [french, english].some((words) => said(words.get(path)!, VALUES[0]!) === text);
      return same && !SAME.test(text) && /\p{L}{3}/u.test(text) ? [`${path}: ${text}`] : [];
    });
    const sentencesLeft = Object.entries(translated).filter(
      ([one, other]) => one === other && !SAME.test(one),
    );
    expect([...left, ...sentencesLeft.map(([one]) => one)]).toEqual([]);
  });
});

describe('a sentence that the code says on its own', () => {
  const translate = translateBy({
    'at least {}': 'al menos {}',
    'This list has {} {}; it must have {}.': 'Esta lista tiene {} {}; debe tener {}.',
    items: 'elementos',
    '“{}” is not known here: choose from {}.': '«{}» no está previsto aquí: elija entre {}.',
  });

  it('is found with what was put into it, translated as well where that can be', () => {
    expect(translate('This list has 3 items; it must have at least 4.')).toBe(
      'Esta lista tiene 3 elementos; debe tener al menos 4.',
    );
    expect(translate('“x” is not known here: choose from "a", "b".')).toBe(
      '«x» no está previsto aquí: elija entre "a", "b".',
    );
  });

  it('is not made up', () => {
    expect(translate('Why do we work for free?')).toBeUndefined();
  });
});

/** What is wrong with how a text is written, by language; code and addresses are no prose. */
const TYPOGRAPHY: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  fr: {
    'a narrow no-break space before ? ! ;': /[^\u202f?!]([?!]|;(?!\w))/,
    'a no-break space before :': /[^\u00a0\u202f]:(?=\s|$)/,
    'a no-break space inside « »': /«[^\u00a0\u202f]|[^\u00a0\u202f]»/,
    'an apostrophe that is one': /\p{L}'\p{L}/u,
  },
  en: {
    'no space before ? ! ; :': /[\s\u00a0\u202f][?!;:](?=\s|$)/,
    'an apostrophe that is one': /\p{L}'\p{L}/u,
  },
  es: {
    'a mark that opens a question': /^[^¿]*\?|\?[^¿]*\?/,
    'a mark that opens an exclamation': /^[^¡]*!|![^¡]*!/,
    'no space inside « »': /«\s|\s»/,
    'no space before ? ! ; :': /[\s\u00a0\u202f][?!;:](?=\s|$)/,
    'quotes of its own': /[“”„]|\p{L}'\p{L}/u,
    'a no-break space before a unit': /\d (min|h|s)(?!\p{L})/u,
  },
};

/** An ellipsis is one sign in every language. */
const EVERYWHERE = { 'an ellipsis of one sign': /\.\.\./, 'no space twice': /\s{2}/ };

describe.each(languages)('%s is written with', (lang) => {
  const rules = { ...EVERYWHERE, ...TYPOGRAPHY[lang] };
  it.each(Object.entries(rules))('%s', (_, wrong) => {
    const found = [...textsOf(lang)]
      .map(([path, text]) => [path, prose(text)] as const)
      .filter(([, text]) => wrong.test(text))
      .map(([path, text]) => `${path}: ${text}`);
    expect([...new Set(found)]).toEqual([]);
  });
});

/** A text without its code and its addresses. */
function prose(text: string): string {
  return text.replace(/"[^"]*"(?:: "[^"]*")?|https?:\/\/|scenarios\/\S+/g, 'x');
}
