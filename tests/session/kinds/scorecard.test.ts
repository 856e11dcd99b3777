import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SessionEvent } from '../../../session/events.ts';
import {
  scorecard,
  type ScorecardAnswer,
  type ScorecardScenario,
} from '../../../session/kinds/scorecard.ts';
import {
  placeOf,
  verdictAt,
  verdictOf,
  verdicts,
} from '../../../session/kinds/scorecard-verdict.ts';
import { readScenario } from '../../../session/read-scenario.ts';
import type { PlayableScenario } from '../../../session/scenario.ts';
import { ownAnswer, participantView, stageView, trainerView } from '../../../session/views.ts';
import { event, stateOf, told } from '../given.ts';

const ends = { low: 'low', high: 'high' };
const given: ScorecardScenario & PlayableScenario = {
  ref: 'card',
  kind: 'scorecard',
  title: 'T',
  situation: 'S',
  question: 'Q',
  sources: [{ title: 'An article' }],
  debrief: { article: 'A' },
  credits: [],
  client: 'given',
  criteria: [
    { id: 'margin', axis: 'value', label: 'Margin', ...ends },
    { id: 'late', axis: 'value', label: 'Pays late', reverse: true, ...ends },
    { id: 'stress', axis: 'effort', label: 'Stress', ...ends },
  ],
};
const own = { ...given, client: 'own' as const };

const rate = (margin: number, late: number, stress: number) =>
  scorecard.check(given, 'vote', { ratings: { margin, late, stress } }, undefined)!;
const rating = fc.integer({ min: 1, max: 5 });
const anyAnswer = fc.tuple(rating, rating, rating).map((ratings) => rate(...ratings));
const tallyOf = (answers: readonly ScorecardAnswer[]) => {
  const tally = scorecard.empty(given, 'vote');
  for (const answer of answers) scorecard.add(tally, answer, 1);
  return tally;
};

const check = (ratings: unknown, more: object = {}) =>
  scorecard.check(given, 'vote', { ratings, ...more }, undefined);
const published = (answers: ScorecardAnswer[]) =>
  scorecard.publish!(own, 'vote', tallyOf(answers), undefined);
const cast = (participant: string, answer: ScorecardAnswer) =>
  event('answer-cast', { participant, opening: 1, answer, commandId: `by-${participant}` });
const views = (events: SessionEvent[]) => {
  const state = stateOf(events);
  const presence = { connected: 5 };
  return [
    participantView(state, 'fr'),
    stageView(state, 'fr', presence),
    trainerView(state, 'fr', presence),
  ].map((view) => JSON.stringify(view));
};

describe('an answer to a scorecard', () => {
  it('rates every criterion from 1 to 5, and nothing else', () => {
    expect(check({ margin: 5, late: 1, stress: 2 })).toBeDefined();
    expect(check({ margin: 5, late: 1 })).toBeUndefined();
    expect(check({ margin: 5, late: 1, stress: 2, charm: 3 })).toBeUndefined();
    expect(check({ margin: 6, late: 1, stress: 2 })).toBeUndefined();
    expect(check({ margin: 2.5, late: 1, stress: 2 })).toBeUndefined();
    expect(check(JSON.parse('{"margin":1,"late":1,"__proto__":1}'))).toBeUndefined();
  });

  it('stands where its ratings put it, whatever the phone says', () => {
    const claimed = check({ margin: 1, late: 5, stress: 5 }, { value: 5, effort: 1 });
    expect(claimed).toMatchObject({ value: 1, effort: 5 });
  });

  it('is never read from nonsense, and nothing throws', () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        expect(scorecard.check(given, 'vote', input, undefined)).toBeUndefined();
      }),
    );
  });
});

describe('a verdict', () => {
  it('is one of four corners, by what the client brings and what the client costs', () => {
    expect(verdictOf(given, rate(5, 1, 1))).toBe('treasure');
    expect(verdictOf(given, rate(5, 1, 5))).toBe('renegotiate');
    expect(verdictOf(given, rate(1, 5, 1))).toBe('nurture');
    expect(verdictOf(given, rate(1, 5, 5))).toBe('let-go');
  });

  it('of somebody who is indifferent to everything is to nurture', () => {
    expect(verdictOf(given, rate(3, 3, 3))).toBe('nurture');
  });

  it('never gets worse when the client brings more, nor better when the client costs more', () => {
    fc.assert(
      fc.property(anyAnswer, ({ ratings }) => {
        const place = placeOf(given.criteria, ratings);
        const richer = placeOf(given.criteria, { ...ratings, margin: 5, late: 1 });
        const dearer = placeOf(given.criteria, { ...ratings, stress: 5 });
        expect(richer.value).toBeGreaterThanOrEqual(place.value);
        expect(richer.effort).toBe(place.effort);
        expect(dearer.effort).toBeGreaterThanOrEqual(place.effort);
        expect(verdicts).toContain(verdictAt(place));
      }),
    );
  });
});

describe('a tally of a scorecard', () => {
  it('does not depend on the order of answers', () => {
    fc.assert(
      fc.property(fc.array(anyAnswer), (answers) => {
        expect(tallyOf(answers.toReversed())).toEqual(tallyOf(answers));
      }),
    );
  });

  it('is as before when an answer is added and taken back', () => {
    fc.assert(
      fc.property(
        fc.array(anyAnswer),
        anyAnswer,
        fc.integer({ min: 1, max: 50 }),
        (answers, more, n) => {
          const tally = tallyOf(answers);
          scorecard.add(tally, more, n);
          scorecard.add(tally, more, -n);
          expect(tally).toEqual(tallyOf(answers));
        },
      ),
    );
  });
});

describe('clients of one’s own', () => {
  const five = [rate(5, 1, 1), rate(4, 1, 1), rate(1, 5, 5), rate(2, 5, 5), rate(3, 3, 3)];

  it('tell nothing of fewer than five people but how many they are', () => {
    expect(published(five.slice(1))).toEqual({ people: 4, ratings: {}, at: {}, few: true });
  });

  it('tell of five the four corners and no finer place', () => {
    const { people, at } = published(five);
    expect(people).toBe(5);
    expect(at).toEqual({ '4.5:2': 2, '2:4.5': 2, '2:2': 1 });
  });

  it('keep every verdict as it was when the place is made coarse', () => {
    fc.assert(
      fc.property(anyAnswer, (answer) => {
        const [key] = Object.keys(published(Array.from({ length: 5 }, () => answer)).at);
        const [value, effort] = key!.split(':').map(Number);
        expect(verdictAt({ value: value!, effort: effort! })).toBe(verdictAt(answer));
      }),
    );
  });

  it('move without saying from where to where', () => {
    const pairs = five.map((answer) => [answer, rate(5, 1, 5)] as const);
    expect(scorecard.moves(own, 'vote', pairs)).toEqual({ people: 5, changed: 5, flows: [] });
    expect(scorecard.moves(own, 'vote', pairs.slice(1))).toEqual({
      people: 4,
      changed: 0,
      flows: [],
      few: true,
    });
  });

  describe('in a session', () => {
    const opened: SessionEvent[] = [
      told.opened,
      told.onSlide(1),
      event('scenario-presented', { scenario: { ...own, ref: 'keep-or-fire' } }),
      told.roundOpened(1, 1),
    ];
    const people = ['ada', 'bob', 'eve', 'joe', 'zoe'];
    const answers = people.map((name, i) => cast(name, five[i]!));
    const shown = event('results-shown', { ref: 'keep-or-fire', shown: true });
    it('nobody sees a tally while the vote is open, not even the trainer', () => {
      for (const view of views([...opened, ...answers, shown]))
        expect(view).not.toContain('"tally"');
    });

    it('the trainer sees of four people what the room sees: nothing', () => {
      const closed = [...opened, ...answers.slice(1), told.roundClosed(1), shown];
      for (const view of views(closed)) {
        expect(view).toContain('"few":true');
        expect(view).not.toMatch(/"margin":\[|"at":\{"/);
      }
    });

    it('the trainer sees of five people what the room sees', () => {
      const state = stateOf([...opened, ...answers, told.roundClosed(1), shown]);
      const { hidden, play } = trainerView(state, 'fr', { connected: 5 });
      expect(hidden).toEqual(play!.result);
      expect(hidden!.rounds[0]!.tally).toMatchObject({ people: 5, at: { '4.5:2': 2 } });
    });

    it('the trainer is told that a closed round stays closed', () => {
      const state = stateOf([...opened, ...answers, told.roundClosed(1)]);
      expect(trainerView(state, 'fr', { connected: 5 }).play!.sealed).toBe(true);
    });

    it('each person still has their own ratings', () => {
      const state = stateOf([...opened, ...answers]);
      expect(ownAnswer(state, 'ada', 'fr').answer).toEqual(five[0]);
    });
  });
});

it('the client of the situation is shown person by person, with who changed to what', () => {
  const tally = tallyOf([rate(5, 1, 1)]);
  expect(scorecard.publish!(given, 'vote', tally, undefined)).toEqual(tally);
  expect(scorecard.moves(given, 'vote', [[rate(5, 1, 1), rate(1, 5, 5)]])).toEqual({
    people: 1,
    changed: 1,
    flows: [{ from: 'treasure', to: 'let-go', people: 1 }],
  });
});

it('a scenario without a criterion on one axis is told so, in both languages', () => {
  const { ref: _ref, credits: _credits, ...file } = given;
  const read = (criteria: unknown) => readScenario(JSON.stringify({ ...file, criteria })).findings;
  expect(read(given.criteria)).toEqual([]);
  const [finding] = read(given.criteria.map((criterion) => ({ ...criterion, axis: 'value' })));
  expect(finding).toMatchObject({ code: 'missing-axis', path: 'criteria', severity: 'error' });
  expect(finding!.message.fr).toContain('«\u00a0"axis": "effort"\u00a0»');
  expect(finding!.message.en).toContain('“"axis": "effort"”');
});
