import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SessionEvent } from '../../session/events.ts';
import { evolve } from '../../session/evolve.ts';
import { kindOf } from '../../session/kinds/index.ts';
import { readRecording } from '../../session/read-recording.ts';
import { record } from '../../session/record.ts';
import type { Recording } from '../../session/recording.ts';
import { chanceOf } from '../../session/simulate.ts';
import { initialState, type SessionState } from '../../session/state.ts';
import { stageView, type Result, type StageView } from '../../session/views.ts';
import type { Timeline } from '../../session/timeline.ts';
import { aSession } from './a-session.ts';
import { AT } from './given.ts';
import { shipped } from './shipped.ts';

const recordingOf = (log: readonly SessionEvent[], seed = 1) =>
  record(log, chanceOf(seed), () => '2026-11-21');

function read(recording: Recording) {
  const { findings, ...read } = readRecording(JSON.stringify(recording));
  expect(findings).toEqual([]);
  return read as { recording: Recording; timeline: Timeline };
}

/** What the wall shows after every step of the trainer's. */
function* walls(log: Iterable<SessionEvent>): Generator<[SessionEvent, SessionState]> {
  const state = initialState();
  for (const event of log) {
    evolve(state, event, state.position + 1);
    if (event.type !== 'answer-cast' && event.type !== 'participant-joined') yield [event, state];
  }
}

/** A wall, but for where the log stands, when it was, and who is connected. */
function picture(state: SessionState, since: number): Partial<StageView> {
  const {
    position: _,
    code: __,
    connected: ___,
    ...rest
  } = stageView(state, 'fr', { connected: 0 });
  const debate = rest.play?.debate;
  const ballot = rest.play?.ballot as { endsAt?: number } | undefined;
  // Of fewer than five people it tells no paths, and so no moves.
  const { moves, ...result } = (rest.play?.result ?? {}) as { moves?: { people: number } };
  const told = moves && moves.people >= 5 ? { ...result, moves } : result;
  return {
    ...rest,
    ...(rest.play && {
      play: {
        ...rest.play,
        ...(rest.play.result && { result: told as Result }),
        ...(ballot && {
          ballot: ballot.endsAt ? { ...ballot, endsAt: ballot.endsAt - since } : ballot,
        }),
        ...(debate && { debate: { ...debate, endsAt: debate.endsAt - since } }),
      },
    }),
  };
}

const anySession = fc.record({
  scenarios: fc.shuffledSubarray([...shipped], { minLength: 1, maxLength: 5 }),
  people: fc.integer({ min: 0, max: 30 }),
  seed: fc.integer(),
  unruly: fc.boolean(),
});

describe('a recording of a session', () => {
  it('shows what the wall showed, after every step of the trainer', () => {
    fc.assert(
      fc.property(anySession, (played) => {
        const scenarios = played.scenarios.filter(
          // What is moderated or confidential is told apart, below.
          ({ kind, ...rest }) => kind !== 'open-ended' && !kindOf(kind).sealed?.({ kind, ...rest }),
        );
        const people = Math.max(12, played.people);
        const log = aSession({ ...played, scenarios, people });
        const { timeline } = read(recordingOf(log));
        const replayed = timeline.events.filter(
          ({ type }) => type !== 'answer-cast' && type !== 'participant-joined',
        );
        const lived = [...walls(log)];
        expect(replayed.length).toBe(lived.length);
        const then = walls(timeline.events);
        for (const [event, state] of walls(log)) {
          const [, again] = then.next().value!;
          expect([event.type, picture(again, 0)]).toEqual([event.type, picture(state, AT)]);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('counts every moderated text, and tells those alone that the room saw', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const scenarios = shipped.filter(({ kind }) => kind === 'open-ended');
        const log = aSession({ scenarios, people: 20, seed });
        const recording = recordingOf(log);
        read(recording);
        const shown = new Set<string>();
        for (const [, state] of walls(log)) {
          for (const play of state.plays.values()) {
            const { cards } = play.progress as {
              cards: Record<string, { as: string; text: string }>;
            };
            for (const { as, text } of Object.values(cards)) if (as === 'approved') shown.add(text);
          }
        }
        const told = recording.events.flatMap((event) =>
          event.type === 'answers'
            ? event.answers.flatMap((answer) => (answer as { text?: string }).text ?? [])
            : [],
        );
        for (const text of told) if (text !== '…') expect([...shown]).toContain(text);
      }),
      { numRuns: 25 },
    );
  });

  it('is made of a rehearsal too, and says that it was one, but not how many were called in', () => {
    const [opened, ...rest] = aSession({ scenarios: shipped.slice(0, 1), people: 12, seed: 1 });
    const log: SessionEvent[] = [
      { ...opened, rehearsal: true } as SessionEvent,
      { v: 1, type: 'crowd-called', at: AT, people: 777, tempo: 'fast' },
      ...rest,
    ];
    const { recording } = read(recordingOf(log));
    expect(recording.rehearsal).toBe(true);
    expect(JSON.stringify(recording)).not.toContain('777');
  });

  it('holds nothing that was answered in confidence', () => {
    const scenarios = shipped.filter((each) => kindOf(each.kind).sealed?.(each));
    expect(scenarios.length).toBeGreaterThan(0);
    const recording = recordingOf(aSession({ scenarios, people: 20, seed: 3, unruly: true }));
    expect(recording.events.filter(({ type }) => type === 'answers')).toEqual([]);
    expect(recording.events.filter(({ type }) => type === 'hands-counted')).toEqual([]);
    read(recording);
  });

  it('holds no name, no note, no code and no time of the clock', () => {
    fc.assert(
      fc.property(anySession, (played) => {
        const log = aSession(played);
        const text = JSON.stringify(recordingOf(log));
        expect(text).not.toContain('person-');
        expect(text).not.toContain('command-');
        expect(text).not.toContain('SECRET-NOTES');
        expect(text).not.toContain('K7PRXM');
        for (const number of text.match(/\d{12,}/g) ?? []) expect(Number(number)).toBeLessThan(AT);
      }),
      { numRuns: 25 },
    );
  });
});

describe('who reads a recording', () => {
  const scales = shipped.filter(({ kind }) => kind === 'scale').slice(0, 2);
  const log = aSession({ scenarios: scales, people: 40, seed: 7 });

  /** Aliases by answer in one opening, of answers that one person alone gave. */
  function aliasesIn({ events }: Recording, opening: number): Map<string, number> {
    const said = events.flatMap((event) =>
      event.type === 'answers' && event.opening === opening
        ? event.casts.map(([, alias, i]) => [JSON.stringify(event.answers[i]), alias] as const)
        : [],
    );
    return new Map(said.filter(([answer]) => said.filter(([a]) => a === answer).length === 1));
  }

  it('cannot tell who somebody is in the next scenario', () => {
    const last = (participant: string, opening: number) => {
      const cast = log.findLast(
        (event) =>
          event.type === 'answer-cast' &&
          event.participant === participant &&
          event.opening === opening,
      );
      return JSON.stringify((cast as { answer?: unknown } | undefined)?.answer);
    };
    const people = new Set(log.flatMap((e) => (e.type === 'answer-cast' ? e.participant : [])));
    let known = 0;
    let same = 0;
    for (let seed = 0; seed < 100; seed++) {
      const recording = recordingOf(log, seed);
      const [first, then] = [aliasesIn(recording, 1), aliasesIn(recording, 3)];
      for (const participant of people) {
        const one = first.get(last(participant, 1));
        const two = then.get(last(participant, 3));
        if (one === undefined || two === undefined) continue;
        known += 1;
        if (one === two) same += 1;
      }
    }
    expect(known).toBeGreaterThan(200);
    expect(same / known).toBeLessThan(3 / people.size);
  });

  it('cannot tell who answered when', () => {
    // The first to answer stands first in a recording no more often than anybody of their five seconds.
    const { events } = recordingOf(log);
    const batch = events.find((event) => event.type === 'answers')!;
    const kept = new Map<string, number>();
    for (const event of log) {
      if (event.type === 'answer-cast' && event.opening === batch.opening)
        kept.set(event.participant, event.at - AT);
    }
    const exact = new Set(kept.values());
    const known = batch.casts.filter(([at]) => exact.has(at)).length;
    expect(known).toBeLessThan(batch.casts.length / 4);
  });

  it('finds the two votes of one person where five or more voted twice, and of nobody where fewer did', () => {
    const pathsIn = (people: number, seed: number) => {
      const { timeline } = read(
        recordingOf(aSession({ scenarios: scales.slice(0, 1), people, seed: 5 }), seed),
      );
      const [play] = timeline.end().plays.values();
      const [one, two] = play!.rounds;
      return [...one!.casts]
        .flatMap(([alias, { answer }]) => {
          const then = two!.casts.get(alias);
          return then ? [JSON.stringify([answer, then.answer])] : [];
        })
        .toSorted();
    };
    const paths = pathsIn(40, 0);
    expect(paths.length).toBeGreaterThan(20);
    for (let seed = 1; seed < 20; seed++) {
      expect(pathsIn(40, seed)).toEqual(paths);
      // Not one, not even by chance: a replay must not tell of moves that nobody made.
      expect(pathsIn(4, seed)).toEqual([]);
    }
  });
});

describe('a recording that cannot be played', () => {
  const scenarios = shipped.filter(({ ref }) => ref === 'le-courriel-pour-rien');
  const sound = recordingOf(aSession({ scenarios, people: 12, seed: 2 }));
  const file = JSON.stringify(sound);

  const codeOf = (text: string) => readRecording(text).findings[0]?.code;

  it('says so when it was cut short, wherever', () => {
    for (let length = 0; length < file.length; length += 97)
      expect(codeOf(file.slice(0, length))).toBe('not-json');
  });

  it('says so when it is something else', () => {
    for (const text of ['null', '[]', '42', '{}', '{"format":"other"}'])
      expect(codeOf(text)).toBe('not-a-recording');
  });

  it('says so when it comes from a newer Connivence', () => {
    expect(codeOf(JSON.stringify({ ...sound, version: 2 }))).toBe('newer');
  });

  it('says where, whatever was changed in it, or plays', () => {
    const values = [null, -1, 'x', {}, [], 1e9, '__proto__', '<script>', [[1, 2, 3]], true];
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(...values), (where, value) => {
        const changed = JSON.parse(file) as unknown;
        const places: [Record<string, unknown>, string][] = [];
        const collect = (node: unknown): void => {
          if (typeof node !== 'object' || node === null) return;
          for (const key of Object.keys(node)) {
            places.push([node as Record<string, unknown>, key]);
            collect((node as Record<string, unknown>)[key]);
          }
        };
        collect(changed);
        const [node, key] = places[where % places.length]!;
        node[key] = value;
        const read = readRecording(JSON.stringify(changed));
        if (!read.recording) {
          expect(read.findings.length).toBeGreaterThan(0);
          for (const { message } of read.findings) expect(message.fr && message.en).toBeTruthy();
          return;
        }
        for (const [, state] of walls(read.timeline.events))
          stageView(state, 'en', { connected: 0 });
      }),
      { numRuns: 400 },
    );
  });
});
