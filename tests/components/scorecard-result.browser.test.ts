import { beforeEach, expect, test } from 'vitest';
import '../../components/tokens.css';
import '../../components/scorecard/scorecard-result.ts';
import type { ScorecardResult } from '../../components/scorecard/scorecard-result.ts';
import type {
  ScorecardBallot,
  ScorecardMoves,
  ScorecardTally,
} from '../../session/kinds/scorecard.ts';
import type { Result } from '../../session/views.ts';

const ballot: ScorecardBallot = {
  client: 'given',
  criteria: [
    { id: 'margin', axis: 'value', label: 'Margin', low: 'we pay', high: 'we live well' },
    { id: 'respect', axis: 'value', label: 'Respect', low: 'the help', high: 'equals' },
    { id: 'stress', axis: 'effort', label: 'Stress', low: 'we sleep', high: 'we jump' },
  ],
  verdicts: {},
};
const rated = { margin: [6, 2, 1, 1, 0], respect: [2, 2, 2, 2, 2], stress: [0, 0, 0, 5, 5] };
const tally = (at: Record<string, number>, ratings = rated): ScorecardTally => ({
  people: Object.values(at).reduce((sum, n) => sum + n, 0),
  ratings,
  at,
});
const rounds = (tallies: ScorecardTally[], moves?: ScorecardMoves): Result => ({
  rounds: tallies.map((tally, i) => ({ round: i + 1, tally })),
  ...(moves && { moves }),
});

let shown: ScorecardResult;
let frame: HTMLElement;

beforeEach(() => {
  document.body.replaceChildren();
  document.documentElement.style.setProperty('--calm', '0ms');
  frame = document.createElement('div');
  Object.assign(frame.style, { width: '1700px', height: '640px', fontSize: '38px' });
  document.body.append(frame);
});

async function show(result: Result | undefined, changes: Partial<ScorecardBallot> = {}) {
  shown = document.createElement('connivence-scorecard-result');
  Object.assign(shown, { ballot: { ...ballot, ...changes }, result, lang: 'en' });
  frame.replaceChildren(shown);
  await shown.updateComplete;
}

const all = <E extends Element = HTMLElement>(selector: string) => [
  ...shown.shadowRoot!.querySelectorAll<E>(selector),
];
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
const sentence = () => plain(all('.sentence')[0]!.textContent!);
const corner = (verdict: string) => plain(all(`.corner.${verdict}`)[0]!.textContent!);
const means = () => all('.criterion .figure').map((figure) => plain(figure.textContent!));

test('the sentence says the verdict of the room: a majority, a lead, a tie, all, one, nobody', async () => {
  await show(rounds([tally({ '1:5': 7, '5:1': 3 })]));
  expect(sentence()).toBe('“Let go”, say 7 of 10.');
  await show(rounds([tally({ '1:5': 4, '5:1': 3, '5:5': 3 })]));
  expect(sentence()).toBe('“Let go” leads, without a majority: 4 of 10.');
  await show(rounds([tally({ '1:5': 5, '5:1': 5 })]));
  expect(sentence()).toBe('The room is torn between “Treasure” and “Let go”: 5 each.');
  await show(rounds([tally({ '1:5': 4, '1.5:4': 6 })]));
  expect(sentence()).toBe('Unanimous: “Let go”.');
  await show(rounds([tally({ '1:1': 1 })]));
  expect(sentence()).toBe('One answer only: “Nurture”.');
  await show(undefined);
  expect(sentence()).toBe('Nobody has answered yet.');
});

test('each corner says its share, and each criterion its mean', async () => {
  await show(rounds([tally({ '1:5': 7, '5:1': 2, '5:5': 1 })]));
  expect(corner('let-go')).toBe('Let go 70%');
  expect(corner('treasure')).toBe('Treasure 20%');
  expect(corner('nurture')).toBe('Nurture 0%');
  expect(means()).toEqual(['1.7', '3.0', '4.5']);
});

test('a criterion that leans takes the word of its end; one in the middle takes none', async () => {
  await show(rounds([tally({ '1:5': 10 })]));
  expect(all('.end').map((end) => end.textContent)).toEqual(['we pay', 'we jump']);
});

test('a dot for each place: value goes up, effort to the right, more people are larger', async () => {
  await show(rounds([tally({ '5:1': 1, '1:5': 9 })]));
  const [many, one] = all<SVGCircleElement>('circle.dot');
  expect(many!.cx.baseVal.value).toBeGreaterThan(one!.cx.baseVal.value);
  expect(many!.cy.baseVal.value).toBeGreaterThan(one!.cy.baseVal.value);
  expect(many!.r.baseVal.value).toBeGreaterThan(one!.r.baseVal.value);
});

test('after a second round: who changed to what, the shares of before, and the way the room went', async () => {
  const moves: ScorecardMoves = {
    people: 10,
    changed: 4,
    flows: [
      { from: 'treasure', to: 'let-go', people: 3 },
      { from: 'treasure', to: 'nurture', people: 1 },
      { from: 'let-go', to: 'let-go', people: 6 },
    ],
  };
  await show(rounds([tally({ '5:1': 4, '1:5': 6 }), tally({ '1:1': 1, '1:5': 9 })], moves));
  expect(sentence()).toBe('4 people changed their verdict, 3 of them to “Let go”.');
  expect(corner('let-go')).toBe('Let go 60 → 90%');
  expect(all('.ghost')).toHaveLength(2);
  expect(all('.way')).not.toHaveLength(0);
});

test('clients of one’s own are shares of four corners, and no dot at all', async () => {
  await show(rounds([tally({ '2:4.5': 6, '4.5:2': 4 })]), { client: 'own' });
  expect(sentence()).toBe('Your clients are most often “Let go”: 6 of 10.');
  expect(all('circle.dot')).toHaveLength(0);
  expect(all('text.heat').map((heat) => plain(heat.textContent!))).toEqual([
    '40%',
    '0%',
    '0%',
    '60%',
  ]);
});

test('too few clients of one’s own show nothing but that they are too few', async () => {
  const few: ScorecardTally = { people: 4, ratings: {}, at: {}, few: true };
  await show(rounds([few]), { client: 'own' });
  expect(sentence()).toBe(
    'Fewer than 5 answers: nothing is shown, so that each client stays secret.',
  );
  expect(means()).toEqual(['', '', '']);
  expect(
    all('text.heat')
      .map((heat) => plain(heat.textContent!))
      .join(''),
  ).toBe('');
  expect(all('table')).toHaveLength(0);
});

test('the scenario’s own verdicts are on the map and in the sentence', async () => {
  await show(rounds([tally({ '1:5': 7, '5:1': 3 })]), { verdicts: { 'let-go': 'Garlic' } });
  expect(corner('let-go')).toBe('Garlic 70%');
  expect(sentence()).toBe('“Garlic”, say 7 of 10.');
});

test('eight criteria with long names and a crowd fit on the wall', async () => {
  const criteria = Array.from({ length: 8 }, (_, i) => ({
    ...ballot.criteria[i % 3]!,
    id: `c${i}`,
    label: 'Recommends us to all the neighbours',
  }));
  const ratings = Object.fromEntries(criteria.map(({ id }) => [id, [60, 60, 60, 60, 60]]));
  const crowd = tally({ '1:5': 150, '5:1': 100, '3:3': 50 }, ratings as typeof rated);
  await show(rounds([crowd, crowd]), { criteria });
  expect(shown.scrollHeight).toBeLessThanOrEqual(641);
  expect(shown.scrollWidth).toBeLessThanOrEqual(1700);
});

test('a second vote is told as the second where the first stays secret', async () => {
  const few: ScorecardTally = { people: 4, ratings: {}, at: {}, few: true };
  await show(rounds([few, tally({ '1:5': 7 })]), { client: 'own' });
  expect(all('thead th').map((cell) => plain(cell.textContent!))).toEqual([
    'Verdict',
    'Second vote',
  ]);
});

test('a screen reader has the picture as the sentence, and the figures as a table', async () => {
  await show(rounds([tally({ '1:5': 7, '5:1': 3 })]));
  expect(all('[role=img]')[0]!.getAttribute('aria-label')).toBe(all('.sentence')[0]!.textContent);
  const rows = all<HTMLTableRowElement>('tbody tr').map((row) =>
    [...row.cells].map((cell) => plain(cell.textContent!)),
  );
  expect(rows).toEqual([
    ['Treasure', '3'],
    ['Renegotiate', '0'],
    ['Nurture', '0'],
    ['Let go', '7'],
    ['Criterion', 'First vote, Mean, Half the ratings'],
    ['Margin (1 = we pay, 5 = we live well)', '1.7, 1 to 2'],
    ['Respect (1 = the help, 5 = equals)', '3, 2 to 4'],
    ['Stress (1 = we sleep, 5 = we jump)', '4.5, 4 to 5'],
  ]);
});
