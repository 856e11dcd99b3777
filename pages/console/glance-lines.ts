import { percent } from '../../components/figures.ts';
import { rowsOf } from '../../components/role-play/outcome.ts';
import { verdictCounts } from '../../components/scorecard/outcome.ts';
import { verdictName } from '../../components/scorecard/verdict-words.ts';
import { agreementOn, leaderOf } from '../../components/sort/outcome.ts';
import { stillOn } from '../../components/threshold/outcome.ts';
import type { PlayBallot } from '../../session/kinds/role-play.ts';
import type { ScorecardBallot, ScorecardTally } from '../../session/kinds/scorecard.ts';
import { verdicts } from '../../session/kinds/scorecard-verdict.ts';
import type { SortBallot, SortTally } from '../../session/kinds/sort.ts';
import type { ThresholdBallot, ThresholdTally } from '../../session/kinds/threshold.ts';
import type { Result } from '../../session/views.ts';

/** A line of a tally that is read rather than drawn: what, which, and how much. */
export interface Line {
  readonly label: string;
  readonly what?: string;
  readonly figure: string;
}

/** The last round of a kind in lines; none for kinds that are drawn, or that the trainer must not see either. */
export function linesOf(kind: string, ballot: object, result: Result, lang: string): Line[] {
  const tally = result.rounds.at(-1)?.tally;
  if (kind === 'sort') return cards(ballot as SortBallot, tally as SortTally, lang);
  if (kind === 'threshold') return steps(ballot as ThresholdBallot, tally as ThresholdTally, lang);
  if (kind === 'scorecard') return shares(ballot as ScorecardBallot, tally as ScorecardTally, lang);
  if (kind === 'role-play' && 'grid' in ballot)
    return rowsOf(ballot as PlayBallot, result).map(({ label, partly, yes, people }) => ({
      label,
      ...(partly > 0 && { what: `± ${partly}` }),
      figure: `✓ ${yes} / ${people}`,
    }));
  return [];
}

/** Each card, the place that most people gave it, and how far they agree. */
function cards({ cards, categories }: SortBallot, tally: SortTally, lang: string): Line[] {
  return cards.map(({ id, name, label }) => ({
    label: name ?? label,
    what: categories.find((category) => category.id === leaderOf(tally, id))?.label ?? '≠',
    figure: percent(agreementOn(tally, id), 1, lang),
  }));
}

/** Each step, and who is still on it. */
function steps({ steps }: ThresholdBallot, tally: ThresholdTally, lang: string): Line[] {
  return steps.map(({ label }, i) => ({
    label,
    figure: percent(stillOn(tally, i + 1), tally.people, lang),
  }));
}

/** The verdicts' shares; nothing where too few rated clients of their own. */
function shares(ballot: ScorecardBallot, tally: ScorecardTally, lang: string): Line[] {
  if (tally.few) return [];
  const counts = verdictCounts(tally);
  return verdicts.map((verdict) => ({
    label: verdictName(ballot, verdict, lang),
    figure: percent(counts[verdict], tally.people, lang),
  }));
}
