import type { Happened } from './events.ts';

/*
 * What happens to the room rather than to the vote: none of it names anybody, and of a recording only
 * what it took away is felt.
 */

/** The trainer asks people for their names, or does no longer. The names themselves are never in a log. */
export interface NamesAsked extends Happened {
  readonly type: 'names-asked';
  readonly asked: boolean;
  /** How long the names are kept, as people were told: days after the session, 0 for until they are erased. */
  readonly days: number;
}

/** Newcomers are turned away, or let in again; who was in comes back all the same. */
export interface RoomLocked extends Happened {
  readonly type: 'room-locked';
  readonly locked: boolean;
}

/** The wall goes black, or lights up again. */
export interface WallBlanked extends Happened {
  readonly type: 'wall-blanked';
  readonly blank: boolean;
}

/** Somebody has to leave: their answers to the scenario in play are taken out, and no other is taken. */
export interface ParticipantRemoved extends Happened {
  readonly type: 'participant-removed';
  readonly participant: string;
}

/** Everybody who had to leave may come back; what they had answered stays out. */
export interface RemovedReadmitted extends Happened {
  readonly type: 'removed-readmitted';
}

/** Personal codes were made: newcomers need one from now on. */
export interface TicketsIssued extends Happened {
  readonly type: 'tickets-issued';
  /** Keyed hashes, 16 characters each: the codes themselves are in no log. */
  readonly tickets: readonly string[];
}

/** Newcomers need a personal code, or do no longer. */
export interface TicketsRequired extends Happened {
  readonly type: 'tickets-required';
  readonly required: boolean;
}

/** A personal code may serve another phone: the one it served is out, as if sent away. */
export interface TicketFreed extends Happened {
  readonly type: 'ticket-freed';
  readonly ticket: string;
  /** Who came in with it. */
  readonly participant: string;
}

export type RoomEvent =
  | NamesAsked
  | RoomLocked
  | WallBlanked
  | ParticipantRemoved
  | RemovedReadmitted
  | TicketsIssued
  | TicketsRequired
  | TicketFreed;

/** The types above, for who tells them apart. */
export const ROOM_EVENTS = [
  'names-asked',
  'room-locked',
  'wall-blanked',
  'participant-removed',
  'removed-readmitted',
  'tickets-issued',
  'tickets-required',
  'ticket-freed',
] as const satisfies readonly RoomEvent['type'][];

/** Whether an event is one of the room's. */
export function isOfRoom(event: { readonly type: string }): event is RoomEvent {
  return (ROOM_EVENTS as readonly string[]).includes(event.type);
}
