import { inLang, result as words } from '../../client/words/index.ts';
import { scale as own } from '../../client/words/scale.ts';
import { medianOf, type ScaleTally } from '../../session/kinds/scale-places.ts';
import type { ScaleBallot, ScaleMoves } from '../../session/kinds/scale.ts';
import type { Lang } from '../../session/text.ts';
import type { Result } from '../../session/views.ts';
import { middleOf } from './dots.ts';

/** A scale's result with its types. */
export interface ScaleOutcome {
  readonly rounds: readonly ScaleTally[];
  readonly moves?: ScaleMoves;
}

/** The result as a scale reads it. */
export function scaleOutcome(result: Result | undefined): ScaleOutcome {
  return {
    rounds: (result?.rounds ?? []).map(({ tally }) => tally as ScaleTally),
    ...(result?.moves && { moves: result.moves as ScaleMoves }),
  };
}

/** A middle half as wide as this is a room in two minds. */
const SPLIT = 50;
/** As near the middle as this, a room leans nowhere. */
const MIDDLE = 5;

/** A quoted name as short as this is never broken between two lines. */
const SHORT = 18;

const held = (label: string) => (label.length <= SHORT ? label.replaceAll(' ', '\u00a0') : label);

/** The one sentence that says what happened. */
export function scaleSentence(ballot: ScaleBallot, outcome: ScaleOutcome, lang: Lang): string {
  const say = inLang(words, lang);
  const middle = middleOf(outcome.rounds.at(-1));
  if (!middle) return say.nobody;
  const before = outcome.rounds.length > 1 ? medianOf(outcome.rounds[0]!) : undefined;
  const pole = (i: number) => say.quote(held(ballot.poles[i]?.label ?? ''));
  const { median, from, to } = middle;
  if (before !== undefined && outcome.moves && outcome.moves.people > 0) {
    const { towardsFirst, towardsSecond } = outcome.moves;
    if (median === before) {
      const apart = say.movedApart(towardsFirst, pole(0), towardsSecond, pole(1));
      return `${say.stayedAt(median)}${say.clause}${apart}`;
    }
    const up = median > before;
    const moved = up
      ? say.moved(towardsSecond, towardsFirst)
      : say.moved(towardsFirst, towardsSecond);
    return `${say.movedTo(pole(up ? 1 : 0), before, median)}${say.clause}${moved}`;
  }
  const side = pole(median < 50 ? 0 : 1);
  const between = Math.abs(median - 50) <= MIDDLE;
  if (outcome.rounds.at(-1)!.people === 1) {
    const { only, onlyBetween } = inLang(own, lang);
    return between ? onlyBetween(median) : only(median, side);
  }
  if (to - from >= SPLIT) return say.split(from, to);
  return between ? say.inTheMiddle(median) : say.leansTo(side, median);
}
