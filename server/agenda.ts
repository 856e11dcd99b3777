import type { World } from './room.ts';

/** Things to do later, in the order of their times, with one timer for all of them. */
export class Agenda {
  readonly #world: Pick<World, 'now' | 'later'>;
  readonly #entries: { readonly at: number; readonly act: () => void }[] = [];
  /** Counts the timers: only the last one set still speaks. */
  #timer = 0;

  constructor(world: Pick<World, 'now' | 'later'>) {
    this.#world = world;
  }

  /** Does something after so many milliseconds. */
  in(ms: number, act: () => void): void {
    const at = this.#world.now() + ms;
    const before = this.#entries.findLastIndex((entry) => entry.at <= at);
    this.#entries.splice(before + 1, 0, { at, act });
    if (before < 0) this.#arm();
  }

  /** Forgets everything. */
  clear(): void {
    this.#entries.length = 0;
    this.#timer += 1;
  }

  #arm(): void {
    const timer = ++this.#timer;
    const [first] = this.#entries;
    if (!first) return;
    this.#world.later(
      () => {
        if (timer === this.#timer) this.#run();
      },
      Math.max(0, first.at - this.#world.now()),
    );
  }

  #run(): void {
    const now = this.#world.now();
    const many = this.#entries.findIndex(({ at }) => at > now);
    const due = this.#entries.splice(0, many < 0 ? this.#entries.length : many);
    for (const { act } of due) act();
    this.#arm();
  }
}
