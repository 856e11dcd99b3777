import fc from 'fast-check';
import { expect, it } from 'vitest';
import { standing } from '../../components/threshold/stairs.ts';

it('nobody stands outside the staircase, which would cut them, however narrow their step', () => {
  const rooms = fc.record({
    stops: fc.array(fc.nat(120), { minLength: 4, maxLength: 11 }),
    width: fc.integer({ min: 200, max: 900 }),
  });
  fc.assert(
    fc.property(rooms, ({ stops, width }) => {
      const people = stops.reduce((sum, count) => sum + count, 0);
      const tally = {
        people,
        stops: Object.fromEntries(stops.map((count, stop) => [stop, count])),
      };
      const { people: dots, dot } = standing(tally, stops.length - 1, { width, height: 430 });
      expect(dots).toHaveLength(people);
      for (const { x } of dots) {
        expect(x - dot / 2).toBeGreaterThanOrEqual(-0.001);
        expect(x - dot / 2).toBeLessThanOrEqual(width);
      }
    }),
  );
});
