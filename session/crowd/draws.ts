import { chanceOf, type Chance } from '../simulate.ts';

/* What is drawn for simulated people: the same for the same names, on every machine and at every start. */

/** Chances that these names alone decide. */
export function chanceFor(...names: readonly (string | number)[]): Chance {
  // FNV-1a: near names must not give near seeds.
  let hash = 0x811c9dc5;
  for (const character of names.join('\n')) {
    hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
  }
  return chanceOf(hash);
}

/** A number around 0, two out of three within 1 of it (Box and Muller). */
export function normal(chance: Chance): number {
  return Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
}

/** A duration around its median, never negative, with a few much longer: as people take their time. */
export function aboutMs(median: number, spread: number, chance: Chance): number {
  return Math.round(median * Math.exp(spread * normal(chance)));
}

/** An index, as likely as its weight says; weights are not negative, and not all 0. */
export function weighted(weights: readonly number[], chance: Chance): number {
  let left = chance() * weights.reduce((sum, weight) => sum + weight, 0);
  for (const [i, weight] of weights.entries()) {
    left -= weight;
    if (left < 0) return i;
  }
  return weights.findLastIndex((weight) => weight > 0);
}

/** A whole number from `least` to `most`, the nearest to `value`. */
export function within(least: number, most: number, value: number): number {
  return Math.min(most, Math.max(least, Math.round(value)));
}
