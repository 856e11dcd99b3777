import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { threshold, type ThresholdScenario } from '../../../session/kinds/threshold.ts';
import { readScenario } from '../../../session/read-scenario.ts';

const ladder: ThresholdScenario = {
  kind: 'threshold',
  title: 'T',
  situation: 'S',
  question: 'Q',
  sources: [{ title: 'An article' }],
  debrief: { article: 'A' },
  steps: [
    { id: 'lunch', label: { fr: 'Déjeuner', en: 'Lunch' }, why: { fr: 'Pourquoi', en: 'Why' } },
    { id: 'barbecue', label: 'Barbecue', when: 'later', hint: 'a dog' },
    { id: 'godfather', label: 'Godfather' },
  ],
};

const check = (input: unknown) => threshold.check(ladder, 'vote', input, undefined);
const stop = fc.record({ stop: fc.integer({ min: 0, max: 3 }) });
const tallyOf = (answers: readonly { stop: number }[]) => {
  const tally = threshold.empty(ladder, 'vote');
  for (const answer of answers) threshold.add(tally, answer, 1);
  return tally;
};

const brokenPaths = (changes: object) =>
  readScenario(JSON.stringify({ ...ladder, ...changes })).findings.map(({ path }) => path);

describe('an answer to a threshold', () => {
  it('is a number of steps, from none to all of them', () => {
    for (const stop of [0, 1, 2, 3]) expect(check({ stop })).toEqual({ stop });
    for (const stop of [-1, 4, 1.5, Number.NaN, '1', null]) expect(check({ stop })).toBeUndefined();
    expect(check({ stop: 1, more: true })).toBeUndefined();
  });

  it('is never read from nonsense, and nothing throws', () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        const read = check(input);
        if (read) expect(Number.isInteger(read.stop)).toBe(true);
      }),
    );
  });
});

describe('a tally of a threshold', () => {
  it('does not depend on the order of answers', () => {
    fc.assert(
      fc.property(fc.array(stop), (answers) => {
        expect(tallyOf(answers.toReversed())).toEqual(tallyOf(answers));
      }),
    );
  });

  it('is as before when an answer is added and taken back', () => {
    fc.assert(
      fc.property(
        fc.array(stop),
        stop,
        fc.integer({ min: 1, max: 50 }),
        (answers, more, people) => {
          const tally = tallyOf(answers);
          threshold.add(tally, more, people);
          threshold.add(tally, more, -people);
          expect(tally).toEqual(tallyOf(answers));
        },
      ),
    );
  });
});

it('what moved between two rounds says who goes further, who less far, and forgets who stays', () => {
  const pairs = [
    [{ stop: 0 }, { stop: 3 }],
    [{ stop: 1 }, { stop: 2 }],
    [{ stop: 3 }, { stop: 0 }],
    [{ stop: 2 }, { stop: 2 }],
  ] as const;
  expect(threshold.moves(ladder, 'vote', pairs)).toEqual({ people: 4, further: 2, lessFar: 1 });
});

it('a ballot holds the steps in one language, and not what speaks against them', () => {
  const ballot = threshold.ballot(ladder, 'vote', 'en', undefined);
  expect(ballot).toEqual({
    steps: [
      { id: 'lunch', label: 'Lunch' },
      { id: 'barbecue', label: 'Barbecue', when: 'later', hint: 'a dog' },
      { id: 'godfather', label: 'Godfather' },
    ],
  });
  expect(threshold.reasons(ladder, 'en', undefined)).toEqual([{ of: 'Lunch', text: 'Why' }]);
});

describe('a scenario', () => {
  it('has 3 to 10 steps, no two of one name', () => {
    expect(brokenPaths({})).toEqual([]);
    expect(brokenPaths({ steps: ladder.steps.slice(1) })).toEqual(['steps']);
    expect(brokenPaths({ steps: [...ladder.steps, ladder.steps[0]] })).toEqual(['steps[3].id']);
  });
});
