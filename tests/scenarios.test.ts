import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDeck } from '../session/deck.ts';
import { readScenario } from '../session/read-scenario.ts';
import { languagesOf, type Text } from '../session/text.ts';

const root = join(import.meta.dirname, '..');
const read = (...path: string[]) => readFileSync(join(root, ...path), 'utf8');
const list = (folder: string, end: string) =>
  readdirSync(join(root, folder)).filter((name) => name.endsWith(end));

const LANGUAGES = ['en', 'fr'];
const scenarios = list('scenarios', '.json').filter((name) => !name.endsWith('.schema.json'));
const refs = new Set(scenarios.map((name) => name.slice(0, -'.json'.length)));
const decks = [...new Set(list('slides', '.md').map((name) => name.split('.')[0]!))];
const articles = JSON.parse(read('scenarios', 'sources', 'articles.json')) as Record<
  string,
  { title: string; author?: string; ideas: Record<string, string> }
>;

const ideasInFrench = JSON.parse(read('scenarios', 'sources', 'ideas.fr.json')) as Record<
  string,
  Record<string, string>
>;

/** Every text meant for people: what a plain reader of the file takes for words, with where it stands. */
function* wordsIn(value: unknown, path = ''): Generator<[string, Text]> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    const at = `${path}/${key}`;
    if (isWords(child)) yield [at, child];
    else yield* wordsIn(child, at);
  }
}

/** Strings by language are for people, and so is a plain string of several words; a lone word is an id. */
function isWords(value: unknown): value is Text {
  if (typeof value === 'string') return /\s/.test(value);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return LANGUAGES.some((lang) => lang in value);
}

function idsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    key === 'id' && typeof child === 'string' ? [child] : idsIn(child),
  );
}

const deck = (id: string, lang: string) => readDeck(read('slides', `${id}.${lang}.md`));

describe('the shipped scenarios', () => {
  it.each(scenarios)('%s reads without a finding', (name) => {
    expect(readScenario(read('scenarios', name)).findings).toEqual([]);
  });

  it.each(scenarios)('%s says everything in French and in English', (name) => {
    const { sources: _sources, ...rest } = JSON.parse(read('scenarios', name));
    const poor = [...wordsIn(rest)].filter(
      ([, text]) => languagesOf(text).toSorted().join() !== LANGUAGES.join(),
    );
    expect(poor).toEqual([]);
  });

  it('come from ideas that the catalogue tells in French too', () => {
    const ids = (ideas: Record<string, Record<string, string>>) =>
      Object.entries(ideas).map(([article, told]) => [article, ...Object.keys(told)]);
    const catalogued = Object.entries(articles).map(([id, { ideas }]) => [id, ideas] as const);
    expect(ids(ideasInFrench)).toEqual(ids(Object.fromEntries(catalogued)));
  });

  it.each(scenarios)('%s names articles and ideas of the catalogue', (name) => {
    const { scenario } = readScenario(read('scenarios', name));
    const unknown = (scenario?.sources ?? []).filter(
      (source) => 'article' in source && !articles[source.article]?.ideas[source.idea],
    );
    expect(unknown).toEqual([]);
  });

  /** A question on the session itself has nothing to argue. */
  const argued = scenarios.filter(
    (name) => readScenario(read('scenarios', name)).scenario?.survey === undefined,
  );

  it.each(argued)('%s argues for, argues against, and gives something to try on Monday', (name) => {
    const { scenario } = readScenario(read('scenarios', name));
    expect(Object.keys(scenario?.debrief ?? {}).toSorted()).toEqual([
      'against',
      'article',
      'monday',
    ]);
  });

  it.each(scenarios)('%s starts its debate for parts that it has', (name) => {
    const file = JSON.parse(read('scenarios', name));
    const prompts: { for?: string }[] = file.debate?.prompts ?? [];
    const asked = prompts.flatMap((prompt) => prompt.for ?? []);
    expect(idsIn(file)).toEqual(expect.arrayContaining(asked));
  });
});

describe('the catalogue', () => {
  it('every idea of the catalogue is played', () => {
    const played = new Set(
      scenarios.flatMap((name) =>
        (readScenario(read('scenarios', name)).scenario?.sources ?? []).map((source) =>
          'article' in source ? `${source.article}/${source.idea}` : '',
        ),
      ),
    );
    const ideas = Object.entries(articles).flatMap(([article, { ideas }]) =>
      Object.keys(ideas).map((idea) => `${article}/${idea}`),
    );
    expect(ideas.filter((idea) => !played.has(idea))).toEqual([]);
  });
});

describe('the shipped decks', () => {
  it.each(decks)('%s plays scenarios that exist, each of them once', (id) => {
    for (const lang of LANGUAGES) {
      const played = deck(id, lang).slides.flatMap(({ scenario }) => scenario ?? []);
      expect(played.filter((ref) => !refs.has(ref))).toEqual([]);
      expect(new Set(played).size).toBe(played.length);
    }
  });

  it.each(decks)('%s has the same slides in French and in English', (id) => {
    const [en, fr] = LANGUAGES.map((lang) =>
      deck(id, lang).slides.map(({ h, v, scenario }) => ({ h, v, scenario })),
    );
    expect(fr).toEqual(en);
  });

  it.each(decks)('%s has a title, and notes on every slide', (id) => {
    for (const lang of LANGUAGES) {
      const { title, slides } = deck(id, lang);
      expect(title).not.toBe('');
      expect(slides.filter(({ notes }) => notes === '').map((slide) => slide.title)).toEqual([]);
    }
  });
});

describe('the guides', () => {
  // The examples of a theme are read by the tests of themes.
  const guides = LANGUAGES.flatMap((lang) =>
    list(`docs/${lang}`, '.md').map((name) => `docs/${lang}/${name}`),
  ).filter((guide) => !/(theme|charte)\.md$/.test(guide));

  it.each(guides)('%s gives examples that can be played as they stand', (guide) => {
    for (const [, example] of read(guide).matchAll(/```json\n([\s\S]*?)```/g)) {
      expect(readScenario(example!).findings).toEqual([]);
    }
  });
});
