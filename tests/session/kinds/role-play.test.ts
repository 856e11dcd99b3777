import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../../session/commands.ts';
import { decide, decideAnswer } from '../../../session/decide.ts';
import { evolve } from '../../../session/evolve.ts';
import { checkScenario } from '../../../session/read-scenario.ts';
import {
  rolePlay,
  type GridAnswer,
  type PlayBallot,
  type RolePlayBehind,
  type RolePlayDirective,
  type RolePlayPersonal,
  type RolePlayScenario,
} from '../../../session/kinds/role-play.ts';
import type { PlayableScenario } from '../../../session/scenario.ts';
import { ownAnswer, participantView, stageView, trainerView } from '../../../session/views.ts';
import { AT, event, stateOf, told } from '../given.ts';

const file = {
  kind: 'role-play',
  title: 'T.',
  situation: 'S.',
  question: 'Play.',
  sources: [{ title: 'An article' }],
  roles: [
    { id: 'client', name: 'Joris', brief: 'SECRET-CLIENT', goal: 'SECRET-GOAL' },
    { id: 'us', name: 'Ada', brief: 'SECRET-US' },
  ],
  observer: {
    brief: 'Watch.',
    grid: [
      { id: 'price', label: 'The price was said' },
      { id: 'smile', label: 'They still smile' },
    ],
  },
  seconds: 60,
  vote: {
    question: 'What now?',
    options: [
      { id: 'yes', label: 'Yes', why: 'SECRET-REASON' },
      { id: 'no', label: 'No' },
    ],
  },
} as const;
const scenario = { ...file, ref: 'keep-or-fire', credits: [] } as unknown as RolePlayScenario &
  PlayableScenario;

/** A session on this scenario, with these people in it. */
function room(...people: string[]) {
  const state = stateOf([
    told.opened,
    told.onSlide(1),
    event('scenario-presented', { scenario }),
    ...people.map((participant) => event('participant-joined', { participant })),
  ]);
  let commands = 0;
  const apply = (events: readonly Parameters<typeof evolve>[1][]) => {
    for (const happened of events) evolve(state, happened, state.position + 1);
  };
  const ref = scenario.ref;
  const world = { at: AT, seed: 3, find: () => ({ findings: [] }) };
  const command = (asked: Command, present: readonly string[] = people) => {
    const commandId = `command-${commands++}`;
    const decision = decide(state, asked, { ...world, present, commandId });
    apply(decision.events ?? []);
    return decision.refused;
  };
  return {
    state,
    command,
    direct: (directive: unknown, present: readonly string[] = people) =>
      command({ type: 'direct', ref, directive }, present),
    open: () => command({ type: 'open-round', ref }),
    answer(participant: string, answer: unknown) {
      const opening = state.open?.opening ?? 0;
      const commandId = `answer-${commands++}`;
      const decision = decideAnswer(state, { participant, opening, answer, commandId, at: AT });
      apply(decision.events ?? []);
      return decision.refused;
    },
    cardOf: (who: string) => ownAnswer(state, who, 'fr').personal as RolePlayPersonal | undefined,
    play: () => participantView(state, 'fr').play!,
    behind: (present: readonly string[] = people) =>
      trainerView(state, 'fr', { connected: present.length, present }).behind as RolePlayBehind,
  };
}

const trio = ['ada', 'bob', 'eve'];

describe('a card', () => {
  it('comes with the deal: two play, one observes, and all know their group', () => {
    const { direct, cardOf } = room(...trio);
    expect(cardOf('ada')).toBeUndefined();
    direct({ deal: true });
    const cards = trio.map(cardOf);
    expect(cards.map((card) => card!.part).toSorted()).toEqual(['observer', 'role', 'role']);
    expect(cards).toContainEqual({
      part: 'role',
      group: 1,
      side: 0,
      name: 'Joris',
      brief: 'SECRET-CLIENT',
      goal: 'SECRET-GOAL',
      facing: 'Ada',
      alone: false,
    });
    expect(cards).toContainEqual({ part: 'observer', group: 1, brief: 'Watch.' });
  });

  it('is told to who came after the deal as soon as it is placed', () => {
    const { direct, cardOf } = room(...trio);
    direct({ deal: true });
    expect(cardOf('late')).toEqual({ part: 'none' });
    direct({ place: true }, [...trio, 'late']);
    expect(cardOf('late')).toMatchObject({ part: 'observer', group: 1 });
  });

  it('of one person alone says so: the trainer plays the other', () => {
    const { direct, cardOf } = room('ada');
    direct({ deal: true });
    expect(cardOf('ada')).toMatchObject({ part: 'role', side: 1, alone: true });
  });
});

describe('a secret brief', () => {
  it('is in the card of who plays it, and in nothing else that leaves the server but the trainer’s view', () => {
    const many = Array.from({ length: 31 }, (_, i) => `p${i}`);
    const { direct, state, open, command, cardOf } = room(...many);
    const ref = scenario.ref;
    const stages: (() => unknown)[] = [
      () => direct({ deal: true }),
      () => direct({ start: true }),
      open,
      () => command({ type: 'close-round', ref }),
      () => command({ type: 'show-results', ref, shown: true }),
      () => direct({ swap: true }),
      () => direct({ go: 'vote' }),
      open,
      () => command({ type: 'close-round', ref }),
      () => command({ type: 'start-debate', ref, seconds: 60 }),
    ];
    for (const stage of stages) {
      expect(stage()).toBeUndefined();
      const everybody = JSON.stringify([
        participantView(state, 'fr'),
        stageView(state, 'fr', { connected: 31, present: many }),
      ]);
      expect(everybody).not.toMatch(/SECRET/);
      expect(everybody).not.toMatch(/"p\d/);
      for (const who of many) {
        const card = cardOf(who);
        const allowed = card?.part !== 'role' ? [] : card.side === 0 ? ['CLIENT', 'GOAL'] : ['US'];
        const found = [...JSON.stringify(ownAnswer(state, who, 'fr')).matchAll(/SECRET-(\w+)/g)];
        expect(found.map(([, name]) => name)).toEqual(allowed);
      }
    }
    command({ type: 'debrief', ref });
    expect(JSON.stringify(participantView(state, 'fr'))).not.toMatch(/SECRET-(CLIENT|US|GOAL)/);
  });
});

describe('what the trainer directs', () => {
  it('is refused before there is anybody, or any card', () => {
    const { direct } = room();
    for (const directive of [{ deal: true }, { place: true }, { swap: true }, { start: true }])
      expect(direct(directive)).toBe('not-a-directive');
    for (const nonsense of [null, {}, { deal: [] }, { go: 'play' }, { go: 'away' }])
      expect(direct(nonsense)).toBe('not-a-directive');
  });

  it('starts a timer on the session’s clock, which a swap or a new deal stops', () => {
    const { direct, play } = room(...trio);
    const endsAt = () => (play().ballot as PlayBallot).endsAt;
    direct({ deal: true });
    expect(endsAt()).toBeUndefined();
    direct({ start: true });
    expect(endsAt()).toBe(AT + 60_000);
    direct({ swap: true });
    expect(endsAt()).toBeUndefined();
    expect(play().ballot).toMatchObject({ swaps: 1, groups: 1, players: 3 });
  });

  it('goes on to the vote, with its own question', () => {
    const { direct, play } = room(...trio);
    direct({ deal: true });
    expect(play().question).toBe('Play.');
    direct({ go: 'vote' });
    expect(play()).toMatchObject({
      step: 'vote',
      question: 'What now?',
      ballot: { step: 'vote', choose: 1, options: [{ id: 'yes' }, { id: 'no' }] },
    });
    expect(direct({ deal: true })).toBe('not-a-directive');
  });

  it('sees who is without a card, and which groups lost a player', () => {
    const { direct, behind, cardOf } = room(...trio);
    expect(behind()).toMatchObject({ groups: [], without: 0, toPlace: 0, present: 3 });
    direct({ deal: true });
    expect(behind()).toMatchObject({ groups: [{ complete: true, observers: 1 }], toPlace: 0 });
    const player = trio.find((who) => cardOf(who)!.part === 'role')!;
    const present = [...trio.filter((who) => who !== player), 'late'];
    expect(behind(present)).toMatchObject({ groups: [{ complete: false }], without: 1 });
    expect(direct({ place: true }, present)).toBeUndefined();
    expect(behind(present)).toMatchObject({ groups: [{ complete: true }], without: 0, toPlace: 0 });
  });
});

const rating = fc.constantFrom(0, 1, 2);
const grid = fc
  .record({ price: rating, smile: rating }, { requiredKeys: [] })
  .map((ratings) => ({ grid: { ...ratings } }) as GridAnswer);

const tallyOf = (answers: readonly GridAnswer[]) => {
  const tally = rolePlay.empty(scenario, 'play');
  for (const each of answers) rolePlay.add(tally, each, 1);
  return tally;
};

describe('the observers’ grid', () => {
  it('counts no, partly and yes for each criterion, and takes a grid that is half filled', () => {
    const { direct, open, answer, command, play } = room(...trio);
    direct({ deal: true });
    open();
    expect(answer('eve', { grid: { price: 2 } })).toBeUndefined();
    expect(answer('eve', { grid: { price: 1, smile: 0 } })).toBeUndefined();
    for (const nonsense of [{ grid: {} }, { grid: { price: 3 } }, { grid: { constructor: 1 } }, {}])
      expect(answer('eve', nonsense)).toBe('not-an-answer');
    command({ type: 'show-results', ref: scenario.ref, shown: true });
    expect(play().result!.rounds[0]!.tally).toEqual({
      people: 1,
      ratings: { price: [0, 1, 0], smile: [1, 0, 0] },
    });
  });

  it('does not depend on the order of answers, and is as before when one is taken back', () => {
    fc.assert(
      fc.property(fc.array(grid), grid, fc.nat(9), (answers, more, n) => {
        const tally = tallyOf(answers.toReversed());
        rolePlay.add(tally, more, n + 1);
        rolePlay.add(tally, more, -n - 1);
        expect(tally).toEqual(tallyOf(answers));
      }),
    );
  });
});

it('the closing vote counts and moves as a poll', () => {
  const tally = rolePlay.empty(scenario, 'vote');
  rolePlay.add(tally, rolePlay.check(scenario, 'vote', { picks: ['no'] }, {} as never)!, 2);
  expect(tally).toEqual({ people: 2, picks: { no: 2 }, guesses: {} });
  const pairs = [[{ picks: ['no'] }, { picks: ['yes'] }]] as const;
  expect(rolePlay.moves(scenario, 'vote', pairs)).toMatchObject({ people: 1, changed: 1 });
});

it('no directives in any order break a play', () => {
  const directive = fc.oneof(
    fc.constantFrom<unknown>({ deal: true }, { place: true }, { swap: true }, { start: true }),
    fc.record({ go: fc.constantFrom('play', 'vote') }),
    fc.anything(),
  );
  const present = fc.subarray(['a', 'b', 'c', 'd', 'e', '__proto__', 'constructor']);
  fc.assert(
    fc.property(fc.array(fc.tuple(directive, present)), fc.nat(), (moves, seed) => {
      let progress = rolePlay.course!.start(scenario);
      for (const [input, present] of moves) {
        const now = { present, seed, at: AT, tally: undefined };
        const read = rolePlay.course!.check(scenario, progress, input, now);
        if (read === undefined) continue;
        const logged = JSON.parse(JSON.stringify(read)) as RolePlayDirective;
        progress = rolePlay.course!.direct(scenario, progress, logged);
        rolePlay.behind!(scenario, undefined, 'fr', progress, present);
        for (const who of present) rolePlay.personal!(scenario, who, 'fr', progress);
      }
    }),
  );
});

const codes = (changes: object) =>
  checkScenario({ ...file, ...changes }).findings.map(({ code, path }) => `${code} ${path}`);

describe('a scenario', () => {
  it('may not call a role “observer”, nor two of them alike', () => {
    const [first, second] = file.roles;
    expect(codes({ roles: [{ ...first, id: 'observer' }, second] })).toContain(
      'reserved-role roles[0].id',
    );
    expect(codes({ roles: [first, first] })).toContain('same-id roles[1].id');
  });

  it('has two roles, two to eight criteria and two to four options', () => {
    expect(codes({ roles: file.roles.slice(1) })).not.toEqual(codes({}));
    expect(codes({ observer: { grid: file.observer.grid.slice(1) } })).toContain(
      'too_small observer.grid',
    );
    const options = [...'abcde'].map((id) => ({ id, label: id }));
    expect(codes({ vote: { ...file.vote, options } })).toContain('too_big vote.options');
  });
});
