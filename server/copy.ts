import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { evolve } from '../session/evolve.ts';
import type { SessionEvent } from '../session/events.ts';
import type { EventLog } from '../session/log.ts';
import { initialState } from '../session/state.ts';
import { historyOf } from './history.ts';
import { keepSecrets, readSecrets } from './identity.ts';
import { lockFolder } from './lock.ts';
import { openLog } from './open-log.ts';
import { Mendable, readCopy } from './options.ts';
import { Roster } from './roster.ts';

/** Events in one append: what is not a trainer's goes together. */
const AT_ONCE = 1000;

/**
 * `copy --to <folder>` copies everything that is kept to a data folder, while servers run or not;
 * `copy --from <folder>` adds what a data folder has to what is kept. What is there already stays as it is.
 * @returns what was done, in a line
 * @throws Mendable a folder is not what it should be, or is in use
 */
export async function copy(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  const { data, log: at, from, to } = readCopy(args, environment);
  const folder = (from ?? to)!;
  if (from !== undefined && !existsSync(join(from, 'sessions.sqlite'))) {
    throw new Mendable(`There are no sessions in ${from}: correct --from.`);
  }
  await mkdir(data, { recursive: true });
  if (to !== undefined) await mkdir(to, { recursive: true, mode: 0o700 });
  // Only one program may write there.
  const unlock = lockFolder(to ?? data);
  const logs: EventLog[] = [];
  try {
    const kept = await openLog(at, data);
    logs.push(kept);
    const other = await openLog(undefined, folder);
    logs.push(other);
    const [source, target] = from === undefined ? [kept, other] : [other, kept];
    const [origin, goal] = from === undefined ? [data, folder] : [folder, data];
    // Who comes back is known by the secrets of the place: where nobody was yet, those come along.
    const isNew = (await target.sessions()).length === 0;
    const own = await readSecrets(isNew ? origin : goal);
    const secrets =
      'connection' in kept ? await (await import('./shared.ts')).sharedSecrets(kept, own) : own;
    const strangers = from !== undefined && secrets.pepper !== (await readSecrets(from)).pepper;
    await keepSecrets(goal, secrets);
    const copied = await copySessions(source, target);
    copyNames(origin, goal, new Set(await target.sessions()));
    return (
      `${copied} sessions are copied to ${from === undefined ? folder : at ? 'NATS' : data}.` +
      (strangers
        ? ' Another pepper.key is used there: phones that come back to them are newcomers.'
        : '')
    );
  } finally {
    for (const log of logs) await log.close();
    unlock();
  }
}

/** @returns how many sessions were not there yet */
async function copySessions(source: EventLog, target: EventLog): Promise<number> {
  const there = new Set(await target.sessions());
  const missing = (await source.sessions()).filter((session) => !there.has(session));
  for (const session of missing)
    await copySession(await historyOf(source, session), session, target);
  return missing.length;
}

/** Writes a history again, guarded where it was: what comes after it expects the last of those. */
async function copySession(
  events: readonly SessionEvent[],
  session: string,
  target: EventLog,
): Promise<void> {
  const state = initialState();
  let [from, guarded] = [0, 0];
  while (from < events.length) {
    const isLed = isGuarded(events[from]!);
    let to = from + 1;
    while (to < events.length && to - from < AT_ONCE && isGuarded(events[to]!) === isLed) to += 1;
    const group = events.slice(from, to);
    const position = await target.append(session, group, isLed ? guarded : undefined);
    for (const event of group) evolve(state, event, position);
    if (isLed) guarded = state.guardedAt;
    from = to;
  }
}

function isGuarded({ type }: SessionEvent): boolean {
  return type !== 'answer-cast' && type !== 'participant-joined';
}

function copyNames(origin: string, goal: string, sessions: ReadonlySet<string>): void {
  const file = join(origin, 'roster.sqlite');
  if (!existsSync(file)) return;
  const [source, target] = [new Roster(file), new Roster(join(goal, 'roster.sqlite'))];
  for (const row of source.all()) if (sessions.has(row.session)) target.take(row);
  target.close();
  source.close();
}
