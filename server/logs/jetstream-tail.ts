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

/** The pause before another try, in milliseconds. */
const RETRY_MS = 250;

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
  readonly #take: (message: JsMsg) => void;
  readonly #running: Promise<void>;
  #seen: number;
  #expected: Expected[] = [];
  #messages: ConsumerMessages | undefined;
  #closed = false;

  /** @param take must not throw */
  constructor(jetstream: JetStreamClient, after: number, take: (message: JsMsg) => void) {
    this.#jetstream = jetstream;
    this.#seen = after;
    this.#take = take;
    this.#running = this.#run();
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
    this.#closed = true;
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
      if (!this.#closed) await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
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
      if (message.seq <= this.#seen) continue;
      this.#take(message);
      this.#seen = message.seq;
      this.#settle();
    }
    await consumer.delete().catch(() => {});
  }

  #settle(): void {
    if (this.#expected.length === 0) return;
    const here = this.#expected.filter(({ sequence }) => sequence <= this.#seen);
    this.#expected = this.#expected.filter(({ sequence }) => sequence > this.#seen);
    for (const { resolve } of here) resolve();
  }
}
