import type { SessionEvent } from '../../session/events.ts';
import {
  LogFailed,
  LogMovedOn,
  type EventLog,
  type Listener,
  type Position,
  type Positioned,
} from '../../session/log.ts';
import { Subscribers } from './subscribers.ts';

interface Kept {
  readonly events: Positioned[];
  guarded: Position;
}

/** A log that keeps nothing past the process: for a try-out, and for tests of what stands on a log. */
export class MemoryLog implements EventLog {
  readonly #kept = new Map<string, Kept>();
  readonly #subscribers = new Subscribers();
  #closed = false;

  async append(
    session: string,
    events: readonly SessionEvent[],
    expect?: Position,
  ): Promise<Position> {
    if (this.#closed) throw new LogFailed('the log is closed');
    const kept = this.#kept.get(session) ?? { events: [], guarded: 0 };
    if (expect !== undefined && kept.guarded !== expect) {
      throw new LogMovedOn(`expected ${expect}, the log is at ${kept.guarded}`);
    }
    this.#kept.set(session, kept);
    let position = kept.events.at(-1)?.position ?? 0;
    const batch = events.map((event) => ({ position: ++position, event }));
    kept.events.push(...batch);
    if (expect !== undefined) kept.guarded = position;
    this.#subscribers.publish(session, batch);
    return position;
  }

  subscribe(session: string, after: Position, listener: Listener): Promise<() => void> {
    return this.#subscribers.add(session, after, listener, async (deliver) => {
      deliver([...(this.#kept.get(session)?.events ?? [])]);
    });
  }

  async sessions(): Promise<string[]> {
    return [...this.#kept.keys()];
  }

  async remove(session: string): Promise<void> {
    this.#kept.delete(session);
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#subscribers.clear();
  }
}
