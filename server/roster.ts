import { randomUUID } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { isDeepStrictEqual } from 'node:util';

/** Somebody who was asked for a name. */
interface Row {
  /** What stands for this person on the attendance sheet: not the pseudonym of the log. */
  id: string;
  readonly participant: string;
  /** Empty: they would rather not give it. */
  name: string;
  /** When they said so last, in milliseconds since the UNIX epoch. */
  given: number;
  /** Milliseconds since the UNIX epoch. */
  first: number;
  last: number;
  /** How long they were there, in milliseconds. */
  present: number;
}

/** What servers that share sessions tell each other of somebody who was asked for a name. */
export interface Named extends Readonly<Row> {
  readonly session: string;
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
  /** Those of `#dirty` that came from another server: it is not told of them again. */
  readonly #theirs = new Set<Row>();
  #written: (rows: readonly Named[]) => void = () => {};
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
    const columns = this.#database.prepare('PRAGMA table_info (attendees)').all();
    if (!columns.some(({ name }) => name === 'given')) {
      this.#database.exec('ALTER TABLE attendees ADD COLUMN given INTEGER NOT NULL DEFAULT 0');
    }
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
      const id = randomUUID();
      row = { id, participant, name, given: now, first, last: now, present: now - first };
      rows.set(participant, row);
    }
    row.name = name;
    row.given = now;
    this.#soil(row, session);
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
      this.#soil(row, session);
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

  /** Calls back with what people here said, once it is on the disk: for other servers. */
  onWritten(listener: (rows: readonly Named[]) => void): void {
    this.#written = listener;
  }

  /** Everything, for a server that was away. */
  all(): Named[] {
    return [...this.#rows].flatMap(([session, rows]) =>
      [...rows.values()].map((row) => ({ session, ...row })),
    );
  }

  /** Keeps what another server was told. In whatever order servers hear of each other, they end up with the same. */
  take({ session, ...row }: Named): void {
    const rows = this.#of(session);
    const known = rows.get(row.participant);
    const merged = known ? bothOf(known, row) : row;
    if (known && isDeepStrictEqual(merged, known)) return;
    const kept = Object.assign(known ?? { ...row }, merged);
    rows.set(row.participant, kept);
    if (!this.#dirty.has(kept)) this.#theirs.add(kept);
    this.#dirty.set(kept, session);
    this.#timer ??= setTimeout(() => this.#flush(), WINDOW_MS);
  }

  /**
   * Erases all there is of a session; no byte of it stays behind.
   * @param until names given later stay: milliseconds since the UNIX epoch
   * @throws Error the file could not be written
   */
  purge(session: string, until = Number.MAX_SAFE_INTEGER): void {
    for (const [participant, row] of this.#rows.get(session) ?? []) {
      if (row.given > until) continue;
      this.#dirty.delete(row);
      this.#rows.get(session)!.delete(participant);
    }
    if (this.#rows.get(session)?.size === 0) this.#rows.delete(session);
    const [gone, kept] = [
      this.#waiting.filter((each) => each.session === session),
      this.#waiting.filter((each) => each.session !== session),
    ];
    this.#waiting = kept;
    for (const { reject } of gone) reject(new Error('the names were erased'));
    this.#database
      .prepare('DELETE FROM attendees WHERE session = ? AND given <= ?')
      .run(session, until);
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

  /** Somebody here said something, or was seen. */
  #soil(row: Row, session: string): void {
    this.#theirs.delete(row);
    this.#dirty.set(row, session);
  }

  #flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const [dirty, waiting] = [[...this.#dirty], this.#waiting];
    this.#waiting = [];
    try {
      this.#database.exec('BEGIN IMMEDIATE');
      const put = this.#database.prepare(`
        INSERT INTO attendees (session, participant, id, name, given, first, last, present)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (session, participant) DO UPDATE
        SET id = excluded.id, name = excluded.name, given = excluded.given,
          first = excluded.first, last = excluded.last, present = excluded.present
      `);
      for (const [{ participant, id, name, given, first, last, present }, session] of dirty)
        put.run(session, participant, id, name, given, first, last, Math.round(present));
      this.#database.exec('COMMIT');
      const ours = dirty.filter(([row]) => !this.#theirs.has(row));
      this.#dirty.clear();
      this.#theirs.clear();
      for (const { resolve } of waiting) resolve();
      if (ours.length > 0) this.#written(ours.map(([row, session]) => ({ session, ...row })));
    } catch (cause) {
      // What was not written stays in `#dirty`: the next time tries again.
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
      for (const { reject } of waiting) reject(cause as Error);
    }
  }
}

/** What two servers know of one person: the name given last, and all the time they were there. */
function bothOf(a: Row, b: Row): Row {
  const { name, given } = a.given >= b.given ? a : b;
  return {
    id: a.id < b.id ? a.id : b.id,
    participant: a.participant,
    name,
    given,
    first: Math.min(a.first, b.first),
    last: Math.max(a.last, b.last),
    present: Math.max(a.present, b.present),
  };
}
