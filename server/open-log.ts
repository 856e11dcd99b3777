import { join } from 'node:path';
import type { JetStreamLog } from './logs/jetstream.ts';
import type { NatsOptions } from './logs/jetstream-connection.ts';
import { adviceOn } from './logs/damage.ts';
import { LogDamaged, SqliteLog } from './logs/sqlite.ts';
import { Mendable, type NatsAt } from './options.ts';

/**
 * Opens the log that an installation keeps its sessions in.
 * @param at where NATS is; undefined for SQLite, in the data folder
 * @throws Mendable it cannot be opened
 */
export async function openLog(
  at: NatsAt | undefined,
  data: string,
  options: Pick<NatsOptions, 'warn' | 'waiting'> = {},
): Promise<SqliteLog | JetStreamLog> {
  if (at === undefined) {
    const file = join(data, 'sessions.sqlite');
    return SqliteLog.open(file, options.warn).catch((cause: Error) => {
      if (cause instanceof LogDamaged) throw new Mendable(adviceOn(file, cause.message));
      throw new Mendable(
        `Cannot keep sessions in ${data} (${cause.message}): make it writable, or choose --data.`,
      );
    });
  }
  // Loaded by those alone who use it.
  const { JetStreamLog } = await import('./logs/jetstream.ts');
  return JetStreamLog.open(at.addresses, { ...options, ca: at.ca }).catch((cause: Error) => {
    throw new Mendable(`${cause.message}. See --log.`);
  });
}
