import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { SessionEvent } from '../session/events.ts';
import type { EventLog } from '../session/log.ts';

/** What a thread is told: the next events of the log; null after the last. */
export type Told = readonly SessionEvent[] | null;

/**
 * Makes something of a session's log until now, in a thread of its own, beside whatever this process does.
 * @param module the thread's own file: it is told the events, and answers once
 * @param asked what the thread finds as its `workerData`
 * @throws LogFailed the log cannot be read
 */
export async function beside<Reply>(
  module: URL,
  log: EventLog,
  session: string,
  asked?: unknown,
): Promise<Reply> {
  const worker = new Worker(module, { workerData: asked });
  try {
    const told = once(worker, 'message') as Promise<[Reply]>;
    // It may die of a lack of memory while the log is still being read.
    told.catch(() => {});
    const tell = (events: Told) => worker.postMessage(events);
    const unsubscribe = await log.subscribe(session, 0, (batch) =>
      tell(batch.map(({ event }) => event)),
    );
    unsubscribe();
    tell(null);
    const [reply] = await told;
    return reply;
  } finally {
    await worker.terminate();
  }
}
