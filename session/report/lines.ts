import type { BranchingBallot, BranchingTally } from '../kinds/branching.ts';
import { kindOf } from '../kinds/index.ts';
import type { PollBallot, PollTally } from '../kinds/poll.ts';
import type { PlayBallot, RolePlayTally } from '../kinds/role-play.ts';
import { medianOf, quantileOf, type ScaleTally } from '../kinds/scale-places.ts';
import { placesOf, verdictAt, verdicts } from '../kinds/scorecard-verdict.ts';
import type { ScorecardBallot, ScorecardTally } from '../kinds/scorecard.ts';
import type { SortBallot, SortTally } from '../kinds/sort.ts';
import type { ThresholdBallot, ThresholdTally } from '../kinds/threshold.ts';
import type { PlayableScenario } from '../scenario.ts';
import { say, type Lang } from '../text.ts';
import {
  GUESSED,
  HIGH_QUARTILE,
  LOW_QUARTILE,
  MEDIAN,
  RATINGS,
  VERDICT,
  VERDICTS,
} from './words.ts';

/** One figure of a round, as a row of a table says it. */
export interface Line {
  readonly item: string;
  /** What is said of the item, where that is a question of its own: a category, a rating. */
  readonly as?: string;
  /** People who said so; absent where the figure counts nobody: a median. */
  readonly people?: number;
  readonly value?: number;
}

/** A round as a kind's lines are drawn from it. */
export interface Counted {
  readonly scenario: PlayableScenario;
  readonly step: string;
  readonly ballot: object;
  /** As it may be published. */
  readonly tally: unknown;
  /** What people answered, by themselves; nothing where that is confidential. */
  readonly answers: readonly unknown[];
  readonly progress: unknown;
  readonly lang: Lang;
}

type Draw = (counted: Counted) => Line[];

/** How the figures of each kind are told; texts have a table of their own. */
const byKind: Readonly<Record<string, Draw>> = {
  poll: ({ ballot, tally, lang }) => poll(ballot as PollBallot, tally as PollTally, lang),
  scale: ({ tally, lang }) => scale(tally as ScaleTally, lang),
  threshold: (counted) => threshold(counted),
  sort: ({ ballot, tally }) => sort(ballot as SortBallot, tally as SortTally),
  branching: ({ ballot, tally }) =>
    (ballot as BranchingBallot).choices.map(({ id, label }) => ({
      item: label,
      people: (tally as BranchingTally).choices[id] ?? 0,
    })),
  'role-play': ({ ballot, tally, lang }) => rolePlay(ballot, tally as RolePlayTally, lang),
  scorecard: ({ ballot, tally, lang }) =>
    scorecard(ballot as ScorecardBallot, tally as ScorecardTally, lang),
  'open-ended': () => [],
};

/** The figures of a round, in the order of the scenario. */
export function linesOf(counted: Counted): Line[] {
  return (byKind[counted.scenario.kind] ?? inWords)(counted);
}

function poll({ options }: PollBallot, { picks, guesses }: PollTally, lang: Lang): Line[] {
  const guessed = Object.keys(guesses).length > 0;
  return [
    ...options.map(({ id, label }) => ({ item: label, people: picks[id] ?? 0 })),
    ...(guessed
      ? options.map(({ id, label }) => ({
          item: label,
          as: say(GUESSED, lang),
          people: guesses[id] ?? 0,
        }))
      : []),
  ];
}

function scale(tally: ScaleTally, lang: Lang): Line[] {
  const median = medianOf(tally);
  if (median === undefined) return [];
  const middle = [
    { item: say(MEDIAN, lang), value: median },
    { item: say(LOW_QUARTILE, lang), value: quantileOf(tally, 0.25)! },
    { item: say(HIGH_QUARTILE, lang), value: quantileOf(tally, 0.75)! },
  ];
  const places = Object.entries(tally.at).toSorted(([a], [b]) => Number(a) - Number(b));
  return [...middle, ...places.map(([place, people]) => ({ item: `${place}/100`, people }))];
}

function threshold({ scenario, step, ballot, tally, lang, progress }: Counted): Line[] {
  const { stops } = tally as ThresholdTally;
  const { steps } = ballot as ThresholdBallot;
  const kind = kindOf(scenario.kind);
  return Array.from({ length: steps.length + 1 }, (_, stop) => ({
    item: `${stop} · ${kind.inWords(scenario, step, { stop }, lang, progress)}`,
    people: stops[stop] ?? 0,
  }));
}

function sort({ cards, categories }: SortBallot, { places }: SortTally): Line[] {
  return cards.flatMap((card) =>
    categories.map(({ id, label }) => ({
      item: card.name ?? card.label,
      as: label,
      people: places[card.id]?.[id] ?? 0,
    })),
  );
}

function rolePlay(ballot: object, tally: RolePlayTally, lang: Lang): Line[] {
  if ('picks' in tally) return poll(ballot as PollBallot, tally, lang);
  return (ballot as PlayBallot).grid.flatMap(({ id, label }) =>
    RATINGS.map((rating, i) => ({
      item: label,
      as: say(rating, lang),
      people: tally.ratings[id]?.[i] ?? 0,
    })),
  );
}

function scorecard(ballot: ScorecardBallot, tally: ScorecardTally, lang: Lang): Line[] {
  if (tally.few) return [];
  const at = Object.fromEntries(verdicts.map((verdict) => [verdict, 0]));
  for (const [place, people] of placesOf(tally)) at[verdictAt(place)]! += people;
  return [
    ...verdicts.map((verdict) => ({
      item: say(VERDICT, lang),
      as: ballot.verdicts[verdict] ?? say(VERDICTS[verdict], lang),
      people: at[verdict]!,
    })),
    ...ballot.criteria.flatMap(({ id, label, low, high }) =>
      Array.from({ length: 5 }, (_, i) => ({
        item: label,
        as: `${i + 1}${i === 0 ? ` · ${low}` : i === 4 ? ` · ${high}` : ''}`,
        people: tally.ratings[id]?.[i] ?? 0,
      })),
    ),
  ];
}

/** A kind that nobody has told us of: its answers, as it reads them. */
function inWords({ scenario, step, answers, progress, lang }: Counted): Line[] {
  const people = new Map<string, number>();
  for (const answer of answers) {
    const words = kindOf(scenario.kind).inWords(scenario, step, answer, lang, progress);
    people.set(words, (people.get(words) ?? 0) + 1);
  }
  return [...people].map(([item, count]) => ({ item, people: count }));
}

/** How many people of two rounds said something else in the second; undefined where that means nothing. */
export function changedIn(moves: object | undefined): Changed | undefined {
  const told = (moves ?? {}) as Readonly<Record<string, unknown>>;
  const { people } = told;
  if (typeof people !== 'number' || told['few'] === true) return undefined;
  const count = (name: string): number => (typeof told[name] === 'number' ? told[name] : 0);
  if ('changed' in told) return { people, changed: count('changed') };
  if ('towardsFirst' in told)
    return { people, changed: count('towardsFirst') + count('towardsSecond') };
  if ('further' in told) return { people, changed: count('further') + count('lessFar') };
  return undefined;
}

export interface Changed {
  /** People who answered both rounds. */
  readonly people: number;
  readonly changed: number;
}
