/** How often a log that gave no answer is asked whether it is back, in milliseconds. */
const ASK_MS = 1000;

/** How long it may take to answer, in milliseconds. */
const ANSWER_MS = 2000;

/**
 * Whether the log answers. A first silence is a doubt; what does not answer a second later either is
 * away, until it answers again.
 */
export class Health {
  readonly #ask: () => Promise<unknown>;
  readonly #changed: (away: boolean) => void;
  #away = false;
  #doubting = false;
  #closed = false;

  /** @param ask whether it is there: rejects, or stays silent, where it is not */
  constructor(ask: () => Promise<unknown>, changed: (away: boolean) => void) {
    this.#ask = ask;
    this.#changed = changed;
  }

  get away(): boolean {
    return this.#away;
  }

  /** Something went unanswered. */
  doubt(): void {
    if (this.#doubting || this.#closed) return;
    this.#doubting = true;
    void this.#watch();
  }

  close(): void {
    this.#closed = true;
  }

  async #watch(): Promise<void> {
    do {
      await pause(ASK_MS);
      this.#set(!(await this.#answers()));
    } while (this.#away && !this.#closed);
    this.#doubting = false;
  }

  async #answers(): Promise<boolean> {
    const silence = pause(ANSWER_MS).then(() => Promise.reject(new Error('silence')));
    try {
      await Promise.race([this.#ask(), silence]);
      return true;
    } catch {
      return false;
    } finally {
      silence.catch(() => {});
    }
  }

  #set(away: boolean): void {
    if (away === this.#away || this.#closed) return;
    this.#away = away;
    this.#changed(away);
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
