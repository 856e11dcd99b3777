import type { EventLog } from '../session/log.ts';
import { beside } from './beside.ts';
import { Unreadable, type RecordingFile } from './recording.ts';
import type { Reply } from './recording-worker.ts';

/**
 * Makes the recording of a session until now, beside whatever this process does.
 * @throws Unreadable the recording could not be played
 * @throws LogFailed the log cannot be read
 */
export async function recordSession(log: EventLog, session: string): Promise<RecordingFile> {
  const module = new URL('recording-worker.ts', import.meta.url);
  const reply = await beside<Reply>(module, log, session);
  if (reply.file) return reply.file;
  if (reply.unreadable !== undefined) throw new Unreadable(reply.unreadable);
  throw new Error(reply.failed);
}
