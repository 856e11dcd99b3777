import type { SessionState } from './state.ts';

/*
 * Personal codes, for rooms where one person must have one vote: each lets one phone in. The log holds
 * keyed hashes of them, which tell nobody the codes; only the server can make a hash of a code.
 */

/** The personal codes of a session, by hash. */
export interface Tickets {
  /** Whether newcomers need one. */
  required: boolean;
  /** Who came in with each; undefined where it has not served. */
  readonly holders: Map<string, string | undefined>;
  /** Those whose code was freed for another phone. */
  readonly lost: Set<string>;
}

/** Why a personal code does not let somebody in. */
export type TicketRefusal = 'ticket-needed' | 'unknown-ticket' | 'ticket-taken';

/** There shall be these codes as well, and newcomers need one from now on. Never comes over the network. */
export interface TicketIssue {
  readonly type: 'issue-tickets';
  /** Hashes. */
  readonly tickets: readonly string[];
}

/** A code may be used again, by another phone than the one it served. Never comes over the network. */
export interface TicketRelease {
  readonly type: 'free-ticket';
  /** A hash. */
  readonly ticket: string;
}

/** Why somebody who shows this code, or none, is not in; undefined where nothing stands in the way. */
export function ticketRefusal(
  { participants, tickets: { required, holders, lost } }: SessionState,
  participant: string,
  ticket?: string,
): TicketRefusal | undefined {
  if (!required || (participants.has(participant) && !lost.has(participant))) return undefined;
  if (ticket === undefined) return 'ticket-needed';
  if (!holders.has(ticket)) return 'unknown-ticket';
  return holders.get(ticket) === undefined ? undefined : 'ticket-taken';
}

/** Somebody came in; the code they showed is theirs from now on. */
export function takeTicket(
  { participants, tickets: { required, holders, lost } }: SessionState,
  participant: string,
  ticket: string | undefined,
): void {
  const isIn = participants.has(participant) && !lost.has(participant);
  if (!required || isIn || ticket === undefined) return;
  holders.set(ticket, participant);
  lost.delete(participant);
}

/** How many codes there are, and how many have served. */
export function countTickets({ holders }: Tickets): { issued: number; used: number } {
  let used = 0;
  for (const holder of holders.values()) if (holder !== undefined) used += 1;
  return { issued: holders.size, used };
}
