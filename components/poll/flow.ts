import type { PollMoves } from '../../session/kinds/poll.ts';

/** One option's band of the flow, in hundredths of the height. */
export interface FlowRow {
  readonly id: string;
  readonly top: number;
  readonly height: number;
  /** The block of each round: where it starts and how high it is. */
  readonly before: Block;
  readonly after: Block;
}

interface Block {
  readonly top: number;
  readonly height: number;
}

/** The people who went from one option to another, or stayed. */
export interface Ribbon {
  readonly from: string;
  readonly to: string;
  readonly people: number;
  /** Outline from x = 0 to x = 100, in hundredths of the height. */
  readonly path: string;
}

export interface FlowOption {
  readonly id: string;
  /** People who chose it in the first round, and in the second. */
  readonly before: number;
  readonly after: number;
  /** Lines that its label needs: its band is never lower. */
  readonly lines: number;
}

/** How much of its band the highest block fills. */
const FILL = 0.82;

/**
 * Lays out the flow from first to second choice. Each option keeps one band on both sides, so
 * that its label is read once, a straight ribbon is a mind kept and a slanted one a mind changed.
 * @param lines how many lines of text the whole height has
 */
export function flowLayout(
  options: readonly FlowOption[],
  flows: PollMoves['flows'],
  lines: number,
): { rows: FlowRow[]; ribbons: Ribbon[] } {
  const heights = bandHeights(options, lines);
  const most = options.map(({ before, after }) => Math.max(before, after));
  // What nobody chose has no block to keep in its band: it must not make all others thin.
  const onePerson = Math.min(
    100,
    ...heights.flatMap((height, i) => (most[i]! > 0 ? [(FILL * height) / most[i]!] : [])),
  );
  let top = 0;
  const rows = options.map(({ id, before, after }, i): FlowRow => {
    const height = heights[i]!;
    const block = (people: number) => ({
      top: top + (height - people * onePerson) / 2,
      height: people * onePerson,
    });
    const row = { id, top, height, before: block(before), after: block(after) };
    top += height;
    return row;
  });
  return { rows, ribbons: ribbonsOf(rows, flows, onePerson) };
}

/** A band takes what its label needs; the people in it share out what is left. */
function bandHeights(options: readonly FlowOption[], lines: number): number[] {
  const needed = options.reduce((sum, option) => sum + option.lines, 0);
  const spare = Math.max(0, lines - needed);
  const people = options.reduce((sum, { before, after }) => sum + Math.max(before, after), 0);
  const shares = options.map(
    ({ before, after, lines }) =>
      lines + spare * (people > 0 ? Math.max(before, after) / people : 1 / options.length),
  );
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => (100 * share) / total);
}

function ribbonsOf(
  rows: readonly FlowRow[],
  flows: PollMoves['flows'],
  onePerson: number,
): Ribbon[] {
  const order = new Map(rows.map((row, i) => [row.id, i]));
  const left = rows.map((row) => row.before.top);
  const right = rows.map((row) => row.after.top);
  return flows
    .filter(({ from, to }) => order.has(from) && order.has(to))
    .toSorted(
      (a, b) => order.get(a.from)! - order.get(b.from)! || order.get(a.to)! - order.get(b.to)!,
    )
    .map(({ from, to, people }) => {
      const height = people * onePerson;
      const start = left[order.get(from)!]!;
      const end = right[order.get(to)!]!;
      left[order.get(from)!] = start + height;
      right[order.get(to)!] = end + height;
      return { from, to, people, path: ribbonPath(start, end, height) };
    });
}

function ribbonPath(start: number, end: number, height: number): string {
  const [a, b, c, d] = [start, end, end + height, start + height].map((y) => y.toFixed(2));
  return `M0 ${a}C50 ${a} 50 ${b} 100 ${b}V${c}C50 ${c} 50 ${d} 0 ${d}Z`;
}
