import { expect, test } from 'vitest';
import { linesOf } from '../../pages/console/glance-lines.ts';
import type { Result } from '../../session/views.ts';

const told = (kind: string, ballot: object, tally: object) =>
  linesOf(kind, ballot, { rounds: [{ round: 1, tally }] } as Result, 'en').map(
    ({ label, what, figure }) => [label, what, figure].filter(Boolean).join(' '),
  );

test('a staircase is told by who is still on each step', () => {
  const steps = [{ label: 'Lunch' }, { label: 'Holidays' }];
  expect(told('threshold', { steps }, { people: 4, stops: { 0: 1, 1: 2, 2: 1 } })).toEqual([
    'Lunch 75%',
    'Holidays 25%',
  ]);
});

test('a scorecard is told by its verdicts, and by nothing where too few rated', () => {
  const ballot = { client: 'given', criteria: [], verdicts: { treasure: 'Keep' } };
  const said = told('scorecard', ballot, { people: 2, ratings: {}, at: {} });
  expect(said[0]).toMatch(/^Keep 0%/);
  expect(said).toHaveLength(4);
  expect(told('scorecard', ballot, { people: 2, ratings: {}, at: {}, few: true })).toEqual([]);
});

test('a play is told by what the observers saw', () => {
  const ballot = { step: 'play', grid: [{ id: 'why', label: 'Asked why' }] };
  expect(told('role-play', ballot, { people: 3, ratings: { why: [1, 0, 2] } })).toEqual([
    'Asked why ✓ 2 / 3',
  ]);
});

test('kinds that are drawn, or read on their own panel, have no lines', () => {
  expect(told('open-ended', { step: 'write' }, { people: 1, texts: {} })).toEqual([]);
});
