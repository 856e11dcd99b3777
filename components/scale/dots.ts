import { quantileOf, type ScaleTally } from '../../session/kinds/scale.ts';

/** A person, by the centre of the dot. `y` counts up from the axis, in pixels like `x`. */
export interface Dot {
  readonly x: number;
  readonly y: number;
}

/** The largest dot: a few people must not look like balloons. */
const LARGEST = 44;
const SMALLEST = 3;

/**
 * The largest dot, in pixels, with which every tally piles up on an axis `width` wide and
 * stays below `height`.
 */
export function dotSize(tallies: readonly ScaleTally[], width: number, height: number): number {
  for (let size = Math.min(LARGEST, height / 4); size > SMALLEST; size *= 0.95) {
    const highest = Math.max(
      0,
      ...tallies.flatMap((tally) => [...piles(tally, width, size).values()]),
    );
    if (highest * size <= height) return size;
  }
  return SMALLEST;
}

/** Every person of a tally, piled up on the axis where they stand. */
export function dotsOf(tally: ScaleTally, width: number, size: number): Dot[] {
  return [...piles(tally, width, size)].flatMap(([column, people]) =>
    Array.from({ length: people }, (_, i) => ({
      x: columnCentre(column, width, size),
      y: (i + 0.5) * size,
    })),
  );
}

/** Where a place from 0 to 100 is on an axis whose end dots stay inside it. */
export function xOf(place: number, width: number, size: number): number {
  return size / 2 + (place / 100) * (width - size);
}

/** The places that half of the people, and its middle, stand between. */
export function middleOf(tally: ScaleTally | undefined) {
  if (!tally || tally.people === 0) return undefined;
  return {
    from: quantileOf(tally, 0.25)!,
    median: quantileOf(tally, 0.5)!,
    to: quantileOf(tally, 0.75)!,
  };
}

/** People by column, columns being as wide as a dot. */
function piles(tally: ScaleTally, width: number, size: number): Map<number, number> {
  const found = new Map<number, number>();
  const last = columnCount(width, size) - 1;
  for (const [place, people] of Object.entries(tally.at)) {
    const column = Math.round((Number(place) / 100) * last);
    found.set(column, (found.get(column) ?? 0) + Math.max(0, people));
  }
  return found;
}

function columnCount(width: number, size: number): number {
  return Math.min(101, Math.max(2, Math.floor(width / size)));
}

function columnCentre(column: number, width: number, size: number): number {
  return xOf((100 * column) / (columnCount(width, size) - 1), width, size);
}
