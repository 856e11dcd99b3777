import { randomUUID } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';

/** Somebody who was asked for a name. */
interface Row {
  /** What stands for this person on the attendance sheet: not the pseudonym of the log. */
  readonly id: string;
  readonly participant: string;
  /** Empty: they would rather not give it. */
  name: string;
  /** Milliseconds since the UNIX epoch. */
  first: number;
  last: number;
  /** How long they were there, in milliseconds. */
  present: number;
}

/** A line of the attendance sheet. Times are milliseconds since the UNIX epoch. */
export interface Attendee {
  readonly id: string;
  readonly name: string;
  readonly first: number;
  readonly last: number;
  readonly minutes: number;
}

/** A name on its way to the disk. */
interface Waiting {
  readonly session: string;
  readonly resolve: () => void;
  readonly reject: (cause: Error) => void;
}

/** A phone that sleeps is not a person who left: shorter absences than this count as presence, in milliseconds. */
const ABSENCE_MS = 15 * 60_000;

/** How long a name waits for others before all are written, in milliseconds: a room gives its names at once. */
const WINDOW_MS = 100;

/**
 * The names that people gave for an attendance sheet, by session and pseudonym: the only place where there are
 * any, apart from the log, so that they can be erased alone. The file keeps no trace of what was erased:
 * what is deleted is overwritten, the file is written afresh, and its journal ends with each transaction.
 */
export class Roster {
  readonly #database: DatabaseSync;
  readonly #rows = new Map<string, Map<string, Row>>();
  /** What has to be written, by session and person. */
  readonly #dirty = new Map<Row, string>();
  #waiting: Waiting[] = [];
  #timer: NodeJS.Timeout | undefined;

  /**
   * Opens the roster of a file, making it where it is not there.
   * @throws Error the file cannot be opened or written
   */
  constructor(file: string) {
    this.#database = new DatabaseSync(file);
    this.#database.exec(`
      PRAGMA journal_mode = DELETE;
      PRAGMA synchronous = FULL;
      PRAGMA secure_delete = ON;
      PRAGMA temp_store = MEMORY;
      CREATE TABLE IF NOT EXISTS attendees (
        session TEXT NOT NULL, participant TEXT NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL,
        first INTEGER NOT NULL, last INTEGER NOT NULL, present INTEGER NOT NULL,
        PRIMARY KEY (session, participant)
      ) STRICT;
    `);
    for (const row of this.#database.prepare('SELECT * FROM attendees ORDER BY rowid').all()) {
      const { session, ...rest } = row as unknown as Row & { session: string };
      this.#of(session).set(rest.participant, { ...rest });
    }
  }

  /**
   * Keeps a person's name, or that they would rather not give it (empty).
   * @param first when they came, and `now`: milliseconds since the UNIX epoch
   * @returns once it is on the disk
   * @throws Error it could not be written, or was erased meanwhile
   */
  give(
    session: string,
    participant: string,
    name: string,
    first: number,
    now: number,
  ): Promise<void> {
    const rows = this.#of(session);
    let row = rows.get(participant);
    if (!row) {
      row = { id: randomUUID(), participant, name, first, last: now, present: now - first };
      rows.set(participant, row);
    }
    row.name = name;
    this.#dirty.set(row, session);
    this.#timer ??= setTimeout(() => this.#flush(), WINDOW_MS);
    return new Promise((resolve, reject) => this.#waiting.push({ session, resolve, reject }));
  }

  /** The name that a person gave; empty where they would rather not, undefined where they said nothing. */
  nameOf(session: string, participant: string): string | undefined {
    return this.#rows.get(session)?.get(participant)?.name;
  }

  /** How many gave their name. */
  named(session: string): number {
    let named = 0;
    for (const { name } of this.#rows.get(session)?.values() ?? []) if (name) named += 1;
    return named;
  }

  /** People are there; of those who gave no name nothing is kept. Written from time to time. */
  seen(session: string, participants: Iterable<string>, now: number): void {
    const rows = this.#rows.get(session);
    if (!rows) return;
    for (const participant of participants) {
      const row = rows.get(participant);
      if (!row || now <= row.last) continue;
      if (now - row.last <= ABSENCE_MS) row.present += now - row.last;
      row.last = now;
      this.#dirty.set(row, session);
    }
  }

  /** Writes who was seen since the last time. */
  write(): void {
    if (this.#dirty.size > 0) this.#flush();
  }

  /** The attendance sheet, in the order of names. */
  attendance(session: string): Attendee[] {
    return [...(this.#rows.get(session)?.values() ?? [])]
      .filter(({ name }) => name !== '')
      .map(({ id, name, first, last, present }) => ({
        id,
        name,
        first,
        last,
        minutes: Math.round(present / 60_000),
      }))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'fr'));
  }

  /** How many would rather not give their name. */
  declined(session: string): number {
    return (this.#rows.get(session)?.size ?? 0) - this.named(session);
  }

  /** The pseudonym of a line of the attendance sheet. */
  participantOf(session: string, id: string): string | undefined {
    return [...(this.#rows.get(session)?.values() ?? [])].find((row) => row.id === id)?.participant;
  }

  /** Sessions that have names, or people who would rather not give theirs. */
  sessions(): string[] {
    return [...this.#rows.keys()];
  }

  /**
   * Erases all there is of a session; no byte of it stays behind.
   * @throws Error the file could not be written
   */
  purge(session: string): void {
    for (const row of this.#rows.get(session)?.values() ?? []) this.#dirty.delete(row);
    this.#rows.delete(session);
    const [gone, kept] = [
      this.#waiting.filter((each) => each.session === session),
      this.#waiting.filter((each) => each.session !== session),
    ];
    this.#waiting = kept;
    for (const { reject } of gone) reject(new Error('the names were erased'));
    this.#database.prepare('DELETE FROM attendees WHERE session = ?').run(session);
    // Overwritten already; but a page that was taken apart before may keep a copy in a corner.
    this.#database.exec('VACUUM');
  }

  close(): void {
    this.write();
    clearTimeout(this.#timer);
    this.#database.close();
  }

  #of(session: string): Map<string, Row> {
    let rows = this.#rows.get(session);
    if (!rows) this.#rows.set(session, (rows = new Map()));
    return rows;
  }

  #flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const [dirty, waiting] = [[...this.#dirty], this.#waiting];
    this.#waiting = [];
    try {
      this.#database.exec('BEGIN IMMEDIATE');
      const put = this.#database.prepare(`
        INSERT INTO attendees (session, participant, id, name, first, last, present)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (session, participant) DO UPDATE
        SET name = excluded.name, last = excluded.last, present = excluded.present
      `);
      for (const [{ participant, id, name, first, last, present }, session] of dirty)
        put.run(session, participant, id, name, first, last, Math.round(present));
      this.#database.exec('COMMIT');
      this.#dirty.clear();
      for (const { resolve } of waiting) resolve();
    } catch (cause) {
      // What was not written stays in `#dirty`: the next time tries again.
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
      for (const { reject } of waiting) reject(cause as Error);
    }
  }
}
