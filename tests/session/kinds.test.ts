import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { poll, type PollAnswer } from '../../session/kinds/poll.ts';
import { medianOf, quantileOf } from '../../session/kinds/scale-places.ts';
import { scale, type ScaleAnswer } from '../../session/kinds/scale.ts';
import { keepOrFire } from './given.ts';

const pollAnswer: fc.Arbitrary<PollAnswer> = fc.record({
  picks: fc.constantFrom(['keep'], ['frame'], ['fire']),
});
const scaleAnswer: fc.Arbitrary<ScaleAnswer> = fc.record({ at: fc.integer({ min: 0, max: 100 }) });
const kinds = [
  { kind: poll, answer: pollAnswer as fc.Arbitrary<unknown> },
  { kind: scale, answer: scaleAnswer as fc.Arbitrary<unknown> },
];

for (const { kind, answer } of kinds) {
  const tallyOf = (answers: readonly unknown[]) => {
    const tally = kind.empty(keepOrFire as never, 'vote');
    for (const each of answers) kind.add(tally as never, each as never, 1);
    return tally;
  };

  describe(`a tally of ${kind.name}`, () => {
    it('does not depend on the order of answers', () => {
      fc.assert(
        fc.property(fc.array(answer), fc.infiniteStream(fc.nat()), (answers, keys) => {
          const shuffled = answers
            .map((each) => [keys.next().value as number, each] as const)
            .toSorted(([a], [b]) => a - b)
            .map(([, each]) => each);
          expect(tallyOf(shuffled)).toEqual(tallyOf(answers));
        }),
      );
    });

    it('is as before when an answer is added and taken back', () => {
      fc.assert(
        fc.property(
          fc.array(answer),
          answer,
          fc.integer({ min: 1, max: 50 }),
          (answers, more, n) => {
            const tally = tallyOf(answers);
            kind.add(tally as never, more as never, n);
            kind.add(tally as never, more as never, -n);
            expect(tally).toEqual(tallyOf(answers));
          },
        ),
      );
    });
  });

  it(`${kind.name} reads no answer from nonsense, and never throws`, () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        const read = kind.check(keepOrFire as never, 'vote', input, undefined);
        if (read !== undefined)
          kind.add(kind.empty(keepOrFire as never, 'vote') as never, read as never, 1);
      }),
    );
  });
}

describe('what moved in a poll', () => {
  it('counts who changed, from where to where', () => {
    const pick = (option: string): PollAnswer => ({ picks: [option] });
    const pairs = [
      [pick('keep'), pick('fire')],
      [pick('keep'), pick('fire')],
      [pick('fire'), pick('fire')],
    ] as const;
    expect(poll.moves(keepOrFire, 'vote', pairs)).toEqual({
      people: 3,
      changed: 2,
      flows: [
        { from: 'keep', to: 'fire', people: 2 },
        { from: 'fire', to: 'fire', people: 1 },
      ],
    });
  });

  it('a guess is taken only where the scenario asks for one', () => {
    const answer = { picks: ['keep'], guess: 'fire' };
    expect(poll.check(keepOrFire, 'vote', answer, undefined)).toBeUndefined();
    expect(poll.check({ ...keepOrFire, predict: true }, 'vote', answer, undefined)).toEqual(answer);
  });
});

describe('the median of a scale', () => {
  it('is a place that somebody chose, with half the room at or below it', () => {
    fc.assert(
      fc.property(fc.array(scaleAnswer, { minLength: 1 }), (answers) => {
        const tally = scale.empty(keepOrFire as never, 'vote');
        for (const each of answers) scale.add(tally, each, 1);
        const median = medianOf(tally)!;
        const places = answers.map(({ at }) => at);
        expect(places).toContain(median);
        expect(places.filter((at) => at <= median).length).toBeGreaterThanOrEqual(
          places.length / 2,
        );
        expect(quantileOf(tally, 0)).toBe(Math.min(...places));
        expect(quantileOf(tally, 1)).toBe(Math.max(...places));
      }),
    );
  });

  it('of nobody is none', () => {
    expect(medianOf(scale.empty(keepOrFire as never, 'vote'))).toBeUndefined();
  });
});
