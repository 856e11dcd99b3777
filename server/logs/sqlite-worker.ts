import { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import { crc32 } from 'node:zlib';
import { isDamage } from './damage.ts';

/*
 * Owns the database, in a thread of its own: a slow disk then holds up neither sockets nor timers.
 * Messages are handled one after the other, and answered in order; the engine relies on both.
 */

/** Events of one session, committed together. */
export interface Batch {
  readonly session: string;
  readonly first: number;
  readonly last: number;
  /** The position of the batch's last guarded append, or 0. */
  readonly guarded: number;
  /** The events, as a JSON array. */
  readonly body: string;
}

export type Request =
  | { readonly id: number; readonly type: 'commit'; readonly batches: readonly Batch[] }
  | { readonly id: number; readonly type: 'read'; readonly session: string; readonly after: number }
  | { readonly id: number; readonly type: 'remove'; readonly session: string }
  | { readonly id: number; readonly type: 'close' };

export interface Row {
  readonly first: number;
  readonly body: string;
  /** Whether it is not what was written. */
  readonly damaged: boolean;
}

export interface Head {
  readonly session: string;
  readonly head: number;
  readonly guarded: number;
}

export type Reply =
  | { readonly type: 'ready'; readonly heads: readonly Head[] }
  /** `damaged`: the file is there, and is not what was written. */
  | { readonly type: 'broken'; readonly error: string; readonly damaged: boolean }
  | { readonly id: number; readonly type: 'rows'; readonly rows: readonly Row[] }
  | { readonly id: number; readonly type: 'done' }
  | { readonly id: number; readonly type: 'failed'; readonly error: string };

/** Rows sent at once while a history is read. */
const READ_ROWS = 512;

const port = parentPort!;

class Damaged extends Error {}

/** The sum by which a row is known to be what was written; a disk can forget without a word. */
function sumOf({ session, first, last, body }: Omit<Batch, 'guarded'>): number {
  return crc32(`${session} ${first} ${last} ${body}`);
}

function open(file: string): DatabaseSync {
  const database = new DatabaseSync(file);
  database.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA secure_delete = ON;
    CREATE TABLE IF NOT EXISTS sessions (
      session TEXT PRIMARY KEY, head INTEGER NOT NULL, guarded INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE IF NOT EXISTS batches (
      session TEXT NOT NULL, last INTEGER NOT NULL, first INTEGER NOT NULL, body TEXT NOT NULL,
      sum INTEGER, PRIMARY KEY (session, last)
    ) STRICT;
  `);
  // Written into a file whose pages do not hold together, more would be lost than is.
  const [found] = database.prepare('PRAGMA quick_check(1)').all();
  if (found?.['quick_check'] !== 'ok') throw new Damaged(String(found?.['quick_check']));
  const columns = database.prepare("SELECT name FROM pragma_table_info('batches')").all();
  // Logs of before there were sums: what they have is taken as it is.
  if (!columns.some(({ name }) => name === 'sum')) {
    database.exec('ALTER TABLE batches ADD COLUMN sum INTEGER');
  }
  return database;
}

function serve(database: DatabaseSync): void {
  const insert = database.prepare(
    'INSERT INTO batches (session, last, first, body, sum) VALUES (?, ?, ?, ?, ?)',
  );
  const advance = database.prepare(`
    INSERT INTO sessions (session, head, guarded) VALUES (?, ?, ?)
    ON CONFLICT (session) DO UPDATE SET head = excluded.head, guarded = max(guarded, excluded.guarded)
  `);
  const select = database.prepare(
    'SELECT last, first, body, sum FROM batches WHERE session = ? AND last > ? ORDER BY last',
  );

  function whole(transaction: () => void): void {
    database.exec('BEGIN IMMEDIATE');
    try {
      transaction();
      database.exec('COMMIT');
    } catch (cause) {
      if (database.isTransaction) database.exec('ROLLBACK');
      throw cause;
    }
  }

  function commit(batches: readonly Batch[]): void {
    whole(() => {
      for (const batch of batches) {
        const { session, first, last, guarded, body } = batch;
        insert.run(session, last, first, body, sumOf(batch));
        advance.run(session, last, guarded);
      }
    });
  }

  function read(id: number, session: string, after: number): void {
    let rows: Row[] = [];
    for (const row of select.iterate(session, after)) {
      const { first, last, body, sum } = row as unknown as Omit<Batch, 'guarded'> & {
        sum: number | null;
      };
      const damaged = sum !== null && sum !== sumOf({ session, first, last, body });
      rows.push({ first, body, damaged });
      if (rows.length === READ_ROWS) {
        port.postMessage({ id, type: 'rows', rows } satisfies Reply);
        rows = [];
      }
    }
    port.postMessage({ id, type: 'rows', rows } satisfies Reply);
  }

  function remove(session: string): void {
    whole(() => {
      database.prepare('DELETE FROM batches WHERE session = ?').run(session);
      database.prepare('DELETE FROM sessions WHERE session = ?').run(session);
    });
    // Deleted pages are zeroed in the file; what the write-ahead log still holds goes too.
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  }

  port.on('message', (request: Request) => {
    const { id } = request;
    try {
      if (request.type === 'commit') commit(request.batches);
      else if (request.type === 'read') read(id, request.session, request.after);
      else if (request.type === 'remove') remove(request.session);
      else database.close();
      port.postMessage({ id, type: 'done' } satisfies Reply);
    } catch (cause) {
      port.postMessage({ id, type: 'failed', error: String(cause) } satisfies Reply);
    }
    if (request.type === 'close') port.close();
  });
}

try {
  const database = open(workerData as string);
  const heads = database
    .prepare('SELECT session, head, guarded FROM sessions ORDER BY rowid')
    .all();
  serve(database);
  port.postMessage({ type: 'ready', heads: heads as unknown as Head[] } satisfies Reply);
} catch (cause) {
  const error = cause instanceof Error ? cause.message : String(cause);
  const damaged = cause instanceof Damaged || isDamage(error);
  port.postMessage({ type: 'broken', error, damaged } satisfies Reply);
  port.close();
}
