import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { Mendable } from './options.ts';

/**
 * Takes a data folder for this process alone. The lock is one of SQLite's on a file of its own, so
 * that the system lets go of it when the process dies, however it dies.
 * @returns lets go of the folder
 * @throws Mendable another process has the folder, or it cannot be written
 */
export function lockFolder(folder: string): () => void {
  let lock: DatabaseSync | undefined;
  try {
    lock = new DatabaseSync(join(folder, 'lock.sqlite'));
    lock.exec('BEGIN EXCLUSIVE');
  } catch (cause) {
    lock?.close();
    const busy = String(cause).includes('locked');
    const file = join(folder, 'lock.sqlite');
    if (String(cause).includes('not a database')) {
      throw new Mendable(`${file} is damaged. It holds nothing: delete it, and start again.`);
    }
    throw new Mendable(
      busy
        ? `Another Connivence is using ${folder}: stop it, or choose another --data.`
        : `Cannot keep sessions in ${folder} (${cause instanceof Error ? cause.message : String(cause)}): make it writable, or choose --data.`,
    );
  }
  const held = lock;
  return () => held.close();
}
