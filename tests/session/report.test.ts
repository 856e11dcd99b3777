import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BranchingScenario } from '../../session/kinds/branching.ts';
import type { Hand, SessionEvent } from '../../session/events.ts';
import { cardIdOf } from '../../session/kinds/card-text.ts';
import { kindOf } from '../../session/kinds/index.ts';
import type { PollAnswer, PollScenario } from '../../session/kinds/poll.ts';
import type { ScaleAnswer } from '../../session/kinds/scale.ts';
import type { SortAnswer, SortScenario } from '../../session/kinds/sort.ts';
import {
  IsRehearsal,
  reportOf,
  type Report,
  type ScenarioReport,
} from '../../session/report/report.ts';
import type { PlayableScenario } from '../../session/scenario.ts';
import { say, type Text } from '../../session/text.ts';
import { aSession } from './a-session.ts';
import { AT, event, told } from './given.ts';
import { shipped } from './shipped.ts';

/** One opening of the vote as a reader of the log would count it by hand. */
interface Counted {
  readonly ref: string;
  readonly step: string;
  readonly round: number;
  readonly answers: Map<string, unknown>;
  hands: readonly Hand[];
}

/** Counts a log again, knowing nothing of the reducer: who answered what while the vote was open, last of all. */
function counted(log: readonly SessionEvent[]) {
  const openings = new Map<number, Counted>();
  const commands = new Set<string>();
  const people = new Set<string>();
  const resets = new Map<string, number>();
  let open = 0;
  for (const happened of log) {
    switch (happened.type) {
      case 'participant-joined':
        people.add(happened.participant);
        break;
      case 'round-opened':
        if (openings.has(happened.opening)) break;
        open = happened.opening;
        openings.set(open, { ...happened, answers: new Map(), hands: [] });
        break;
      case 'round-closed':
        open = 0;
        break;
      case 'round-reopened':
        open = happened.opening;
        break;
      case 'answer-cast': {
        const key = `${happened.participant} ${happened.commandId}`;
        if (happened.opening !== open || commands.has(key)) break;
        commands.add(key);
        openings.get(open)!.answers.set(happened.participant, happened.answer);
        break;
      }
      case 'hands-counted':
        openings.get(happened.opening)!.hands = happened.hands;
        break;
      case 'scenario-reset':
        for (const [opening, { ref }] of openings)
          if (ref === happened.ref) openings.delete(opening);
        resets.set(happened.ref, (resets.get(happened.ref) ?? 0) + 1);
        break;
      default:
    }
  }
  return { openings: [...openings.values()], people, resets };
}

/** The answers of an opening, each as often as people gave it. */
function everyAnswer({ answers, hands }: Counted): unknown[] {
  return [
    ...answers.values(),
    ...hands.flatMap(({ answer, people }) => Array.from({ length: people }, () => answer)),
  ];
}

/** People by line of a report, those of nobody left out. */
function linesIn(rounds: ScenarioReport['steps'][number]['rounds'], i: number) {
  const lines = rounds[i]!.lines.filter(({ people }) => people !== undefined && people > 0);
  return Object.fromEntries(
    lines.map(({ item, as, people }) => [as === undefined ? item : `${item} | ${as}`, people]),
  );
}

type ByHand = (scenario: PlayableScenario, answers: readonly unknown[]) => Record<string, number>;

/** The same people by hand: how each kind's answers fall into lines. */
const byHand: Record<string, ByHand> = {
  poll(scenario, answers) {
    const { options } = scenario as unknown as PollScenario;
    return tallied(
      (answers as PollAnswer[]).flatMap(({ picks, guess }) => [
        ...picks.map((pick) => label(options, pick)),
        ...(guess ? [`${label(options, guess)} | pronostic`] : []),
      ]),
    );
  },
  scale: (_scenario, answers) => tallied((answers as ScaleAnswer[]).map(({ at }) => `${at}/100`)),
  sort(scenario, answers) {
    const { cards, categories } = scenario as unknown as SortScenario;
    return tallied(
      (answers as SortAnswer[]).flatMap(({ places }) =>
        cards.map(
          (card) =>
            `${say(card.name ?? card.label, 'fr')} | ${label(categories, places[card.id]!)}`,
        ),
      ),
    );
  },
};

function label(things: readonly { readonly id: string; readonly label: Text }[], id: string) {
  return say(things.find((thing) => thing.id === id)!.label, 'fr');
}

function tallied(lines: readonly string[]): Record<string, number> {
  const people: Record<string, number> = {};
  for (const line of lines) people[line] = (people[line] ?? 0) + 1;
  return people;
}

/** A log as a shaky network leaves it: people join again, and answers come a second time. */
function shaken(log: readonly SessionEvent[]): SessionEvent[] {
  return log.flatMap((happened, i) => {
    const again = happened.type === 'participant-joined' || happened.type === 'answer-cast';
    const earlier = log.slice(0, i).findLast(({ type }) => type === 'answer-cast');
    return again && i % 3 === 0 ? [happened, happened, earlier ?? happened] : [happened];
  });
}

const anySession = fc.record({
  scenarios: fc.shuffledSubarray([...shipped], { minLength: 1, maxLength: 6 }),
  people: fc.integer({ min: 0, max: 25 }),
  seed: fc.integer(),
});

describe('the figures of a report', () => {
  it('equal those of the log, counted by hand, whatever was changed, reset, reopened or sent twice', () => {
    let resets = 0;
    fc.assert(
      fc.property(anySession, (played) => {
        const log = shaken(aSession({ ...played, unruly: true }));
        const report = reportOf(log, 'fr');
        const hand = counted(log);
        resets += hand.resets.size;
        expect(report.participation).toMatchObject({
          joined: hand.people.size,
          rounds: hand.openings.length,
          answers: hand.openings.reduce((sum, { answers }) => sum + answers.size, 0),
        });
        for (const { ref, kind, steps, sealed } of report.scenarios) {
          const scenario = played.scenarios.find((each) => each.ref === ref);
          for (const { step, rounds } of steps) {
            const openings = hand.openings.filter((each) => each.ref === ref && each.step === step);
            expect(rounds.map(({ round, phones }) => [round, phones])).toEqual(
              openings.map(({ round, answers }) => [round, answers.size]),
            );
            const lines = byHand[kind];
            if (!lines || sealed) continue;
            for (const [i, opening] of openings.entries())
              expect(linesIn(rounds, i)).toEqual(lines(scenario!, everyAnswer(opening)));
          }
        }
      }),
      { numRuns: 40 },
    );
    expect(resets).toBeGreaterThan(3);
  });

  it('say who moved between two rounds, of those who answered both', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const scenarios = shipped.filter(({ kind }) => kind === 'poll').slice(0, 2);
        const log = aSession({ scenarios, people: 20, seed });
        const { openings } = counted(log);
        for (const { ref, steps } of reportOf(log, 'fr').scenarios) {
          const [first, second] = openings.filter((each) => each.ref === ref);
          const both = [...second!.answers.keys()].filter((who) => first!.answers.has(who));
          const picks = ({ answers }: Counted, who: string) =>
            String((answers.get(who) as { picks: string[] }).picks);
          const changed = both.filter((who) => picks(first!, who) !== picks(second!, who));
          expect(steps[0]!.changed).toEqual({ people: both.length, changed: changed.length });
        }
      }),
      { numRuns: 10 },
    );
  });

  it('leave out the answers of somebody who had to leave, and say so', () => {
    const log = [
      told.opened,
      told.onSlide(1),
      told.presented,
      told.roundOpened(1, 1),
      told.cast('ada', 1, 'keep'),
      told.cast('bob', 1, 'fire'),
      event('participant-removed', { participant: 'bob' }),
      told.roundClosed(1),
    ];
    const { participation, scenarios } = reportOf(log, 'fr');
    expect(participation).toMatchObject({ joined: 2, removed: 1, answers: 1 });
    expect(linesIn(scenarios[0]!.steps[0]!.rounds, 0)).toEqual({ Keep: 1 });
  });

  it('are these, of a session that one can count on one’s fingers', () => {
    const cast = (who: string, opening: number, pick: string, at: number) => ({
      ...told.cast(who, opening, pick, `${who}-${opening}-${at}`),
      at: AT + at,
    });
    const at = <E extends SessionEvent>(happened: E, ms: number): E => ({
      ...happened,
      at: AT + ms,
    });
    const log = [
      told.opened,
      ...['ada', 'bob', 'cleo'].map((participant) => event('participant-joined', { participant })),
      told.onSlide(1),
      told.presented,
      // A false start.
      told.roundOpened(1, 1),
      cast('ada', 1, 'fire', 1),
      event('scenario-reset', { ref: 'keep-or-fire' }),
      at(told.roundOpened(1, 2), 1000),
      cast('ada', 2, 'keep', 2000),
      cast('bob', 2, 'keep', 2001),
      cast('ada', 2, 'fire', 2002),
      event('participant-joined', { participant: 'ada' }),
      at(told.roundClosed(2), 3000),
      // Too late.
      cast('cleo', 2, 'keep', 3001),
      at(told.roundOpened(2, 3), 4000),
      cast('ada', 3, 'frame', 4001),
      cast('bob', 3, 'keep', 4002),
      cast('cleo', 3, 'keep', 4003),
      event('hands-counted', { opening: 3, hands: [{ answer: { picks: ['fire'] }, people: 2 }] }),
      at(told.roundClosed(3), 5000),
      at(event('session-ended', {}), 6000),
    ];
    const report = reportOf(log, 'fr');
    expect(report).toMatchObject({
      code: 'K7PRXM',
      openedAt: AT,
      endedAt: AT + 6000,
      participation: { joined: 3, answered: 3, rounds: 2, answers: 5, hands: 2 },
    });
    expect(report.scenarios[0]).toMatchObject({
      ref: 'keep-or-fire',
      shown: false,
      resets: { times: 1, answers: 1 },
      steps: [
        {
          changed: { people: 2, changed: 1 },
          rounds: [
            { round: 1, openedAt: AT + 1000, closedAt: AT + 3000, phones: 2, hands: 0 },
            { round: 2, openedAt: AT + 4000, closedAt: AT + 5000, phones: 3, hands: 2 },
          ],
        },
      ],
    });
    const { rounds } = report.scenarios[0]!.steps[0]!;
    expect(linesIn(rounds, 0)).toEqual({ Keep: 1, Fire: 1 });
    expect(linesIn(rounds, 1)).toEqual({ Keep: 2, Frame: 1, Fire: 2 });
  });
});

describe('a report', () => {
  it('holds nobody: no pseudonym, no command and no speaker’s note', () => {
    fc.assert(
      fc.property(anySession, (played) => {
        const text = JSON.stringify(reportOf(aSession({ ...played, unruly: true }), 'en'));
        expect(text).not.toContain('person-');
        expect(text).not.toContain('command-');
        expect(text).not.toContain('SECRET-NOTES');
      }),
      { numRuns: 25 },
    );
  });

  it('tells of what was answered in confidence the sums alone, and of a few people nothing', () => {
    const sealed = shipped.filter((each) => kindOf(each.kind).sealed?.(each)).slice(0, 1);
    expect(sealed).toHaveLength(1);
    const of = (people: number): Report =>
      reportOf(aSession({ scenarios: sealed, people, seed: 4 }), 'fr');
    const [few] = of(3).scenarios;
    expect(few!.sealed).toBe(true);
    expect(few!.steps.length).toBeGreaterThan(0);
    for (const { rounds, result } of few!.steps) {
      expect(rounds.flatMap(({ lines }) => lines)).toEqual([]);
      for (const { tally } of result.rounds) expect(tally).toMatchObject({ at: {}, ratings: {} });
    }
    const [many] = of(20).scenarios;
    // On the map, halves: 2 and 4.5, and no place of anybody’s.
    for (const { tally } of many!.steps[0]!.result.rounds)
      for (const place of Object.keys((tally as { at: object }).at))
        expect(place).toMatch(/^(2|4\.5):(2|4\.5)$/);
  });

  it('tells nothing of a confidential vote that is still open', () => {
    const scenario = shipped.find((each) => kindOf(each.kind).sealed?.(each));
    const log = aSession({ scenarios: [scenario!], people: 20, seed: 4 });
    const closed = log.findIndex(({ type }) => type === 'round-closed');
    expect(reportOf(log.slice(0, closed), 'fr').scenarios[0]!.steps).toEqual([]);
    expect(reportOf(log.slice(0, closed + 1), 'fr').scenarios[0]!.steps).toHaveLength(1);
  });

  it('is not made of a rehearsal', () => {
    const [opened, ...rest] = aSession({ scenarios: shipped.slice(0, 2), people: 5, seed: 1 });
    const rehearsed = [{ ...opened, rehearsal: true } as SessionEvent, ...rest];
    expect(() => reportOf(rehearsed, 'fr')).toThrow(IsRehearsal);
  });

  it('is not made of something that is no log', () => {
    expect(() => reportOf([], 'fr')).toThrow(RangeError);
    expect(() => reportOf([told.presented], 'fr')).toThrow(RangeError);
  });

  it('draws from what it tells every result that a wall could have drawn', () => {
    for (const scenario of shipped) {
      const [told] = reportOf(
        aSession({ scenarios: [scenario], people: 12, seed: 8 }),
        'en',
      ).scenarios;
      expect([scenario.ref, told!.steps.length]).not.toEqual([scenario.ref, 0]);
      for (const { ballot, result, question } of told!.steps) {
        expect([question, Object.keys(ballot).length > 0, result.rounds.length > 0]).toEqual([
          expect.stringMatching(/./),
          true,
          true,
        ]);
      }
    }
  });

  it('tells the way that a story took, and how it ended', () => {
    const story = shipped.find(({ kind }) => kind === 'branching');
    const told = [1, 2, 3, 4, 5, 6].flatMap(
      (seed) => reportOf(aSession({ scenarios: [story!], people: 9, seed }), 'fr').scenarios,
    );
    const gone = told.flatMap(({ story }) => story ?? []);
    expect(gone.length).toBeGreaterThan(0);
    for (const { path, gauges } of gone) {
      expect(path.length).toBeGreaterThan(0);
      expect(gauges.length).toBeGreaterThan(0);
    }
  });
});

describe('a turn that the room went back on', () => {
  it('is in the report, and marked', () => {
    const story = shipped.find(({ kind }) => kind === 'branching')!;
    const { ref } = story;
    const { start, nodes } = story as unknown as BranchingScenario;
    const [choice] = nodes.find(({ id }) => id === start)!.choices!;
    const vote = (step: string, opening: number) => [
      event('round-opened', { ref, step, round: 1, opening }),
      event('round-closed', { opening }),
    ];
    const log: SessionEvent[] = [
      event('session-opened', {
        code: 'K7PRXM',
        lang: 'fr',
        deck: {
          id: 'd',
          title: 'D',
          slides: [{ h: 0, v: 0, title: '', notes: '', scenario: ref }],
        },
      }),
      event('scenario-presented', { scenario: story }),
      ...vote(`n-${start}`, 1),
      event('play-directed', { ref, directive: { choose: choice!.id } }),
      ...vote(`n0-${choice!.to}`, 2),
    ];
    const marks = (events: readonly SessionEvent[]) =>
      reportOf(events, 'fr').scenarios[0]!.steps.map(({ takenBack }) => takenBack);
    expect(marks(log)).toEqual([undefined, undefined]);
    const back = event('play-directed', { ref, directive: { back: true } });
    expect(marks([...log, back])).toEqual([undefined, true]);
  });
});

describe('the survey at the end of a session', () => {
  const survey = (heading: string) =>
    shipped.filter((scenario) => scenario.survey === heading).slice(0, 1);

  it('ships one question for each heading', () => {
    const headings = shipped.flatMap((scenario) => scenario.survey ?? []);
    expect(headings.toSorted()).toEqual(['commitment', 'objective', 'satisfaction']);
  });

  it('gives the mean of the marks that stand at its end', () => {
    const log = aSession({ scenarios: survey('satisfaction'), people: 15, seed: 11, unruly: true });
    const marks = everyAnswer(counted(log).openings.at(-1)!).map((answer) =>
      Number((answer as { picks: string[] }).picks[0]),
    );
    const mean = marks.reduce((sum, mark) => sum + mark, 0) / marks.length;
    const [{ mark }] = reportOf(log, 'fr').scenarios as [ScenarioReport];
    expect(mark).toEqual({
      mean: expect.closeTo(mean, 9),
      lowest: 1,
      highest: 5,
      people: marks.length,
    });
  });

  it('tells every commitment but those that the trainer set aside, judged or not', () => {
    const commitments = survey('commitment');
    const [question] = commitments;
    const write = (who: string, text: string) =>
      event('answer-cast', { participant: who, opening: 1, answer: { text }, commandId: who });
    const slides = [{ h: 0, v: 0, title: '', notes: '', scenario: question!.ref }];
    const log: SessionEvent[] = [
      event('session-opened', {
        code: 'K7PRXM',
        lang: 'fr',
        deck: { id: 'd', title: 'D', slides },
      }),
      event('scenario-presented', { scenario: question! }),
      event('round-opened', { ref: question!.ref, step: 'write', round: 1, opening: 1 }),
      write('ada', 'Lundi, j’appelle Solange.'),
      write('bob', 'Lundi, je ne fais rien.'),
    ];
    const of = (events: readonly SessionEvent[]) => reportOf(events, 'fr').scenarios[0]!.texts;
    expect(of(log)).toMatchObject({ waiting: 2, hidden: 0, shown: [] });
    expect(
      of(log)!
        .unjudged.map(({ text }) => text)
        .toSorted(),
    ).toEqual(['Lundi, j’appelle Solange.', 'Lundi, je ne fais rien.'].toSorted());
    const nothing = 'Lundi, je ne fais rien.';
    const hide = { hide: [{ id: cardIdOf(nothing), text: nothing }] };
    const hidden = [...log, event('play-directed', { ref: question!.ref, directive: hide })];
    expect(of(hidden)).toMatchObject({
      waiting: 1,
      hidden: 1,
      unjudged: [{ text: 'Lundi, j’appelle Solange.', people: 1 }],
    });
  });

  it('keeps to itself what nobody has judged of a wall that is no survey', () => {
    const wall = shipped.filter(({ kind, survey }) => kind === 'open-ended' && !survey).slice(0, 1);
    const log = aSession({ scenarios: wall, people: 12, seed: 2 });
    const before = log.slice(0, log.findIndex(({ type }) => type === 'round-closed') + 1);
    const { texts } = reportOf(before, 'fr').scenarios[0]!;
    expect(texts!.waiting).toBeGreaterThan(0);
    expect(texts).toMatchObject({ shown: [], unjudged: [] });
    const raw = JSON.stringify(reportOf(before, 'fr'));
    for (const happened of before)
      if (happened.type === 'answer-cast')
        expect(raw).not.toContain((happened.answer as { text: string }).text);
  });
});
