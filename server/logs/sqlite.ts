import { Worker } from 'node:worker_threads';
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
import { Unpacker, type Part } from './packed.ts';
import type { Batch, Row } from './sqlite-file.ts';
import type { Reply, Request } from './sqlite-worker.ts';
import { Subscribers } from './subscribers.ts';

/** How long the first event of a group waits for others, in milliseconds: an fsync serves them all (L9). */
const COMMIT_WINDOW_MS = 3;

/** With so many events waiting, an fsync is worth it at once. */
const FULL_GROUP = 256;

/** Events that may wait to be written; past that, `append` answers busy. */
const MOST_WAITING = 50_000;

/** The file is there, and is not what was written: nothing was changed in it. */
export class LogDamaged extends LogFailed {}

interface Head {
  /** The last position given out, durable or not. */
  last: Position;
  /** The last guarded position given out, and the last that is durable. */
  guarded: Position;
  guardedDurable: Position;
}

/** What of one session waits to be written. */
interface Group {
  readonly events: Positioned[];
  /** The position of the last guarded append among them, or 0. */
  guarded: Position;
  readonly appends: Append[];
}

/** Somebody who waits for events to be durable. */
interface Append {
  readonly last: Position;
  readonly resolve: (position: Position) => void;
  readonly reject: (cause: Error) => void;
}

/** Groups by session. */
type Groups = Map<string, Group>;

/** A request before it is sent: its number is given then. */
type Unnumbered<R> = R extends { id: number } ? Omit<R, 'id'> : never;

interface Asked {
  readonly take: (part: Part) => void;
  readonly resolve: () => void;
  readonly reject: (cause: Error) => void;
}

/**
 * The log in one SQLite file, written by this process alone. Everything that arrives within a few
 * milliseconds is committed as one transaction with `synchronous=FULL`, a row for each session.
 */
export class SqliteLog implements EventLog {
  readonly #worker: Worker;
  readonly #heads: Map<string, Head>;
  readonly #subscribers = new Subscribers();
  readonly #asked = new Map<number, Asked>();
  readonly #warn: (line: string) => void;
  readonly #stallListeners: ((stalled: boolean) => void)[] = [];
  #stalled = false;
  #requests = 0;
  #waiting: Groups = new Map();
  #waitingEvents = 0;
  #timer: NodeJS.Timeout | undefined;
  #committing = false;
  #closed = false;

  private constructor(worker: Worker, heads: Map<string, Head>, warn: (line: string) => void) {
    this.#worker = worker;
    this.#heads = heads;
    this.#warn = warn;
    worker.on('message', (reply: Reply) => this.#take(reply));
    worker.on('error', (cause) => this.#break(new LogFailed('the log’s thread died', { cause })));
  }

  /**
   * Opens the log of a file, making it where it is not there.
   * @param warn is told, in a line, when it can no longer be written, and when it can again
   * @throws LogDamaged the file is not what was written
   * @throws LogFailed the file cannot be opened or written
   */
  static async open(file: string, warn: (line: string) => void = () => {}): Promise<SqliteLog> {
    const worker = new Worker(new URL('sqlite-worker.ts', import.meta.url), { workerData: file });
    const first = await new Promise<Reply>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
    });
    if (first.type !== 'ready') {
      await worker.terminate();
      if (first.type !== 'broken') throw new LogFailed('the log’s thread did not start');
      throw new (first.damaged ? LogDamaged : LogFailed)(first.error);
    }
    const heads = first.heads.map(({ session, head, guarded }): [string, Head] => [
      session,
      { last: head, guarded, guardedDurable: guarded },
    ]);
    return new SqliteLog(worker, new Map(heads), warn);
  }

  append(session: string, events: readonly SessionEvent[], expect?: Position): Promise<Position> {
    if (this.#closed) return Promise.reject(new LogFailed('the log is closed'));
    if (this.#waitingEvents + events.length > MOST_WAITING) {
      return Promise.reject(new LogBusy(`${this.#waitingEvents} events wait to be written`));
    }
    const head = this.#heads.get(session) ?? { last: 0, guarded: 0, guardedDurable: 0 };
    if (expect !== undefined && head.guarded !== expect) {
      return Promise.reject(new LogMovedOn(`expected ${expect}, the log is at ${head.guarded}`));
    }
    this.#heads.set(session, head);
    const group = this.#groupOf(session);
    for (const event of events) group.events.push({ position: ++head.last, event });
    if (expect !== undefined) group.guarded = head.guarded = head.last;
    this.#waitingEvents += events.length;
    const { last } = head;
    const written = new Promise<Position>((resolve, reject) =>
      group.appends.push({ last, resolve, reject }),
    );
    this.#schedule();
    return written;
  }

  subscribe(session: string, after: Position, listener: Listener): Promise<() => void> {
    return this.#subscribers.add(session, after, listener, async (deliver) => {
      let broken: unknown;
      const unpacker = new Unpacker();
      await this.#ask({ type: 'read', session, after }, (part) => {
        try {
          if (broken !== undefined) return;
          for (const each of part)
            deliver('body' in each ? positionedFrom(each) : unpacker.unpack(each));
        } catch (cause) {
          broken ??= cause;
        }
      });
      if (broken === undefined) return;
      const why = broken instanceof Error ? broken.message : String(broken);
      throw new LogFailed(`the log of ${session} cannot be read: ${why}`, { cause: broken });
    });
  }

  async sessions(): Promise<string[]> {
    return [...this.#heads.keys()];
  }

  async remove(session: string): Promise<void> {
    const head = this.#heads.get(session);
    this.#heads.delete(session);
    // What waits to be written must not come back after the session is gone; what is being written goes with it.
    const group = this.#waiting.get(session);
    this.#waiting.delete(session);
    this.#waitingEvents -= group?.events.length ?? 0;
    for (const { reject } of group?.appends ?? []) reject(new LogFailed('the session was removed'));
    try {
      await this.#ask({ type: 'remove', session });
    } catch (cause) {
      // It is still there, and goes on where it was.
      if (head) this.#heads.set(session, head);
      throw cause;
    }
  }

  get stalled(): boolean {
    return this.#stalled;
  }

  onStalled(listener: (stalled: boolean) => void): void {
    this.#stallListeners.push(listener);
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    while (this.#waiting.size > 0 || this.#committing) await this.#commit();
    await this.#ask({ type: 'close' });
    this.#subscribers.clear();
    await this.#worker.terminate();
  }

  /** Writes everything that waits as one transaction; then answers and publishes it. */
  async #commit(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const groups = this.#waiting;
    this.#waiting = new Map();
    this.#waitingEvents = 0;
    if (groups.size === 0) return new Promise((resolve) => setImmediate(resolve));
    this.#committing = true;
    try {
      await this.#ask({ type: 'commit', batches: batchesOf(groups) });
      this.#stall(false);
      this.#settle(groups);
    } catch (cause) {
      this.#refuse(groups, cause);
    }
    this.#committing = false;
    if (this.#closed) return;
    if (this.#waiting.size > 0) this.#schedule();
  }

  /** Sees to it that what waits is written: soon, or now where it is much. */
  #schedule(): void {
    if (this.#committing) return;
    if (this.#waitingEvents >= FULL_GROUP) void this.#commit();
    else this.#timer ??= setTimeout(() => void this.#commit(), COMMIT_WINDOW_MS);
  }

  #groupOf(session: string): Group {
    let group = this.#waiting.get(session);
    if (!group) this.#waiting.set(session, (group = { events: [], guarded: 0, appends: [] }));
    return group;
  }

  #settle(groups: Groups): void {
    for (const [session, { events, guarded }] of groups) {
      const head = this.#heads.get(session);
      if (head) head.guardedDurable = Math.max(head.guardedDurable, guarded);
      this.#subscribers.publish(session, events);
    }
    for (const { appends } of groups.values()) {
      for (const { last, resolve } of appends) resolve(last);
    }
  }

  #refuse(groups: Groups, cause: unknown): void {
    this.#stall(true, cause instanceof Error ? cause.message : String(cause));
    for (const [session, { appends }] of groups) {
      const head = this.#heads.get(session);
      if (head) head.guarded = head.guardedDurable;
      for (const { reject } of appends) {
        reject(new LogFailed('the log could not be written', { cause }));
      }
    }
  }

  /** The last commit was refused, or was not. */
  #stall(stalled: boolean, why = ''): void {
    if (stalled === this.#stalled) return;
    this.#stalled = stalled;
    this.#warn(
      stalled
        ? `Sessions cannot be kept just now (${why}). No answer is lost: phones send theirs again until it is ` +
            'written. Make room on the disk, or make it writable; there is no need to start again.'
        : 'Sessions are kept again.',
    );
    for (const listener of this.#stallListeners) listener(stalled);
  }

  #ask(request: Unnumbered<Request>, take: Asked['take'] = () => {}): Promise<void> {
    return new Promise((resolve, reject) => {
      const id = ++this.#requests;
      this.#asked.set(id, { take, resolve, reject });
      this.#worker.postMessage({ ...request, id });
    });
  }

  #take(reply: Reply): void {
    if (!('id' in reply)) return;
    const asked = this.#asked.get(reply.id);
    if (reply.type === 'part') {
      asked?.take(reply.part);
      return;
    }
    this.#asked.delete(reply.id);
    if (reply.type === 'done') asked?.resolve();
    else asked?.reject(new LogFailed(reply.error));
  }

  #break(cause: Error): void {
    this.#closed = true;
    this.#warn('The thread that keeps sessions died: start again. What was acknowledged is kept.');
    for (const { appends } of this.#waiting.values()) {
      for (const { reject } of appends) reject(cause);
    }
    this.#waiting.clear();
    for (const asked of this.#asked.values()) asked.reject(cause);
    this.#asked.clear();
  }
}

function batchesOf(groups: Groups): Batch[] {
  return [...groups].map(([session, { events, guarded }]) => ({
    session,
    first: events[0]!.position,
    last: events.at(-1)!.position,
    guarded,
    body: JSON.stringify(events.map(({ event }) => event)),
  }));
}

/**
 * The events of a row.
 * @throws Error it is not what was written, or is of a newer Connivence
 */
export function positionedFrom({ first, body, damaged }: Row): Positioned[] {
  if (damaged) throw new Error(`what follows position ${first - 1} is not what was written`);
  const events = JSON.parse(body) as { v?: unknown }[];
  return events.map((event, i) => ({ position: first + i, event: upcast(event) }));
}
