import type { SessionEvent } from './events.ts';

/**
 * Where an event stands in its session's log. Whole, from 1; 0 is before the first.
 * Strictly increasing within a session, gaps allowed (L2).
 */
export type Position = number;

export interface Positioned {
  readonly position: Position;
  readonly event: SessionEvent;
}

/** Takes a batch of events, in order. Must not throw. */
export type Listener = (batch: readonly Positioned[]) => void;

/** A trainer's command met a log that had moved on (L5): read it again, and decide again. */
export class LogMovedOn extends Error {
  override readonly name = 'LogMovedOn';
}

/** The log cannot take more now: answer "busy", and the person tries again. */
export class LogBusy extends Error {
  override readonly name = 'LogBusy';
}

/** The log cannot write (disk full, folder gone); the cause says why. */
export class LogFailed extends Error {
  override readonly name = 'LogFailed';
}

/**
 * The event-log port: where sessions are kept. Its rules are numbered in `docs/protocol.md`
 * (L1 to L9), and `tests/contracts/event-log.ts` holds every engine to them.
 */
export interface EventLog {
  /**
   * Appends events to a session, in order, together.
   * @param expect the position that the log's last guarded append must have; giving it makes
   * this append a guarded one. Left out (answers, arrivals), nothing is expected and nothing guarded.
   * @returns the position of the last event, once all are durable (L1).
   * @throws LogMovedOn another guarded append came after `expect`
   * @throws LogBusy too much is waiting to be written
   * @throws LogFailed nothing of these events was kept
   */
  append(session: string, events: readonly SessionEvent[], expect?: Position): Promise<Position>;

  /**
   * Hands every event after a position to the listener, in order and once, from history
   * into live without a gap (L3).
   * @returns once history is delivered; the function it resolves to ends the subscription.
   */
  subscribe(session: string, after: Position, listener: Listener): Promise<() => void>;

  /** Ids of the sessions that have events, oldest first. */
  sessions(): Promise<string[]>;

  /** Removes a session; no byte of it stays behind (L7). */
  remove(session: string): Promise<void>;

  /** Calls back with each session that another server removed; left out by an engine of one server. */
  onRemoved?(listener: (session: string) => void): void;

  /** Whether appends wait because what keeps them does not answer; left out by an engine that answers at once. */
  readonly stalled?: boolean;

  /** Calls back when appends begin to wait (true), and when they go through again. */
  onStalled?(listener: (stalled: boolean) => void): void;

  /** Writes what is waiting, and lets go of everything. */
  close(): Promise<void>;
}
