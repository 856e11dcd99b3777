import type { Listener, Position, Positioned } from '../../session/log.ts';

interface Subscriber {
  readonly listener: Listener;
  /** The last position delivered. */
  after: Position;
  /** What came live while history was still on its way; undefined once caught up. */
  waiting: Positioned[] | undefined;
}

/** The listeners of one engine's sessions, each brought from history into live without a gap (L3). */
export class Subscribers {
  readonly #bySession = new Map<string, Set<Subscriber>>();

  /**
   * Adds a listener and hands it history, then what came meanwhile, then what comes.
   * @param history delivers, in order, the events after `after` that are durable now
   * @returns the end of the subscription, once history is delivered
   */
  async add(
    session: string,
    after: Position,
    listener: Listener,
    history: (deliver: Listener) => Promise<void>,
  ): Promise<() => void> {
    const subscriber: Subscriber = { listener, after, waiting: [] };
    const subscribers = this.#bySession.get(session) ?? new Set();
    this.#bySession.set(session, subscribers.add(subscriber));
    await history((batch) => deliver(subscriber, batch));
    const { waiting } = subscriber;
    subscriber.waiting = undefined;
    if (waiting) deliver(subscriber, waiting);
    return () => {
      subscribers.delete(subscriber);
      if (subscribers.size === 0) this.#bySession.delete(session);
    };
  }

  /** Hands newly durable events to everyone who listens. */
  publish(session: string, batch: readonly Positioned[]): void {
    for (const subscriber of this.#bySession.get(session) ?? []) {
      if (subscriber.waiting) subscriber.waiting.push(...batch);
      else deliver(subscriber, batch);
    }
  }

  clear(): void {
    this.#bySession.clear();
  }
}

function deliver(subscriber: Subscriber, batch: readonly Positioned[]): void {
  const fresh =
    batch.length > 0 && batch[0]!.position > subscriber.after
      ? batch
      : batch.filter(({ position }) => position > subscriber.after);
  if (fresh.length === 0) return;
  subscriber.after = fresh.at(-1)!.position;
  subscriber.listener(fresh);
}
