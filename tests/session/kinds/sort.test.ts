import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LocalSession } from '../../../client/local.ts';
import {
  sort,
  type SortAnswer,
  type SortScenario,
  type SortSolution,
} from '../../../session/kinds/sort.ts';
import { checkScenario } from '../../../session/read-scenario.ts';
import type { PlayableScenario } from '../../../session/scenario.ts';
import type { StageView } from '../../../session/views.ts';

const scenario: SortScenario & PlayableScenario = {
  ref: 'cards',
  kind: 'sort',
  title: 'T',
  situation: 'S',
  question: 'For us?',
  sources: [{ title: 'An article' }],
  credits: [],
  categories: [
    { id: 'flirt', label: 'Flirt' },
    { id: 'steady', label: 'Steady' },
    { id: 'married', label: 'Married' },
  ],
  cards: [
    { id: 'ann', label: 'Ann', expected: 'steady', why: 'SECRET-WHY' },
    { id: 'bob', label: 'Bob', expected: 'married', theirs: 'flirt' },
    { id: 'cleo', label: 'Cleo' },
  ],
  mirror: { question: 'For them?' },
  debrief: { article: 'A' },
};
const ours = { side: 'ours' } as const;
const category = fc.constantFrom('flirt', 'steady', 'married');
const answer: fc.Arbitrary<SortAnswer> = fc.record({
  places: fc.record({ ann: category, bob: category, cleo: category }),
});
const placed = (ann: string, bob: string, cleo: string): SortAnswer => ({
  places: { ann, bob, cleo },
});

function tallyOf(answers: readonly SortAnswer[]) {
  const tally = sort.empty(scenario, 'ours');
  for (const each of answers) sort.add(tally, each, 1);
  return tally;
}

function codesOf(changes: object): string[] {
  const { ref: _ref, credits: _credits, ...file } = scenario;
  return checkScenario({ ...file, ...changes }).findings.map(({ code, path }) => `${code} ${path}`);
}

describe('an answer to a sorting', () => {
  it('places every card, and no other, in a category that there is', () => {
    const check = (places: unknown) => sort.check(scenario, 'ours', { places }, ours);
    const { places } = placed('flirt', 'steady', 'flirt');
    expect(check(places)).toEqual({ places });
    expect(check({ ann: 'flirt', bob: 'steady' })).toBeUndefined();
    expect(check({ ...places, dan: 'flirt' })).toBeUndefined();
    expect(check({ ...places, cleo: 'engaged' })).toBeUndefined();
    expect(check(JSON.parse('{"ann":"flirt","bob":"flirt","__proto__":"flirt"}'))).toBeUndefined();
  });

  it('is never read from nonsense, which never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        expect(sort.check(scenario, 'ours', { places: input }, ours)).toBeUndefined();
      }),
    );
  });
});

describe('a tally of a sorting', () => {
  it('does not depend on the order of answers', () => {
    fc.assert(
      fc.property(fc.array(answer), (answers) => {
        expect(tallyOf(answers.toReversed())).toEqual(tallyOf(answers));
      }),
    );
  });

  it('is as before when an answer is added and taken back', () => {
    fc.assert(
      fc.property(fc.array(answer), answer, fc.integer({ min: 1, max: 50 }), (answers, more, n) => {
        const tally = tallyOf(answers);
        sort.add(tally, more, n);
        sort.add(tally, more, -n);
        expect(tally).toEqual(tallyOf(answers));
      }),
    );
  });

  it('counts everybody once on each card', () => {
    fc.assert(
      fc.property(fc.array(answer, { minLength: 1 }), (answers) => {
        for (const row of Object.values(tallyOf(answers).places)) {
          expect(Object.values(row).reduce((a, b) => a + b)).toBe(answers.length);
        }
      }),
    );
  });
});

it('what moved is told card by card, and who moved nothing has not changed', () => {
  const pairs = [
    [placed('flirt', 'flirt', 'flirt'), placed('steady', 'flirt', 'flirt')],
    [placed('flirt', 'married', 'flirt'), placed('steady', 'steady', 'flirt')],
    [placed('flirt', 'flirt', 'flirt'), placed('flirt', 'flirt', 'flirt')],
  ] as const;
  expect(sort.moves(scenario, 'ours', pairs)).toEqual({
    people: 3,
    changed: 2,
    moved: [
      { card: 'ann', from: 'flirt', to: 'steady', people: 2 },
      { card: 'bob', from: 'married', to: 'steady', people: 1 },
    ],
  });
});

it('what the article expects is that of the side in play', () => {
  const expected = (side: 'ours' | 'theirs') =>
    (sort.solution!(scenario, 'fr', { side }) as SortSolution | undefined)?.expected;
  expect(expected('ours')).toEqual({ ann: 'steady', bob: 'married' });
  expect(expected('theirs')).toEqual({ bob: 'flirt' });
});

describe('the findings of a sorting', () => {
  it('has none where all is well', () => {
    expect(codesOf({})).toEqual([]);
  });

  it('says which card names a category that is not there', () => {
    const cards = [scenario.cards[0], { id: 'bob', label: 'Bob', expected: 'engaged' }];
    expect(codesOf({ cards })).toEqual(['unknown-category cards[1].expected']);
  });

  it('says that an answer to the mirror needs a mirror', () => {
    expect(codesOf({ mirror: undefined })).toEqual(['no-mirror cards[1].theirs']);
  });

  it('says which ids stand twice', () => {
    const [ann] = scenario.cards;
    expect(codesOf({ cards: [ann, ann] })).toEqual(['same-id cards[1].id']);
  });
});

describe('the mirror', () => {
  function session() {
    const slides = [{ h: 0, v: 0, title: '', notes: '', scenario: 'cards' }];
    const local = new LocalSession({
      deck: { id: 'd', title: 'D', slides },
      lang: 'fr',
      find: () => ({ scenario }),
    });
    local.command({ type: 'show-slide', place: { h: 0, v: 0, f: -1, fragments: 0 } });
    const stage = local.screen<StageView>('stage', 'fr');
    const ref = 'cards';
    return {
      play: () => stage.view!.play!,
      go: (side: string) => local.command({ type: 'direct', ref, directive: { go: side } }),
      debrief: () => local.command({ type: 'debrief', ref }),
      vote(...answers: SortAnswer[]) {
        local.command({ type: 'open-round', ref });
        const { opening } = stage.view!.play!;
        for (const [i, each] of answers.entries()) local.answer(`p${i}`, opening, each);
        local.command({ type: 'close-round', ref });
        local.command({ type: 'show-results', ref, shown: true });
      },
    };
  }

  it('asks its own question, with rounds of its own', () => {
    const { play, go, vote } = session();
    vote(placed('flirt', 'flirt', 'flirt'));
    expect(go('theirs')).toBe('done');
    expect(play()).toMatchObject({ question: 'For them?', phase: 'briefing', round: 0 });
    expect(go('theirs')).toBe('not-a-directive');
  });

  it('shows both sides once both were voted on, and each finds its votes again', () => {
    const { play, go, vote } = session();
    vote(placed('flirt', 'flirt', 'flirt'));
    expect(play().result).not.toHaveProperty('across');
    go('theirs');
    vote(placed('married', 'married', 'married'));
    expect(play().result).toMatchObject({
      rounds: [{ round: 1, tally: { places: { ann: { married: 1 } } } }],
      across: { other: { places: { ann: { flirt: 1 } } } },
    });
    go('ours');
    expect(play()).toMatchObject({ phase: 'closed', round: 1, question: 'For us?', shown: false });
  });

  it('keeps what the article says for the debrief', () => {
    const { play, vote, debrief } = session();
    vote(placed('flirt', 'flirt', 'flirt'));
    expect(JSON.stringify(play())).not.toMatch(/SECRET|expected/);
    debrief();
    expect(JSON.stringify(play())).toMatch(/SECRET-WHY/);
    expect(play().result?.solution).toEqual({ expected: { ann: 'steady', bob: 'married' } });
  });

  it('is not there where the scenario has none', () => {
    const { mirror: _mirror, ...plain } = scenario;
    const room = { present: [], tally: undefined, seed: 0, at: 0 };
    expect(sort.course!.check(plain, ours, { go: 'theirs' }, room)).toBeUndefined();
  });
});
