import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { flowLayout } from '../../components/poll/flow.ts';

const IDS = ['a', 'b', 'c', 'd', 'e', 'f'];

/** People by first and second choice, and people who voted in one round only. */
const room = fc.integer({ min: 2, max: 6 }).chain((options) =>
  fc.record({
    ids: fc.constant(IDS.slice(0, options)),
    matrix: fc.array(fc.array(fc.nat(60), { minLength: options, maxLength: options }), {
      minLength: options,
      maxLength: options,
    }),
    alone: fc.array(fc.nat(20), { minLength: options, maxLength: options }),
    lines: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: options, maxLength: options }),
  }),
);

test('blocks stay in their bands, ribbons in their blocks, and a person is as high everywhere', () => {
  fc.assert(
    fc.property(room, ({ ids, matrix, alone, lines }) => {
      const options = ids.map((id, i) => ({
        id,
        before: alone[i]! + matrix[i]!.reduce((a, b) => a + b, 0),
        after: matrix.reduce((sum, row) => sum + row[i]!, 0),
        lines: lines[i]!,
      }));
      const flows = ids.flatMap((from, i) =>
        ids.flatMap((to, j) => (matrix[i]![j]! > 0 ? [{ from, to, people: matrix[i]![j]! }] : [])),
      );
      const { rows, ribbons } = flowLayout(options, flows, 12);

      let top = 0;
      const heights: number[] = [];
      rows.forEach((row, i) => {
        expect(row.top).toBeCloseTo(top, 6);
        top += row.height;
        for (const [block, people] of [
          [row.before, options[i]!.before],
          [row.after, options[i]!.after],
        ] as const) {
          expect(block.top).toBeGreaterThanOrEqual(row.top - 1e-6);
          expect(block.top + block.height).toBeLessThanOrEqual(top + 1e-6);
          if (people > 0) heights.push(block.height / people);
        }
      });
      expect(top).toBeCloseTo(100, 6);
      for (const height of heights) expect(height).toBeCloseTo(heights[0]!, 6);

      for (const { from, to, path } of ribbons) {
        const y = path.match(/[\d.]+/g)!.map(Number);
        const [start, end, endBottom, startBottom] = [y[1]!, y[7]!, y[8]!, y[14]!];
        const { before } = rows.find((row) => row.id === from)!;
        const { after } = rows.find((row) => row.id === to)!;
        expect(start).toBeGreaterThanOrEqual(before.top - 0.02);
        expect(startBottom).toBeLessThanOrEqual(before.top + before.height + 0.02);
        expect(end).toBeGreaterThanOrEqual(after.top - 0.02);
        expect(endBottom).toBeLessThanOrEqual(after.top + after.height + 0.02);
      }
    }),
  );
});

test('a band is never lower than its label needs, and people share out the rest', () => {
  const { rows } = flowLayout(
    [
      { id: 'a', before: 0, after: 0, lines: 2 },
      { id: 'b', before: 10, after: 10, lines: 1 },
    ],
    [],
    12,
  );
  expect(rows[0]!.height).toBeCloseTo((100 * 2) / 12, 6);
  expect(rows[1]!.height).toBeCloseTo((100 * 10) / 12, 6);
});

test('the only person who voted fills the band of their choice, whatever nobody chose', () => {
  const { rows } = flowLayout(
    [
      { id: 'a', before: 1, after: 1, lines: 1 },
      { id: 'b', before: 0, after: 0, lines: 1 },
    ],
    [{ from: 'a', to: 'a', people: 1 }],
    12,
  );
  expect(rows[0]!.before.height).toBeCloseTo(0.82 * rows[0]!.height, 6);
  expect(rows[1]!.before.height).toBe(0);
});
