import { kindOf } from './kinds/index.ts';
import type { RoomEvent } from './room-events.ts';
import { copyOf, type Play, type SessionState } from './state.ts';

/** Applies an event of the room's, in place. */
export function evolveRoom(state: SessionState, event: RoomEvent): void {
  switch (event.type) {
    case 'names-asked':
      // Asked again under other terms, names go when the first of the promises says so.
      state.names = { asked: event.asked, days: soonest(state.names?.days, event.days) };
      return;
    case 'room-locked':
      state.locked = event.locked;
      return;
    case 'wall-blanked':
      state.blank = event.blank;
      return;
    case 'removed-readmitted':
      state.removed.clear();
      return;
    case 'participant-removed':
      for (const play of concerned(state)) takeOut(state, play, event.participant);
      state.removed.add(event.participant);
      return;
    case 'tickets-issued':
      for (const ticket of event.tickets)
        if (!state.tickets.holders.has(ticket)) state.tickets.holders.set(ticket, undefined);
      state.tickets.required = true;
      return;
    case 'tickets-required':
      state.tickets.required = event.required;
      return;
    case 'ticket-freed':
      for (const play of concerned(state)) takeOut(state, play, event.participant);
      state.tickets.holders.set(event.ticket, undefined);
      state.tickets.lost.add(event.participant);
      return;
  }
}

/**
 * The openings out of which a removal takes answers: those of the scenario in play, and of the vote that is
 * open. What was voted on before has been looked at and talked about: it stays as the room saw it.
 */
export function openingsConcerned(state: SessionState): number[] {
  return concerned(state).flatMap(({ rounds }) => rounds.map(({ opening }) => opening));
}

/** The shorter of two times in days, where 0 is for ever. */
function soonest(before: number | undefined, days: number): number {
  const least = Math.min(before || Infinity, days || Infinity);
  return Number.isFinite(least) ? least : 0;
}

function concerned(state: SessionState): Play[] {
  const refs = new Set([state.current, state.open?.ref]);
  return [...state.plays.values()].filter(({ scenario }) => refs.has(scenario.ref));
}

function takeOut(state: SessionState, play: Play, participant: string): void {
  const kind = kindOf(play.scenario.kind);
  for (const [i, asked] of play.rounds.entries()) {
    if (!asked.casts.has(participant)) continue;
    // A closed round may be another state's as well; see `fork`.
    const round = asked === state.open ? asked : copyOf(asked);
    play.rounds[i] = round;
    kind.add(round.tally, round.casts.get(participant)!.answer, -1);
    round.casts.delete(participant);
  }
}
