import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkScenario, readScenario } from '../../session/read-scenario.ts';

const good = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../scenarios/templates/poll.json'), 'utf8'),
) as Record<string, unknown>;
const options = good['options'] as Record<string, unknown>[];
const withOption = (more: object) => ({
  ...good,
  options: [{ ...options[0], ...more }, options[1]],
});
const without = (key: string) =>
  Object.fromEntries(Object.entries(good).filter(([each]) => each !== key));

/** Twenty ways to break a good file: the place it must be told at, and a part of the mend. */
const broken: [string, unknown, path: string, mend: RegExp][] = [
  ['no kind', without('kind'), 'kind', /must be one of: poll/],
  ['an unknown kind', { ...good, kind: 'quiz' }, 'kind', /must be one of: poll/],
  ['a list for a file', [], 'kind', /must be one of/],
  ['no title', without('title'), 'title', /“title” is missing: add it/],
  ['no options', without('options'), 'options', /“options” is missing/],
  [
    'a single option',
    { ...good, options: [options[0]] },
    'options',
    /1 item; it must have at least 2/,
  ],
  [
    'seven options',
    { ...good, options: Array.from({ length: 7 }, (_, i) => ({ id: `o${i}`, label: 'L' })) },
    'options',
    /at most 6/,
  ],
  [
    'two options of one id',
    { ...good, options: [options[0], { ...options[1], id: 'rester' }] },
    'options[1].id',
    /already names another/,
  ],
  ['an id with a capital', withOption({ id: 'Rester' }), 'options[0].id', /small letters/],
  [
    'an id of JavaScript’s own',
    withOption({ id: 'constructor' }),
    'options[0].id',
    /reserved word/,
  ],
  ['a misspelt field', withOption({ labl: 'x' }), 'options[0].labl', /did you mean “label”\?/],
  ['an unknown field', { ...good, colour: 'red' }, 'colour', /take it away/],
  ['an empty text', { ...good, question: '' }, 'question', /is empty: write it/],
  ['a text in no language', { ...good, question: {} }, 'question', /add "fr" or "en"/],
  [
    'a language that is none',
    { ...good, question: { French: 'Q' } },
    'question.French',
    /write "fr" or "en"/,
  ],
  ['a number for a text', { ...good, title: 7 }, 'title', /must be a text in quotes, not a number/],
  [
    'a text too long',
    { ...good, title: 'x'.repeat(101) },
    'title',
    /101 characters; it must have at most 100/,
  ],
  ['minutes in letters', { ...good, minutes: 'ten' }, 'minutes', /must be a number/],
  ['more choices than options', { ...good, choose: 3 }, 'choose', /lower “choose”/],
  [
    'a voice that is none',
    withOption({ voice: 'loud' }),
    'options[0].voice',
    /choose from "client", "ours", "both"/,
  ],
  [
    'a link that is a script',
    { ...good, sources: [{ title: 'T', url: 'javascript:alert(1)' }] },
    'sources[0].url',
    /https:\/\//,
  ],
  ['no source', { ...good, sources: [] }, 'sources', /at least 1/],
];

describe('a broken scenario is told at its place, with its mend', () => {
  it('a whole one has nothing to mend', () => {
    expect(checkScenario(good).findings).toEqual([]);
  });

  for (const [what, json, path, mend] of broken) {
    it(what, () => {
      const { scenario, findings } = checkScenario(json);
      expect(scenario).toBeUndefined();
      const told = findings.find((finding) => finding.path === path);
      expect(told?.message.en).toMatch(mend);
      expect(told?.message.fr).toBeTruthy();
      expect(told?.message.fr).not.toBe(told?.message.en);
    });
  }

  it('a comma too many is told by line and column', () => {
    expect(readScenario('{\n  "kind": "poll",\n}').findings[0]?.message.en).toMatch(
      /line 3 column 1/,
    );
  });

  it('every error at once, not the first alone', () => {
    const { findings } = checkScenario({ kind: 'poll', options: [{ id: 'A' }], minutes: 0 });
    expect(findings.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        'title',
        'situation',
        'question',
        'sources',
        'options[0].id',
        'options[0].label',
        'minutes',
      ]),
    );
  });
});

describe('a scenario that is legal but poor', () => {
  const warned = (json: unknown) => {
    const { scenario, findings } = checkScenario(json);
    expect(scenario).toBeDefined();
    return findings.map(({ code, path }) => `${code} ${path}`);
  };

  it('is warned of a missing language', () => {
    expect(warned({ ...good, question: { fr: 'Q ?' } })).toEqual(['missing-language question']);
  });

  it('is warned that it has no debrief', () => {
    expect(warned(without('debrief'))).toEqual(['no-debrief debrief']);
  });

  it('is warned of a label too long to read from afar', () => {
    const label = { fr: 'x'.repeat(115), en: 'y' };
    expect(warned(withOption({ label }))).toEqual(['long-label options[0].label']);
  });

  it('in a single language is fine', () => {
    const plain = {
      ...good,
      title: 'T',
      situation: 'S',
      question: 'Q',
      debate: undefined,
      debrief: { article: 'A' },
      options: [
        { id: 'a', label: 'A' },
        { id: 'b', label: 'B' },
      ],
    };
    expect(warned(JSON.parse(JSON.stringify(plain)))).toEqual([]);
  });
});

describe('a hostile file', () => {
  it('is refused when it is huge, before it is read', () => {
    expect(readScenario(`"${'x'.repeat(300_000)}"`).findings[0]?.code).toBe('too-big');
  });

  it('cannot reach the prototype of anything', () => {
    const hostile = JSON.stringify(good).replace('{', '{"__proto__":{"polluted":true},');
    expect(readScenario(hostile).findings[0]?.path).toBe('__proto__');
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('never makes the reader throw', () => {
    fc.assert(fc.property(fc.json(), (text) => void readScenario(text)));
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(good)), fc.jsonValue(), (key, value) => {
        checkScenario({ ...good, [key]: value });
      }),
    );
  });
});
