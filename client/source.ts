import type { Command } from '../session/commands.ts';
import type { AckOutcome, ByeReason } from '../session/protocol.ts';
import type { OwnAnswer, View } from '../session/views.ts';

/** How a source stands with its session. `local` needs no network at all. */
export type Link = 'connecting' | 'online' | 'lost' | 'ended' | 'local';

/**
 * Where a session comes from: a server, this browser, or a recording. A screen reads its
 * view and emits answers or commands, and never knows which it is.
 */
export interface SessionSource<V extends View = View> {
  /** What this screen sees; undefined until the first view arrives. */
  readonly view: V | undefined;
  /** This person's answer in the last round of the current play; for participants. */
  readonly own: OwnAnswer | undefined;
  readonly link: Link;
  /** False where nobody leads: what is on this screen has happened. Elsewhere a trainer's screen may. */
  readonly leads?: false;
  /** Why the link ended, where it did. */
  readonly refusal: ByeReason | undefined;
  /** The session's clock: milliseconds since the UNIX epoch, whatever this device believes. */
  now(): number;
  /** Answers the opening in view. Resolves when the log has it, or says why not; never rejects. */
  answer(answer: unknown): Promise<AckOutcome>;
  /**
   * Gives this person's name for the attendance sheet, empty where they would rather not; resolves as `answer`
   * does. Left out where nobody asks for names.
   */
  giveName?(name: string): Promise<AckOutcome>;
  /** Asks for a trainer's command. Resolves as `answer` does. */
  command(command: Command): Promise<AckOutcome>;
  /** Calls back after each change of anything above; the function returned ends it. */
  subscribe(listener: () => void): () => void;
  close(): void;
}

/** Listeners, as every source keeps them. */
export class Listeners {
  readonly #listeners = new Set<() => void>();

  add(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  call(): void {
    for (const listener of this.#listeners) listener();
  }
}
