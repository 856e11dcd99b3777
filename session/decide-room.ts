import type { Command, RoomCommand } from './commands.ts';
import type { Circumstances, Decision } from './decide.ts';
import type { SessionEvent } from './events.ts';
import { kindOf } from './kinds/index.ts';
import type { SessionState } from './state.ts';
import type { TicketIssue, TicketRelease } from './tickets.ts';

/** People whom the trainer pointed at by something that no log holds: a name. Never comes over the network. */
export interface Removal {
  readonly type: 'remove-participants';
  readonly participants: readonly string[];
}

/** What the server asks of a session for a trainer, by what only the server knows. */
export type InnerCommand = Removal | TicketIssue | TicketRelease;

/** Whether a command is about the room, and not about the deck or a vote. */
export function isForRoom(command: Command | InnerCommand): command is RoomCommand | InnerCommand {
  return FOR_ROOM.has(command.type);
}

const FOR_ROOM: ReadonlySet<string> = new Set<(RoomCommand | InnerCommand)['type']>([
  'ask-names',
  'lock-room',
  'blank-wall',
  'remove-author',
  'readmit-removed',
  'remove-participants',
  'require-tickets',
  'issue-tickets',
  'free-ticket',
]);

/** Decides what happens to the room: who may come in, who must leave, what the wall shows of it. */
export function decideRoom(
  state: SessionState,
  command: RoomCommand | InnerCommand,
  { at, commandId, keptDays = 0 }: Pick<Circumstances, 'at' | 'commandId' | 'keptDays'>,
): Decision {
  const base = { v: 1, at, commandId } as const;
  switch (command.type) {
    case 'ask-names': {
      const { asked } = command;
      if (asked === (state.names?.asked ?? false)) return { events: [] };
      return { events: [{ ...base, type: 'names-asked', asked, days: keptDays }] };
    }
    case 'lock-room': {
      const { locked } = command;
      return { events: locked === state.locked ? [] : [{ ...base, type: 'room-locked', locked }] };
    }
    case 'blank-wall': {
      const { blank } = command;
      return { events: blank === state.blank ? [] : [{ ...base, type: 'wall-blanked', blank }] };
    }
    case 'readmit-removed':
      return { events: state.removed.size > 0 ? [{ ...base, type: 'removed-readmitted' }] : [] };
    case 'remove-author': {
      const authors = authorsOf(state, command.ref, command.of);
      return authors.length > 0
        ? { events: authors.map((participant) => removal(base, participant)) }
        : { refused: 'nobody' };
    }
    case 'remove-participants': {
      const known = command.participants.filter(
        (participant) => state.participants.has(participant) && !state.removed.has(participant),
      );
      return { events: known.map((participant) => removal(base, participant)) };
    }
    case 'issue-tickets': {
      // The simulated come in without.
      if (state.rehearsal) return { refused: 'rehearsal' };
      const tickets = command.tickets.filter((ticket) => !state.tickets.holders.has(ticket));
      if (tickets.length === 0 && state.tickets.required) return { events: [] };
      return { events: [{ ...base, type: 'tickets-issued', tickets }] };
    }
    case 'require-tickets': {
      const { required } = command;
      if (required === state.tickets.required) return { events: [] };
      if (state.tickets.holders.size === 0) return { refused: 'no-tickets' };
      return { events: [{ ...base, type: 'tickets-required', required }] };
    }
    case 'free-ticket': {
      const { ticket } = command;
      if (!state.tickets.holders.has(ticket)) return { refused: 'unknown-ticket' };
      const participant = state.tickets.holders.get(ticket);
      if (participant === undefined) return { refused: 'unused-ticket' };
      return { events: [{ ...base, type: 'ticket-freed', ticket, participant }] };
    }
  }
}

/** Who said something in a scenario, in any round of it; those removed already say nothing any more. */
function authorsOf(state: SessionState, ref: string, thing: string): string[] {
  const play = state.plays.get(ref);
  const isBy = play && kindOf(play.scenario.kind).says;
  if (!isBy) return [];
  const authors = new Set<string>();
  for (const { casts } of play.rounds) {
    for (const [participant, { answer }] of casts)
      if (!state.removed.has(participant) && isBy(answer, thing)) authors.add(participant);
  }
  return [...authors];
}

function removal(
  base: { readonly v: 1; readonly at: number; readonly commandId: string },
  participant: string,
): SessionEvent {
  return { ...base, type: 'participant-removed', participant };
}
