import type { PollScenario, PollTally } from '../kinds/poll.ts';
import type { ScaleTally } from '../kinds/scale-places.ts';
import type { Play } from '../state.ts';

/** The mean of a room's marks. */
export interface Mark {
  readonly mean: number;
  /** The lowest and the highest mark that could be given. */
  readonly lowest: number;
  readonly highest: number;
  /** People who gave one. */
  readonly people: number;
}

/**
 * The mean of the last vote on a satisfaction question: of a poll whose options are named by the marks they
 * stand for, such as 1 to 5, or of a scale. Undefined elsewhere, and where nobody answered.
 */
export function markOf({ scenario, rounds }: Play): Mark | undefined {
  const tally = rounds.at(-1)?.tally;
  if (scenario.survey !== 'satisfaction' || tally === undefined) return undefined;
  if (scenario.kind === 'scale') return meanOf((tally as ScaleTally).at, [0, 100]);
  if (scenario.kind !== 'poll') return undefined;
  const { options, choose = 1 } = scenario as unknown as PollScenario;
  const marks = options.map(({ id }) => Number(id));
  if (choose > 1 || !marks.every(Number.isInteger)) return undefined;
  return meanOf((tally as PollTally).picks, marks);
}

/** @param given people by mark */
function meanOf(
  given: Readonly<Record<string, number>>,
  marks: readonly number[],
): Mark | undefined {
  let people = 0;
  let sum = 0;
  for (const [mark, count] of Object.entries(given)) {
    people += count;
    sum += count * Number(mark);
  }
  if (people === 0) return undefined;
  return { mean: sum / people, lowest: Math.min(...marks), highest: Math.max(...marks), people };
}
