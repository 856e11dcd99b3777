import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { EventLog } from '../session/log.ts';
import { Unreadable, type RecordingFile } from './recording.ts';
import type { Reply, Request } from './recording-worker.ts';

/**
 * Makes the recording of a session until now, beside whatever this process does.
 * @throws Unreadable the recording could not be played
 * @throws LogFailed the log cannot be read
 */
export async function recordSession(log: EventLog, session: string): Promise<RecordingFile> {
  const worker = new Worker(new URL('recording-worker.ts', import.meta.url));
  try {
    const told = once(worker, 'message') as Promise<[Reply]>;
    // It may die of a lack of memory while the log is still being read.
    told.catch(() => {});
    const tell = (request: Request) => worker.postMessage(request);
    const unsubscribe = await log.subscribe(session, 0, (batch) =>
      tell(batch.map(({ event }) => event)),
    );
    unsubscribe();
    tell(null);
    const [reply] = await told;
    if (reply.file) return reply.file;
    if (reply.unreadable !== undefined) throw new Unreadable(reply.unreadable);
    throw new Error(reply.failed);
  } finally {
    await worker.terminate();
  }
}
