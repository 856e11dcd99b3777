import * as z from 'zod/mini';
import { error, sameIds, type Finding } from '../findings.ts';
import { id, type ScenarioBase } from '../scenario.ts';
import { say, type Lang, type Text } from '../text.ts';
import { text } from '../text-schema.ts';
import { bump, outOf, type Kind } from './kind.ts';
import {
  FEWEST,
  HIGH,
  HIGHEST,
  keyOf,
  LOWEST,
  placeOf,
  placesOf,
  verdictAt,
  verdicts,
  type Axis,
  type Place,
  type Ratings,
  type Verdict,
} from './scorecard-verdict.ts';

/** One question about the client, answered from 1 to 5. */
export interface ScorecardCriterion {
  readonly id: string;
  /** What is rated, in a word or two: “Margin”, “Stress”. */
  readonly label: Text;
  /** What a 1 means. */
  readonly low: Text;
  /** What a 5 means. */
  readonly high: Text;
  /** Whether it speaks of what the client brings (`value`) or of what the client costs (`effort`). */
  readonly axis: Axis;
  /** Where a 5 means *little* of the axis: “answers when asked”, on the effort axis. */
  readonly reverse?: boolean;
}

export interface ScorecardScenario extends ScenarioBase {
  readonly kind: 'scorecard';
  /**
   * Who is rated. `given`: the client of the situation. `own`: a real client whom each person
   * thinks of; nobody sees another's ratings, the trainer included, and nothing of them is told
   * before `FEWEST` people have rated.
   */
  readonly client: 'given' | 'own';
  /** What is rated, 3 to 8 criteria, at least one on each axis. */
  readonly criteria: readonly ScorecardCriterion[];
  /** This scenario's own words for the four verdicts, where the usual ones do not fit. */
  readonly verdicts?: { readonly [verdict in Verdict]?: Text };
}

export interface ScorecardAnswer extends Place {
  readonly ratings: Ratings;
}

export interface ScorecardTally {
  /** People who answered. */
  people: number;
  /** For each criterion, the people who gave it 1, 2, 3, 4 and 5; criteria nobody rated are absent. */
  ratings: Record<string, number[]>;
  /** People by their place on the map, keyed `value:effort` as `keyOf` writes it; empty places are absent. */
  at: Record<string, number>;
  /** Set where too few people rated clients of their own: nothing is told but how many they are. */
  few?: true;
}

export interface ScorecardBallot {
  readonly client: 'given' | 'own';
  readonly criteria: readonly {
    id: string;
    label: string;
    low: string;
    high: string;
    axis: Axis;
    reverse?: boolean;
  }[];
  /** The scenario's own words for the verdicts. */
  readonly verdicts: { readonly [verdict in Verdict]?: string };
}

export interface ScorecardMoves {
  /** People who answered both rounds. */
  people: number;
  /** Of those, the people whose ratings now come to another verdict. */
  changed: number;
  /** People by first verdict and then by second; none for clients of one's own. */
  flows: { from: Verdict; to: Verdict; people: number }[];
  /** Set where too few people rated clients of their own: nothing else is told. */
  few?: true;
}

/** The middle of the low and of the high half of an axis: all that is told of private places. */
const LOW_HALF = 2;
const HIGH_HALF = 4.5;

const rating = z.int().check(z.minimum(LOWEST), z.maximum(HIGHEST));
const answerShape = z.strictObject({
  ratings: z.record(z.string().check(z.maxLength(64)), rating),
  // What the ratings come to is worked out here, whatever a phone says of it.
  value: z.optional(z.number()),
  effort: z.optional(z.number()),
});

export const scorecard: Kind<ScorecardScenario, ScorecardAnswer, ScorecardTally> = {
  name: 'scorecard',

  fields: {
    client: z.enum(['given', 'own']),
    criteria: z
      .array(
        z.strictObject({
          id,
          label: text(40),
          low: text(50),
          high: text(50),
          axis: z.enum(['value', 'effort']),
          reverse: z.optional(z.boolean()),
        }),
      )
      .check(z.minLength(3), z.maxLength(8)),
    verdicts: z.optional(
      z.strictObject({
        treasure: z.optional(text(40)),
        renegotiate: z.optional(text(40)),
        nurture: z.optional(text(40)),
        'let-go': z.optional(text(40)),
      }),
    ),
  },

  findings: (scenario) => [
    ...sameIds('criteria', scenario.criteria),
    ...missingAxis(scenario, 'value', 'ce que le client apporte', 'what the client brings'),
    ...missingAxis(scenario, 'effort', 'ce que le client coûte', 'what the client costs'),
  ],

  check({ criteria }, _step, input) {
    const read = answerShape.safeParse(input);
    if (!read.success) return undefined;
    const given = read.data.ratings;
    const rated = criteria.filter(({ id }) => Object.hasOwn(given, id));
    if (rated.length !== criteria.length || Object.keys(given).length !== criteria.length) {
      return undefined;
    }
    const ratings = Object.fromEntries(criteria.map(({ id }) => [id, given[id]!]));
    return { ratings, ...placeOf(criteria, ratings) };
  },

  empty: () => ({ people: 0, ratings: {}, at: {} }),

  add(tally, answer, weight) {
    tally.people += weight;
    bump(tally.at, keyOf(answer), weight);
    for (const [criterion, rating] of Object.entries(answer.ratings)) {
      const counts = (tally.ratings[criterion] ??= [0, 0, 0, 0, 0]);
      counts[rating - LOWEST]! += weight;
      if (counts.every((people) => people === 0)) delete tally.ratings[criterion];
    }
  },

  inWords: ({ criteria }, _step, { ratings }, lang) =>
    criteria
      .map(({ id, label }) => `${say(label, lang)} ${ratings[id] ?? '–'}/${HIGHEST}`)
      .join(' · '),

  /** The same verdict, whatever the ratings that led to it. */
  alike(_scenario, _step, answer, tally) {
    if (tally.few) return undefined;
    const own = verdictAt(answer);
    const there = placesOf(tally).filter(([place]) => verdictAt(place) === own);
    return outOf(
      tally.people,
      there.reduce((sum, [, people]) => sum + people, 0),
    );
  },

  ballot: (scenario, _step, lang): ScorecardBallot => ({
    client: scenario.client,
    criteria: scenario.criteria.map(({ id, label, low, high, axis, reverse }) => ({
      id,
      label: say(label, lang),
      low: say(low, lang),
      high: say(high, lang),
      axis,
      ...(reverse && { reverse }),
    })),
    verdicts: ownVerdicts(scenario, lang),
  }),

  reasons: () => [],

  moves(scenario, _step, pairs): ScorecardMoves {
    const counts = verdicts.map(() => verdicts.map(() => 0));
    let people = 0;
    for (const [first, second] of pairs) {
      people += 1;
      counts[verdicts.indexOf(verdictAt(first))]![verdicts.indexOf(verdictAt(second))]! += 1;
    }
    const kept = counts.reduce((sum, row, i) => sum + row[i]!, 0);
    if (scenario.client === 'own') {
      return people < FEWEST
        ? { people, changed: 0, flows: [], few: true }
        : { people, changed: people - kept, flows: [] };
    }
    const flows = verdicts.flatMap((from, i) =>
      verdicts.flatMap((to, j) => {
        const moved = counts[i]![j]!;
        return moved > 0 ? [{ from, to, people: moved }] : [];
      }),
    );
    return { people, changed: people - kept, flows };
  },

  sealed: (scenario) => scenario.client === 'own',

  publish(scenario, _step, tally) {
    if (scenario.client === 'given') return tally;
    const { people, ratings } = tally;
    if (people < FEWEST) return { people, ratings: {}, at: {}, few: true };
    const at: Record<string, number> = {};
    for (const [place, there] of placesOf(tally)) bump(at, keyOf(halvesOf(place)), there);
    return { people, ratings, at };
  },
};

/** The corner of the map that a place is in, and no more of it than that. */
function halvesOf({ value, effort }: Place): Place {
  return {
    value: value >= HIGH ? HIGH_HALF : LOW_HALF,
    effort: effort >= HIGH ? HIGH_HALF : LOW_HALF,
  };
}

function ownVerdicts(scenario: ScorecardScenario, lang: Lang) {
  return Object.fromEntries(
    Object.entries(scenario.verdicts ?? {}).map(([verdict, words]) => [verdict, say(words, lang)]),
  );
}

function missingAxis(scenario: ScorecardScenario, axis: Axis, fr: string, en: string): Finding[] {
  if (scenario.criteria.some((criterion) => criterion.axis === axis)) return [];
  return [
    error(
      'missing-axis',
      'criteria',
      `Aucun critère ne dit ${fr}\u00a0: donnez à l’un d’eux «\u00a0"axis": "${axis}"\u00a0».`,
      `No criterion says ${en}: give one of them “"axis": "${axis}"”.`,
    ),
  ];
}
