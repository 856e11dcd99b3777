import type { Chance } from '../simulate.ts';

/** What a person answers by. */
export interface Mind {
  /** The chances that the whole room shares on this question: how it leans. */
  readonly room: Chance;
  /** The person's own. Drawn from in the same order every time, so that a second thought begins with the first. */
  readonly own: Chance;
  /** Where the person's thought goes from the first one; nowhere where absent. */
  readonly sway?: 'majority' | 'elsewhere';
}
