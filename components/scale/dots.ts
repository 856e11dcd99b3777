import { quantileOf, type ScaleTally } from '../../session/kinds/scale-places.ts';

/** A person, by the centre of the dot. `y` counts up from the axis, in pixels like `x`. */
export interface Dot {
  readonly x: number;
  readonly y: number;
}

/** Diameters in pixels: a few people must not look like balloons, nor a crowd like dust. */
const LARGEST = 46;
const SMALLEST = 3;
/** Fewer columns than this would move people by more than a point or two. */
const COLUMNS = 32;
/** How far a crowded place may push a dot aside, in points of the scale. */
const ASIDE = 3;

/**
 * The largest dot, in pixels, with which every tally piles up below `height` on an axis
 * `width` wide and nobody stands far from where they said.
 */
export function dotSize(tallies: readonly ScaleTally[], width: number, height: number): number {
  const fits = (size: number) =>
    tallies.every((tally) => pile(tally, width, height, size).aside <= ASIDE);
  let size = Math.min(LARGEST, height / 4, width / COLUMNS);
  while (size > SMALLEST && !fits(size)) size *= 0.95;
  return Math.max(SMALLEST, size);
}

/** Every person of a tally, piled up on the axis where they stand. */
export function dotsOf(tally: ScaleTally, width: number, height: number, size: number): Dot[] {
  const { columns } = pile(tally, width, height, size);
  return columns.flatMap((people, column) =>
    Array.from({ length: people }, (_, i) => ({
      x: xOf((100 * column) / (columns.length - 1), width, size),
      y: (i + 0.5) * size,
    })),
  );
}

/** The place, 0 to 100, of the column of dots that a place falls in. */
export function columnOf(place: number, width: number, size: number): number {
  const last = columnsOf(width, size) - 1;
  return (100 * Math.round((place / 100) * last)) / last;
}

function columnsOf(width: number, size: number): number {
  return Math.max(2, Math.floor(width / size));
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

/** People by column, a dot wide each; a full column sends the next person to the nearest that is not. */
function pile(tally: ScaleTally, width: number, height: number, size: number) {
  const columns = Array.from({ length: columnsOf(width, size) }, () => 0);
  const last = columns.length - 1;
  const most = Math.max(1, Math.floor(height / size));
  let aside = 0;
  for (const [place, people] of Object.entries(tally.at)) {
    const home = Math.round((Number(place) / 100) * last);
    for (let i = 0; i < people; i += 1) {
      const column = nearest(columns, home, most);
      columns[column]! += 1;
      aside = Math.max(aside, (100 * Math.abs(column - home)) / last);
    }
  }
  return { columns, aside };
}

function nearest(columns: readonly number[], home: number, most: number): number {
  for (let away = 0; away < columns.length; away += 1) {
    if ((columns[home - away] ?? most) < most) return home - away;
    if ((columns[home + away] ?? most) < most) return home + away;
  }
  return home;
}
