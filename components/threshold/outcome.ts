import { inLang, result as shared } from '../../client/words/index.ts';
import { threshold as words } from '../../client/words/threshold.ts';
import type {
  ThresholdBallot,
  ThresholdMoves,
  ThresholdTally,
} from '../../session/kinds/threshold.ts';
import type { Lang } from '../../session/text.ts';
import type { Result } from '../../session/views.ts';
import { shorten } from '../figures.ts';

/** A threshold's result with its types. */
export interface ThresholdOutcome {
  readonly rounds: readonly ThresholdTally[];
  readonly moves?: ThresholdMoves;
}

/** Characters of a step's label within the sentence. */
const SHORT = 30;

/** The result as a threshold reads it. */
export function thresholdOutcome(result: Result | undefined): ThresholdOutcome {
  return {
    rounds: (result?.rounds ?? []).map(({ tally }) => tally as ThresholdTally),
    ...(result?.moves && { moves: result.moves as ThresholdMoves }),
  };
}

/** People who stop after that many steps. */
export function stopped(tally: ThresholdTally | undefined, steps: number): number {
  return tally?.stops[steps] ?? 0;
}

/** People still there on a step: on the ground (0) everybody is. */
export function stillOn(tally: ThresholdTally | undefined, step: number): number {
  return Object.entries(tally?.stops ?? {}).reduce(
    (sum, [stop, people]) => sum + (Number(stop) >= step ? people : 0),
    0,
  );
}

/** The numbers of steps after which most people stop: several where they tie, none where nobody answered. */
export function mostStops(tally: ThresholdTally | undefined): number[] {
  const stops = Object.entries(tally?.stops ?? {});
  const most = Math.max(0, ...stops.map(([, people]) => people));
  return most === 0 ? [] : stops.filter(([, people]) => people === most).map(([s]) => Number(s));
}

/** The last step that half of the people or more are still on; 0 for the ground. */
export function medianStop(tally: ThresholdTally): number {
  const stops = Object.keys(tally.stops).map(Number);
  return Math.max(0, ...stops.filter((stop) => stillOn(tally, stop) * 2 >= tally.people));
}

/** The one sentence that says what happened. */
export function thresholdSentence(
  ballot: ThresholdBallot,
  { rounds, moves }: ThresholdOutcome,
  lang: Lang,
): string {
  const tally = rounds.at(-1);
  const { nobody, quote } = inLang(shared, lang);
  if (!tally || tally.people === 0) return nobody;
  const say = inLang(words, lang);
  const end = ballot.steps.length;
  const label = (stop: number) => quote(shorten(ballot.steps[stop - 1]?.label ?? '', SHORT));
  const pick = (stop: number, none: string, all: string, some: (label: string) => string) =>
    stop === 0 ? none : stop === end ? all : some(label(stop));

  const middle = medianStop(tally);
  const half = pick(middle, say.halfNone, say.halfEnd, say.halfUpTo);
  if (moves && moves.people > 0) {
    const { further, lessFar } = moves;
    if (further + lessFar === 0) return say.nobodyMoved;
    // Half of one person says nothing.
    if (tally.people === 1) return `${say.moved(further, lessFar)}.`;
    return `${say.moved(further, lessFar)}${say.clause}${half}`;
  }
  const { people } = tally;
  const [stop = 0, another] = mostStops(tally);
  if (people === 1) return pick(stop, say.onlyNone, say.onlyAll, say.onlyStop);
  const votes = stopped(tally, stop);
  if (votes === people) return pick(stop, say.allNone, say.allEnd, say.allStop);
  const most =
    another === undefined
      ? pick(stop, say.mostNone(votes, people), say.mostEnd(votes, people), (step) =>
          say.mostStop(step, votes, people),
        )
      : say.scattered;
  if (another !== undefined || stop !== middle) return `${most}${say.clause}${half}`;
  // What was said of the most need not be said of the half.
  return stop === end ? `${most}.` : `${most}${say.clause}${stop === 0 ? half : say.halfThere}`;
}
