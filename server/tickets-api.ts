import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { CODE_LENGTH, readCode, readEntry } from '../session/code.ts';
import { countTickets } from '../session/tickets.ts';
import type { Reception } from './peer.ts';
import type { Room } from './room.ts';
import { MOST_TICKETS, ticketHash, ticketsOf } from './tickets.ts';

/** What the trainer asks about personal codes: to make them, to print them, to free one whose phone is lost. */
export async function serveTickets(
  app: FastifyInstance,
  { rooms, secrets: { pepper } }: Pick<Reception, 'rooms' | 'secrets'>,
): Promise<void> {
  app.get('/sessions/:code/tickets', async (request, reply) => {
    const room = await roomOf(request);
    return room ? tell(reply, room) : unknown(reply);
  });

  app.put('/sessions/:code/tickets', async (request, reply) => {
    const room = await roomOf(request);
    if (!room) return unknown(reply);
    const { people } = (request.body ?? {}) as Record<string, unknown>;
    if (!Number.isInteger(people) || Number(people) < 1 || Number(people) > MOST_TICKETS)
      return reply.code(400).send({ error: 'not-a-number' });
    const { session } = room;
    const tickets = ticketsOf(pepper, session, Number(people)).map((ticket) =>
      ticketHash(pepper, session, ticket),
    );
    const outcome = await room.command(crypto.randomUUID(), { type: 'issue-tickets', tickets });
    return outcome === 'done' ? tell(reply, room) : reply.code(409).send({ error: outcome });
  });

  app.post('/sessions/:code/tickets/free', async (request, reply) => {
    const room = await roomOf(request);
    if (!room) return unknown(reply);
    const { ticket: typed } = (request.body ?? {}) as Record<string, unknown>;
    // As it stands on the card, or its second half alone.
    const ticket = typeof typed === 'string' && readEntry(typed)?.slice(-CODE_LENGTH);
    const hash = ticketHash(pepper, room.session, ticket || '');
    return {
      outcome: await room.command(crypto.randomUUID(), { type: 'free-ticket', ticket: hash }),
    };
  });

  function tell(reply: FastifyReply, { session, state }: Room) {
    const { code, deck, lang, tickets, ended } = state;
    return reply.header('cache-control', 'no-store').send({
      code,
      title: deck.title,
      lang,
      ended,
      required: tickets.required,
      used: countTickets(tickets).used,
      tickets: ticketsOf(pepper, session, tickets.holders.size),
    });
  }

  async function roomOf(request: FastifyRequest): Promise<Room | undefined> {
    const code = readCode((request.params as { code: string }).code);
    return code === undefined ? undefined : rooms.byCode(code);
  }
}

function unknown(reply: FastifyReply) {
  return reply.code(404).send({ error: 'unknown-code' });
}
