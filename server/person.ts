import type { Screen } from './screen.ts';
import { TokenBucket } from './limits.ts';

/** An answer on its way to the log, and the screen that said it. */
interface Waiting {
  readonly id: string;
  readonly screen: Screen;
}

/** Answers one person may send at once, and then a second, from all their tabs: each is kept for good. */
const ANSWERS = 40;
const ANSWERS_PER_SECOND = 10;

/** One person in a room, all their tabs together: what is known of them while they are here. */
export class Person {
  /** Connections they have now. */
  tabs = 0;
  readonly #patience: TokenBucket;
  #waiting: Waiting[] = [];

  /** @param now milliseconds since the UNIX epoch */
  constructor(now: number) {
    this.#patience = new TokenBucket(ANSWERS, ANSWERS_PER_SECOND, now);
  }

  /** Whether they may say one more thing now. */
  maySay(now: number): boolean {
    return this.#patience.take(now);
  }

  /**
   * They wait for the log to say what became of an answer.
   * @returns whether the same command was waited for already: one event answers both
   */
  awaits(id: string, screen: Screen): boolean {
    const again = this.#waiting.some((other) => other.id === id);
    this.#waiting.push({ id, screen });
    return again;
  }

  /** The log has said what became of an answer: the screens that wait for it, which wait no longer. */
  settle(id: string): Screen[] {
    const waiting = this.#waiting;
    const only = waiting[0];
    // As nearly always: a thumb sends one answer at a time.
    if (only?.id === id && waiting.length === 1) {
      waiting.pop();
      return [only.screen];
    }
    this.#waiting = waiting.filter((each) => each.id !== id);
    return waiting.filter((each) => each.id === id).map(({ screen }) => screen);
  }

  /** Whether nothing need be remembered of them. */
  isGone(now: number): boolean {
    return this.tabs === 0 && this.#waiting.length === 0 && this.#patience.full(now);
  }
}
