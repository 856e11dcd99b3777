import type { SessionEvent } from '../../session/events.ts';
import { LogMovedOn, type Position } from '../../session/log.ts';

/** How long the first event of a group waits for others, in milliseconds (L9). */
const COMMIT_WINDOW_MS = 3;

/** Positions that one message of the stream has: the most events in a batch. */
export const STRIDE = 4096;

/** The most bytes in a batch, well under the 1 MB that NATS takes as it comes. */
const MOST_BYTES = 256 * 1024;

/** The position of an event, by its message's place in the stream and its own in the message. */
export function positionAt(sequence: number, index: number): Position {
  return sequence * STRIDE + index;
}

/** The message that a position is in. */
export function sequenceAt(position: Position): number {
  return Math.floor(position / STRIDE);
}

interface Waiting {
  readonly bodies: readonly string[];
  readonly bytes: number;
  readonly expect: Position | undefined;
  readonly resolve: (position: Position) => void;
  readonly reject: (cause: Error) => void;
}

/**
 * What one server has to say in one session, a message at a time, so that order is kept across retries:
 * what arrives while one is on its way goes together in the next. Guarded appends go alone.
 */
export class Lane {
  /** Publishes a batch; resolves, with its place in the stream, once it came back from there. */
  readonly #publish: (body: string, expect: Position | undefined) => Promise<number>;
  #queue: Waiting[] = [];
  #working: Promise<void> | undefined;

  constructor(publish: (body: string, expect: Position | undefined) => Promise<number>) {
    this.#publish = publish;
  }

  /** @returns the position of the last event */
  add(events: readonly SessionEvent[], expect: Position | undefined): Promise<Position> {
    const bodies = events.map((event) => JSON.stringify(event));
    const bytes = bodies.reduce((sum, body) => sum + Buffer.byteLength(body) + 1, 0);
    return new Promise((resolve, reject) => {
      this.#queue.push({ bodies, bytes, expect, resolve, reject });
      this.#working ??= this.#work();
    });
  }

  /** Refuses what has not been sent. */
  refuse(cause: Error): void {
    for (const { reject } of this.#queue.splice(0)) reject(cause);
  }

  /** Resolves when nothing waits and nothing is on its way. */
  async idle(): Promise<void> {
    await this.#working;
  }

  async #work(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, COMMIT_WINDOW_MS));
    while (this.#queue.length > 0) {
      const group = this.#next();
      try {
        const body = `[${group.flatMap(({ bodies }) => bodies).join(',')}]`;
        const sequence = await this.#publish(body, group[0]!.expect);
        let index = -1;
        for (const { bodies, resolve } of group) {
          index += bodies.length;
          resolve(positionAt(sequence, index));
        }
      } catch (error) {
        const cause = error as Error;
        for (const { reject } of group) reject(cause);
        // Nobody waits through one silence after the other.
        if (!(cause instanceof LogMovedOn)) this.refuse(cause);
      }
    }
    this.#working = undefined;
  }

  #next(): Waiting[] {
    let events = 0;
    let bytes = 0;
    let size = 0;
    for (const each of this.#queue) {
      events += each.bodies.length;
      bytes += each.bytes;
      const fits = events <= STRIDE && bytes <= MOST_BYTES && each.expect === undefined;
      if (size > 0 && !fits) break;
      size += 1;
      if (each.expect !== undefined) break;
    }
    return this.#queue.splice(0, size);
  }
}
