import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readCode } from '../session/code.ts';
import { attendanceSheet } from './attendance-sheet.ts';
import type { Rooms } from './rooms.ts';
import type { Roster } from './roster.ts';

/** What the trainer asks about what is kept of a session: who was there by name, and to erase it. */
export async function serveKeeping(
  app: FastifyInstance,
  { rooms, roster }: { rooms: Rooms; roster: Roster },
): Promise<void> {
  app.get('/sessions/:code/attendance', async (request, reply) => {
    const room = await roomOf(request);
    if (!room) return unknown(reply);
    return reply.header('cache-control', 'no-store').send({
      asked: room.state.names?.asked ?? false,
      joined: room.state.participants.size,
      declined: roster.declined(room.session),
      attendees: roster.attendance(room.session).map((attendee) => {
        const participant = roster.participantOf(room.session, attendee.id) ?? '';
        return room.state.removed.has(participant) ? { ...attendee, removed: true } : attendee;
      }),
    });
  });

  app.get('/sessions/:code/attendance.csv', async (request, reply) => {
    const room = await roomOf(request);
    if (!room) return unknown(reply);
    const { code, deck, lang } = room.state;
    const text = attendanceSheet(roster.attendance(room.session), deck.title, lang);
    return reply
      .header('content-disposition', `attachment; filename="presence-${code}.csv"`)
      .header('cache-control', 'no-store')
      .type('text/csv; charset=utf-8')
      .send(text);
  });

  app.post('/sessions/:code/attendance/:id/remove', async (request, reply) => {
    const room = await roomOf(request);
    if (!room) return unknown(reply);
    const participant = roster.participantOf(room.session, (request.params as { id: string }).id);
    if (participant === undefined) return reply.code(404).send({ error: 'unknown-person' });
    const removal = { type: 'remove-participants', participants: [participant] } as const;
    return { outcome: await room.command(crypto.randomUUID(), removal) };
  });

  app.delete('/sessions/:code/names', async (request, reply) => {
    const room = await roomOf(request);
    if (!room) return unknown(reply);
    await rooms.purgeNames(room.session);
    return { outcome: 'done' };
  });

  app.delete('/sessions/:code', async (request, reply) => {
    const session = await rooms.sessionOf(codeOf(request));
    if (session === undefined) return unknown(reply);
    await rooms.remove(session);
    return { outcome: 'done' };
  });

  const roomOf = (request: FastifyRequest) => rooms.byCode(codeOf(request));
}

function codeOf(request: FastifyRequest): string {
  return readCode((request.params as { code: string }).code) ?? '';
}

function unknown(reply: FastifyReply) {
  return reply.code(404).send({ error: 'unknown-code' });
}
