/**
 * The clock of an installation's sessions. It runs evenly: where the machine's clock is put right, or jumps, in the
 * middle of a session, no debate is over all at once and no countdown shows hours. It follows the machine's clock
 * when nobody is there to see it jump.
 */
export class SteadyClock {
  readonly #wall: () => number;
  readonly #even: () => number;
  #ahead: number;

  /**
   * @param wall the machine's clock: milliseconds since the UNIX epoch
   * @param even milliseconds from any moment, by a clock that nobody puts right
   */
  constructor(wall: () => number, even: () => number) {
    this.#wall = wall;
    this.#even = even;
    this.#ahead = wall() - even();
  }

  /** Milliseconds since the UNIX epoch. */
  readonly now = (): number => Math.round(this.#even() + this.#ahead);

  /** Goes by the machine's clock again. */
  follow(): void {
    this.#ahead = this.#wall() - this.#even();
  }
}
