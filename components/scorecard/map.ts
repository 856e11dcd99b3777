import { nothing, svg } from 'lit';
import type { ScorecardTally } from '../../session/kinds/scorecard.ts';
import {
  HIGH,
  placesOf,
  verdictAt,
  verdicts,
  type Place,
  type Verdict,
} from '../../session/kinds/scorecard-verdict.ts';

/*
 * The map of a room, in pixels: value goes up, effort goes to the right. Its middle is where low
 * ends and high begins, so that its four corners are of one size and no dot stands on a border.
 */

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Between the last low half and the first high one. */
const MIDDLE = HIGH - 0.25;
/** What the map shows on each side of its middle. */
const REACH = 2.5;
/** Halves from one side of the map to the other. */
const CELLS = 10;
/** The radius of the largest dot, in cells, whose two sides are seldom alike. */
const LARGEST = 0.52;
/** So many people on one place make the largest dot at least: two people are not a crowd. */
const CROWD = 4;
/** The radius from which a dot has room for its number: in pixels, and as a share of a map to be read from afar. */
const ROOM_FOR_NUMBER = 16;
const ROOM_ON_WALL = 1 / 34;
/** The head of the arrow, in pixels. */
const HEAD = 16;
/** A room's mean that moved less than this, in points, has not moved. */
const MOVED = 0.25;

const x = ({ effort }: Place, { width }: Size) => width * (0.5 + (effort - MIDDLE) / REACH / 2);
const y = ({ value }: Place, { height }: Size) => height * (0.5 - (value - MIDDLE) / REACH / 2);

/** The four corners: treasure and renegotiate over nurture and let go. */
export function quarters({ width, height }: Size, heat: (verdict: Verdict) => number) {
  return verdicts.map(
    (verdict, i) => svg`<rect class="quarter" .style=${`--heat: ${heat(verdict)}`}
      x=${i % 2 === 0 ? 0 : width / 2 + 1} y=${i < 2 ? 0 : height / 2 + 1}
      width=${width / 2 - 1} height=${height / 2 - 1} rx="8" />`,
  );
}

/** The share of each corner in its middle, for rooms that are not shown person by person. */
export function heats({ width, height }: Size, share: (verdict: Verdict) => string) {
  return verdicts.map(
    (verdict, i) => svg`<text class="heat" x=${width * (i % 2 === 0 ? 0.25 : 0.75)}
      y=${height * (i < 2 ? 0.25 : 0.75)}>${share(verdict)}</text>`,
  );
}

/** A dot for each place, as large as the people there. */
export function dots(tally: ScorecardTally, size: Size) {
  const radius = radiusOf(tally, size);
  // The largest first, so that they hide nobody.
  const places = placesOf(tally).toSorted(([, a], [, b]) => b - a);
  return places.map(
    ([place, people]) =>
      svg`<circle class="dot ${verdictAt(place)}" cx=${x(place, size)} cy=${y(place, size)} r=${radius(people)} />`,
  );
}

/** How many stand on each dot that has room for it; over all else, since a number that is cut is another. */
export function numbers(tally: ScorecardTally, size: Size) {
  const radius = radiusOf(tally, size);
  const room = Math.max(ROOM_FOR_NUMBER, size.width * ROOM_ON_WALL);
  return placesOf(tally).map(([place, people]) => {
    const r = radius(people);
    return people > 1 && r >= room
      ? svg`<text class="many" x=${x(place, size)} y=${y(place, size)} font-size=${r * 1.05}>${people}</text>`
      : nothing;
  });
}

/** The room as it was: rings where its dots stood. */
export function ghosts(tally: ScorecardTally, size: Size) {
  const radius = radiusOf(tally, size);
  return placesOf(tally).map(
    ([place, people]) =>
      svg`<circle class="ghost" cx=${x(place, size)} cy=${y(place, size)} r=${radius(people)} />`,
  );
}

/** An arrow from where the room stood on average to where it stands. */
export function way(before: ScorecardTally, now: ScorecardTally, size: Size) {
  const [from, to] = [meanPlace(before), meanPlace(now)];
  if (!from || !to || Math.hypot(to.value - from.value, to.effort - from.effort) < MOVED) {
    return nothing;
  }
  const [x1, y1, x2, y2] = [x(from, size), y(from, size), x(to, size), y(to, size)];
  // A way that is hardly longer than its head would hide the dot that it leads to.
  if (Math.hypot(x2 - x1, y2 - y1) < 4 * HEAD) return nothing;
  const angle = Math.atan2(y2 - y1, x2 - x1);
  const barb = (turn: number) =>
    `${x2 - HEAD * Math.cos(angle + turn)} ${y2 - HEAD * Math.sin(angle + turn)}`;
  const d = `M${x1} ${y1}L${x2} ${y2}M${barb(0.6)}L${x2} ${y2}L${barb(-0.6)}`;
  return svg`<path class="way under" d=${d} /><path class="way" d=${d} />`;
}

function radiusOf(tally: ScorecardTally, { width, height }: Size) {
  const largest = (LARGEST * Math.sqrt(width * height)) / CELLS;
  const most = Math.max(CROWD, ...placesOf(tally).map(([, people]) => people));
  return (people: number) => Math.max(3, largest * Math.sqrt(people / most));
}

function meanPlace(tally: ScorecardTally): Place | undefined {
  if (tally.people <= 0) return undefined;
  const sum = { value: 0, effort: 0 };
  for (const [{ value, effort }, people] of placesOf(tally)) {
    sum.value += value * people;
    sum.effort += effort * people;
  }
  return { value: sum.value / tally.people, effort: sum.effort / tally.people };
}
