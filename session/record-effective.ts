import type { SessionEvent } from './events.ts';
import { openingsConcerned } from './evolve-room.ts';
import { evolve, outcomeOf } from './evolve.ts';
import { initialState } from './state.ts';
import { ticketRefusal } from './tickets.ts';

/** The events of a log that count in the end: each told once, and none of who was sent away. */
export function effective(log: Iterable<SessionEvent>): SessionEvent[] {
  return withoutTakenOut([...withoutEchoes(log)]);
}

/** The events that changed something: a command or an answer that came twice is told once. */
function* withoutEchoes(log: Iterable<SessionEvent>): Generator<SessionEvent> {
  const state = initialState();
  for (const event of log) {
    const { commandId } = event;
    const echo =
      event.type === 'answer-cast'
        ? outcomeOf(state, event) !== 'counted'
        : event.type === 'participant-joined'
          ? state.participants.has(event.participant) ||
            ticketRefusal(state, event.participant, event.ticket) !== undefined
          : commandId !== undefined &&
            state.commandIds.at(-1) !== commandId &&
            state.commandIds.includes(commandId);
    evolve(state, event, state.position + 1);
    if (!echo) yield event;
  }
}

/** Without the answers that were taken out with those who gave them, as though they had not been given. */
function withoutTakenOut(log: readonly SessionEvent[]): SessionEvent[] {
  if (!log.some(isDeparture)) return [...log];
  /** Up to where in the log, by opening and person: who comes back may answer again. */
  const takenOut = new Map<string, number>();
  const state = initialState();
  for (const [i, event] of log.entries()) {
    if (isDeparture(event)) {
      for (const opening of openingsConcerned(state))
        takenOut.set(`${opening} ${event.participant}`, i);
    }
    evolve(state, event, state.position + 1);
  }
  return log.filter(
    (event, i) =>
      event.type !== 'answer-cast' ||
      i > (takenOut.get(`${event.opening} ${event.participant}`) ?? -1),
  );
}

/** Whether somebody's answers were taken out: they were sent away, or their code was freed for another phone. */
function isDeparture(
  event: SessionEvent,
): event is Extract<SessionEvent, { type: 'participant-removed' | 'ticket-freed' }> {
  return event.type === 'participant-removed' || event.type === 'ticket-freed';
}
