/** What carries presence from server to server, to all that listen now; nothing of it is kept. */
export interface PresenceWire {
  say(text: string): void;
  hear(listener: (text: string) => void): void;
}

/** Who is in each session, by pseudonym. */
export type Present = ReadonlyMap<string, readonly string[]>;

/** How often servers say who is with them, in milliseconds. */
const SAY_MS = 1000;

/** After this silence a server is gone, and its people with it, in milliseconds. */
const GONE_MS = 3500;

/** What a server knows of its own sessions. */
export interface Here {
  present(): Present;
  /** Since when it plays the simulated people of a session, in milliseconds since the UNIX epoch. */
  played(): ReadonlyMap<string, number>;
}

interface Said {
  readonly server: string;
  readonly session: string;
  readonly people: readonly string[];
  readonly plays?: number;
}

interface Heard extends Said {
  readonly at: number;
}

/** Who is with the other servers of an installation: each says once a second who is with it. */
export class SharedPresence {
  readonly #wire: PresenceWire;
  readonly #now: () => number;
  readonly #server = crypto.randomUUID();
  /** By session, then by server. */
  readonly #heard = new Map<string, Map<string, Heard>>();
  /** The sessions in which somebody was with us when we last said so. */
  #said = new Set<string>();
  #timer: NodeJS.Timeout | undefined;

  constructor(wire: PresenceWire, now: () => number) {
    this.#wire = wire;
    this.#now = now;
  }

  /**
   * Begins to say and to hear.
   * @param here who is with this server now
   * @param changed is told of sessions in which somebody came to another server, or left it
   */
  start(here: Here, changed: (session: string) => void): void {
    this.#wire.hear((text) => this.#hear(text, changed));
    this.#timer = setInterval(() => {
      this.#say(here.present(), here.played());
      this.#forgetGone(changed);
    }, SAY_MS);
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#say(new Map(), new Map());
  }

  /** Who is in a session at other servers; somebody may be there twice. */
  elsewhere(session: string): string[] {
    return [...(this.#heard.get(session)?.values() ?? [])].flatMap(({ people }) => people);
  }

  /**
   * Whether another server has played a session's simulated people for longer; of two that began at once, one has.
   * @param since when this server began: milliseconds since the UNIX epoch; left out where it does not
   */
  playedElsewhere(session: string, since = Infinity): boolean {
    return [...(this.#heard.get(session)?.values() ?? [])].some(
      ({ plays, server }) =>
        plays !== undefined && (plays < since || (plays === since && server < this.#server)),
    );
  }

  #say(here: Present, played: ReadonlyMap<string, number>): void {
    const before = this.#said;
    const peopled = [...here].filter(([, people]) => people.length > 0).map(([id]) => id);
    this.#said = new Set([...peopled, ...played.keys()]);
    // Those who left are told once more, by an empty list.
    for (const session of new Set([...before, ...this.#said])) {
      const plays = played.get(session);
      const said: Said = {
        server: this.#server,
        session,
        people: here.get(session) ?? [],
        ...(plays !== undefined && { plays }),
      };
      this.#wire.say(JSON.stringify(said));
    }
  }

  #hear(text: string, changed: (session: string) => void): void {
    const said = JSON.parse(text) as Said;
    const { server, session, people, plays } = said;
    if (server === this.#server) return;
    const servers = this.#heard.get(session) ?? new Map<string, Heard>();
    this.#heard.set(session, servers);
    const before = servers.get(server);
    if (people.length > 0 || plays !== undefined) servers.set(server, { ...said, at: this.#now() });
    else servers.delete(server);
    if (before?.plays !== plays || (before?.people ?? []).join() !== people.join())
      changed(session);
  }

  #forgetGone(changed: (session: string) => void): void {
    for (const [session, servers] of this.#heard) {
      for (const [server, { at }] of servers) {
        if (at + GONE_MS > this.#now()) continue;
        servers.delete(server);
        changed(session);
      }
      if (servers.size === 0) this.#heard.delete(session);
    }
  }
}
