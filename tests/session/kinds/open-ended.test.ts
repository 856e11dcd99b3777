import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide, decideAnswer } from '../../../session/decide.ts';
import { evolve } from '../../../session/evolve.ts';
import type { Command } from '../../../session/commands.ts';
import { cardIdOf, cleanText } from '../../../session/kinds/card-text.ts';
import {
  openEnded,
  type OpenEndedAnswer,
  type OpenEndedBallot,
  type OpenEndedBehind,
  type OpenEndedProgress,
  type OpenEndedScenario,
  type OpenEndedTally,
} from '../../../session/kinds/open-ended.ts';
import type { PlayableScenario } from '../../../session/scenario.ts';
import type { SessionState } from '../../../session/state.ts';
import { ownAnswer, participantView, stageView, trainerView } from '../../../session/views.ts';
import { AT, event, stateOf, told } from '../given.ts';

const scenario: OpenEndedScenario & PlayableScenario = {
  ref: 'keep-or-fire',
  kind: 'open-ended',
  title: 'T.',
  situation: 'S.',
  question: 'Q?',
  sources: [{ title: 'An article' }],
  credits: [],
  limit: 40,
  supports: 2,
  examples: ['SECRET-EXAMPLE'],
};

const start = openEnded.course!.start(scenario);
const write = (text: unknown) => openEnded.check(scenario, 'write', { text }, start);

/** A session on this scenario, driven as a trainer and phones drive it. */
function room() {
  const state: SessionState = stateOf([
    told.opened,
    told.onSlide(1),
    event('scenario-presented', { scenario }),
  ]);
  let commands = 0;
  const apply = (events: readonly Parameters<typeof evolve>[1][]) => {
    for (const happened of events) evolve(state, happened, state.position + 1);
  };
  const command = (asked: Command) => {
    const world = { at: AT, present: [], seed: 1, find: () => ({ findings: [] }) };
    const decision = decide(state, asked, { ...world, commandId: `command-${commands++}` });
    apply(decision.events ?? []);
    return decision.refused;
  };
  const ref = scenario.ref;
  return {
    state,
    open: () => command({ type: 'open-round', ref }),
    close: () => command({ type: 'close-round', ref }),
    show: () => command({ type: 'show-results', ref, shown: true }),
    debrief: () => command({ type: 'debrief', ref }),
    direct: (directive: unknown) => command({ type: 'direct', ref, directive }),
    answer(participant: string, answer: unknown) {
      const opening = state.open?.opening ?? 0;
      const commandId = `answer-${commands++}`;
      const decision = decideAnswer(state, { participant, opening, answer, commandId, at: AT });
      apply(decision.events ?? []);
      return decision.refused;
    },
    bytes: () =>
      JSON.stringify([participantView(state, 'fr'), stageView(state, 'fr', { connected: 9 })]),
    wall: () =>
      stageView(state, 'fr', { connected: 9 }).play!.result!.rounds.at(-1)!.tally as OpenEndedTally,
    ballot: () => participantView(state, 'fr').play!.ballot as OpenEndedBallot,
    behind: () => trainerView(state, 'fr', { connected: 9 }).behind as OpenEndedBehind,
  };
}

describe('a text', () => {
  it('is one line without control or invisible characters, and its French spaces stay', () => {
    expect(write('  Il\ncriait\t\u0000sur\u202e Ana\u200b  ')).toEqual({
      text: 'Il criait sur Ana',
    });
    expect(write('Vraiment\u202f?')).toEqual({ text: 'Vraiment\u202f?' });
    expect(write('👩‍👧 ❤️')).toEqual({ text: '👩‍👧 ❤️' });
  });

  it('stacks no more than three accents on a letter', () => {
    expect(cleanText(`e${'\u0316'.repeat(30)}h`)).toBe(`e${'\u0316'.repeat(3)}h`);
  });

  it('is refused where it is empty, too long, or no text', () => {
    expect(write(' \n\u200b ')).toBeUndefined();
    expect(write('x'.repeat(41))).toBeUndefined();
    expect(write('x'.repeat(40))).toBeDefined();
    expect(write(7)).toBeUndefined();
    expect(openEnded.check(scenario, 'write', { text: 'a', by: 'ada' }, start)).toBeUndefined();
  });

  it('always comes out clean, and clean texts come out unchanged', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (typed) => {
        const clean = cleanText(typed);
        expect(clean).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069\n]/u);
        expect(cleanText(clean)).toBe(clean);
      }),
      { examples: [['a\u0000\u{12544}\u0000b'], ['e\u00ad\u0301'], ['a \u00ad\u00a0?']] },
    );
  });

  it('is the same card in capitals, and with other punctuation', () => {
    expect(cardIdOf('Le respect.')).toBe(cardIdOf('le   RESPECT !'));
    expect(cardIdOf('Le respect')).not.toBe(cardIdOf('Le respects'));
    expect(cardIdOf('!!!')).not.toBe(cardIdOf('?'));
  });

  it('gives an id that no object answers to', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(cardIdOf(text)).toMatch(/^c-[0-9a-z]{1,11}$/);
      }),
    );
  });
});

const text = fc.constantFrom(
  'Le mépris',
  'le mépris.',
  'constructor',
  '__proto__',
  'Un oubli',
  '…',
);
const written = text.map((text): OpenEndedAnswer => ({ text }));
const supported = fc
  .uniqueArray(text.map(cardIdOf), { minLength: 1, maxLength: 2 })
  .map((supports): OpenEndedAnswer => ({ supports: supports.toSorted() }));

for (const [step, answer] of [
  ['write', written],
  ['support', supported],
] as const) {
  const tallyOf = (answers: readonly OpenEndedAnswer[]) => {
    const tally = openEnded.empty(scenario, step);
    for (const each of answers) openEnded.add(tally, each, 1);
    return tally;
  };

  describe(`the tally of ${step}`, () => {
    it('does not depend on the order of answers', () => {
      fc.assert(
        fc.property(fc.array(answer), (answers) => {
          expect(tallyOf(answers.toReversed())).toEqual(tallyOf(answers));
        }),
      );
    });

    it('is as before when an answer is added and taken back', () => {
      fc.assert(
        fc.property(fc.array(answer), answer, fc.nat(50), (answers, more, n) => {
          const tally = tallyOf(answers);
          openEnded.add(tally, more, n + 1);
          openEnded.add(tally, more, -n - 1);
          expect(tally).toEqual(tallyOf(answers));
        }),
      );
    });
  });
}

describe('moderation', () => {
  it('keeps every text from the wall and the phones until it is let through', () => {
    const { open, answer, show, close, direct, bytes } = room();
    open();
    answer('ada', { text: 'UNREAD one' });
    answer('bob', { text: 'READ two' });
    show();
    expect(bytes()).not.toMatch(/UNREAD|READ|ada|bob/);
    direct({ approve: [cardIdOf('READ two')] });
    expect(bytes()).toContain('READ two');
    close();
    direct({ go: 'support' });
    expect(bytes()).toContain('READ two');
    expect(bytes()).not.toMatch(/UNREAD|ada|bob/);
  });

  it('shows the words that the trainer saw, and nothing of what their author writes next', () => {
    const { open, answer, show, direct, bytes, wall } = room();
    open();
    answer('ada', { text: 'Polite' });
    answer('bob', { text: 'polite!' });
    direct({ approve: [cardIdOf('Polite')] });
    answer('ada', { text: 'POLITE!!!' });
    answer('bob', { text: 'An insult' });
    show();
    expect(wall()).toEqual({ people: 2, texts: { [cardIdOf('polite')]: { '=Polite': 1 } } });
    expect(bytes()).not.toMatch(/insult|POLITE/);
  });

  it('takes a text off the wall when it is hidden, and brings it back', () => {
    const { open, answer, show, direct, wall } = room();
    open();
    answer('ada', { text: 'Hm' });
    show();
    direct({ approve: [cardIdOf('Hm')] });
    direct({ hide: [cardIdOf('Hm')] });
    expect(wall()).toEqual({ people: 1, texts: {} });
    direct({ approve: [cardIdOf('Hm')] });
    expect(wall()).toEqual({ people: 1, texts: { [cardIdOf('Hm')]: { '=Hm': 1 } } });
  });

  it('counts merged texts for the one they went into, however they were merged', () => {
    const { open, answer, show, direct, wall, close, ballot } = room();
    const [a, b, c] = ['Mépris', 'Le mépris', 'Du mépris'].map(cardIdOf);
    open();
    answer('ada', { text: 'Mépris' });
    answer('bob', { text: 'Le mépris' });
    answer('eve', { text: 'Du mépris' });
    direct({ approve: [a, b] });
    direct({ merge: { into: b, ids: [c] } });
    direct({ merge: { into: a, ids: [b] } });
    show();
    expect(wall()).toEqual({ people: 3, texts: { [a!]: { '=Mépris': 3 } } });
    close();
    direct({ go: 'support' });
    expect(ballot()).toMatchObject({ cards: [{ id: a, text: 'Mépris', people: 3 }] });
  });

  it('lets all that waits through at once, but nothing that was hidden', () => {
    const { open, answer, direct, behind } = room();
    open();
    for (const word of ['One', 'Two', 'Three']) answer(word, { text: word });
    direct({ hide: [cardIdOf('Two')] });
    expect(direct({ approveAll: true })).toBeUndefined();
    expect(
      behind()
        .approved.map((card) => card.text)
        .toSorted(),
    ).toEqual(['One', 'Three']);
    expect(behind()).toMatchObject({ waiting: [], hidden: [{ text: 'Two' }] });
  });

  it('refuses what makes no sense', () => {
    const { open, answer, direct } = room();
    open();
    answer('ada', { text: 'One' });
    const id = cardIdOf('One');
    for (const directive of [
      { approve: [cardIdOf('Never written')] },
      { approve: [] },
      { approve: ['constructor'] },
      { merge: { into: id, ids: [id] } },
      { go: 'write' },
      { go: 'support' },
      {},
      null,
    ])
      expect(direct(directive)).toBe('not-a-directive');
  });
});

/** A play whose texts can be supported: three let through, one hidden. */
function supporting() {
  const play = room();
  play.open();
  for (const word of ['One', 'Two', 'Three', 'Four']) play.answer(word, { text: word });
  play.direct({ hide: [cardIdOf('Four')] });
  play.direct({ approveAll: true });
  play.close();
  play.direct({ go: 'support' });
  play.open();
  return { ...play, ids: ['One', 'Two', 'Three', 'Four'].map(cardIdOf) };
}

describe('supporting', () => {
  it('counts for cards that were let through, up to the limit', () => {
    const { answer, show, wall, ids } = supporting();
    const [one, two, three, four] = ids;
    expect(answer('ada', { supports: [one, two] })).toBeUndefined();
    expect(answer('bob', { supports: [one, one] })).toBeUndefined();
    expect(answer('eve', { supports: [one, two, three] })).toBe('not-an-answer');
    expect(answer('eve', { supports: [four] })).toBe('not-an-answer');
    expect(answer('eve', { supports: [] })).toBe('not-an-answer');
    expect(answer('eve', { text: 'One' })).toBe('not-an-answer');
    show();
    expect(wall()).toEqual({ people: 2, supports: { [one!]: 2, [two!]: 1 } });
  });

  it('goes to the card that another was merged into, before the answer and after', () => {
    const { answer, show, wall, direct, ids } = supporting();
    const [one, two] = ids;
    answer('ada', { supports: [two] });
    direct({ merge: { into: one, ids: [two] } });
    answer('bob', { supports: [two] });
    show();
    expect(wall()).toEqual({ people: 2, supports: { [one!]: 2 } });
  });

  it('counts once whoever supports two cards that become one', () => {
    const { answer, show, wall, direct, ids } = supporting();
    const [one, two, three] = ids;
    answer('ada', { supports: [one, two] });
    answer('bob', { supports: [two, three] });
    answer('eve', { supports: [two] });
    direct({ merge: { into: one, ids: [two] } });
    show();
    expect(wall()).toEqual({ people: 3, supports: { [one!]: 3, [three!]: 1 } });
  });

  it('leaves the wall with a card that is hidden', () => {
    const { answer, show, wall, direct, ids, bytes } = supporting();
    const [one] = ids;
    answer('ada', { supports: [one] });
    show();
    direct({ hide: [one] });
    expect(wall()).toEqual({ people: 1, supports: {} });
    expect(bytes()).not.toContain('"One"');
  });

  it('offers the cards in the same order to everybody, whoever wrote first', () => {
    const { ballot } = supporting();
    const shown = ballot();
    const cards = shown.step === 'support' ? shown.cards.map(({ id }) => id) : [];
    expect(cards).toEqual(cards.toSorted());
    expect(cards).toHaveLength(3);
  });
});

it('what others have written elsewhere is told at the debrief only', () => {
  const { open, answer, show, close, direct, debrief, bytes } = room();
  open();
  answer('ada', { text: 'One' });
  direct({ approveAll: true });
  close();
  show();
  expect(bytes()).not.toContain('SECRET-EXAMPLE');
  debrief();
  expect(bytes()).toContain('SECRET-EXAMPLE');
});

it('what moved counts who says something else than before', () => {
  const pairs = [
    [{ text: 'One' }, { text: 'one.' }],
    [{ text: 'One' }, { text: 'Two' }],
  ] as const;
  expect(openEnded.moves(scenario, 'write', pairs)).toEqual({ people: 2, changed: 1 });
});

it('no sequence of directives breaks a play, and every card counts for one that was let through', () => {
  const id = text.map(cardIdOf);
  const directive = fc.oneof(
    fc.record({ approve: fc.array(id, { minLength: 1 }) }),
    fc.record({ hide: fc.array(id, { minLength: 1 }) }),
    fc.record({ merge: fc.record({ into: id, ids: fc.array(id, { minLength: 1 }) }) }),
    fc.constant({ approveAll: true }),
    fc.record({ go: fc.constantFrom('write', 'support') }),
    fc.anything(),
  );
  fc.assert(
    fc.property(fc.array(written), fc.array(directive), (answers, directives) => {
      const tally = openEnded.empty(scenario, 'write');
      for (const answer of answers) openEnded.add(tally, answer, 1);
      let progress: OpenEndedProgress = start;
      for (const input of directives) {
        const now = { present: [], tally, seed: 0, at: AT };
        const directive = openEnded.course!.check(scenario, progress, input, now);
        if (directive === undefined) continue;
        progress = openEnded.course!.direct(
          scenario,
          progress,
          JSON.parse(JSON.stringify(directive)),
        );
      }
      for (const card of Object.values(progress.cards))
        if (card.as === 'merged') expect(progress.cards[card.into]?.as).not.toBe('merged');
      const approved = new Set(
        Object.values(progress.cards).flatMap((card) => (card.as === 'approved' ? card.text : [])),
      );
      const shown = openEnded.publish!(scenario, 'write', tally, progress);
      for (const wordings of Object.values('texts' in shown ? shown.texts : {}))
        for (const wording of Object.keys(wordings)) expect(approved).toContain(wording.slice(1));
    }),
  );
});

it('a text of one’s own comes back to oneself alone', () => {
  const { state, open, answer } = room();
  open();
  answer('ada', { text: 'Mine' });
  expect(ownAnswer(state, 'ada', 'fr').answer).toEqual({ text: 'Mine' });
  expect(JSON.stringify(ownAnswer(state, 'bob', 'fr'))).not.toContain('Mine');
});
