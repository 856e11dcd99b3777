import type { Load } from '../load/load.ts';

/** What a run was asked for. */
export interface Asked {
  /** How many phones, from few to many. */
  readonly phones: readonly number[];
  /** Fewer rounds, and fewer phones: to see that all works, not to quote. */
  readonly quick: boolean;
  /** Tells how far it has come. */
  readonly note: (line: string) => void;
}

/** One figure of a row. */
export interface Figure {
  readonly name: string;
  /** Medians, and ranges. */
  readonly value: string;
  /** What the figure should be, where there is a goal for it. */
  readonly goal?: string;
  readonly met?: boolean;
}

export interface Result {
  readonly figures: readonly Figure[];
  /** Why nothing of it counts; nothing where it does. */
  readonly faults?: readonly string[];
  /** Why it was not run. */
  readonly skipped?: string;
}

export interface Row {
  readonly number: number;
  readonly title: string;
  run(asked: Asked, load: Load): Promise<Result>;
}
