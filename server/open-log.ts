import { join } from 'node:path';
import type { JetStreamLog } from './logs/jetstream.ts';
import { SqliteLog } from './logs/sqlite.ts';
import { Mendable } from './options.ts';

/**
 * Opens the log that an installation keeps its sessions in.
 * @param addresses of NATS servers; undefined for SQLite, in the data folder
 * @param warn is told, in a line, where an acknowledgement would not be durable
 * @throws Mendable it cannot be opened
 */
export async function openLog(
  addresses: string | undefined,
  data: string,
  warn: (line: string) => void = () => {},
): Promise<SqliteLog | JetStreamLog> {
  if (addresses === undefined) {
    return SqliteLog.open(join(data, 'sessions.sqlite')).catch((cause: Error) => {
      throw new Mendable(
        `Cannot keep sessions in ${data} (${cause.message}): make it writable, or choose --data.`,
      );
    });
  }
  // Loaded by those alone who use it.
  const { JetStreamLog } = await import('./logs/jetstream.ts');
  return JetStreamLog.open(addresses, warn).catch((cause: Error) => {
    throw new Mendable(`${cause.message}. See --log.`);
  });
}
