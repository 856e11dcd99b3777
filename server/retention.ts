import type { EventLog } from '../session/log.ts';
import type { Roster } from './roster.ts';
import type { Rooms } from './rooms.ts';

const DAY_MS = 86_400_000;

/** How long a rehearsal is kept, in days: it is nobody's result. */
const REHEARSAL_DAYS = 1;

/** What tells how long a session is kept. */
export interface Kept {
  /** When something last happened in it: milliseconds since the UNIX epoch. */
  readonly lastAt: number;
  readonly rehearsal: boolean;
}

/**
 * Until when a session is kept: milliseconds since the UNIX epoch; undefined for ever.
 * @param days 0 for ever; a rehearsal goes after a day all the same
 */
export function keptUntil({ lastAt, rehearsal }: Kept, days: number): number | undefined {
  if (rehearsal) return lastAt + REHEARSAL_DAYS * DAY_MS;
  return days > 0 ? lastAt + days * DAY_MS : undefined;
}

/** What is kept of a session, by its log: also what people were promised about their names. */
interface Found extends Kept {
  /** Days that names may be kept; 0 where nothing was promised. */
  readonly namesDays: number;
}

export interface RetentionParts {
  readonly log: EventLog;
  readonly rooms: Pick<Rooms, 'isWatched' | 'remove' | 'purgeNames'>;
  readonly roster: Pick<Roster, 'sessions'>;
  /** How many days sessions are kept; 0 for ever. */
  readonly days: number;
  /** Milliseconds since the UNIX epoch. */
  readonly now: () => number;
  /** Is told, in a line, of a session that cannot be read: it is left as it is. */
  readonly warn?: (line: string) => void;
}

/**
 * Deletes the sessions that have been kept long enough, and names sooner where people were told so. A session
 * that somebody is at waits for the next time.
 * @returns the ids of the sessions deleted
 */
export async function sweep(parts: RetentionParts): Promise<string[]> {
  const { log, rooms, roster, days, now, warn } = parts;
  const deleted: string[] = [];
  const named = new Set(roster.sessions());
  for (const session of await log.sessions()) {
    if (rooms.isWatched(session)) continue;
    let found: Found;
    try {
      found = await look(log, session);
    } catch (cause) {
      warn?.(`${cause instanceof Error ? cause.message : String(cause)}. It was left as it is.`);
      continue;
    }
    const until = keptUntil(found, days);
    if (until !== undefined && until <= now()) {
      await rooms.remove(session);
      deleted.push(session);
    } else if (
      named.has(session) &&
      found.namesDays > 0 &&
      found.lastAt + found.namesDays * DAY_MS <= now()
    ) {
      await rooms.purgeNames(session);
    }
  }
  await purgeGone(parts);
  return deleted;
}

/** Deletes the names of sessions that are no more: another program deleted them, or one that died meanwhile. */
export async function purgeGone({ log, rooms, roster }: RetentionParts): Promise<void> {
  const kept = new Set(await log.sessions());
  for (const session of roster.sessions()) if (!kept.has(session)) await rooms.purgeNames(session);
}

/** Reads a log to its end, keeping nothing of it. */
async function look(log: EventLog, session: string): Promise<Found> {
  let found: Found = { lastAt: 0, rehearsal: false, namesDays: 0 };
  const unsubscribe = await log.subscribe(session, 0, (batch) => {
    for (const { event } of batch) {
      const { lastAt, rehearsal, namesDays } = found;
      const promised = event.type === 'names-asked' ? event.days : 0;
      found = {
        lastAt: Math.max(lastAt, event.at),
        rehearsal: rehearsal || (event.type === 'session-opened' && event.rehearsal === true),
        namesDays: promised && namesDays ? Math.min(promised, namesDays) : promised || namesDays,
      };
    }
  });
  unsubscribe();
  return found;
}
