import type { Slide, Place } from './deck.ts';
import type { Finding } from './findings.ts';
import type { RoomEvent } from './room-events.ts';
import type { PlayableScenario } from './scenario.ts';
import type { Lang } from './text.ts';

/** What every event says. */
export interface Happened {
  /** The version of the event's shape; see `upcast`. */
  readonly v: 1;
  /** When the server received what caused it: milliseconds since the UNIX epoch. */
  readonly at: number;
  /** The command that caused it; a command seen before changes nothing (L6). */
  readonly commandId?: string;
}

export interface SessionOpened extends Happened {
  readonly type: 'session-opened';
  readonly code: string;
  readonly lang: Lang;
  readonly deck: {
    readonly id: string;
    readonly title: string;
    readonly slides: readonly Slide[];
    /** How long the workshop is planned to take, in minutes. */
    readonly minutes?: number;
  };
  /** A trainer runs through alone, with simulated people; kept out of every report. */
  readonly rehearsal?: true;
}

/** So many simulated people were called into a rehearsal; replaces the crowd before it. */
export interface CrowdCalled extends Happened, Crowd {
  readonly type: 'crowd-called';
}

/** The simulated people of a rehearsal. */
export interface Crowd {
  /** Whole, 1 to 1,000. */
  readonly people: number;
  /** `fast`: they answer four times as quickly as people do. */
  readonly tempo: 'normal' | 'fast';
}

/** A person joined for the first time; coming back is no event. */
export interface ParticipantJoined extends Happened {
  readonly type: 'participant-joined';
  readonly participant: string;
  /** The hash of the personal code they showed, where they needed one: the first in the log has it. */
  readonly ticket?: string;
}

export interface SlideShown extends Happened {
  readonly type: 'slide-shown';
  readonly place: Place;
}

/** A scenario came up, as it was written at that moment. Comes again when its file changed before a vote. */
export interface ScenarioPresented extends Happened {
  readonly type: 'scenario-presented';
  readonly scenario: PlayableScenario;
}

/** A slide named a scenario that cannot be played. */
export interface ScenarioRefused extends Happened {
  readonly type: 'scenario-refused';
  readonly ref: string;
  readonly findings: readonly Finding[];
}

export interface RoundOpened extends Happened {
  readonly type: 'round-opened';
  readonly ref: string;
  readonly step: string;
  /** 1, or 2 after a debate. */
  readonly round: number;
  /** Counts every opening of the session, from 1: an answer names it, so it can never count for another. */
  readonly opening: number;
}

export interface RoundClosed extends Happened {
  readonly type: 'round-closed';
  readonly opening: number;
}

/** The trainer let the same round go on; its answers stand. */
export interface RoundReopened extends Happened {
  readonly type: 'round-reopened';
  readonly opening: number;
}

/** Somebody answered, or changed an answer: the last before the close counts. */
export interface AnswerCast extends Happened {
  readonly type: 'answer-cast';
  readonly participant: string;
  readonly opening: number;
  readonly answer: unknown;
  readonly commandId: string;
}

/** A show of hands, typed in by the trainer; replaces the one before it in the same round. */
export interface HandsCounted extends Happened {
  readonly type: 'hands-counted';
  readonly opening: number;
  readonly hands: readonly Hand[];
}

/** So many people gave the same answer by raising a hand. */
export interface Hand {
  readonly answer: unknown;
  /** Whole, 0 to 10,000. */
  readonly people: number;
}

export interface ResultsShown extends Happened {
  readonly type: 'results-shown';
  readonly ref: string;
  readonly shown: boolean;
}

export interface DebateStarted extends Happened {
  readonly type: 'debate-started';
  readonly ref: string;
  /** How long from `at`, in seconds. */
  readonly seconds: number;
}

export interface Debriefed extends Happened {
  readonly type: 'debriefed';
  readonly ref: string;
}

/** The trainer made a play go on, in its kind's own way: a line chosen, roles dealt, a text let through. */
export interface PlayDirected extends Happened {
  readonly type: 'play-directed';
  readonly ref: string;
  readonly directive: unknown;
}

/** The scenario starts afresh, as if nobody had answered. */
export interface ScenarioReset extends Happened {
  readonly type: 'scenario-reset';
  readonly ref: string;
}

export interface SessionEnded extends Happened {
  readonly type: 'session-ended';
}

export type SessionEvent =
  | SessionOpened
  | CrowdCalled
  | ParticipantJoined
  | SlideShown
  | ScenarioPresented
  | ScenarioRefused
  | RoundOpened
  | RoundClosed
  | RoundReopened
  | AnswerCast
  | HandsCounted
  | ResultsShown
  | DebateStarted
  | Debriefed
  | PlayDirected
  | ScenarioReset
  | RoomEvent
  | SessionEnded;

/**
 * An event of any version as today's code knows it (L8). Logs are never rewritten:
 * when a shape changes, the old one is translated here.
 * @throws RangeError for a version or a type of the future: an older server must not guess.
 */
export function upcast(stored: { readonly v?: unknown; readonly type?: unknown }): SessionEvent {
  if (stored.v !== 1) {
    throw new RangeError(
      `event version ${String(stored.v)} is newer than this Connivence: update it`,
    );
  }
  if (!Object.hasOwn(TYPES, String(stored.type))) {
    throw new RangeError(
      `an event of the type “${String(stored.type)}” is newer than this Connivence: update it`,
    );
  }
  return stored as SessionEvent;
}

/** Every type there is. */
const TYPES: Readonly<Record<SessionEvent['type'], true>> = {
  'session-opened': true,
  'crowd-called': true,
  'participant-joined': true,
  'slide-shown': true,
  'scenario-presented': true,
  'scenario-refused': true,
  'round-opened': true,
  'round-closed': true,
  'round-reopened': true,
  'answer-cast': true,
  'hands-counted': true,
  'results-shown': true,
  'debate-started': true,
  debriefed: true,
  'play-directed': true,
  'scenario-reset': true,
  'names-asked': true,
  'room-locked': true,
  'wall-blanked': true,
  'participant-removed': true,
  'removed-readmitted': true,
  'tickets-issued': true,
  'tickets-required': true,
  'ticket-freed': true,
  'session-ended': true,
};
