import type { SessionEvent } from '../session/events.ts';
import type { EventLog } from '../session/log.ts';

/**
 * Everything that happened in a session until now.
 * @throws LogFailed the log cannot be read
 */
export async function historyOf(log: EventLog, session: string): Promise<SessionEvent[]> {
  const events: SessionEvent[] = [];
  const unsubscribe = await log.subscribe(session, 0, (batch) => {
    for (const { event } of batch) events.push(event);
  });
  unsubscribe();
  return events;
}
