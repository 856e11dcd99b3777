import { randomUUID } from 'node:crypto';
import type { NatsConnection } from '@nats-io/transport-node';
import {
  JetStreamApiCodes,
  JetStreamApiError,
  jetstream,
  type JetStreamClient,
  type JetStreamManager,
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
import { Stored } from './jetstream-stored.ts';
import { connectTo, messageOf, type NatsOptions } from './jetstream-connection.ts';
import { Health } from './jetstream-health.ts';
import { STREAM, ledSubject, openStream, saidSubject, sessionIn } from './jetstream-stream.ts';
import { Tail, type Told } from './jetstream-tail.ts';
import { Subscribers } from './subscribers.ts';

/** Events that may wait to be published; past that, `append` answers busy. */
const MOST_WAITING = 50_000;

/** How long NATS is asked again for one batch, in milliseconds: a cluster finds another leader meanwhile. */
const KEEP_TRYING_MS = 10_000;

/** How long one question may take, and the pause before the next, in milliseconds. */
const ANSWER_MS = 1000;
const PAUSE_MS = 100;

/** Where servers tell each other of a session that was removed; not in the stream. */
const REMOVED = `${STREAM}-removed`;

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
  readonly #stored: Stored;
  readonly #subscribers = new Subscribers();
  readonly #lanes = new Map<string, Lane>();
  /** The sessions there are, oldest first, by the place of their first message. */
  #sessions = new Map<string, number>();
  /** Sessions removed while this server runs: an answer on its way must not bring one back. */
  readonly #removed = new Set<string>();
  /** Those that this server removed: what others still had on their way goes, too. */
  readonly #erasing = new Map<string, Promise<void>>();
  readonly #removalListeners: ((session: string) => void)[] = [];
  readonly #stallListeners: ((stalled: boolean) => void)[] = [];
  readonly #health: Health;
  #tail: Tail | undefined;
  #waitingEvents = 0;
  #closed = false;

  private constructor(connection: NatsConnection, manager: JetStreamManager, replicas: number) {
    this.connection = connection;
    this.replicas = replicas;
    this.#jetstream = jetstream(connection, { timeout: ANSWER_MS });
    this.#stored = new Stored(this.#jetstream, manager);
    this.#health = new Health(
      () => this.#stored.answers(),
      (away) => {
        for (const listener of this.#stallListeners) listener(away);
      },
    );
  }

  /**
   * Opens the log of a NATS server or cluster, making its stream where it is not there.
   * @param addresses `nats://host:4222`, with commas between several
   * @throws LogFailed NATS does not answer, or will not have us, or has no JetStream
   */
  static async open(addresses: string, options: NatsOptions = {}): Promise<JetStreamLog> {
    const connection = await connectTo(addresses, options);
    try {
      const { manager, replicas } = await openStream(connection, options);
      const log = new JetStreamLog(connection, manager, replicas);
      const { last, sessions } = await log.#stored.list();
      log.#sessions = sessions;
      log.#tail = new Tail(
        log.#jetstream,
        last,
        (from) => log.#next(from),
        (message) => log.#take(message),
      );
      log.#hearRemovals();
      void log.#followConnection();
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
        await this.#stored.read(session, after, (message) => deliver(eventsIn(message)));
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
    // Told first, so that nobody adds to what is being erased.
    this.connection.publish(REMOVED, session);
    try {
      await this.#erase(session);
    } catch (cause) {
      this.#removed.delete(session);
      this.#erasing.delete(session);
      throw new LogFailed('the session could not be removed', { cause });
    }
  }

  onRemoved(listener: (session: string) => void): void {
    this.#removalListeners.push(listener);
  }

  get stalled(): boolean {
    return this.#health.away;
  }

  onStalled(listener: (stalled: boolean) => void): void {
    this.#stallListeners.push(listener);
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#health.close();
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
        if (passing) this.#health.doubt();
        if (!passing || Date.now() > until || this.connection.isClosed()) {
          throw new LogFailed(`NATS did not keep it (${messageOf(cause)})`, { cause });
        }
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      }
    }
  }

  /** The stream's first message from a place on. A room that is silent learns by this that NATS is, too. */
  async #next(from: number): Promise<Told | null> {
    try {
      return await this.#stored.next(from);
    } catch (cause) {
      this.#health.doubt();
      throw cause;
    }
  }

  /** One erasure of a session after the other. */
  #erase(session: string): Promise<void> {
    const before = this.#erasing.get(session) ?? Promise.resolve();
    const erasing = before.then(() => this.#stored.erase(session));
    this.#erasing.set(
      session,
      erasing.catch(() => {}),
    );
    return erasing;
  }

  #take(message: Told): void {
    const session = sessionIn(message.subject);
    if (this.#removed.has(session)) {
      if (this.#erasing.has(session)) this.#erase(session).catch(() => {});
      return;
    }
    if (!this.#sessions.has(session)) this.#sessions.set(session, message.seq);
    try {
      this.#subscribers.publish(session, eventsIn(message));
    } catch (cause) {
      // Written by a newer server: this one must not guess, and the others go on (L8).
      console.error(`The session ${session} cannot be followed: ${messageOf(cause)}`);
      this.#forget(session);
    }
  }

  #hearRemovals(): void {
    this.connection.subscribe(REMOVED, {
      callback: (error, message) => {
        if (!error) this.#removedElsewhere(message.string());
      },
    });
  }

  async #followConnection(): Promise<void> {
    for await (const { type } of this.connection.status()) {
      if (type === 'disconnect') this.#health.doubt();
      else if (type === 'reconnect') await this.#relist();
    }
  }

  /** A removal that was told while the connection was down is seen in the list. */
  async #relist(): Promise<void> {
    const before = [...this.#sessions.keys()];
    const { sessions } = await this.#stored.list(this.#sessions).catch(() => ({
      sessions: this.#sessions,
    }));
    for (const session of before) {
      if (!sessions.has(session)) this.#removedElsewhere(session);
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
function eventsIn(message: Told): Positioned[] {
  const events = message.json<{ v?: unknown }[]>();
  return events.map((event, i) => ({
    position: positionAt(message.seq, i),
    event: upcast(event),
  }));
}
