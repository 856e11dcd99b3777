import {
  DeliverPolicy,
  type JetStreamClient,
  type JetStreamManager,
  type StoredMsg,
} from '@nats-io/jetstream';
import type { Position } from '../../session/log.ts';
import { sequenceAt } from './jetstream-lane.ts';
import { STREAM, sessionIn, subjectsOf } from './jetstream-stream.ts';
import type { Told } from './jetstream-tail.ts';

/** How long a history may stand still while it is read, in milliseconds. */
const STALLED_MS = 2000;

/** Questions asked at once. */
const AT_ONCE = 64;

/** What the stream holds: sessions, and the messages of each. */
export class Stored {
  readonly #jetstream: JetStreamClient;
  readonly #manager: JetStreamManager;

  constructor(jetstream: JetStreamClient, manager: JetStreamManager) {
    this.#jetstream = jetstream;
    this.#manager = manager;
  }

  /**
   * The sessions there are, oldest first, each with the place of its first message; and the place of
   * the stream's last message at that moment.
   * @param known what was found before: not asked again
   */
  async list(
    known: ReadonlyMap<string, number> = new Map(),
  ): Promise<{ sessions: Map<string, number>; last: number }> {
    const { state } = await this.#manager.streams.info(STREAM, { subjects_filter: subjectsOf() });
    const listed = [...new Set(Object.keys(state.subjects ?? {}).map(sessionIn))];
    const firsts: [string, number][] = [];
    await inParts(listed, async (session) => {
      const query = { seq: 1, next_by_subj: subjectsOf(session) };
      const first =
        known.get(session) ?? (await this.#manager.streams.getMessage(STREAM, query))?.seq;
      if (first !== undefined) firsts.push([session, first]);
    });
    return { sessions: new Map(firsts.toSorted(([, a], [, b]) => a - b)), last: state.last_seq };
  }

  /** @throws Error the stream has no leader that would take a message now */
  async answers(): Promise<void> {
    const { cluster } = await this.#manager.streams.info(STREAM);
    if (cluster && !cluster.leader) throw new Error('no leader');
  }

  /** The stream's first message from a place on, by its leader; null where there is none yet. */
  async next(from: number): Promise<StoredMsg | null> {
    const query = { seq: from, next_by_subj: subjectsOf() };
    return this.#manager.streams.getMessage(STREAM, query);
  }

  /**
   * Hands over a session's messages, from the one that `after` is in to the last that there is now.
   * @throws Error the last of them did not come
   */
  async read(session: string, after: Position, take: (message: Told) => void): Promise<void> {
    const subjects = subjectsOf(session);
    // Asked of the stream's leader: a replica that lags behind must not pass for the end.
    const last = await this.#manager.streams.getMessage(STREAM, { last_by_subj: subjects });
    const from = Math.max(1, sequenceAt(after));
    if (!last || last.seq < from) return;
    let reached = from - 1;
    const taken = (message: Told) => {
      take(message);
      reached = message.seq;
    };
    // Quickest by a consumer; but a cluster that lost one of its own may have none to give for a while.
    await this.#consume(subjects, from, last.seq, taken).catch(() => {});
    while (reached < last.seq) {
      const query = { seq: reached + 1, next_by_subj: subjects };
      const message = await this.#manager.streams.getMessage(STREAM, query);
      if (!message) throw new Error(`nothing came after message ${reached}`);
      taken(message);
    }
  }

  async #consume(
    subjects: string,
    from: number,
    last: number,
    take: (message: Told) => void,
  ): Promise<void> {
    const consumer = await this.#jetstream.consumers.get(STREAM, {
      filter_subjects: subjects,
      deliver_policy: DeliverPolicy.StartSequence,
      opt_start_seq: from,
    });
    const messages = await consumer.consume({ max_messages: 512, idle_heartbeat: 1000 });
    let reached = 0;
    let looked = 0;
    // The last may be removed meanwhile, and never come.
    const watch = setInterval(() => {
      if (looked === reached) void messages.close();
      looked = reached;
    }, STALLED_MS);
    try {
      for await (const message of messages) {
        take(message);
        reached = message.seq;
        if (reached >= last) break;
      }
    } finally {
      clearInterval(watch);
      await messages.close();
      await consumer.delete().catch(() => {});
    }
  }

  /** Erases a session. A purge alone would only cut messages off: their bytes are written over first. */
  async erase(session: string): Promise<void> {
    // Another server may be erasing it too, and be quicker: what is left then is looked for again.
    await this.#writeOver(session).catch(() => this.#writeOver(session));
    await this.#manager.streams.purge(STREAM, { filter: subjectsOf(session) });
  }

  async #writeOver(session: string): Promise<void> {
    const places: number[] = [];
    await this.read(session, 0, ({ seq }) => void places.push(seq));
    await inParts(places, (place) => this.#manager.streams.deleteMessage(STREAM, place, true));
  }
}

/** Does something to each, not all at once. */
async function inParts<T>(all: readonly T[], act: (each: T) => Promise<unknown>): Promise<void> {
  for (let i = 0; i < all.length; i += AT_ONCE) {
    await Promise.all(all.slice(i, i + AT_ONCE).map(act));
  }
}
