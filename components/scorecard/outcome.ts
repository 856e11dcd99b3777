import { inLang, result as shared } from '../../client/words/index.ts';
import { scorecard as words } from '../../client/words/scorecard.ts';
import type {
  ScorecardBallot,
  ScorecardMoves,
  ScorecardTally,
} from '../../session/kinds/scorecard.ts';
import {
  FEWEST,
  LOWEST,
  placesOf,
  verdictAt,
  verdicts,
  type Verdict,
} from '../../session/kinds/scorecard-verdict.ts';
import type { Lang } from '../../session/text.ts';
import type { Result } from '../../session/views.ts';
import { verdictName } from './verdict-words.ts';

/** A scorecard's result with its types. */
export interface ScorecardOutcome {
  readonly rounds: readonly ScorecardTally[];
  readonly moves?: ScorecardMoves;
}

/** The result as a scorecard reads it. */
export function scorecardOutcome(result: Result | undefined): ScorecardOutcome {
  return {
    rounds: (result?.rounds ?? []).map(({ tally }) => tally as ScorecardTally),
    ...(result?.moves && { moves: result.moves as ScorecardMoves }),
  };
}

/** People by verdict. */
export function verdictCounts(tally: ScorecardTally | undefined): Record<Verdict, number> {
  const counts = { treasure: 0, renegotiate: 0, nurture: 0, 'let-go': 0 };
  for (const [place, people] of tally ? placesOf(tally) : []) counts[verdictAt(place)] += people;
  return counts;
}

/** The verdicts that most people came to: several where they tie, none where nobody rated. */
export function leadingVerdicts(tally: ScorecardTally | undefined): Verdict[] {
  const counts = verdictCounts(tally);
  const most = Math.max(...Object.values(counts));
  return most === 0 ? [] : verdicts.filter((verdict) => counts[verdict] === most);
}

/** How a criterion was rated: the mean, and the ratings that half of the people are between. */
export interface Rated {
  readonly mean: number;
  readonly from: number;
  readonly to: number;
}

/** @param counts people who gave 1, 2, 3, 4 and 5; undefined where nobody did */
export function ratedBy(counts: readonly number[] | undefined): Rated | undefined {
  const people = (counts ?? []).reduce((sum, count) => sum + count, 0);
  if (!counts || people === 0) return undefined;
  const sum = counts.reduce((sum, count, i) => sum + count * (i + LOWEST), 0);
  const quantile = (share: number) => {
    let before = 0;
    const i = counts.findIndex((count) => (before += count) >= people * share);
    return i + LOWEST;
  };
  return { mean: sum / people, from: quantile(0.25), to: quantile(0.75) };
}

/**
 * The one sentence that says what happened.
 * @param alone whether the only answer is that of the person who reads
 */
export function scorecardSentence(
  ballot: ScorecardBallot,
  { rounds, moves }: ScorecardOutcome,
  lang: Lang,
  alone = false,
): string {
  const say = inLang(words, lang);
  const tally = rounds.at(-1);
  if (!tally || tally.people === 0) return say.nobody;
  if (tally.few) return say.few(FEWEST);
  const { quote } = inLang(shared, lang);
  const name = (verdict: Verdict) => quote(verdictName(ballot, verdict, lang));
  if (alone) {
    const verdict = name(leadingVerdicts(tally)[0]!);
    if (!moves || moves.people === 0 || moves.few) return say.yours(verdict);
    return moves.changed > 0 ? say.yoursChanged(verdict) : say.yoursKept(verdict);
  }
  if (moves && moves.people > 0 && !moves.few) return movesSentence(moves, name, lang);

  const { people } = tally;
  const leading = leadingVerdicts(tally);
  const votes = verdictCounts(tally)[leading[0]!];
  const names = leading.map(name);
  if (people === 1) return say.only(names[0]!);
  if (ballot.client === 'own') {
    return names.length > 1 ? say.ownTie(names, votes) : say.ownMost(names[0]!, votes, people);
  }
  if (names.length > 1) return say.tie(names, votes);
  if (votes === people) return say.unanimous(names[0]!);
  return votes * 2 > people
    ? say.most(names[0]!, votes, people)
    : say.leads(names[0]!, votes, people);
}

function movesSentence(
  { changed, flows }: ScorecardMoves,
  name: (verdict: Verdict) => string,
  lang: Lang,
): string {
  const say = inLang(words, lang);
  if (changed === 0) return say.nobodyChanged;
  const [most, next] = verdicts
    .map((verdict) => ({
      verdict,
      people: flows.reduce(
        (sum, { from, to, people }) => sum + (to === verdict && from !== to ? people : 0),
        0,
      ),
    }))
    .toSorted((a, b) => b.people - a.people);
  return most!.people > next!.people
    ? say.changedTowards(changed, most!.people, name(most!.verdict))
    : say.changed(changed);
}
