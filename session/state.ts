import type { Place } from './deck.ts';
import type { Finding } from './findings.ts';
import { kindOf } from './kinds/index.ts';
import type { Crowd, Hand, SessionOpened } from './events.ts';
import type { Position } from './log.ts';
import type { PlayableScenario } from './scenario.ts';
import type { Lang } from './text.ts';
import type { Tickets } from './tickets.ts';

/**
 * Where a play of a scenario stands:
 * `briefing -> open -> closed -> [debate -> open -> closed] -> debrief`.
 */
export type Phase = 'briefing' | 'open' | 'closed' | 'debate' | 'debrief';

/** What one person said in one opening. */
export interface Cast {
  answer: unknown;
  /** The last commands of this person in this opening, so that a late duplicate changes nothing. */
  commandIds: string[];
}

/** One opening of the vote. */
export interface Round {
  readonly opening: number;
  /** The scenario it votes on. */
  readonly ref: string;
  readonly step: string;
  /** 1 or 2. */
  readonly round: number;
  readonly openedAt: number;
  /** Answers by participant. */
  readonly casts: Map<string, Cast>;
  hands: readonly Hand[];
  /** Casts and hands added up by the kind. */
  tally: unknown;
}

/** One scenario in one session. */
export interface Play {
  scenario: PlayableScenario;
  phase: Phase;
  /** What the vote is on now; most kinds have one step. */
  step: string;
  /** How far the play has come, in its kind's own terms. */
  progress: unknown;
  rounds: Round[];
  /** Whether the trainer has made it go on by itself: it is under way though nobody voted. */
  directed?: boolean;
  /** Whether the wall and the phones show the results of the last round. */
  shown: boolean;
  debate?: { readonly startedAt: number; readonly seconds: number };
}

export interface SessionState {
  code: string;
  lang: Lang;
  deck: SessionOpened['deck'];
  /** Milliseconds since the UNIX epoch. */
  openedAt: number;
  /** When the first slide was left: milliseconds since the UNIX epoch; undefined until then. */
  startedAt: number | undefined;
  /** When the slide now on the wall came up: milliseconds since the UNIX epoch. */
  slideAt: number;
  /** When something last happened: milliseconds since the UNIX epoch. */
  lastAt: number;
  ended: boolean;
  /** Whether a trainer runs through alone: what is here is no result of anybody's. */
  rehearsal: boolean;
  /** The simulated people called in; only in a rehearsal. */
  crowd: Crowd | undefined;
  /** Whether newcomers are turned away. */
  locked: boolean;
  /** Whether the wall is black. */
  blank: boolean;
  /** Whether people are asked for their names, and how long these are kept, as people were told; undefined where they never were. */
  names: { readonly asked: boolean; readonly days: number } | undefined;
  /** Those who had to leave. */
  removed: Set<string>;
  /** The personal codes, where people come in by them. */
  tickets: Tickets;
  place: Place;
  /** Everyone who ever joined. */
  participants: Set<string>;
  plays: Map<string, Play>;
  /** The scenario in play. */
  current: string | undefined;
  /** The scenario of the current slide that cannot be played, and why. */
  refused: { readonly ref: string; readonly findings: readonly Finding[] } | undefined;
  /** How often the vote was opened. */
  openings: number;
  /** The round that takes answers. */
  open: Round | undefined;
  /** The last trainer commands, oldest first. */
  commandIds: string[];
  /** The position of the last event. */
  position: Position;
  /** The position of the last event that a trainer caused: what their next command expects (L5). */
  guardedAt: Position;
}

/** A session before its first event. */
export function initialState(): SessionState {
  return {
    code: '',
    lang: 'fr',
    deck: { id: '', title: '', slides: [] },
    openedAt: 0,
    startedAt: undefined,
    slideAt: 0,
    lastAt: 0,
    ended: false,
    rehearsal: false,
    crowd: undefined,
    locked: false,
    blank: false,
    names: undefined,
    removed: new Set(),
    tickets: { required: false, holders: new Map(), lost: new Set() },
    place: { h: 0, v: 0, f: -1, fragments: 0 },
    participants: new Set(),
    plays: new Map(),
    current: undefined,
    refused: undefined,
    openings: 0,
    open: undefined,
    commandIds: [],
    position: 0,
    guardedAt: 0,
  };
}

/** The play of the scenario now on the wall. */
export function currentPlay(state: SessionState): Play | undefined {
  return state.current === undefined ? undefined : state.plays.get(state.current);
}

/** Whether the play's course has come to its end: nothing is left to vote on. */
export function isOver({ scenario, progress }: Play): boolean {
  return kindOf(scenario.kind).course?.ended?.(scenario, progress) ?? false;
}

/** The openings of the play's current step, oldest first. */
export function roundsOf(play: Play): Round[] {
  return play.rounds.filter((round) => round.step === play.step);
}

/** The last opening of the play's current step, open or closed. */
export function lastRound(play: Play): Round | undefined {
  return play.rounds.findLast((round) => round.step === play.step);
}

/** Whether a play is under way, so that it is played to its end as it was written. */
export function hasBegun(play: Play): boolean {
  return play.rounds.length > 0 || play.directed === true;
}

/**
 * The same session, apart: what happens to one of the two changes nothing in the other. Closed rounds
 * are shared, since nothing writes into one: it is copied when it opens again or hands are counted for it.
 */
export function fork(state: SessionState): SessionState {
  const open = state.open && copyOf(state.open);
  const plays = new Map(
    [...state.plays].map(([ref, play]) => [
      ref,
      { ...play, rounds: play.rounds.map((round) => (round === state.open ? open! : round)) },
    ]),
  );
  return {
    ...state,
    plays,
    open,
    participants: new Set(state.participants),
    removed: new Set(state.removed),
    tickets: {
      ...state.tickets,
      holders: new Map(state.tickets.holders),
      lost: new Set(state.tickets.lost),
    },
    commandIds: [...state.commandIds],
  };
}

/** A round of its own, to be written into. */
export function copyOf(round: Round): Round {
  const casts = new Map(
    [...round.casts].map(([participant, { answer, commandIds }]) => [
      participant,
      { answer, commandIds: [...commandIds] },
    ]),
  );
  return { ...round, casts, tally: structuredClone(round.tally) };
}
