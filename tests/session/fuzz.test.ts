import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Command } from '../../session/commands.ts';
import type { Removal } from '../../session/decide-room.ts';
import { decide, decideAnswer } from '../../session/decide.ts';
import type { SessionEvent } from '../../session/events.ts';
import { evolve } from '../../session/evolve.ts';
import { kindOf } from '../../session/kinds/index.ts';
import { initialState, type SessionState } from '../../session/state.ts';
import { ownAnswer, participantView, stageView, trainerView } from '../../session/views.ts';
import { AT, keepOrFire, stateOf, told } from './given.ts';

const ref = 'keep-or-fire';

const command: fc.Arbitrary<Command | Removal> = fc.oneof(
  { arbitrary: fc.constant<Command>({ type: 'open-round', ref }), weight: 4 },
  fc.constantFrom<Command | Removal>(
    { type: 'close-round', ref },
    { type: 'reopen-round', ref },
    { type: 'start-debate', ref, seconds: 60 },
    { type: 'debrief', ref },
    { type: 'reset', ref },
    { type: 'direct', ref, directive: { go: 'anywhere' } },
    { type: 'show-results', ref, shown: true },
    { type: 'count-hands', ref, hands: [{ answer: { picks: ['keep'] }, people: 7 }] },
    { type: 'remove-participants', participants: ['bob'] },
    { type: 'readmit-removed' },
    { type: 'lock-room', locked: true },
    { type: 'blank-wall', blank: true },
    { type: 'ask-names', asked: true },
  ),
  fc
    .integer({ min: 0, max: 3 })
    .map((h): Command => ({ type: 'show-slide', place: { h, v: 0, f: -1, fragments: 0 } })),
);

const answer = fc.record({
  participant: fc.constantFrom('ada', 'bob', 'cyd'),
  pick: fc.constantFrom('keep', 'frame', 'fire'),
  opening: fc.integer({ min: 1, max: 5 }),
  commandId: fc.constantFrom('one', 'two', 'three', 'four', 'five'),
});

/** What a room of people and a trainer may do, in any order. */
const doings = fc.array(fc.oneof(command, answer), { maxLength: 60 });

/** The events that a server would have logged. */
function happened(
  doing: readonly (
    | Command
    | Removal
    | { participant: string; pick: string; opening: number; commandId: string }
  )[],
): SessionEvent[] {
  const events: SessionEvent[] = [told.opened];
  const state = initialState();
  evolve(state, told.opened, 1);
  for (const [i, each] of doing.entries()) {
    const decision =
      'type' in each
        ? decide(state, each, {
            at: AT + i,
            commandId: `command-${i}`,
            present: ['ada', 'bob'],
            seed: i,
            find: () => ({ scenario: keepOrFire }),
          })
        : decideAnswer(state, { ...each, at: AT + i, answer: { picks: [each.pick] } });
    for (const event of decision.events ?? []) {
      events.push(event);
      evolve(state, event, events.length);
    }
  }
  return events;
}

/** What the tallies would be, added up afresh from the answers and hands that stand. */
function recounted(state: SessionState) {
  return [...state.plays.values()].flatMap(({ scenario, rounds }) =>
    rounds.map((round) => {
      const kind = kindOf(scenario.kind);
      const tally: unknown = kind.empty(scenario, round.step);
      for (const cast of round.casts.values()) kind.add(tally, cast.answer, 1);
      for (const hand of round.hands) kind.add(tally, hand.answer, hand.people);
      return tally;
    }),
  );
}

const tallies = (state: SessionState) =>
  [...state.plays.values()].flatMap(({ rounds }) => rounds.map(({ tally }) => tally));

it('whatever a room does, tallies equal the answers that stand, and every view can be drawn', () => {
  fc.assert(
    fc.property(doings, (doing) => {
      const state = stateOf(happened(doing));
      expect(tallies(state)).toEqual(recounted(state));
      for (const lang of ['fr', 'en', 'xx']) {
        participantView(state, lang);
        stageView(state, lang, { connected: 1 });
        trainerView(state, lang, { connected: 1 });
        ownAnswer(state, 'ada', lang);
      }
    }),
    { numRuns: 300 },
  );
});

it('events delivered twice, dropped or in any order never make the reducer throw, nor a tally drift', () => {
  fc.assert(
    fc.property(doings, fc.infiniteStream(fc.nat({ max: 99 })), (doing, chance) => {
      const next = () => chance.next().value as number;
      const mangled = happened(doing)
        .flatMap((event) => (next() < 20 ? [event, event] : next() < 10 ? [] : [event]))
        .map((event, i) => [i + next() / 20, event] as const)
        .toSorted(([a], [b]) => a - b)
        .map(([, event]) => event);
      const state = stateOf(mangled);
      expect(tallies(state)).toEqual(recounted(state));
    }),
    { numRuns: 300 },
  );
});

it('folding a log twice gives the same session', () => {
  fc.assert(
    fc.property(doings, (doing) => {
      const events = happened(doing);
      expect(stateOf(events)).toEqual(stateOf(events));
    }),
  );
});
