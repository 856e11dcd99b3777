import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LocalSession } from '../../../client/local.ts';
import {
  branching,
  MAJORITY,
  type BranchingAnswer,
  type BranchingBallot,
  type BranchingDirective,
  type BranchingNode,
  type BranchingScenario,
} from '../../../session/kinds/branching.ts';
import { checkScenario } from '../../../session/read-scenario.ts';
import type { PlayableScenario } from '../../../session/scenario.ts';
import type { StageView } from '../../../session/views.ts';

const gate: BranchingNode = {
  id: 'gate',
  text: 'At the gate.',
  choices: [
    { id: 'joke', label: 'Ha!', to: 'room', effects: { trust: 30 }, why: 'SECRET-JOKE' },
    { id: 'frown', label: 'Hm.', to: 'room', effects: { trust: -40, margin: -40 } },
  ],
};
const room: BranchingNode = {
  id: 'room',
  text: 'In the room.',
  choices: [
    { id: 'sign', label: 'Sign', to: 'signed', why: 'SECRET-SIGN' },
    { id: 'again', label: 'Let us start over', to: 'gate' },
  ],
};
const signed: BranchingNode = {
  id: 'signed',
  text: 'Signed.',
  ending: { title: 'A deal', tone: 'good' },
};
const story: BranchingScenario & PlayableScenario = {
  ref: 'story',
  kind: 'branching',
  title: 'T',
  situation: 'A parking lot.',
  question: 'What do you say?',
  sources: [{ title: 'An article' }],
  credits: [],
  gauges: [
    { id: 'trust', label: 'Trust', start: 80 },
    { id: 'margin', label: 'Margin', start: 30 },
  ],
  start: 'gate',
  nodes: [gate, room, signed],
  debrief: { article: 'A' },
};
const course = branching.course!;
const start = () => course.start(story);
const after = (...directives: BranchingDirective[]) =>
  directives.reduce((progress, each) => course.direct(story, progress, each), start());
const say = (choose: string) => ({ choose });
const back = { back: true } as const;

const answer: fc.Arbitrary<BranchingAnswer> = fc.record({
  choice: fc.constantFrom('joke', 'frown'),
});
function tallyOf(answers: readonly BranchingAnswer[]) {
  const tally = branching.empty(story, '');
  for (const each of answers) branching.add(tally, each, 1);
  return tally;
}

function codesOf(changes: Partial<BranchingScenario>): string[] {
  const { ref: _ref, credits: _credits, ...file } = story;
  return checkScenario({ ...file, ...changes }).findings.map(({ code, path }) => `${code} ${path}`);
}

describe('an answer to a story', () => {
  it('is a line of the scene in play', () => {
    expect(branching.check(story, '', { choice: 'joke' }, start())).toEqual({ choice: 'joke' });
    expect(branching.check(story, '', { choice: 'sign' }, start())).toBeUndefined();
    expect(branching.check(story, '', { choice: 'sign' }, after(say('joke')))).toBeDefined();
  });

  it('is never read from nonsense, which never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        const choice = (input as { choice?: unknown } | null | undefined)?.choice;
        fc.pre(choice !== 'joke' && choice !== 'frown');
        expect(branching.check(story, '', input, start())).toBeUndefined();
      }),
    );
  });
});

describe('a tally of a story', () => {
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
        branching.add(tally, more, n);
        branching.add(tally, more, -n);
        expect(tally).toEqual(tallyOf(answers));
      }),
    );
  });
});

describe('the course of a story', () => {
  it('moves the gauges by what is said, and stops them at 0 and 100', () => {
    expect(after(say('joke')).gauges).toEqual({ trust: 100, margin: 30 });
    expect(after(say('frown')).gauges).toEqual({ trust: 40, margin: 0 });
  });

  it('takes a turn back as if it had not been, but remembers what was seen', () => {
    const returned = after(say('frown'), say('sign'), back, back);
    expect(returned).toEqual({ ...start(), seen: ['gate', 'room', 'signed'] });
  });

  it('makes a step of its own of every way to a scene, loops included', () => {
    const steps = [[], ['joke'], ['frown'], ['joke', 'again'], ['joke', 'again', 'joke']].map(
      (lines) => course.step(story, after(...lines.map(say))),
    );
    expect(steps).toEqual(['n-gate', 'n0-room', 'n1-room', 'n01-gate', 'n010-room']);
  });

  it('comes back to the same step by a turn back', () => {
    expect(course.step(story, after(say('joke'), say('again'), back))).toBe('n0-room');
  });

  it('never throws, whatever directives a log holds in whatever order', () => {
    const directive = fc.oneof(
      fc.record({
        choose: fc.oneof(fc.constantFrom('joke', 'frown', 'sign', 'again'), fc.string()),
      }),
      fc.constant(back),
    );
    fc.assert(
      fc.property(fc.array(directive), (directives) => {
        const progress = after(...directives);
        expect(story.nodes.map(({ id }) => id)).toContain(progress.node);
        for (const at of Object.values(progress.gauges)) {
          expect(at).toBeGreaterThanOrEqual(0);
          expect(at).toBeLessThanOrEqual(100);
        }
        branching.ballot(story, course.step(story, progress), 'fr', progress);
      }),
    );
  });
});

describe('a directive', () => {
  const check = (input: unknown, answers: string[] = [], progress = start()) =>
    course.check(story, progress, input, {
      present: [],
      seed: 0,
      at: 0,
      tally: tallyOf(answers.map((choice) => ({ choice }))),
    });

  it('for the majority becomes the line that most people chose', () => {
    expect(check({ choose: MAJORITY }, ['joke', 'frown', 'frown'])).toEqual({ choose: 'frown' });
  });

  it('for the majority is refused on a tie, and where nobody voted', () => {
    expect(check({ choose: MAJORITY }, ['joke', 'frown'])).toBeUndefined();
    expect(check({ choose: MAJORITY })).toBeUndefined();
  });

  it('may name any line of the scene, but no other', () => {
    expect(check({ choose: 'joke' }, ['frown'])).toEqual({ choose: 'joke' });
    expect(check({ choose: 'sign' })).toBeUndefined();
  });

  it('cannot go back before the beginning', () => {
    expect(check(back)).toBeUndefined();
    expect(check(back, [], after(say('joke')))).toEqual(back);
  });

  it('ends a loop that never ends', () => {
    let progress = start();
    let turns = 0;
    for (; check({ choose: 'joke' }, [], progress); turns += 2) {
      progress = [say('joke'), say('again')].reduce(
        (now, each) => course.direct(story, now, each),
        progress,
      );
    }
    expect(turns).toBe(60);
  });
});

describe('the findings of a story', () => {
  const only = (...nodes: BranchingNode[]) => codesOf({ nodes });
  const [joke, frown] = gate.choices!;

  it('has none where all is well, loops included', () => {
    expect(codesOf({})).toEqual([]);
  });

  it('says where a way leads nowhere', () => {
    expect(codesOf({ start: 'door' })).toEqual(['unknown-node start']);
    expect(only({ ...gate, choices: [joke!, { ...frown!, to: 'cellar' }] }, room, signed)).toEqual([
      'unknown-node nodes[0].choices[1].to',
    ]);
  });

  it('says which node has no choice and no end, or both', () => {
    expect(only(gate, room, { id: 'signed', text: 'S' })).toContain('choices-or-ending nodes[2]');
    expect(only(gate, { ...room, ending: signed.ending! }, signed)).toEqual([
      'choices-or-ending nodes[1]',
    ]);
  });

  it('says which node never comes to an end, for it would hold the room for ever', () => {
    const stuck = { ...room, choices: room.choices!.map((choice) => ({ ...choice, to: 'gate' })) };
    expect(only(gate, stuck, signed)).toEqual([
      'no-ending nodes[0]',
      'no-ending nodes[1]',
      'unreachable nodes[2]',
    ]);
  });

  it('lets a story be played though a node is out of reach', () => {
    const { ref: _ref, credits: _credits, ...file } = story;
    const attic = { id: 'attic', text: 'Dust.', ending: { title: 'Lost', tone: 'bad' } };
    const read = checkScenario({ ...file, nodes: [...story.nodes, attic] });
    expect(read.scenario).toBeDefined();
    expect(read.findings.map(({ code }) => code)).toEqual(['unreachable']);
  });

  it('says which effect has no gauge', () => {
    const choices = [joke!, { ...frown!, effects: { mood: 5 } }];
    expect(only({ ...gate, choices }, room, signed)).toEqual([
      'unknown-gauge nodes[0].choices[1].effects.mood',
    ]);
  });

  it('says which ids stand twice, and which is taken', () => {
    const choices = [joke!, { ...frown!, id: 'joke' }];
    expect(only({ ...gate, choices }, room, signed)).toEqual(['same-id nodes[0].choices[1].id']);
    expect(only({ ...gate, choices: [joke!, { ...frown!, id: MAJORITY }] }, room, signed)).toEqual([
      'reserved-id nodes[0].choices[1].id',
    ]);
  });

  it('says that a story cannot begin at its end', () => {
    expect(codesOf({ start: 'signed' })).toContain('starts-at-an-end start');
  });
});

describe('a story played by one person alone', () => {
  function solo() {
    const slides = [{ h: 0, v: 0, title: '', notes: '', scenario: 'story' }];
    const local = new LocalSession({
      deck: { id: 'd', title: 'D', slides },
      lang: 'fr',
      find: () => ({ scenario: story }),
    });
    local.command({ type: 'show-slide', place: { h: 0, v: 0, f: -1, fragments: 0 } });
    const stage = local.screen<StageView>('stage', 'fr');
    const play = () => stage.view!.play!;
    const command = (type: 'open-round' | 'debrief') => local.command({ type, ref: 'story' });
    const direct = (directive: unknown) =>
      local.command({ type: 'direct', ref: 'story', directive });
    const turn = (choice: string) => {
      command('open-round');
      local.answer('me', play().opening, { choice });
      return direct({ choose: MAJORITY });
    };
    return { play, command, direct, turn };
  }

  it('answers, goes on with the majority, and comes to an end where nothing is left to vote on', () => {
    const { play, command, turn } = solo();
    expect(play().situation).toBe('A parking lot.\n\nAt the gate.');
    expect(turn('frown')).toBe('done');
    expect(play()).toMatchObject({ phase: 'briefing', round: 0, situation: 'In the room.' });
    expect(turn('sign')).toBe('done');
    expect(play()).toMatchObject({ over: true, question: 'A deal' });
    expect(command('open-round')).toBe('no-more-rounds');
  });

  it('keeps the map for the end, and then tells what was not taken', () => {
    const { play, turn } = solo();
    expect(play().ballot).not.toHaveProperty('map');
    turn('joke');
    turn('sign');
    const { map, path, ending } = play().ballot as BranchingBallot;
    expect({ path, ending }).toEqual({ path: ['Ha!', 'Sign'], ending: signed.ending });
    expect(map!.nodes.map(({ id, turns }) => [id, turns])).toEqual([
      ['gate', [1]],
      ['room', [2]],
      ['signed', [3]],
    ]);
    expect(map!.lines.map(({ label, taken }) => [label, taken])).toEqual([
      ['Ha!', true],
      ['Hm.', false],
      ['Sign', true],
      ['Let us start over', false],
    ]);
  });

  it('says why at the debrief only, and only of the lines said', () => {
    const { play, command, turn } = solo();
    turn('frown');
    turn('sign');
    expect(JSON.stringify(play())).not.toMatch(/SECRET/);
    command('debrief');
    expect(play().debrief!.reasons).toEqual([{ of: 'Sign', text: 'SECRET-SIGN' }]);
  });

  it('finds its votes again after a turn back, and can take another way', () => {
    const { play, direct, turn } = solo();
    turn('joke');
    direct(back);
    expect(play()).toMatchObject({ phase: 'closed', round: 1, step: 'n-gate' });
    expect(direct(say('frown'))).toBe('done');
    expect(play()).toMatchObject({ phase: 'briefing', round: 0, step: 'n1-room' });
  });
});
