import { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';

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
}

export interface Head {
  readonly session: string;
  readonly head: number;
  readonly guarded: number;
}

export type Reply =
  | { readonly type: 'ready'; readonly heads: readonly Head[] }
  | { readonly type: 'broken'; readonly error: string }
  | { readonly id: number; readonly type: 'rows'; readonly rows: readonly Row[] }
  | { readonly id: number; readonly type: 'done' }
  | { readonly id: number; readonly type: 'failed'; readonly error: string };

/** Rows sent at once while a history is read. */
const READ_ROWS = 512;

const port = parentPort!;

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
      PRIMARY KEY (session, last)
    ) STRICT;
  `);
  return database;
}

function serve(database: DatabaseSync): void {
  const insert = database.prepare(
    'INSERT INTO batches (session, last, first, body) VALUES (?, ?, ?, ?)',
  );
  const advance = database.prepare(`
    INSERT INTO sessions (session, head, guarded) VALUES (?, ?, ?)
    ON CONFLICT (session) DO UPDATE SET head = excluded.head, guarded = max(guarded, excluded.guarded)
  `);
  const select = database.prepare(
    'SELECT first, body FROM batches WHERE session = ? AND last > ? ORDER BY last',
  );

  function commit(batches: readonly Batch[]): void {
    database.exec('BEGIN IMMEDIATE');
    try {
      for (const { session, first, last, guarded, body } of batches) {
        insert.run(session, last, first, body);
        advance.run(session, last, guarded);
      }
      database.exec('COMMIT');
    } catch (cause) {
      if (database.isTransaction) database.exec('ROLLBACK');
      throw cause;
    }
  }

  function read(id: number, session: string, after: number): void {
    let rows: Row[] = [];
    for (const row of select.iterate(session, after)) {
      rows.push({ first: row['first'] as number, body: row['body'] as string });
      if (rows.length === READ_ROWS) {
        port.postMessage({ id, type: 'rows', rows } satisfies Reply);
        rows = [];
      }
    }
    port.postMessage({ id, type: 'rows', rows } satisfies Reply);
  }

  function remove(session: string): void {
    database.exec('BEGIN IMMEDIATE');
    database.prepare('DELETE FROM batches WHERE session = ?').run(session);
    database.prepare('DELETE FROM sessions WHERE session = ?').run(session);
    database.exec('COMMIT');
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
  port.postMessage({ type: 'broken', error: String(cause) } satisfies Reply);
  port.close();
}
