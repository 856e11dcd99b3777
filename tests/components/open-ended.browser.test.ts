import { beforeEach, expect, test } from 'vitest';
import '../../components/tokens.css';
import '../../components/open-ended/open-ended-ballot.ts';
import '../../components/open-ended/open-ended-director.ts';
import '../../components/open-ended/open-ended-result.ts';
import type { OpenEndedBallot } from '../../session/kinds/open-ended.ts';
import type { PlayView } from '../../session/views.ts';

const card = (id: string, text: string, people = 1) => ({ id, text, people });
const cards = [
  card('c-1', 'Le mépris', 3),
  card('c-2', 'Il criait.'),
  card('c-3', 'Je m’ennuyais.'),
];
const supporting: OpenEndedBallot = { step: 'support', supports: 2, cards };

let frame: HTMLElement;
let heard: unknown[];

beforeEach(() => {
  document.documentElement.style.setProperty('--calm', '0ms');
  frame = document.createElement('div');
  document.body.replaceChildren(frame);
  heard = [];
  frame.addEventListener('answer-cast', ({ answer }) => heard.push(answer));
  frame.addEventListener('directed', ({ directive }) => heard.push(directive));
});

async function show<K extends keyof HTMLElementTagNameMap>(tag: K, properties: object) {
  const element = Object.assign(document.createElement(tag), properties);
  frame.replaceChildren(element);
  await (element as unknown as { updateComplete: Promise<unknown> }).updateComplete;
  return {
    element,
    all: <E extends HTMLElement = HTMLElement>(selector: string) => [
      ...element.shadowRoot!.querySelectorAll<E>(selector),
    ],
    one: <E extends HTMLElement = HTMLElement>(selector: string) =>
      element.shadowRoot!.querySelector<E>(selector)!,
    settled: async () => {
      await (element as unknown as { updateComplete: Promise<unknown> }).updateComplete;
    },
  };
}

test('a text is sent on the button, and says how much room is left', async () => {
  const { one, settled } = await show('connivence-open-ended-ballot', {
    ballot: { step: 'write', limit: 30, placeholder: 'Parce que…' },
  });
  const field = one<HTMLTextAreaElement>('textarea');
  expect([field.maxLength, field.placeholder]).toEqual([30, 'Parce que…']);
  one('.send').click();
  expect(heard).toEqual([]);
  field.value = 'Il criait sur Ana.';
  field.dispatchEvent(new Event('input'));
  await settled();
  expect(one('.left').textContent).toBe('12 signes restants');
  expect(one('.left').className).toContain('loud');
  one('.send').click();
  expect(heard).toEqual([{ text: 'Il criait sur Ana.' }]);
});

test('a text that was sent can be changed, but not sent again as it is', async () => {
  const { one } = await show('connivence-open-ended-ballot', {
    ballot: { step: 'write', limit: 30 },
    answer: { text: 'Il criait.' },
  });
  expect(one<HTMLTextAreaElement>('textarea').value).toBe('Il criait.');
  expect(one('.send').getAttribute('aria-disabled')).toBe('true');
});

test('one supports no more texts than allowed, and confirms', async () => {
  const { one, all, settled } = await show('connivence-open-ended-ballot', { ballot: supporting });
  for (const box of all<HTMLInputElement>('input').slice(0, 2)) box.click();
  await settled();
  expect(all<HTMLInputElement>('input').map(({ disabled }) => disabled)).toEqual([
    false,
    false,
    true,
  ]);
  one('.send').click();
  expect(heard).toEqual([{ supports: ['c-1', 'c-2'] }]);
});

const result = (tally: object, more = {}) => ({ rounds: [{ round: 1, tally }], ...more });

test('the wall puts the most supported first, and says so', async () => {
  const { one, all } = await show('connivence-open-ended-result', {
    ballot: supporting,
    result: result({ people: 5, supports: { 'c-2': 4, 'c-1': 1 } }),
  });
  expect(one('.sentence').textContent!.replaceAll(/[\u00a0\u202f]/g, ' ')).toBe(
    '« Il criait. » en tête : 4 soutiens sur 5 personnes.',
  );
  expect(all('tbody th').map((th) => th.textContent)).toEqual(
    cards
      .map(({ text }) => text)
      .toSorted((a, b) => (a === 'Il criait.' ? -1 : b === 'Il criait.' ? 1 : 0)),
  );
  expect(all('.first')).toHaveLength(1);
  expect(one('[role=img]').getAttribute('aria-label')).toBe(one('.sentence').textContent);
});

for (const count of [1, 3, 12, 60]) {
  test(`${count} texts stand on the wall whole and apart, and the others are counted`, async () => {
    Object.assign(frame.style, { width: '1700px', height: '640px', fontSize: '38px' });
    const long = 'Elle payait à quatre-vingt-dix jours, en s’excusant avec beaucoup d’esprit. ';
    const texts = Object.fromEntries(
      Array.from({ length: count }, (_, i) => [
        `c-${i}`,
        { [`=${i % 3 === 0 ? long.repeat(2).slice(0, 140) : `Texte ${i}`}`]: 1 },
      ]),
    );
    const { all, one } = await show('connivence-open-ended-result', {
      ballot: { step: 'write', limit: 140 },
      result: result({ people: count, texts }),
    });
    const wall = frame.getBoundingClientRect();
    const boxes = all('.card')
      .filter((each) => !each.hidden)
      .map((each) => each.getBoundingClientRect());
    expect(boxes.length).toBeGreaterThanOrEqual(Math.min(count, 8));
    boxes.forEach((box, i) => {
      expect(box.bottom).toBeLessThanOrEqual(wall.bottom + 1);
      expect(box.right).toBeLessThanOrEqual(wall.right + 1);
      for (const other of boxes.slice(i + 1)) {
        const apart =
          box.right <= other.left ||
          other.right <= box.left ||
          box.bottom <= other.top ||
          other.bottom <= box.top;
        expect(apart).toBe(true);
      }
    });
    const left = count - boxes.length;
    expect(one('.more').hidden ? 0 : Number(/\d+/.exec(one('.more').textContent!)![0])).toBe(left);
    for (const each of all('.card'))
      expect(Number.parseFloat(getComputedStyle(each).fontSize)).toBeGreaterThanOrEqual(36);
  });
}

test('a page that gives the wall no height shows every text, however wide it is', async () => {
  Object.assign(frame.style, { width: '860px' });
  const texts = { 'c-1': { '=Le mépris': 2 }, 'c-2': { '=Il criait.': 1 } };
  const { all, one } = await show('connivence-open-ended-result', {
    ballot: { step: 'write', limit: 140 },
    result: result({ people: 3, texts }),
  });
  expect(all('.card').map((each) => each.checkVisibility())).toEqual([true, true]);
  expect(one('.more').hidden).toBe(true);
  const [first, second] = all('.card').map((each) => each.getBoundingClientRect());
  expect(second!.top).toBeGreaterThan(first!.bottom);
});

const moderating = (waiting: object[], approved: object[] = []) => ({
  play: { phase: 'closed', ballot: { step: 'write', limit: 140 } } as unknown as PlayView,
  behind: { waiting, approved, hidden: [], merged: 0 },
});

test('the trainer lets through what is on the screen, and not what came meanwhile', async () => {
  const many = Array.from({ length: 10 }, (_, i) => card(`c-${i}`, `Texte ${i}`));
  const { one } = await show('connivence-open-ended-director', moderating(many));
  one('.main').click();
  expect(heard).toEqual([{ approve: many.slice(0, 8).map(({ id }) => id) }]);
});

test('a text that arrives never moves the one under the thumb', async () => {
  const { element, all, settled } = await show(
    'connivence-open-ended-director',
    moderating([card('c-5', 'Premier')]),
  );
  element.behind = moderating([card('c-1', 'Second'), card('c-5', 'Premier')]).behind;
  await settled();
  expect(all('.text').map((text) => text.textContent!.trim())).toEqual(['Premier', 'Second']);
});

test('a text is merged into one that is on the wall', async () => {
  const { all, settled } = await show(
    'connivence-open-ended-director',
    moderating([card('c-5', 'Du mépris')], cards),
  );
  all('.judge button')[2]!.click();
  await settled();
  all('.into button')[0]!.click();
  expect(heard).toEqual([{ merge: { into: 'c-1', ids: ['c-5'] } }]);
});

test('on the wall, where the trainer’s eyes are everybody’s, no text is offered', async () => {
  const { play } = moderating([]);
  const { all } = await show('connivence-open-ended-director', { play });
  expect(all('.text')).toEqual([]);
  expect(all('button').map((button) => button.textContent!.trim())).toEqual([
    'Passer aux soutiens',
  ]);
});
