import { beforeEach, expect, test } from 'vitest';
import '../../components/tokens.css';
import '../../components/threshold/threshold-result.ts';
import type { ThresholdResult } from '../../components/threshold/threshold-result.ts';
import type { ThresholdMoves, ThresholdTally } from '../../session/kinds/threshold.ts';
import type { Result } from '../../session/views.ts';

const steps = ['Lunch', 'Barbecue', 'Car', 'Godfather'].map((label) => ({ id: label, label }));

/** People who stop after 0, 1, 2… steps. */
function tally(...stops: number[]): ThresholdTally {
  const people = stops.reduce((sum, n) => sum + n, 0);
  const entries = stops.flatMap((n, i) => (n > 0 ? [[String(i), n] as const] : []));
  return { people, stops: Object.fromEntries(entries) };
}

const rounds = (tallies: ThresholdTally[], moves?: ThresholdMoves): Result => ({
  rounds: tallies.map((tally, i) => ({ round: i + 1, tally })),
  ...(moves && { moves }),
});

let shown: ThresholdResult;
let frame: HTMLElement;

beforeEach(() => {
  document.body.replaceChildren();
  document.documentElement.style.setProperty('--calm', '0ms');
  frame = document.createElement('div');
  Object.assign(frame.style, { width: '1700px', height: '640px', fontSize: '38px' });
  document.body.append(frame);
});

async function show(result: Result | undefined, given = steps) {
  shown = document.createElement('connivence-threshold-result');
  Object.assign(shown, { ballot: { steps: given }, result, lang: 'en' });
  frame.replaceChildren(shown);
  await shown.updateComplete;
}

const all = <E extends Element = HTMLElement>(selector: string) => [
  ...shown.shadowRoot!.querySelectorAll<E>(selector),
];
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
const sentence = () => plain(all('.sentence')[0]!.textContent!);
const figures = () => all('.flight .figure').map((figure) => plain(figure.textContent!));
/** The drawing once it knows its place: it measures itself after it is first drawn. */
const measured = () =>
  expect
    .poll(() => {
      const { width } = all('.plot')[0]!.getBoundingClientRect();
      return Math.abs(all<SVGSVGElement>('.plot svg')[0]!.viewBox.baseVal.width - width) < 1;
    })
    .toBe(true);

test('each step says what share of the room is still on it', async () => {
  await show(rounds([tally(1, 2, 4, 2, 1)]));
  expect(figures()).toEqual(['90%', '70%', '30%', '10%']);
});

test('the sentence says where most stop, and how far half the room goes', async () => {
  await show(rounds([tally(1, 5, 2, 1, 1)]));
  expect(sentence()).toBe(
    'Most often, people stop after “Lunch”: 5 of 10; half the room climbs that far.',
  );
  await show(rounds([tally(6, 2, 1, 0, 1)]));
  expect(sentence()).toBe(
    'Most often, people don’t climb: 6 of 10; more than half stay at the bottom.',
  );
  await show(rounds([tally(1, 0, 2, 0, 7)]));
  expect(sentence()).toBe('Most often, people go to the end: 7 of 10.');
  await show(rounds([tally(2, 2, 2, 2, 2)]));
  expect(sentence()).toBe(
    'They stop all over the place; half the room climbs as far as “Barbecue”.',
  );
});

test('nobody, one person and everybody alike have a sentence of their own', async () => {
  await show(undefined);
  expect(sentence()).toBe('Nobody has answered yet.');
  await show(rounds([tally(0, 0, 1)]));
  expect(sentence()).toBe('One answer only: stopping after “Barbecue”.');
  await show(rounds([tally(0, 0, 0, 0, 3)]));
  expect(sentence()).toBe('Unanimous: everybody goes to the end.');
});

test('after a second round: who goes further, and each step’s share of before', async () => {
  const moves = { people: 10, further: 1, lessFar: 4 };
  await show(rounds([tally(1, 2, 4, 2, 1), tally(3, 2, 4, 0, 1)], moves));
  expect(sentence()).toBe(
    '1 person goes further, 4 less far than before the debate; half the room climbs as far as “Barbecue”.',
  );
  expect(figures()).toEqual(['90 → 70%', '70 → 50%', '30 → 10%', '10 → 10%']);
  expect(all('path.ghost')).not.toHaveLength(0);
});

test('a second round in which nobody moved says so', async () => {
  const moves = { people: 2, further: 0, lessFar: 0 };
  await show(rounds([tally(1, 1), tally(1, 1)], moves));
  expect(sentence()).toBe('Nobody moved to another step.');
});

test('a step is as wide as the share of the room that is still on it', async () => {
  await show(rounds([tally(1, 2, 4, 2, 1)]));
  await measured();
  const { width } = all<SVGSVGElement>('.plot svg')[0]!.viewBox.baseVal;
  const shares = all<SVGRectElement>('.step').map((step) => step.width.baseVal.value / width);
  [0.9, 0.7, 0.3, 0.1].forEach((share, i) => expect(shares[i]).toBeCloseTo(share, 2));
});

test('everybody stands somewhere, nobody on anybody, nobody out of the picture', async () => {
  await show(rounds([tally(40, 3, 150, 1, 106)]));
  await measured();
  const people = all<SVGCircleElement>('.person');
  expect(people).toHaveLength(300);
  const places = people.map(({ cx, cy }) => `${cx.baseVal.value},${cy.baseVal.value}`);
  expect(new Set(places).size).toBe(300);
  const plot = all('.plot')[0]!.getBoundingClientRect();
  for (const person of people) {
    const box = person.getBoundingClientRect();
    expect(box.top).toBeGreaterThanOrEqual(plot.top - 1);
    expect(box.bottom).toBeLessThanOrEqual(plot.bottom + 1);
    expect(box.left).toBeGreaterThanOrEqual(plot.left - 1);
    expect(box.right).toBeLessThanOrEqual(plot.right + 1);
  }
});

test('ten long steps and a crowd fit on the wall', async () => {
  const ten = Array.from({ length: 10 }, (_, i) => ({
    id: `s${i}`,
    label: `${i} ${'a long word '.repeat(7)}`,
    when: 'a fortnight later',
  }));
  await show(rounds([tally(...Array.from({ length: 11 }, () => 30))]), ten);
  await measured();
  expect(shown.scrollHeight).toBeLessThanOrEqual(641);
  expect(shown.scrollWidth).toBeLessThanOrEqual(1700);
});

test('a screen reader has the picture as the sentence, and the figures as a table', async () => {
  await show(rounds([tally(1, 0, 2, 0, 1)]));
  expect(all('[role=img]')[0]!.getAttribute('aria-label')).toBe(all('.sentence')[0]!.textContent);
  const rows = all<HTMLTableRowElement>('tbody tr').map((row) =>
    [...row.cells].map((cell) => cell.textContent!.trim()),
  );
  expect(rows).toEqual([
    ['I don’t climb', '4', '1'],
    ['Lunch', '3', '0'],
    ['Barbecue', '3', '2'],
    ['Car', '1', '0'],
    ['Godfather', '1', '1'],
  ]);
});
