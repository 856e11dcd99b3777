import type { EventLog } from '../../session/log.ts';
import { IsRehearsal } from '../../session/report/report.ts';
import { beside } from '../beside.ts';
import type { Asked, ReportFile } from './file.ts';
import type { Reply } from './worker.ts';

/**
 * Makes the report of a session until now, beside whatever this process does.
 * @throws IsRehearsal
 * @throws LogFailed the log cannot be read
 */
export async function reportSession(
  log: EventLog,
  session: string,
  asked: Asked,
): Promise<ReportFile> {
  const module = new URL('worker.ts', import.meta.url);
  const reply = await beside<Reply>(module, log, session, asked);
  if (reply.file) return reply.file;
  if (reply.rehearsal) throw new IsRehearsal('a rehearsal has no report');
  throw new Error(reply.failed);
}
