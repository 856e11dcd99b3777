import { createHmac } from 'node:crypto';
import { codeFrom } from '../session/code.ts';

/*
 * Personal codes are made out of the installation's pepper and the session, the same at each time: so a
 * trainer can print them again, though they are kept nowhere.
 */

/** The most personal codes of one session. */
export const MOST_TICKETS = 2000;

/** The first personal codes of a session, in order, each once. */
export function ticketsOf(pepper: string, session: string, count: number): string[] {
  const tickets = new Set<string>();
  for (let i = 0; tickets.size < count; i++)
    tickets.add(codeFrom(macOf(pepper, session, `code ${i}`)));
  return [...tickets];
}

/** What the log holds of a personal code: 16 characters, base64url (96 bits of an HMAC-SHA256). */
export function ticketHash(pepper: string, session: string, ticket: string): string {
  return macOf(pepper, session, `hash ${ticket}`).subarray(0, 12).toString('base64url');
}

/** With a key of its own: pseudonyms, which are told, are made out of the pepper and what phones choose. */
function macOf(pepper: string, session: string, what: string): Buffer {
  const key = createHmac('sha256', pepper).update('tickets').digest();
  return createHmac('sha256', key).update(`${session}\n${what}`).digest();
}
