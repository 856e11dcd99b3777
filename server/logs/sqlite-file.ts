import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { crc32 } from 'node:zlib';
import { isDamage } from './damage.ts';

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

/** A file that is not what was written; nothing was changed in it. */
export class FileDamaged extends Error {}

/** Rows handed over at once while a history is read: while the next are read, these are folded. */
const READ_ROWS = 16;

/** The file that sessions are kept in. Every call returns when the disk has what it did. */
export class SqliteFile {
  readonly #database: DatabaseSync;
  readonly #insert: StatementSync;
  readonly #advance: StatementSync;

  /**
   * Opens a file, making it where it is not there.
   * @throws FileDamaged it is not what was written
   * @throws Error it cannot be opened or written
   */
  constructor(file: string) {
    try {
      this.#database = opened(file);
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : String(cause);
      throw isDamage(why) ? new FileDamaged(why) : cause;
    }
    this.#insert = this.#database.prepare(
      'INSERT INTO batches (session, last, first, body, sum) VALUES (?, ?, ?, ?, ?)',
    );
    this.#advance = this.#database.prepare(`
      INSERT INTO sessions (session, head, guarded) VALUES (?, ?, ?)
      ON CONFLICT (session) DO UPDATE SET head = excluded.head, guarded = max(guarded, excluded.guarded)
    `);
  }

  /** The sessions there are, oldest first. */
  heads(): Head[] {
    const heads = this.#database.prepare(
      'SELECT session, head, guarded FROM sessions ORDER BY rowid',
    );
    return heads.all() as unknown as Head[];
  }

  /** Writes all of them, or none. */
  commit(batches: readonly Batch[]): void {
    this.#whole(() => {
      for (const batch of batches) {
        const { session, first, last, guarded, body } = batch;
        this.#insert.run(session, last, first, body, sumOf(batch));
        this.#advance.run(session, last, guarded);
      }
    });
  }

  /** Hands over, a few rows at a time, what a session has after a position. */
  read(session: string, after: number, hand: (rows: readonly Row[]) => void): void {
    const select = this.#database.prepare(
      'SELECT last, first, body, sum FROM batches WHERE session = ? AND last > ? ORDER BY last',
    );
    let rows: Row[] = [];
    for (const row of select.iterate(session, after)) {
      const { first, last, body, sum } = row as unknown as Omit<Batch, 'guarded'> & {
        sum: number | null;
      };
      const damaged = sum !== null && sum !== sumOf({ session, first, last, body });
      rows.push({ first, body, damaged });
      if (rows.length < READ_ROWS) continue;
      hand(rows);
      rows = [];
    }
    hand(rows);
  }

  /** Erases a session; no byte of it stays behind. */
  remove(session: string): void {
    this.#whole(() => {
      this.#database.prepare('DELETE FROM batches WHERE session = ?').run(session);
      this.#database.prepare('DELETE FROM sessions WHERE session = ?').run(session);
    });
    // Deleted pages are zeroed in the file; what the write-ahead log still holds goes too.
    this.#database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  }

  close(): void {
    this.#database.close();
  }

  #whole(transaction: () => void): void {
    this.#database.exec('BEGIN IMMEDIATE');
    try {
      transaction();
      this.#database.exec('COMMIT');
    } catch (cause) {
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
      throw cause;
    }
  }
}

/** The sum by which a row is known to be what was written: a disk can forget without a word. */
function sumOf({ session, first, last, body }: Omit<Batch, 'guarded'>): number {
  return crc32(`${session} ${first} ${last} ${body}`);
}

function opened(file: string): DatabaseSync {
  const database = new DatabaseSync(file);
  try {
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
    if (found?.['quick_check'] !== 'ok')
      throw new FileDamaged(`malformed: ${found?.['quick_check']}`);
    const columns = database.prepare("SELECT name FROM pragma_table_info('batches')").all();
    // Logs of before there were sums: what they have is taken as it is.
    if (!columns.some(({ name }) => name === 'sum')) {
      database.exec('ALTER TABLE batches ADD COLUMN sum INTEGER');
    }
    return database;
  } catch (cause) {
    database.close();
    throw cause;
  }
}
