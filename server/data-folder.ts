import { mkdirSync } from 'node:fs';
import { lockFolder } from './lock.ts';
import type { JetStreamLog } from './logs/jetstream.ts';
import type { MemoryLog } from './logs/memory.ts';
import type { SqliteLog } from './logs/sqlite.ts';
import { openLog } from './open-log.ts';
import { Mendable, type Options } from './options.ts';
import { warn } from './warn.ts';

/** The folder that a server keeps things in, taken for this process alone. */
export interface DataFolder {
  /** The log of its sessions, once it is open. */
  readonly log: Promise<SqliteLog | JetStreamLog | MemoryLog>;
  /** Lets go of the folder. */
  unlock(): void;
}

/**
 * Takes the data folder, and begins to open the log: another thread does that, while this one loads the rest.
 * @param given a log to keep sessions in, instead of the one that the options name
 * @throws Mendable the folder will not do, or another process has it
 */
export function takeDataFolder({ data, log }: Options, given?: MemoryLog): DataFolder {
  try {
    mkdirSync(data, { recursive: true });
  } catch (cause) {
    unwritable(data)(cause);
  }
  const unlock = lockFolder(data);
  const opened = given ? Promise.resolve(given) : openLog(log, data, { warn, waiting: warn });
  // Whoever awaits it hears why.
  opened.catch(() => {});
  return { log: opened, unlock };
}

/** Says that a folder cannot be written, and why. */
export function unwritable(folder: string): (cause: unknown) => never {
  return (cause) => {
    throw new Mendable(
      `Cannot keep sessions in ${folder} (${cause instanceof Error ? cause.message : String(cause)}): make it writable, or choose --data.`,
    );
  };
}
