/*
 * What ratings come to. Apart from the kind, because a phone tells the person at once and
 * carries no schema library.
 */

/** The lowest and highest rating, and the middle between them. */
export const LOWEST = 1;
export const HIGHEST = 5;

/** Fewer people than this could guess whose client is whose. */
export const FEWEST = 5;

/** One rating for each criterion, by its id: whole numbers from 1 (its `low` end) to 5 (its `high` end). */
export type Ratings = Readonly<Record<string, number>>;

/** The two questions that the criteria answer: what the client brings, and what the client costs. */
export type Axis = 'value' | 'effort';

/** What a verdict needs to know of a criterion. */
export interface Weighed {
  readonly id: string;
  readonly axis: Axis;
  /** Whether a high rating speaks for little of the axis: “pays late” on the value axis. */
  readonly reverse?: boolean;
}

/** Where ratings stand on the map: 1 to 5 on each axis, in halves. */
export interface Place {
  readonly value: number;
  readonly effort: number;
}

/** The four corners of the map. */
export const verdicts = ['treasure', 'renegotiate', 'nurture', 'let-go'] as const;
export type Verdict = (typeof verdicts)[number];

/** Halves, so that the dots of a room fall together, and that no verdict hangs on a decimal. */
const STEP = 0.5;

/** From here on, an axis is high. Indifference (3) is not. */
export const HIGH = 3.5;

/** Where these ratings stand: the mean of each axis' criteria, to the nearest half. */
export function placeOf(criteria: readonly Weighed[], ratings: Ratings): Place {
  const mean = (axis: Axis) => {
    const rated = criteria.filter((criterion) => criterion.axis === axis);
    const sum = rated.reduce((sum, { id, reverse }) => {
      const rating = ratings[id] ?? (LOWEST + HIGHEST) / 2;
      return sum + (reverse ? LOWEST + HIGHEST - rating : rating);
    }, 0);
    const exact = rated.length > 0 ? sum / rated.length : (LOWEST + HIGHEST) / 2;
    return Math.round(exact / STEP) * STEP;
  };
  return { value: mean('value'), effort: mean('effort') };
}

/** The corner that a place is in. */
export function verdictAt({ value, effort }: Place): Verdict {
  if (value >= HIGH) return effort >= HIGH ? 'renegotiate' : 'treasure';
  return effort >= HIGH ? 'let-go' : 'nurture';
}

/** What one person's ratings come to. */
export function verdictOf(
  ballot: { readonly criteria: readonly Weighed[] },
  answer: { readonly ratings: Ratings },
): Verdict {
  return verdictAt(placeOf(ballot.criteria, answer.ratings));
}

/** A place as a tally's key: `3.5:2`. */
export function keyOf({ value, effort }: Place): string {
  return `${value}:${effort}`;
}

/** The places of a tally and the people there. */
export function placesOf(tally: {
  readonly at: Readonly<Record<string, number>>;
}): [Place, number][] {
  return Object.entries(tally.at).map(([key, people]) => {
    const [value, effort] = key.split(':').map(Number);
    return [{ value: value!, effort: effort! }, people];
  });
}
