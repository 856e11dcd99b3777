/* Where people stand on a scale; apart from its schema, which phones do not load. */

export interface ScaleTally {
  /** People who answered. */
  people: number;
  /** People at each place, keyed by the whole numbers 0 to 100; empty places are absent. */
  at: Record<string, number>;
}

/** The least move that counts as a change of mind, in points of the scale: a thumb is not a ruler. */
export const SCALE_STEP = 5;

/** The middle of the answers (half the people at or below it), 0 to 100; undefined for nobody. */
export function medianOf(tally: ScaleTally): number | undefined {
  return quantileOf(tally, 0.5);
}

/**
 * The place below which `share` of the people stand: the lower of two middles, so always a place somebody chose.
 * @param share 0 to 1
 */
export function quantileOf(tally: ScaleTally, share: number): number | undefined {
  if (tally.people <= 0) return undefined;
  const places = Object.keys(tally.at)
    .map(Number)
    .toSorted((a, b) => a - b);
  let before = 0;
  for (const place of places) {
    before += tally.at[place]!;
    if (before >= tally.people * share) return place;
  }
  return places.at(-1);
}
