import type { Named, Roster } from './roster.ts';

/** What carries names from server to server, to all that listen now; nothing of it is kept. */
export interface NamesWire {
  say(text: string): void;
  hear(listener: (text: string) => void): void;
  /** Calls back when this server was cut off from the others, and is no more. */
  onBack(listener: () => void): void;
}

/** Where it is kept for servers that are away that names were erased: until when, by session. */
export interface Erasures {
  keep(session: string, until: number): Promise<void>;
  /** Hands over those there are, and then each as it comes. */
  follow(listener: (session: string, until: number) => void): void;
}

export interface SharedRosterParts {
  readonly roster: Pick<Roster, 'onWritten' | 'all' | 'take'>;
  readonly wire: NamesWire;
  readonly erasures: Erasures;
  /** The sessions there are: names of others come from a server that has not heard of their end. */
  readonly sessions: () => Promise<readonly string[]>;
  /** Is told of names that were erased at another server: those given until then, in milliseconds since the UNIX epoch. */
  readonly erased: (session: string, until: number) => void;
  /** Is told of sessions in which somebody gave a name at another server. */
  readonly changed: (session: string) => void;
}

/** Names in one message: a few hundred bytes each, and NATS takes a megabyte. */
const AT_ONCE = 500;

interface Said {
  readonly server: string;
  /** Somebody's names; left out by a server that asks for those of others. */
  readonly rows?: readonly Named[];
}

/**
 * The rosters of several servers, each of which ends up with every name: the sheet is whole at any of them,
 * and outlives the loss of one. Names go from server to server and are kept in rosters alone; that
 * they were erased is kept beside the log, so that a server that was away erases them when it is back.
 */
export class SharedRoster {
  readonly #parts: SharedRosterParts;
  readonly #server = crypto.randomUUID();
  /** Until when names were erased, by session: milliseconds since the UNIX epoch. */
  readonly #erased = new Map<string, number>();

  constructor(parts: SharedRosterParts) {
    this.#parts = parts;
    const { roster, wire, erasures } = parts;
    erasures.follow((session, until) => this.#erase(session, until));
    wire.hear((text) => void this.#hear(JSON.parse(text) as Said));
    wire.onBack(() => this.#greet());
    roster.onWritten((rows) => this.#say(rows));
    this.#greet();
  }

  /** The names of a session were erased here, and must be elsewhere: resolves once that cannot be forgotten. */
  async erase(session: string, now: number): Promise<void> {
    if (!(await this.#parts.sessions()).includes(session)) return;
    this.#erased.set(session, now);
    await this.#parts.erasures.keep(session, now);
  }

  /** Tells what is known here, and asks what is known elsewhere. */
  #greet(): void {
    this.#say(this.#parts.roster.all());
    this.#parts.wire.say(JSON.stringify({ server: this.#server } satisfies Said));
  }

  #say(rows: readonly Named[]): void {
    for (let i = 0; i < rows.length; i += AT_ONCE) {
      const said: Said = { server: this.#server, rows: rows.slice(i, i + AT_ONCE) };
      this.#parts.wire.say(JSON.stringify(said));
    }
  }

  async #hear({ server, rows }: Said): Promise<void> {
    if (server === this.#server) return;
    const { roster, sessions, changed } = this.#parts;
    if (!rows) return this.#say(roster.all());
    const kept = new Set(await sessions());
    const news = rows.filter(
      ({ session, given }) => kept.has(session) && given > (this.#erased.get(session) ?? -1),
    );
    for (const row of news) roster.take(row);
    for (const session of new Set(news.map((row) => row.session))) changed(session);
  }

  #erase(session: string, until: number): void {
    if (until <= (this.#erased.get(session) ?? 0)) return;
    this.#erased.set(session, until);
    this.#parts.erased(session, until);
  }
}
