import type { BranchingMap } from '../../session/kinds/branching-story.ts';

/** A point of the map: its column from the left, its height from 0 (top) to 1. */
export interface Point {
  readonly column: number;
  readonly y: number;
}

export interface MapLayout {
  /** Where each node stands. */
  readonly places: ReadonlyMap<string, Point>;
  /** By line, in the map's order: the points it passes; a line that goes back has its two ends only. */
  readonly ways: readonly (readonly Point[])[];
  readonly columns: number;
}

type Line = BranchingMap['lines'][number];

/**
 * Places a story from left to right: a node stands right of all that lead to it (loops apart), every ending in the
 * last column, where their titles read as a list. A line that passes a column takes a place of its own in it, so
 * that it runs through no other node.
 */
export function mapLayout({ start, nodes, lines }: BranchingMap): MapLayout {
  const ends = new Set(nodes.flatMap(({ id, ending }) => (ending ? [id] : [])));
  const depth = depthsFrom(start, lines);
  const inner = Math.max(0, ...[...depth].map(([id, at]) => (ends.has(id) ? 0 : at)));
  const columnOf = (id: string) => (ends.has(id) ? inner + 1 : (depth.get(id) ?? 0));

  // What stands in each column: nodes, and lines that pass; with what leads to it, one column before.
  const columns: Map<string, string[]>[] = Array.from({ length: inner + 2 }, () => new Map());
  for (const { id } of nodes) columns[columnOf(id)]!.set(id, []);
  for (const line of lines) {
    const [from, to] = [columnOf(line.from), columnOf(line.to)];
    let before = line.from;
    for (let column = from + 1; column <= to; column += 1) {
      const key = column === to ? line.to : passing(line, column);
      const leading = columns[column]!.get(key) ?? [];
      columns[column]!.set(key, [...leading, before]);
      before = key;
    }
  }

  const places = new Map<string, Point>();
  for (const [column, here] of columns.entries()) {
    // Each near the middle of what leads to it, so that few lines cross.
    const order = [...here]
      .map(([key, leading]) => ({ key, pull: mean(leading.map((each) => places.get(each)!.y)) }))
      .toSorted((a, b) => a.pull - b.pull);
    for (const [i, { key }] of order.entries()) {
      places.set(key, { column, y: (i + 0.5) / order.length });
    }
  }

  const ways = lines.map((line) => {
    const [from, to] = [places.get(line.from)!, places.get(line.to)!];
    const between = Array.from({ length: Math.max(0, to.column - from.column - 1) }, (_, i) =>
      places.get(passing(line, from.column + 1 + i))!,
    );
    return [from, ...between, to];
  });
  return { places, ways, columns: columns.length };
}

/** What a line that passes a column is called in it. */
function passing({ from, to }: Line, column: number): string {
  return `${from} ${to} ${column}`;
}

/** The longest way to each node from the start, counted in lines; a line back to where one came from is left out. */
function depthsFrom(start: string, lines: readonly Line[]): Map<string, number> {
  const order: string[] = [];
  const open = new Set<string>();
  const seen = new Set<string>();
  const back = new Set<Line>();
  const visit = (id: string): void => {
    seen.add(id);
    open.add(id);
    for (const line of lines) {
      if (line.from !== id) continue;
      if (open.has(line.to)) back.add(line);
      else if (!seen.has(line.to)) visit(line.to);
    }
    open.delete(id);
    order.unshift(id);
  };
  visit(start);
  const depth = new Map([[start, 0]]);
  for (const id of order) {
    for (const line of lines) {
      if (line.from !== id || back.has(line)) continue;
      depth.set(line.to, Math.max(depth.get(line.to) ?? 0, depth.get(id)! + 1));
    }
  }
  return depth;
}

function mean(values: readonly number[]): number {
  return values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : 0.5;
}
