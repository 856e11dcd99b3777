import { beforeEach, expect, test } from 'vitest';
import '../../components/tokens.css';
import '../../components/scale/scale-result.ts';
import type { ScaleResult } from '../../components/scale/scale-result.ts';
import type { ScaleTally } from '../../session/kinds/scale-places.ts';
import type { ScaleMoves } from '../../session/kinds/scale.ts';
import type { Result } from '../../session/views.ts';

const ballot = { poles: [{ label: 'Pro et froid' }, { label: 'Meilleur pote' }] };

function tally(places: readonly number[]): ScaleTally {
  const at: Record<string, number> = {};
  for (const place of places) at[place] = (at[place] ?? 0) + 1;
  return { people: places.length, at };
}

function rounds(tallies: ScaleTally[], moves?: ScaleMoves): Result {
  return { rounds: tallies.map((tally, i) => ({ round: i + 1, tally })), ...(moves && { moves }) };
}

let frame: HTMLElement;
let shown: ScaleResult;

beforeEach(() => {
  document.body.replaceChildren();
  document.documentElement.style.setProperty('--calm', '0ms');
  frame = document.createElement('div');
  Object.assign(frame.style, { width: '1700px', height: '640px', fontSize: '38px' });
  document.body.append(frame);
});

async function show(result: Result | undefined, lang = 'fr', poles = ballot.poles) {
  shown = document.createElement('connivence-scale-result');
  Object.assign(shown, { ballot: { poles }, result, lang });
  frame.replaceChildren(shown);
  await shown.updateComplete;
}

const all = <E extends Element = HTMLElement>(selector: string) => [
  ...shown.shadowRoot!.querySelectorAll<E>(selector),
];
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
const sentence = () => plain(all('.sentence')[0]!.textContent!);
const flag = (when: string) => plain(all(`.flag.${when}`)[0]!.textContent!);
/** Where a round's median is drawn, 0 to 100 of the wall's 1700 pixels. */
const medianAt = (when: string) => Number(all(`line.${when}`)[0]!.getAttribute('x1')) / 17;
/** The drawing once it knows its place: it measures itself after it is first drawn. */
const measured = () =>
  expect.poll(() => all('.plot svg')[0]!.getAttribute('viewBox')).toMatch(/^0 0 1700 /);

/** Three hundred people who would all rather stand at one end. */
const crowd = Array.from({ length: 300 }, (_, i) => (i < 80 ? 0 : (i * 37) % 101));

test('a room leans to a pole, stays in the middle, or is split', async () => {
  await show(rounds([tally([60, 62, 70])]));
  expect(sentence()).toBe('La salle penche vers « Meilleur pote » : médiane à 62.');
  expect(all('.sentence')[0]!.textContent).toContain('Meilleur\u00a0pote');
  await show(rounds([tally([48, 50, 55])]));
  expect(sentence()).toBe('La salle reste au milieu : médiane à 50.');
  await show(rounds([tally([5, 10, 90, 95])]));
  expect(sentence()).toBe('La salle est partagée : la moitié des réponses entre 5 et 90.');
});

test('after a second round the sentence says which way the room moved, and how many people', async () => {
  const moves = { people: 16, towardsFirst: 4, towardsSecond: 12 };
  await show(rounds([tally([30]), tally([45])], moves), 'en');
  expect(sentence()).toBe(
    'The room moved towards “Meilleur pote”: median 30 to 45; 12 people moved that way, 4 the other.',
  );
  await show(rounds([tally([45]), tally([30])], moves), 'en');
  expect(sentence()).toMatch(/towards “Pro et froid”.*: median 45 to 30; 4 people.*, 12 the other/);
  await show(rounds([tally([45]), tally([45])], moves));
  expect(sentence()).toBe(
    'La médiane n’a pas bougé : 45 ; 4 personnes vers « Pro et froid », 12 vers « Meilleur pote ».',
  );
});

test('every person is a dot, in both rounds, and no dot leaves the picture', async () => {
  await show(rounds([tally(crowd), tally(crowd.map((place) => 100 - place))]));
  await measured();
  expect(all('.dot')).toHaveLength(300);
  expect(all('.ghost')).toHaveLength(300);
  const plot = all('.plot')[0]!.getBoundingClientRect();
  for (const dot of all('circle')) {
    const box = dot.getBoundingClientRect();
    expect(box.left).toBeGreaterThanOrEqual(plot.left - 1);
    expect(box.right).toBeLessThanOrEqual(plot.right + 1);
    expect(box.top).toBeGreaterThanOrEqual(plot.top - 1);
    expect(box.bottom).toBeLessThanOrEqual(plot.bottom + 1);
  }
});

test('no two people share a dot, and a dot is near the place that was chosen', async () => {
  await show(rounds([tally(crowd)]));
  await measured();
  const dots = all<SVGCircleElement>('.dot');
  const centres = dots.map((dot) => [dot.cx.baseVal.value, dot.cy.baseVal.value]);
  expect(new Set(centres.map(String)).size).toBe(300);
  const chosen = crowd.toSorted((a, b) => a - b);
  const drawn = centres.map(([x]) => x! / 17).toSorted((a, b) => a - b);
  drawn.forEach((place, i) => expect(Math.abs(place - chosen[i]!)).toBeLessThan(5));
});

test('the median stands where its flag says, over the first round’s', async () => {
  await show(rounds([tally([20, 30, 40, 50]), tally([40, 50, 60, 70])]));
  await measured();
  expect(flag('now')).toBe('Second vote Médiane 50 la moitié entre 40 et 60');
  expect(flag('then')).toBe('Premier vote Médiane 30 la moitié entre 20 et 40');
  expect(Math.abs(medianAt('now') - 50)).toBeLessThan(2);
  expect(Math.abs(medianAt('then') - 30)).toBeLessThan(2);
});

test('nobody and one person are drawn too', async () => {
  await show(undefined);
  expect(sentence()).toBe('Personne n’a encore répondu.');
  expect(all('circle.dot')).toHaveLength(0);
  await show(rounds([tally([100])]));
  expect(sentence()).toBe('Une seule réponse : 100, du côté de « Meilleur pote ».');
  expect(flag('now')).toBe('100');
  expect(all('circle.dot')).toHaveLength(1);
  await show(rounds([tally([48])]));
  expect(sentence()).toBe('Une seule réponse : 48, juste entre les deux.');
});

test('a screen reader has the picture as the sentence, and the figures as a table', async () => {
  await show(rounds([tally([30, 30, 70])]));
  expect(all('[role=img]')[0]!.getAttribute('aria-label')).toBe(all('.sentence')[0]!.textContent);
  const rows = all<HTMLTableRowElement>('tbody tr').map((row) =>
    [...row.cells].map((cell) => cell.textContent!.trim()),
  );
  expect(rows).toEqual([
    ['Médiane', '30'],
    ['30', '2'],
    ['70', '1'],
  ]);
});

test('the longest poles and a crowd fit on the wall', async () => {
  const poles = [1, 2].map((i) => ({ label: `${i} ${'mot long '.repeat(6)}` }));
  await show(rounds([tally(crowd), tally(crowd)]), 'fr', poles);
  await measured();
  expect(shown.scrollHeight).toBeLessThanOrEqual(641);
  expect(shown.scrollWidth).toBeLessThanOrEqual(1700);
});
