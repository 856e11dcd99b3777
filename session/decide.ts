import type { Command } from './commands.ts';
import { decideRoom, isForRoom, type InnerCommand } from './decide-room.ts';
import { slideAt } from './deck.ts';
import type { Hand, SessionEvent } from './events.ts';
import { isOut } from './evolve.ts';
import type { Finding } from './findings.ts';
import { kindOf } from './kinds/index.ts';
import { ROUNDS } from './kinds/kind.ts';
import type { PlayableScenario } from './scenario.ts';
import {
  hasBegun,
  isOver,
  lastRound,
  roundsOf,
  type Play,
  type Round,
  type SessionState,
} from './state.ts';

/** Why a command or an answer was not taken. Screens say it in their own words. */
export type Refusal =
  | 'ended'
  | 'not-in-play'
  | 'already-open'
  | 'not-open'
  | 'no-round'
  | 'no-more-rounds'
  | 'not-an-answer'
  | 'not-a-directive'
  | 'too-late'
  | 'no-such-slide'
  | 'not-a-rehearsal'
  | 'nobody'
  | 'removed'
  | 'rehearsal'
  | 'no-tickets'
  | 'unknown-ticket'
  | 'unused-ticket';

export type Decision =
  | { readonly events: readonly SessionEvent[]; readonly refused?: undefined }
  | { readonly events?: undefined; readonly refused: Refusal };

/** What the world adds to a command: when it came, its id, and what the library says of a scenario. */
export interface Circumstances {
  /** Milliseconds since the UNIX epoch. */
  readonly at: number;
  readonly commandId: string;
  /** People connected now, by pseudonym. */
  readonly present: readonly string[];
  /** Chance: a whole number from 0 to 2^32 - 1. */
  readonly seed: number;
  /** How long names are kept after the session, in days; 0, or not said: until they are erased. */
  readonly keptDays?: number;
  /** The scenario of that name as its file stands now. */
  readonly find: (ref: string) => LibraryEntry;
}

/** What a library knows under a name: a scenario to play, or why there is none. */
export type LibraryEntry =
  | { readonly scenario: PlayableScenario }
  | { readonly scenario?: undefined; readonly findings: readonly Finding[] };

/** Decides what a trainer's command makes happen. No events: all is already as asked. */
export function decide(
  state: SessionState,
  command: Command | InnerCommand,
  circumstances: Circumstances,
): Decision {
  const { at, commandId, find } = circumstances;
  const base = { v: 1, at, commandId } as const;
  if (state.commandIds.includes(commandId)) return { events: [] };
  if (state.ended) return { refused: 'ended' };
  if (command.type === 'end-session') return { events: [{ ...base, type: 'session-ended' }] };
  if (command.type === 'call-crowd') {
    if (!state.rehearsal) return { refused: 'not-a-rehearsal' };
    const { people, tempo } = command;
    return { events: [{ ...base, type: 'crowd-called', people, tempo }] };
  }
  if (isForRoom(command)) return decideRoom(state, command, circumstances);
  if (command.type === 'show-slide') {
    const slide = slideAt(state.deck.slides, command.place);
    if (!slide) return { refused: 'no-such-slide' };
    return {
      events: [
        ...(slide.scenario ? closingOthers(state, slide.scenario, base) : []),
        { ...base, type: 'slide-shown', place: command.place },
        ...(slide.scenario ? present(state, slide.scenario, base, find) : []),
      ],
    };
  }

  const { ref } = command;
  const play = state.plays.get(ref);
  if (!play || (state.current !== ref && command.type !== 'reset'))
    return { refused: 'not-in-play' };
  const round = lastRound(play);
  const closing = play.phase === 'open' ? [closed(state, base)] : [];
  switch (command.type) {
    case 'open-round': {
      if (play.phase === 'open') return { refused: 'already-open' };
      const done = roundsOf(play).length;
      if (done >= ROUNDS || isOver(play)) return { refused: 'no-more-rounds' };
      const opening = state.openings + 1;
      return {
        events: [{ ...base, type: 'round-opened', ref, step: play.step, round: done + 1, opening }],
      };
    }
    case 'close-round':
      return play.phase === 'open' ? { events: closing } : { refused: 'not-open' };
    case 'reopen-round':
      if (play.phase === 'open') return { refused: 'already-open' };
      if (!round) return { refused: 'no-round' };
      // Reopened for one latecomer, a private round would tell that person's answer by what changed.
      if (kindOf(play.scenario.kind).sealed?.(play.scenario)) return { refused: 'no-more-rounds' };
      return {
        events: [
          { ...base, type: 'round-reopened', opening: round.opening },
          // Nobody answers while looking at what the others said.
          ...(play.shown ? [{ ...base, type: 'results-shown', ref, shown: false } as const] : []),
        ],
      };
    case 'count-hands': {
      if (!round) return { refused: 'no-round' };
      const hands = readHands(play, command.hands);
      if (!hands) return { refused: 'not-an-answer' };
      return { events: [{ ...base, type: 'hands-counted', opening: round.opening, hands }] };
    }
    case 'show-results':
      if (!round) return { refused: 'no-round' };
      return { events: [{ ...base, type: 'results-shown', ref, shown: command.shown }] };
    case 'start-debate':
      return {
        events: [...closing, { ...base, type: 'debate-started', ref, seconds: command.seconds }],
      };
    case 'debrief':
      return { events: [...closing, { ...base, type: 'debriefed', ref }] };
    case 'direct': {
      const { scenario, progress } = play;
      const room = {
        present: circumstances.present,
        tally: round?.tally,
        seed: circumstances.seed,
        at,
      };
      const directive: unknown = kindOf(scenario.kind).course?.check(
        scenario,
        progress,
        command.directive,
        room,
      );
      if (directive === undefined) return { refused: 'not-a-directive' };
      return { events: [{ ...base, type: 'play-directed', ref, directive }] };
    }
    case 'reset':
      return { events: [{ ...base, type: 'scenario-reset', ref }] };
  }
}

/** Decides on an answer: no events where it was counted before; whether it was in time is for the log to say, so this only refuses what cannot count. */
export function decideAnswer(
  state: SessionState,
  cast: { participant: string; opening: number; answer: unknown; commandId: string; at: number },
): Decision {
  if (isInLog(state, cast)) return { events: [] };
  if (state.ended) return { refused: 'ended' };
  if (isOut(state, cast.participant)) return { refused: 'removed' };
  const { open } = state;
  if (!open || open.opening !== cast.opening) return { refused: 'too-late' };
  const play = state.plays.get(open.ref)!;
  const answer = kindOf(play.scenario.kind).check(
    play.scenario,
    open.step,
    cast.answer,
    play.progress,
  );
  if (answer === undefined) return { refused: 'not-an-answer' };
  const { participant, opening, commandId, at } = cast;
  return { events: [{ v: 1, type: 'answer-cast', participant, opening, answer, commandId, at }] };
}

/** Whether this very command was counted before: a phone that heard no acknowledgement asks again, perhaps after the close. */
function isInLog(
  state: SessionState,
  cast: { participant: string; opening: number; commandId: string },
): boolean {
  const round = state.open?.opening === cast.opening ? state.open : roundOf(state, cast.opening);
  return round?.casts.get(cast.participant)?.commandIds.includes(cast.commandId) ?? false;
}

function roundOf(state: SessionState, opening: number): Round | undefined {
  for (const { rounds } of state.plays.values()) {
    const round = rounds.find((candidate) => candidate.opening === opening);
    if (round) return round;
  }
  return undefined;
}

type Base = { readonly v: 1; readonly at: number; readonly commandId: string };

/** What presenting a scenario makes happen: nothing where it stands as its file does, or is already being played. */
export function present(
  state: SessionState,
  ref: string,
  base: Omit<Base, 'commandId'> & Partial<Base>,
  find: Circumstances['find'],
): SessionEvent[] {
  const play = state.plays.get(ref);
  if (play && hasBegun(play)) return [];
  const entry = find(ref);
  if (!entry.scenario) {
    if (JSON.stringify(state.refused) === JSON.stringify({ ref, findings: entry.findings }))
      return [];
    return [{ ...base, type: 'scenario-refused', ref, findings: entry.findings }];
  }
  if (play && JSON.stringify(play.scenario) === JSON.stringify(entry.scenario)) return [];
  return [{ ...base, type: 'scenario-presented', scenario: entry.scenario }];
}

/** A round stays open while slides without a scenario pass, and closes when another scenario comes up. */
function closingOthers(state: SessionState, ref: string, base: Base): SessionEvent[] {
  return state.open && state.current !== ref ? [closed(state, base)] : [];
}

function closed(state: SessionState, base: Base): SessionEvent {
  return { ...base, type: 'round-closed', opening: state.open!.opening };
}

function readHands(
  play: Play,
  typed: readonly { readonly answer?: unknown; readonly people: number }[],
): Hand[] | undefined {
  const kind = kindOf(play.scenario.kind);
  const hands: Hand[] = [];
  for (const { answer: input, people } of typed) {
    const answer = kind.check(play.scenario, play.step, input, play.progress);
    if (answer === undefined) return undefined;
    if (people > 0) hands.push({ answer, people });
  }
  return hands;
}
