import { beforeEach, expect, test } from 'vitest';
import '../../components/tokens.css';
import '../../components/poll/poll-result.ts';
import type { PollResult } from '../../components/poll/poll-result.ts';
import type { PollBallot, PollMoves, PollTally } from '../../session/kinds/poll.ts';
import type { Result } from '../../session/views.ts';

const ballot: PollBallot = {
  options: [
    { id: 'keep', label: 'Garder le client', voice: 'client' },
    { id: 'talk', label: 'En parler', voice: 'both' },
    { id: 'leave', label: 'Partir', voice: 'ours' },
  ],
  choose: 1,
  predict: false,
};

const tally = (picks: Record<string, number>, guesses: Record<string, number> = {}): PollTally => ({
  people: Object.values(picks).reduce((a, b) => a + b, 0),
  picks,
  guesses,
});

function rounds(tallies: PollTally[], moves?: PollMoves): Result {
  return { rounds: tallies.map((tally, i) => ({ round: i + 1, tally })), ...(moves && { moves }) };
}

let frame: HTMLElement;
let shown: PollResult;

beforeEach(() => {
  document.body.replaceChildren();
  document.documentElement.style.setProperty('--calm', '0ms');
  frame = document.createElement('div');
  document.body.append(frame);
});

async function show(result: Result | undefined, other: Partial<PollBallot> = {}, lang = 'fr') {
  shown = document.createElement('connivence-poll-result');
  Object.assign(shown, { ballot: { ...ballot, ...other }, result, lang });
  frame.replaceChildren(shown);
  await shown.updateComplete;
}

function place(width: number, height: number | undefined, fontSize: number) {
  Object.assign(frame.style, {
    width: `${width}px`,
    height: height === undefined ? '' : `${height}px`,
    fontSize: `${fontSize}px`,
  });
}

const all = <E extends Element = HTMLElement>(selector: string) => [
  ...shown.shadowRoot!.querySelectorAll<E>(selector),
];
const sentence = () => all('.sentence')[0]!.textContent!.replace(/[\u00a0\u202f]/g, ' ');
const cells = () =>
  all<HTMLTableRowElement>('tbody tr').map((row) =>
    [...row.cells].map((cell) => cell.textContent!.replace(/\s+/g, ' ').trim()),
  );

test('a majority wins, fewer people only lead, and a tie is called a tie', async () => {
  await show(rounds([tally({ keep: 7, leave: 5 })]));
  expect(sentence()).toBe('« Garder le client » l’emporte : 7 personnes sur 12.');
  await show(rounds([tally({ keep: 5, talk: 4, leave: 3 })]));
  expect(sentence()).toBe('« Garder le client » en tête, sans majorité : 5 sur 12.');
  await show(rounds([tally({ keep: 4, leave: 4 })]));
  expect(sentence()).toBe('Égalité entre « Garder le client » et « Partir » : 4 voix chacun.');
});

test('nobody, one person and everybody each have their sentence', async () => {
  await show(undefined);
  expect(sentence()).toBe('Personne n’a encore répondu.');
  await show(rounds([tally({ talk: 1 })]));
  expect(sentence()).toBe('Une seule réponse : « En parler ».');
  await show(rounds([tally({ talk: 3 })]));
  expect(sentence()).toBe('Unanimité : « En parler ».');
});

test('after a second round the sentence says who changed, and towards what', async () => {
  const two = [tally({ keep: 2, leave: 10 }), tally({ keep: 7, leave: 5 })];
  const flows = [
    { from: 'keep', to: 'keep', people: 1 },
    { from: 'keep', to: 'leave', people: 1 },
    { from: 'leave', to: 'keep', people: 6 },
    { from: 'leave', to: 'leave', people: 4 },
  ];
  await show(rounds(two, { people: 12, changed: 7, flows }));
  expect(sentence()).toBe('7 personnes ont changé d’avis, dont 6 vers « Garder le client ».');
  await show(rounds(two, { people: 12, changed: 7, flows }), {}, 'en');
  expect(sentence()).toBe('7 people changed their mind, 6 of them towards “Garder le client”.');
  await show(rounds(two, { people: 12, changed: 0, flows: flows.slice(0, 1) }));
  expect(sentence()).toBe('Personne n’a changé d’avis.');
});

test('a bar is as long as its share of the people', async () => {
  place(1000, 400, 20);
  await show(rounds([tally({ keep: 6, talk: 3 })]));
  const [keep, talk, leave] = all('.bar').map((bar) => bar.getBoundingClientRect().width);
  expect(keep).toBeGreaterThan(100);
  expect(talk! / keep!).toBeCloseTo(0.5, 2);
  expect(leave).toBe(0);
});

test('people of a single round are in its total and in no ribbon', async () => {
  place(1700, 640, 38);
  const flows = [{ from: 'keep', to: 'leave', people: 1 }];
  await show(
    rounds([tally({ keep: 4 }), tally({ keep: 1, leave: 3 })], { people: 1, changed: 1, flows }),
  );
  expect(all('.ribbons path')).toHaveLength(1);
  expect(cells()).toEqual([
    ['Garder le client', '4 100 %', '1 25 %'],
    ['En parler', '0 0 %', '0 0 %'],
    ['Partir', '0 0 %', '3 75 %'],
  ]);
});

test('it says how many had guessed what the room would choose, only where guesses were asked', async () => {
  const result = rounds([tally({ keep: 7, leave: 5 }, { keep: 4, leave: 6 })]);
  await show(result, { predict: true });
  expect(all('.aside')[0]!.textContent).toBe('4 sur 10 l’avaient prédit.');
  await show(result);
  expect(all('.aside')).toHaveLength(0);
});

test('nobody can have guessed a tie', async () => {
  await show(rounds([tally({ keep: 5, leave: 5 }, { keep: 4, leave: 6 })]), { predict: true });
  expect(all('.aside')).toHaveLength(0);
});

test('a screen reader has the picture as the sentence, and the figures as a table', async () => {
  await show(rounds([tally({ keep: 7, leave: 5 })]));
  const picture = all('[role=img]')[0]!;
  expect(picture.getAttribute('aria-label')).toBe(all('.sentence')[0]!.textContent);
  expect(picture.querySelector('table')).toBeNull();
  expect(cells()[0]).toEqual(['Garder le client', '7 58 %']);
});

for (const count of [1, 2]) {
  test(`six labels of 120 characters stay within the wall and apart, round ${count}`, async () => {
    place(1700, 640, 38);
    const words = 'On accepte la remise cette fois-ci, en écrivant que c’est la dernière. '.repeat(
      2,
    );
    const options = [...'abcdef'].map((id) => ({ id, label: words.slice(0, 120) }));
    const picks = { a: 50, b: 50, c: 50, d: 50, e: 50, f: 50 };
    const flows = options.map(({ id }) => ({ from: id, to: 'a', people: 20 }));
    const tallies = [tally(picks), tally(picks)].slice(0, count);
    await show(rounds(tallies, count > 1 ? { people: 120, changed: 100, flows } : undefined), {
      options,
    });
    const wall = frame.getBoundingClientRect();
    const boxes = all('.words').map((label) => label.getBoundingClientRect());
    expect(boxes).toHaveLength(6);
    boxes.forEach((box, i) => {
      expect(box.height).toBeGreaterThan(38);
      expect(box.bottom).toBeLessThanOrEqual(boxes[i + 1]?.top ?? wall.bottom);
    });
    expect(shown.scrollWidth).toBeLessThanOrEqual(1700);
    expect(shown.scrollHeight).toBeLessThanOrEqual(641);
  });
}

test('on a phone labels are whole, bars are there, and nothing leaves the column', async () => {
  place(358, undefined, 16);
  const label = 'Un très long choix qui se lit en entier '.repeat(3).trim();
  await show(rounds([tally({ a: 3, b: 1 })]), {
    options: [
      { id: 'a', label },
      { id: 'b', label },
    ],
  });
  const [words] = all('.words');
  expect(words!.scrollHeight).toBeLessThanOrEqual(words!.clientHeight + 1);
  const bar = all('.bar')[0]!.getBoundingClientRect();
  expect(bar.height).toBeGreaterThan(16);
  for (const figure of all('.figure'))
    expect(figure.getBoundingClientRect().right).toBeLessThanOrEqual(
      frame.getBoundingClientRect().right,
    );
});

test('at the debrief a reference panel is told, how near the room is to it, and on a phone the person too', async () => {
  const panel = { who: 'douze formateurs', answers: { talk: 8, keep: 2 } };
  const result = { ...rounds([tally({ keep: 2, talk: 2 }, { talk: 4 })]), solution: { panel } };
  await show(result, { predict: true });
  const asides = () =>
    all('.aside').map((aside) => aside.textContent!.replace(/[\u00a0\u202f]/g, ' '));
  expect(asides().join(' ')).toMatch(/douze formateurs.*« En parler », à 80 %/);
  expect(asides().join(' ')).toContain('Concordance de la salle : 63 %');
  expect(asides().join(' ')).not.toContain('Votre concordance');
  shown.answer = { picks: ['keep'], guess: 'leave' };
  await shown.updateComplete;
  expect(asides().at(-1)).toBe('La salle vous a surpris. Votre concordance avec le panel : 25 %.');
});
