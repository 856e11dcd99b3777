import { expect } from 'vitest';
import type { Command } from '../../session/commands.ts';
import type { InnerCommand } from '../../session/decide-room.ts';
import { decide, decideAnswer, type Circumstances, type Refusal } from '../../session/decide.ts';
import type { SessionEvent } from '../../session/events.ts';
import { fold } from '../../session/evolve.ts';
import type { PollScenario } from '../../session/kinds/poll.ts';
import type { PlayableScenario } from '../../session/scenario.ts';
import type { SessionState } from '../../session/state.ts';

/*
 * Rules as sentences: `given(events).when(command).then(event, ...)`. An expected event says
 * only what matters of it.
 */

export const AT = 1_700_000_000_000;

export const keepOrFire: PollScenario & PlayableScenario = {
  ref: 'keep-or-fire',
  kind: 'poll',
  title: { fr: 'Garder ?', en: 'Keep?' },
  situation: 'S.',
  question: 'Q?',
  sources: [{ title: 'An article' }],
  credits: [{ title: 'An article' }],
  options: [
    { id: 'keep', label: 'Keep', why: 'SECRET-REASON' },
    { id: 'frame', label: 'Frame' },
    { id: 'fire', label: 'Fire' },
  ],
  debrief: { article: 'SECRET-DEBRIEF' },
};

/** The stages of a session with two scenarios, told as events. */
export const told = {
  opened: event('session-opened', {
    code: 'K7PRXM',
    lang: 'fr',
    deck: {
      id: 'deck',
      title: 'Deck',
      slides: [
        { h: 0, v: 0, title: 'Hello', notes: 'SECRET-NOTES' },
        { h: 1, v: 0, title: 'Vote', notes: '', scenario: 'keep-or-fire' },
        { h: 2, v: 0, title: 'Between', notes: '' },
        { h: 3, v: 0, title: 'Other', notes: '', scenario: 'other' },
      ],
    },
  }),
  onSlide: (h: number) => event('slide-shown', { place: { h, v: 0, f: -1, fragments: 0 } }),
  presented: event('scenario-presented', { scenario: keepOrFire }),
  roundOpened: (round: number, opening: number) =>
    event('round-opened', { ref: 'keep-or-fire', step: 'vote', round, opening }),
  roundClosed: (opening: number) => event('round-closed', { opening }),
  cast: (
    participant: string,
    opening: number,
    pick: string,
    commandId = `${participant}-${pick}`,
  ) => event('answer-cast', { participant, opening, answer: { picks: [pick] }, commandId }),
};

/** A session that has just opened its first vote. */
export const voting: SessionEvent[] = [
  told.opened,
  told.onSlide(1),
  told.presented,
  told.roundOpened(1, 1),
];

type Of<T extends SessionEvent['type']> = Extract<SessionEvent, { type: T }>;

export function event<T extends SessionEvent['type']>(
  type: T,
  says: Omit<Of<T>, 'v' | 'at' | 'type'>,
): Of<T> {
  return { v: 1, at: AT, type, ...says } as unknown as Of<T>;
}

export function stateOf(events: readonly SessionEvent[]): SessionState {
  return fold(events.map((happened, i) => ({ position: i + 1, event: happened })));
}

const world: Circumstances = {
  at: AT,
  commandId: 'a-new-command',
  present: [],
  seed: 1,
  find: (ref) =>
    ref === keepOrFire.ref ? { scenario: keepOrFire } : { scenario: { ...keepOrFire, ref } },
};

export function given(...events: SessionEvent[]) {
  const state = stateOf(events);
  return {
    when: (command: Command | InnerCommand, circumstances: Partial<Circumstances> = {}) =>
      outcome(decide(state, command, { ...world, ...circumstances })),
    whenAnswers: (
      participant: string,
      opening: number,
      answer: unknown,
      commandId = 'new-answer',
    ) => outcome(decideAnswer(state, { participant, opening, answer, commandId, at: AT })),
    state,
  };
}

function outcome(decision: { events?: readonly SessionEvent[]; refused?: Refusal }) {
  return {
    then: (...expected: Partial<SessionEvent>[]) =>
      expect(decision.events ?? decision.refused).toMatchObject(expected),
    thenNothing: () => expect(decision.events).toEqual([]),
    thenRefused: (refusal: Refusal) => expect(decision.refused).toBe(refusal),
  };
}
