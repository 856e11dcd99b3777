import { slideAt } from './deck.ts';
import type { AnswerCast, HandsCounted, SessionEvent } from './events.ts';
import { evolveRoom } from './evolve-room.ts';
import { kindOf } from './kinds/index.ts';
import { ONLY_STEP } from './kinds/kind.ts';
import type { Position } from './log.ts';
import { isOfRoom, type RoomEvent } from './room-events.ts';
import { takeTicket, ticketRefusal } from './tickets.ts';
import {
  copyOf,
  hasBegun,
  initialState,
  lastRound,
  type Cast,
  type Play,
  type Round,
  type SessionState,
} from './state.ts';

/** What became of an answer, decided by the order of the log alone (L4). */
export type Outcome = 'counted' | 'too-late' | 'repeated' | 'removed';

/** How many commands of one person in one opening, and of all trainers, are remembered. */
const REMEMBERED = 16;

/** What would become of this answer if it were the next event. */
export function outcomeOf(state: SessionState, event: AnswerCast): Outcome {
  return outcomeAfter(state, event, state.open?.casts.get(event.participant));
}

/** @param before what the person answered in the open round */
function outcomeAfter(state: SessionState, event: AnswerCast, before: Cast | undefined): Outcome {
  if (isOut(state, event.participant)) return 'removed';
  if (state.open?.opening !== event.opening) return 'too-late';
  return before?.commandIds.includes(event.commandId) ? 'repeated' : 'counted';
}

/** Whether somebody had to leave, or came in by no personal code where one is needed. */
export function isOut(state: SessionState, participant: string): boolean {
  return state.removed.has(participant) || ticketRefusal(state, participant) !== undefined;
}

/**
 * Applies one event. The state is changed in place and returned: copying ten thousand
 * answers for each vote would cost more than the vote. Never throws on an event that
 * `decide` made, in whatever order a log delivers them.
 * @param position where the log has it; must be after `state.position`
 */
export function evolve(state: SessionState, event: SessionEvent, position: Position): SessionState {
  if (event.type === 'answer-cast') {
    evolveAnswer(state, event, position);
    return state;
  }
  state.position = position;
  if (event.at > state.lastAt) state.lastAt = event.at;
  if (event.type === 'participant-joined') {
    const { participant, ticket } = event;
    // Of two who show the same code, the first in the log is in.
    if (ticketRefusal(state, participant, ticket)) return state;
    takeTicket(state, participant, ticket);
    state.participants.add(participant);
    return state;
  }
  // Every other event is a trainer's, and only the first with its command counts: one command
  // can make several events, which then stand together in the log.
  state.guardedAt = position;
  if (event.commandId !== undefined && state.commandIds.at(-1) !== event.commandId) {
    if (state.commandIds.includes(event.commandId)) return state;
    remember(state.commandIds, event.commandId);
  }
  if (isOfRoom(event)) evolveRoom(state, event);
  else direct(state, event);
  return state;
}

/** Applies an answer, as `evolve` does, and says what became of it. */
export function evolveAnswer(state: SessionState, event: AnswerCast, position: Position): Outcome {
  state.position = position;
  if (event.at > state.lastAt) state.lastAt = event.at;
  const before = state.open?.casts.get(event.participant);
  const outcome = outcomeAfter(state, event, before);
  if (outcome === 'counted') count(state, state.open!, event, before);
  return outcome;
}

/** Folds a whole log. */
export function fold(events: Iterable<{ position: Position; event: SessionEvent }>): SessionState {
  const state = initialState();
  for (const { event, position } of events) evolve(state, event, position);
  return state;
}

function direct(
  state: SessionState,
  event: Exclude<SessionEvent, RoomEvent | { type: 'answer-cast' | 'participant-joined' }>,
): void {
  switch (event.type) {
    case 'session-opened':
      state.code = event.code;
      state.lang = event.lang;
      state.deck = event.deck;
      state.openedAt = event.at;
      state.slideAt = event.at;
      state.rehearsal = event.rehearsal === true;
      return;
    case 'crowd-called':
      // A log that was put together wrongly must not fill a real room.
      if (state.rehearsal) state.crowd = { people: event.people, tempo: event.tempo };
      return;
    case 'slide-shown':
      if (event.place.h !== state.place.h || event.place.v !== state.place.v) {
        state.slideAt = event.at;
        // A session is opened while people still come in; it begins with the second slide.
        state.startedAt ??= event.at;
      }
      state.place = event.place;
      followSlide(state);
      return;
    case 'scenario-presented': {
      const { scenario } = event;
      const play = state.plays.get(scenario.ref);
      if (play && hasBegun(play)) return;
      state.plays.set(scenario.ref, freshPlay(scenario));
      if (state.refused?.ref === scenario.ref) state.refused = undefined;
      followSlide(state);
      return;
    }
    case 'scenario-refused':
      state.refused = { ref: event.ref, findings: event.findings };
      return;
    case 'round-opened': {
      const play = state.plays.get(event.ref);
      if (!play || event.opening <= state.openings) return;
      const round: Round = {
        opening: event.opening,
        ref: event.ref,
        step: event.step,
        round: event.round,
        openedAt: event.at,
        casts: new Map(),
        hands: [],
        tally: kindOf(play.scenario.kind).empty(play.scenario, event.step),
      };
      play.rounds.push(round);
      play.step = event.step;
      play.phase = 'open';
      play.shown = false;
      play.debate = undefined;
      state.openings = event.opening;
      state.open = round;
      return;
    }
    case 'round-reopened': {
      const play = playOf(state, event.opening);
      const round = play && lastRound(play);
      if (!play || round?.opening !== event.opening) return;
      play.phase = 'open';
      play.debate = undefined;
      state.open = copyOf(round);
      play.rounds[play.rounds.indexOf(round)] = state.open;
      return;
    }
    case 'round-closed': {
      const play = playOf(state, event.opening);
      if (!play || state.open?.opening !== event.opening) return;
      play.phase = 'closed';
      state.open = undefined;
      followSlide(state);
      return;
    }
    case 'hands-counted':
      countHands(state, event);
      return;
    case 'results-shown': {
      const play = state.plays.get(event.ref);
      if (play) play.shown = event.shown;
      return;
    }
    case 'debate-started': {
      const play = state.plays.get(event.ref);
      if (!play) return;
      play.phase = 'debate';
      play.debate = { startedAt: event.at, seconds: event.seconds };
      return;
    }
    case 'debriefed': {
      const play = state.plays.get(event.ref);
      if (!play) return;
      play.phase = 'debrief';
      play.debate = undefined;
      return;
    }
    case 'play-directed': {
      const play = state.plays.get(event.ref);
      if (play) directPlay(state, play, event.directive);
      return;
    }
    case 'scenario-reset': {
      const play = state.plays.get(event.ref);
      if (!play) return;
      if (state.open && play.rounds.includes(state.open)) state.open = undefined;
      state.plays.set(event.ref, freshPlay(play.scenario));
      return;
    }
    case 'session-ended':
      state.ended = true;
      state.open = undefined;
      return;
  }
}

function freshPlay(scenario: Play['scenario']): Play {
  const { course } = kindOf(scenario.kind);
  const progress: unknown = course?.start(scenario);
  const step = course?.step(scenario, progress) ?? ONLY_STEP;
  return { scenario, phase: 'briefing', step, progress, rounds: [], shown: false };
}

/** A play that comes to another step is briefed afresh; one that comes back finds its votes, closed. */
function directPlay(state: SessionState, play: Play, directive: unknown): void {
  const { course } = kindOf(play.scenario.kind);
  if (!course) return;
  play.directed = true;
  play.progress = course.direct(play.scenario, play.progress, directive);
  const step = course.step(play.scenario, play.progress);
  if (step === play.step) return;
  if (state.open?.ref === play.scenario.ref) state.open = undefined;
  play.step = step;
  play.phase = lastRound(play) ? 'closed' : 'briefing';
  play.shown = false;
  play.debate = undefined;
}

/** The scenario of the slide comes into play, unless a vote is still open on another. */
function followSlide(state: SessionState): void {
  const ref = slideAt(state.deck.slides, state.place)?.scenario;
  if (state.refused && state.refused.ref !== ref) state.refused = undefined;
  if (state.open) return;
  state.current = ref !== undefined && state.plays.has(ref) ? ref : undefined;
}

/** The play that an opening belongs to. */
function playOf(state: SessionState, opening: number): Play | undefined {
  for (const play of state.plays.values()) {
    if (play.rounds.some((round) => round.opening === opening)) return play;
  }
  return undefined;
}

function count(
  state: SessionState,
  round: Round,
  event: AnswerCast,
  before: Cast | undefined,
): void {
  const kind = kindOf(state.plays.get(round.ref)!.scenario.kind);
  if (before) {
    kind.add(round.tally, before.answer, -1);
    before.answer = event.answer;
    remember(before.commandIds, event.commandId);
  } else {
    state.participants.add(event.participant);
    round.casts.set(event.participant, { answer: event.answer, commandIds: [event.commandId] });
  }
  kind.add(round.tally, event.answer, 1);
}

function countHands(state: SessionState, event: HandsCounted): void {
  const play = playOf(state, event.opening);
  const counted = play?.rounds.find((candidate) => candidate.opening === event.opening);
  if (!play || !counted) return;
  // A closed round may be another state's as well; see `fork`.
  const round =
    counted === state.open ? counted : { ...counted, tally: structuredClone(counted.tally) };
  play.rounds[play.rounds.indexOf(counted)] = round;
  const kind = kindOf(play.scenario.kind);
  for (const hand of round.hands) kind.add(round.tally, hand.answer, -hand.people);
  for (const hand of event.hands) kind.add(round.tally, hand.answer, hand.people);
  round.hands = event.hands;
}

function remember(ids: string[], id: string): void {
  ids.push(id);
  if (ids.length > REMEMBERED) ids.shift();
}
