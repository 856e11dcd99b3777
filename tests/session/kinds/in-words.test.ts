import { describe, expect, it } from 'vitest';
import { kindOf } from '../../../session/kinds/index.ts';
import type { Alike } from '../../../session/kinds/kind.ts';

/* Answers of every kind, as a report tells them, and how many said the same. */

const named = (...ids: string[]) => ids.map((id) => ({ id, label: { fr: `${id}-fr`, en: id } }));
const options = named('Keep', 'Frame', 'Fire');
const poles = [{ label: 'Cold' }, { label: 'Friend' }];
const steps = named('Lunch', 'Barbecue', 'Godfather');
const cards = [
  { id: 'ann', name: 'Ann', label: 'A long case about Ann' },
  { id: 'bob', label: 'Bob' },
];
const categories = named('flirt', 'steady');
const criteria = [
  { id: 'margin', label: 'Margin', axis: 'value' },
  { id: 'late', label: 'Late', axis: 'value', reverse: true },
  { id: 'stress', label: 'Stress', axis: 'effort' },
];
const story = {
  start: 'gate',
  nodes: [
    { id: 'gate', choices: named('joke', 'frown') },
    { id: 'room', choices: named('sign') },
  ],
};
const roleplay = { observer: { grid: named('price', 'smile') }, vote: { question: 'Q', options } };

interface Said {
  readonly answer: unknown;
  readonly step?: string;
  readonly lang?: string;
  readonly progress?: unknown;
}

const inWords = (name: string, scenario: object, said: Said) =>
  kindOf(name).inWords(
    scenario,
    said.step ?? 'vote',
    said.answer,
    said.lang ?? 'en',
    said.progress,
  );

/** How many of these answers, of people who all voted, are like the first. */
function alike(name: string, scenario: object, step: string, answers: unknown[]) {
  const kind = kindOf(name);
  const tally: unknown = kind.empty(scenario, step);
  for (const answer of answers) kind.add(tally, answer, 1);
  return kind.alike?.(scenario, step, answers[0], tally);
}
const some = (same: number, of: number): Alike => ({ same, of });

describe('a poll', () => {
  const pick = (...picks: string[]) => ({ picks });

  it('is told by its labels, in the language asked for', () => {
    expect(inWords('poll', { options }, { answer: pick('Keep', 'Fire') })).toBe('Keep · Fire');
    expect(inWords('poll', { options }, { answer: pick('Keep'), lang: 'fr' })).toBe('Keep-fr');
    expect(inWords('poll', { options }, { answer: { ...pick('Fire'), guess: 'Keep' } })).toBe(
      'Fire',
    );
  });

  it('is alike where the same option is chosen, and cannot tell of several', () => {
    const answers = [pick('Keep'), pick('Fire'), pick('Keep')];
    expect(alike('poll', { options }, 'vote', answers)).toEqual(some(2, 3));
    expect(alike('poll', { options, choose: 2 }, 'vote', answers)).toBeUndefined();
  });
});

describe('a scale', () => {
  const at = (place: number) => ({ at: place });

  it('is told by its place and the pole it leans to', () => {
    const told = [0, 45, 55, 56].map((place) => inWords('scale', { poles }, { answer: at(place) }));
    expect(told).toEqual([
      'Cold · 0/100',
      'Cold / Friend · 45/100',
      'Cold / Friend · 55/100',
      'Friend · 56/100',
    ]);
  });

  it('is alike within ten points', () => {
    const answers = [at(60), at(70), at(50), at(71), at(49)];
    expect(alike('scale', { poles }, 'vote', answers)).toEqual(some(3, 5));
  });
});

describe('a threshold', () => {
  const stop = (steps: number) => ({ stop: steps });

  it('is told by the last step accepted', () => {
    const told = [0, 1, 2, 3].map((n) => inWords('threshold', { steps }, { answer: stop(n) }));
    expect(told).toEqual(['None of these steps', 'Lunch', 'Barbecue', 'To the end']);
  });

  it('is alike at the same step', () => {
    expect(alike('threshold', { steps }, 'vote', [stop(1), stop(1), stop(2)])).toEqual(some(2, 3));
  });
});

describe('a sort', () => {
  const placed = (ann: string, bob: string) => ({ places: { ann, bob } });

  it('is told card by card, by their short names', () => {
    expect(
      inWords('sort', { cards, categories }, { answer: placed('flirt', 'steady'), step: 'ours' }),
    ).toBe('Ann → flirt · Bob → steady');
  });

  it('is as alike as its cards are on average', () => {
    const answers = [
      placed('flirt', 'steady'),
      placed('flirt', 'flirt'),
      placed('flirt', 'flirt'),
      placed('steady', 'flirt'),
    ];
    expect(alike('sort', { cards, categories }, 'ours', answers)).toEqual(some(2, 4));
  });
});

describe('a scorecard', () => {
  const scenario = { client: 'given', criteria };
  const rate = (margin: number, late: number, stress: number) =>
    kindOf('scorecard').check(scenario, 'vote', { ratings: { margin, late, stress } }, undefined);

  it('is told criterion by criterion', () => {
    expect(inWords('scorecard', scenario, { answer: rate(3, 5, 1) })).toBe(
      'Margin 3/5 · Late 5/5 · Stress 1/5',
    );
  });

  it('is alike where it comes to the same verdict', () => {
    const answers = [rate(5, 1, 1), rate(4, 1, 2), rate(5, 1, 5), rate(1, 5, 1)];
    expect(alike('scorecard', scenario, 'vote', answers)).toEqual(some(2, 4));
  });

  it('of clients of one’s own tells nothing while they are few, and the same verdict after', () => {
    const kind = kindOf('scorecard');
    const own = { ...scenario, client: 'own' };
    const published = (people: number) => {
      const tally = kind.empty(own, 'vote');
      for (let i = 0; i < people; i++) kind.add(tally, i < 2 ? rate(5, 1, 1) : rate(1, 5, 5), 1);
      return kind.publish!(own, 'vote', tally, undefined);
    };
    expect(kind.alike!(own, 'vote', rate(4, 1, 1), published(4))).toBeUndefined();
    expect(kind.alike!(own, 'vote', rate(4, 1, 1), published(6))).toEqual(some(2, 6));
  });
});

describe('a line of a story', () => {
  it('is told as it was said, at its own step, wherever the story is by now', () => {
    const progress = { path: [], node: 'room', gauges: {}, seen: [] };
    const answer = { choice: 'frown' };
    expect(inWords('branching', story, { answer, step: 'n-gate', progress })).toBe('frown');
    expect(
      inWords('branching', story, { answer: { choice: 'sign' }, step: 'n0-room', progress }),
    ).toBe('sign');
  });

  it('is alike where it is the same', () => {
    const answers = ['joke', 'frown', 'joke'].map((choice) => ({ choice }));
    expect(alike('branching', story, 'n-gate', answers)).toEqual(some(2, 3));
  });
});

describe('a role-play', () => {
  it('is told by what the observers noted, and by the vote', () => {
    const answer = { grid: { price: 2, smile: 0 } };
    expect(inWords('role-play', roleplay, { answer, step: 'play' })).toBe('price 2/2 · smile 0/2');
    expect(inWords('role-play', roleplay, { answer: { picks: ['Fire'] } })).toBe('Fire');
  });

  it('has votes that are alike, and no two notes', () => {
    const votes = [{ picks: ['Fire'] }, { picks: ['Fire'] }, { picks: ['Keep'] }];
    expect(alike('role-play', roleplay, 'vote', votes)).toEqual(some(2, 3));
    expect(alike('role-play', roleplay, 'play', [{ grid: { price: 2 } }])).toBeUndefined();
  });
});

describe('what people wrote', () => {
  const progress = {
    step: 'support',
    cards: {
      'c-1': { text: 'Too late.', as: 'approved' },
      'c-2': { text: 'Too late!', as: 'merged', into: 'c-1' },
      'c-3': { text: 'Too dear.', as: 'approved' },
    },
    written: {},
  };

  it('is told as it was written, and what they support by its words', () => {
    expect(inWords('open-ended', {}, { answer: { text: 'Never.' }, step: 'write', progress })).toBe(
      'Never.',
    );
    const supports = ['c-1', 'c-2', 'c-3', 'c-gone'];
    expect(inWords('open-ended', {}, { answer: { supports }, step: 'support', progress })).toBe(
      'Too late. · Too dear. · …',
    );
  });
});

it('nobody is like nobody', () => {
  expect(kindOf('scale').alike!({ poles }, 'vote', { at: 3 }, { people: 0, at: {} })).toBe(
    undefined,
  );
});
