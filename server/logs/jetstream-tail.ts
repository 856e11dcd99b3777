import { setTimeout } from 'node:timers/promises';
import {
  DeliverPolicy,
  type ConsumerMessages,
  type JetStreamClient,
  type JsMsg,
} from '@nats-io/jetstream';
import { STREAM } from './jetstream-stream.ts';

/** How often NATS says that it is there, in milliseconds; after two silences the consumer is made anew. */
const HEARTBEAT_MS = 1000;

/** How long a message that NATS has acknowledged may take to come back, in milliseconds. */
const STUCK_MS = 3000;

/**
 * After this silence the stream itself is asked for what comes next, in milliseconds: a consumer dies with its
 * server, and the next one comes seconds after the stream's next leader.
 */
const SILENCE_MS = 500;

/** How often it is asked while it is what we hear from, in milliseconds. */
const ASK_MS = 20;

/** The pause before another try, in milliseconds. */
const RETRY_MS = 250;

/** A message of the stream, however it came. */
export type Told = Pick<JsMsg, 'seq' | 'subject' | 'json'>;

interface Expected {
  readonly session: string;
  readonly sequence: number;
  readonly resolve: () => void;
  readonly reject: (cause: Error) => void;
}

/**
 * Everything that comes into the stream from a place on, each message once and in the stream's order,
 * whatever becomes of connections and consumers meanwhile.
 */
export class Tail {
  readonly #jetstream: JetStreamClient;
  readonly #next: (from: number) => Promise<Told | null>;
  readonly #take: (message: Told) => void;
  readonly #running: Promise<unknown>;
  #seen: number;
  /** When the consumer last gave one, on the clock of `performance`. */
  #tookAt = 0;
  #expected: Expected[] = [];
  #messages: ConsumerMessages | undefined;
  readonly #closing = new AbortController();

  /**
   * @param next asks the stream for its first message from a place on; null where there is none yet
   * @param take must not throw
   */
  constructor(
    jetstream: JetStreamClient,
    after: number,
    next: (from: number) => Promise<Told | null>,
    take: (message: Told) => void,
  ) {
    this.#jetstream = jetstream;
    this.#seen = after;
    this.#next = next;
    this.#take = take;
    this.#running = Promise.all([this.#run(), this.#listenToSilence()]);
  }

  /**
   * Resolves when a message that NATS acknowledged has been taken here.
   * @throws what `forget` was given: the session is gone, and the message with it
   */
  async reaches(session: string, sequence: number): Promise<void> {
    if (sequence <= this.#seen) return;
    const stuck = setInterval(() => void this.#messages?.close(), STUCK_MS);
    try {
      await new Promise<void>((resolve, reject) => {
        this.#expected.push({ session, sequence, resolve, reject });
      });
    } finally {
      clearInterval(stuck);
    }
  }

  /** Whoever waits for a message of this session, or of any, is told that it will not come. */
  forget(cause: Error, session?: string): void {
    const gone = this.#expected.filter((each) => session === undefined || each.session === session);
    this.#expected = this.#expected.filter((each) => !gone.includes(each));
    for (const { reject } of gone) reject(cause);
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#messages?.close();
    await this.#running;
  }

  async #run(): Promise<void> {
    while (!this.#closed) {
      try {
        await this.#follow();
      } catch {
        // Whatever it was: what is missing is asked for again.
      }
      await this.#pause(RETRY_MS);
    }
  }

  async #follow(): Promise<void> {
    const consumer = await this.#jetstream.consumers.get(STREAM, {
      deliver_policy: DeliverPolicy.StartSequence,
      opt_start_seq: this.#seen + 1,
    });
    this.#messages = await consumer.consume({ max_messages: 512, idle_heartbeat: HEARTBEAT_MS });
    // What nobody reads yet cannot be closed, but its consumer can: a `close` that came first leaves it to us.
    if (this.#closed) return void (await consumer.delete());
    for await (const message of this.#messages) {
      this.#tookAt = performance.now();
      this.#accept(message);
    }
    await consumer.delete().catch(() => {});
  }

  async #listenToSilence(): Promise<void> {
    let asking = false;
    while (!this.#closed) {
      await this.#pause(asking ? ASK_MS : SILENCE_MS);
      asking &&= this.#isSilent;
      while (!this.#closed && this.#isSilent) {
        // No answer is one more silence.
        const message = await this.#next(this.#seen + 1).catch(() => null);
        if (!message) break;
        asking = true;
        this.#accept(message);
      }
    }
  }

  get #isSilent(): boolean {
    return this.#tookAt + SILENCE_MS <= performance.now();
  }

  get #closed(): boolean {
    return this.#closing.signal.aborted;
  }

  async #pause(ms: number): Promise<void> {
    // Closing ends it.
    await setTimeout(ms, undefined, { signal: this.#closing.signal }).catch(() => {});
  }

  #accept(message: Told): void {
    if (message.seq <= this.#seen) return;
    this.#take(message);
    this.#seen = message.seq;
    this.#settle();
  }

  #settle(): void {
    if (this.#expected.length === 0) return;
    const here = this.#expected.filter(({ sequence }) => sequence <= this.#seen);
    this.#expected = this.#expected.filter(({ sequence }) => sequence > this.#seen);
    for (const { resolve } of here) resolve();
  }
}
