import { randomUUID } from 'node:crypto';
import type { NatsConnection } from '@nats-io/transport-node';
import {
  DeliverPolicy,
  JetStreamApiCodes,
  JetStreamApiError,
  jetstream,
  type JetStreamClient,
  type JetStreamManager,
  type JsMsg,
} from '@nats-io/jetstream';
import { upcast, type SessionEvent } from '../../session/events.ts';
import {
  LogBusy,
  LogFailed,
  LogMovedOn,
  type EventLog,
  type Listener,
  type Position,
  type Positioned,
} from '../../session/log.ts';
import { Lane, STRIDE, positionAt, sequenceAt } from './jetstream-lane.ts';
import {
  STREAM,
  connectTo,
  ledSubject,
  messageOf,
  openStream,
  saidSubject,
  sessionIn,
  subjectsOf,
} from './jetstream-stream.ts';
import { Tail } from './jetstream-tail.ts';
import { Subscribers } from './subscribers.ts';

/** Events that may wait to be published; past that, `append` answers busy. */
const MOST_WAITING = 50_000;

/** How long NATS is asked again for one batch, in milliseconds: a cluster finds another leader meanwhile. */
const KEEP_TRYING_MS = 10_000;

/** How long one question may take, and the pause before the next, in milliseconds. */
const ANSWER_MS = 2000;
const PAUSE_MS = 100;

/** How long a history may stand still while it is read, in milliseconds. */
const STALLED_MS = 5000;

/** Where servers tell each other of a session that was removed; not in the stream. */
const REMOVED = `${STREAM}-removed`;

/** Questions asked at once about the sessions there are. */
const AT_ONCE = 64;

/**
 * The log in a JetStream stream that several servers share. What arrives within a few milliseconds is
 * one message for each session; every server, the one that published included, applies messages as
 * the stream gives them back, so that all see one order.
 */
export class JetStreamLog implements EventLog {
  /** Other things that servers share go over the same connection. */
  readonly connection: NatsConnection;
  readonly replicas: number;
  readonly #jetstream: JetStreamClient;
  readonly #manager: JetStreamManager;
  readonly #subscribers = new Subscribers();
  readonly #lanes = new Map<string, Lane>();
  /** The sessions there are, oldest first, by the place of their first message. */
  #sessions = new Map<string, number>();
  /** Sessions removed while this server runs: an answer on its way must not bring one back. */
  readonly #removed = new Set<string>();
  readonly #removalListeners: ((session: string) => void)[] = [];
  #tail: Tail | undefined;
  #waitingEvents = 0;
  #closed = false;

  private constructor(connection: NatsConnection, manager: JetStreamManager, replicas: number) {
    this.connection = connection;
    this.replicas = replicas;
    this.#manager = manager;
    this.#jetstream = jetstream(connection, { timeout: ANSWER_MS });
  }

  /**
   * Opens the log of a NATS server or cluster, making its stream where it is not there.
   * @param addresses `nats://host:4222`, with commas between several
   * @param warn is told, in a line, where an acknowledgement would not be durable
   * @throws LogFailed NATS does not answer, or has no JetStream
   */
  static async open(
    addresses: string,
    warn: (line: string) => void = () => {},
  ): Promise<JetStreamLog> {
    const connection = await connectTo(addresses);
    try {
      const { manager, replicas } = await openStream(connection, warn);
      const log = new JetStreamLog(connection, manager, replicas);
      const last = await log.#list();
      log.#tail = new Tail(log.#jetstream, last, (message) => log.#take(message));
      log.#hearRemovals();
      return log;
    } catch (cause) {
      await connection.close();
      throw cause;
    }
  }

  async append(
    session: string,
    events: readonly SessionEvent[],
    expect?: Position,
  ): Promise<Position> {
    if (this.#closed) throw new LogFailed('the log is closed');
    if (this.#removed.has(session)) throw new LogFailed('the session was removed');
    if (this.#waitingEvents + events.length > MOST_WAITING) {
      throw new LogBusy(`${this.#waitingEvents} events wait to be published`);
    }
    if (events.length > STRIDE) throw new LogFailed(`${events.length} events are too many at once`);
    let lane = this.#lanes.get(session);
    if (!lane) {
      lane = new Lane((body, expected) => this.#publish(session, body, expected));
      this.#lanes.set(session, lane);
    }
    this.#waitingEvents += events.length;
    try {
      return await lane.add(events, expect);
    } finally {
      this.#waitingEvents -= events.length;
    }
  }

  subscribe(session: string, after: Position, listener: Listener): Promise<() => void> {
    return this.#subscribers.add(session, after, listener, async (deliver) => {
      try {
        await this.#read(session, after, (message) => deliver(eventsIn(message)));
      } catch (cause) {
        throw new LogFailed(`the log of ${session} cannot be read`, { cause });
      }
    });
  }

  async sessions(): Promise<string[]> {
    return [...this.#sessions.keys()];
  }

  async remove(session: string): Promise<void> {
    const lane = this.#lanes.get(session);
    this.#forget(session);
    lane?.refuse(new LogFailed('the session was removed'));
    await lane?.idle();
    try {
      // A purge alone would only cut messages off: their bytes are written over first.
      const places: number[] = [];
      await this.#read(session, 0, ({ seq }) => void places.push(seq));
      await inParts(places, (seq) => this.#manager.streams.deleteMessage(STREAM, seq, true));
      await this.#manager.streams.purge(STREAM, { filter: subjectsOf(session) });
    } catch (cause) {
      this.#removed.delete(session);
      throw new LogFailed('the session could not be removed', { cause });
    }
    this.connection.publish(REMOVED, session);
  }

  onRemoved(listener: (session: string) => void): void {
    this.#removalListeners.push(listener);
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await Promise.all([...this.#lanes.values()].map((lane) => lane.idle()));
    await this.#tail?.close();
    this.#tail?.forget(new LogFailed('the log is closed'));
    this.#subscribers.clear();
    await this.connection.drain();
  }

  /** Publishes a batch until NATS has it, under one id, so that it is kept once however often it is sent. */
  async #publish(session: string, body: string, expect: Position | undefined): Promise<number> {
    const subject = expect === undefined ? saidSubject(session) : ledSubject(session);
    const options = {
      msgID: randomUUID(),
      timeout: ANSWER_MS,
      ...(expect !== undefined && { expect: { lastSubjectSequence: sequenceAt(expect) } }),
    };
    const until = Date.now() + KEEP_TRYING_MS;
    for (;;) {
      try {
        const { seq } = await this.#jetstream.publish(subject, body, options);
        await this.#tail!.reaches(session, seq);
        return seq;
      } catch (cause) {
        if (cause instanceof LogFailed) throw cause;
        const refused = cause instanceof JetStreamApiError;
        if (refused && cause.code === JetStreamApiCodes.StreamWrongLastSequence) {
          throw new LogMovedOn(`expected ${expect}: ${cause.message}`);
        }
        // 503: a cluster between two leaders. A silence may be one, too.
        const passing = !refused || cause.status === 503;
        if (!passing || Date.now() > until || this.connection.isClosed()) {
          throw new LogFailed(`NATS did not keep it (${messageOf(cause)})`, { cause });
        }
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      }
    }
  }

  /** Hands over a session's messages from the one that `after` is in to the last that there is now. */
  async #read(session: string, after: Position, take: (message: JsMsg) => void): Promise<void> {
    const subjects = subjectsOf(session);
    const last = await this.#manager.streams.getMessage(STREAM, { last_by_subj: subjects });
    const from = Math.max(1, sequenceAt(after));
    if (!last || last.seq < from) return;
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
        if (reached >= last.seq) break;
      }
    } finally {
      clearInterval(watch);
      await messages.close();
      await consumer.delete().catch(() => {});
    }
    if (reached < last.seq) throw new Error(`nothing came after message ${reached}`);
  }

  #take(message: JsMsg): void {
    const session = sessionIn(message.subject);
    if (this.#removed.has(session)) return;
    if (!this.#sessions.has(session)) this.#sessions.set(session, message.seq);
    try {
      this.#subscribers.publish(session, eventsIn(message));
    } catch (cause) {
      // Written by a newer server: this one must not guess, and the others go on (L8).
      console.error(`The session ${session} cannot be followed: ${messageOf(cause)}`);
      this.#forget(session);
    }
  }

  /** Looks up which sessions there are. Returns the place of the stream's last message. */
  async #list(): Promise<number> {
    const { state } = await this.#manager.streams.info(STREAM, { subjects_filter: subjectsOf() });
    const listed = [...new Set(Object.keys(state.subjects ?? {}).map(sessionIn))];
    const firsts: [string, number][] = [];
    await inParts(listed, async (session) => {
      const known = this.#sessions.get(session);
      const query = { seq: 1, next_by_subj: subjectsOf(session) };
      const first = known ?? (await this.#manager.streams.getMessage(STREAM, query))?.seq;
      if (first !== undefined) firsts.push([session, first]);
    });
    this.#sessions = new Map(firsts.toSorted(([, a], [, b]) => a - b));
    return state.last_seq;
  }

  #hearRemovals(): void {
    this.connection.subscribe(REMOVED, {
      callback: (error, message) => {
        if (!error) this.#removedElsewhere(message.string());
      },
    });
    void this.#relistAfterReconnecting();
  }

  /** A removal that was told while the connection was down is seen in the list. */
  async #relistAfterReconnecting(): Promise<void> {
    for await (const { type } of this.connection.status()) {
      if (type !== 'reconnect') continue;
      const before = [...this.#sessions.keys()];
      await this.#list().catch(() => {});
      for (const session of before) {
        if (!this.#sessions.has(session)) this.#removedElsewhere(session);
      }
    }
  }

  #removedElsewhere(session: string): void {
    if (this.#removed.has(session)) return;
    this.#forget(session);
    for (const listener of this.#removalListeners) listener(session);
  }

  #forget(session: string): void {
    this.#removed.add(session);
    this.#sessions.delete(session);
    this.#lanes.delete(session);
    this.#tail?.forget(new LogFailed('the session was removed'), session);
  }
}

/** The events of a message, each with its position. */
function eventsIn(message: JsMsg): Positioned[] {
  const events = message.json<{ v?: unknown }[]>();
  return events.map((event, i) => ({
    position: positionAt(message.seq, i),
    event: upcast(event),
  }));
}

/** Does something to each, not all at once. */
async function inParts<T>(all: readonly T[], act: (each: T) => Promise<unknown>): Promise<void> {
  for (let i = 0; i < all.length; i += AT_ONCE) {
    await Promise.all(all.slice(i, i + AT_ONCE).map(act));
  }
}
