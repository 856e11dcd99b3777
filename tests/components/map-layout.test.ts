import { expect, it } from 'vitest';
import { mapLayout } from '../../components/branching/map-layout.ts';
import type { BranchingMap } from '../../session/kinds/branching-story.ts';

/** A map from lines such as `a b`; endings are in capitals. */
function mapOf(...lines: string[]): BranchingMap {
  const ends = lines.map((line) => line.split(' ') as [string, string]);
  const ids = [...new Set(ends.flat())];
  return {
    start: ids[0]!,
    nodes: ids.map((id) => ({
      id,
      turns: [],
      seen: false,
      ...(id === id.toUpperCase() && { ending: { title: id, tone: 'good' as const } }),
    })),
    lines: ends.map(([from, to]) => ({ from, to, label: '', taken: false })),
  };
}

const columnsOf = (map: BranchingMap) =>
  Object.fromEntries([...mapLayout(map).places].map(([id, { column }]) => [id, column]));

it('puts a node right of all that lead to it, and every ending in the last column', () => {
  expect(columnsOf(mapOf('a b', 'a c', 'b c', 'c D', 'a E'))).toMatchObject({
    a: 0,
    b: 1,
    c: 2,
    D: 3,
    E: 3,
  });
});

it('is not led astray by a loop', () => {
  expect(columnsOf(mapOf('a b', 'b a', 'b C'))).toEqual({ a: 0, b: 1, C: 2 });
});

it('leads a line that passes a column beside the nodes in it', () => {
  const { places, ways } = mapLayout(mapOf('a b', 'a c', 'b c', 'c D'));
  const [, passing] = ways[1]!;
  expect(passing!.column).toBe(1);
  expect(passing!.y).not.toBe(places.get('b')!.y);
});

it('gives every node a place of its own', () => {
  const { places } = mapLayout(mapOf('a b', 'a c', 'b D', 'c D', 'b E', 'c F', 'a F'));
  const spots = [...places.values()].map(({ column, y }) => `${column} ${y}`);
  expect(new Set(spots).size).toBe(spots.length);
});
