import type { ThresholdTally } from '../../session/kinds/threshold.ts';
import { stillOn, stopped } from './outcome.ts';

/*
 * The staircase, in pixels: it climbs to the right, and each step is as wide as the share of the
 * room still on it. So the tread that shows is as wide as the share that stops there.
 */

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A step: a block that leans on the right side of the picture. */
export interface Step {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A person, by the centre of the dot. */
export interface Person {
  readonly x: number;
  readonly y: number;
}

/** The air over the last step, in steps: those who go to the end stand there. */
export const AIR = 0.8;

/** Diameters in pixels: a few people must not look like balloons, nor a crowd like dust. */
const LARGEST = 40;
const SMALLEST = 3;
/** On a phone's narrow stairs: so many people in a row at least. */
const ACROSS = 9;
/** How high people may pile up on a tread, in steps. */
const PILE = 1.4;

/** The steps from the first to the last. */
export function stairs(tally: ThresholdTally, steps: number, { width, height }: Size): Step[] {
  const rise = height / (steps + AIR);
  return Array.from({ length: steps }, (_, i) => {
    const wide = tally.people > 0 ? (width * stillOn(tally, i + 1)) / tally.people : 0;
    return { x: width - wide, y: height - (i + 1) * rise, width: wide, height: rise };
  });
}

/** The staircase's edge as a path, from the ground up. */
export function edge(flight: readonly Step[], { width, height }: Size): string {
  return `M0 ${height}${flight.map(({ x, y }) => `H${x}V${y}`).join('')}H${width}`;
}

/** Everybody, standing where they stop, and the diameter of their dots. */
export function standing(tally: ThresholdTally, steps: number, size: Size) {
  const rise = size.height / (steps + AIR);
  const flight = stairs(tally, steps, size);
  // A tread for each number of steps accepted, the ground first.
  const treads = Array.from({ length: steps + 1 }, (_, stop) => ({
    people: stopped(tally, stop),
    from: flight[stop - 1]?.x ?? 0,
    to: flight[stop]?.x ?? size.width,
    floor: flight[stop - 1]?.y ?? size.height,
    most: stop === steps ? AIR * rise : PILE * rise,
  }));
  const columns = (tread: (typeof treads)[number], dot: number) =>
    Math.max(1, Math.floor((tread.to - tread.from) / dot));
  const fits = (dot: number) =>
    treads.every((tread) => Math.ceil(tread.people / columns(tread, dot)) * dot <= tread.most);
  let dot = Math.min(LARGEST, AIR * rise * 0.9, size.width / ACROSS);
  while (dot > SMALLEST && !fits(dot)) dot *= 0.95;

  const people = treads.flatMap((tread): Person[] => {
    const across = columns(tread, dot);
    const used = Math.min(across, tread.people) * dot;
    // Centred on a wide tread; on one too narrow for a dot, against the next step.
    const beside = Math.min(tread.from + (tread.to - tread.from - used) / 2, tread.to - used);
    // Nobody stands outside the picture, which would cut them.
    const left = Math.max(0, beside);
    return Array.from({ length: tread.people }, (_, i) => ({
      x: left + ((i % across) + 0.5) * dot,
      y: tread.floor - (Math.floor(i / across) + 0.5) * dot,
    }));
  });
  return { people, dot };
}
