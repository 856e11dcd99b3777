import type { FastifyInstance } from 'fastify';
import { readCode } from '../../session/code.ts';
import { IsRehearsal } from '../../session/report/report.ts';
import { languages } from '../languages.ts';
import type { Rooms } from '../rooms.ts';
import type { Roster } from '../roster.ts';
import { FORMATS, type Format } from './file.ts';

/** What was asked: `?lang=` of the report, and `?zone=` of its times. */
interface Query {
  readonly lang?: unknown;
  readonly zone?: unknown;
}

/** What the trainer asks of a session that they gave: its report, as data for a page or as a file for a spreadsheet. */
export async function serveReport(
  app: FastifyInstance,
  { rooms, roster }: { rooms: Rooms; roster: Pick<Roster, 'attendance'> },
): Promise<void> {
  for (const format of Object.keys(FORMATS) as Format[]) {
    const end = format === 'json' ? '' : `.${format}`;
    app.get(`/sessions/:code/report${end}`, async (request, reply) => {
      const code = readCode((request.params as { code: string }).code);
      const session = code && (await rooms.sessionOf(code));
      if (!session) return reply.code(404).send({ error: 'unknown-code' });
      const { lang, zone } = request.query as Query;
      try {
        const file = await rooms.report(session, {
          format,
          lang: languages.find((known) => known === lang) ?? 'fr',
          timeZone: knownZone(zone),
          attendance: roster
            .attendance(session)
            .map(({ name, first, last, minutes }) => ({ name, first, last, minutes })),
        });
        if (format !== 'json')
          reply.header('content-disposition', `attachment; filename="${file.name}"`);
        return await reply
          .header('cache-control', 'no-store')
          .type(file.type)
          .send(typeof file.body === 'string' ? file.body : Buffer.from(file.body));
      } catch (cause) {
        if (!(cause instanceof IsRehearsal)) throw cause;
        return reply.code(409).send({ error: 'rehearsal' });
      }
    });
  }
}

/** A time zone that this machine knows; its own where it knows none of that name. */
function knownZone(zone: unknown): string | undefined {
  if (typeof zone !== 'string' || zone.length > 64) return undefined;
  try {
    return new Intl.DateTimeFormat('fr', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}
