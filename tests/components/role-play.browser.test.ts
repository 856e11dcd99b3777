import { beforeEach, expect, test } from 'vitest';
import '../../components/tokens.css';
import '../../components/poll/poll-ballot.ts';
import '../../components/role-play/role-play-ballot.ts';
import '../../components/role-play/role-play-director.ts';
import '../../components/role-play/role-play-result.ts';
import type {
  PlayBallot,
  RolePlayBehind,
  RolePlayPersonal,
} from '../../session/kinds/role-play.ts';
import type { PlayView } from '../../session/views.ts';

const ballot: PlayBallot = {
  step: 'play',
  roles: [
    { id: 'client', name: 'Nora' },
    { id: 'us', name: 'Sam' },
  ],
  grid: [
    { id: 'figure', label: 'Un chiffre a été dit' },
    { id: 'why', label: 'Quelqu’un a demandé pourquoi' },
  ],
  groups: 2,
  players: 7,
  swaps: 0,
  seconds: 300,
};
const player: RolePlayPersonal = {
  part: 'role',
  group: 3,
  side: 0,
  name: 'Nora',
  brief: 'Vous avez **4 000 euros**.',
  facing: 'Sam',
  alone: false,
};

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
  const settled = async () => {
    await (element as unknown as { updateComplete: Promise<unknown> }).updateComplete;
  };
  await settled();
  return {
    element,
    settled,
    all: <E extends HTMLElement = HTMLElement>(selector: string) => [
      ...element.shadowRoot!.querySelectorAll<E>(selector),
    ],
    text: () => element.shadowRoot!.textContent!.replace(/\s+/g, ' '),
  };
}

test('an observer’s every rating is sent at once, with those before', async () => {
  const { all } = await show('connivence-role-play-ballot', {
    ballot,
    personal: { part: 'observer', group: 1 },
  });
  const [figure, why] = all('fieldset');
  figure!.querySelectorAll('input')[2]!.click();
  why!.querySelectorAll('input')[0]!.click();
  expect(heard).toEqual([{ grid: { figure: 2 } }, { grid: { figure: 2, why: 0 } }]);
});

test('who plays has no grid to fill in', async () => {
  const { all, text } = await show('connivence-role-play-ballot', { ballot, personal: player });
  expect(all('input')).toEqual([]);
  expect(text()).toContain('posez le téléphone');
});

test('the closing vote is a poll’s', async () => {
  const { all } = await show('connivence-role-play-ballot', {
    ballot: { step: 'vote', choose: 1, predict: false, options: [{ id: 'yes', label: 'Oui' }] },
  });
  const [poll] = all('connivence-poll-ballot');
  await (poll as unknown as { updateComplete: Promise<unknown> }).updateComplete;
  poll!.shadowRoot!.querySelector('input')!.click();
  expect(heard).toEqual([{ picks: ['yes'] }]);
});

test('a card tells its role, its brief and its table, and can be turned over', async () => {
  const { all, text, settled } = await show('connivence-role-play-card', { personal: player });
  expect(text()).toMatch(/Groupe 3, table 3.*Nora.*Face à vous : Sam.*4 000 euros/u);
  all('button')[0]!.click();
  await settled();
  expect(text()).not.toContain('4 000 euros');
  expect(text()).toContain('Nora');
});

test('another card is there to be read, though the last one was turned over', async () => {
  const { element, all, text, settled } = await show('connivence-role-play-card', {
    personal: player,
  });
  all('button')[0]!.click();
  element.personal = { ...player };
  await settled();
  expect(text()).not.toContain('4 000 euros');
  element.personal = { ...player, side: 1, name: 'Sam', brief: 'Un prix d’ami.' };
  await settled();
  expect(text()).toContain('Un prix d’ami.');
});

test('the grid is drawn as shares, told in a sentence, and readable as a table', async () => {
  Object.assign(frame.style, { width: '1700px', height: '640px', fontSize: '38px' });
  const tally = { people: 4, ratings: { figure: [1, 0, 3], why: [2, 2, 0] } };
  const { all } = await show('connivence-role-play-result', {
    ballot,
    result: { rounds: [{ round: 1, tally }] },
  });
  expect(all('.sentence')[0]!.textContent!.replaceAll(/[\u00a0\u202f]/g, ' ')).toBe(
    'Le plus vu : « Un chiffre a été dit » (3 oui sur 4).',
  );
  const [yes, no] = all('.part').map((part) => part.getBoundingClientRect().width);
  expect(yes! / no!).toBeCloseTo(3, 1);
  expect(all('tbody tr').map((row) => row.innerText.match(/\d/g)!.join(''))).toEqual([
    '301',
    '022',
  ]);
});

test('eight long criteria and the round before stay within the wall', async () => {
  Object.assign(frame.style, { width: '1700px', height: '640px', fontSize: '38px' });
  const grid = [...'abcdefgh'].map((id) => ({
    id,
    label: 'Quelqu’un a demandé pourquoi, puis a écouté la réponse jusqu’au bout, en silence',
  }));
  const ratings = Object.fromEntries(grid.map(({ id }) => [id, [30, 30, 40]]));
  const rounds = [1, 2].map((round) => ({ round, tally: { people: 100, ratings } }));
  const { all } = await show('connivence-role-play-result', {
    ballot: { ...ballot, grid },
    result: { rounds },
  });
  const bottom = frame.getBoundingClientRect().bottom;
  const rows = all('.row').map((row) =>
    [...row.querySelectorAll('.label, .bar')].map((part) => part.getBoundingClientRect()),
  );
  rows.forEach((parts, i) => {
    const below = rows[i + 1]?.map(({ top }) => top) ?? [bottom];
    for (const part of parts) expect(part.bottom).toBeLessThanOrEqual(Math.min(...below) + 1);
  });
});

const behind: RolePlayBehind = {
  groups: [
    { complete: true, observers: 1 },
    { complete: false, observers: 1 },
  ],
  without: 2,
  toPlace: 4,
  present: 7,
  roles: [{ name: 'Nora', brief: 'Secret.' }],
};
const playing = (more: Partial<PlayBallot> = {}) => ({
  play: {
    phase: 'briefing',
    round: 0,
    step: 'play',
    ballot: { ...ballot, ...more },
  } as unknown as PlayView,
});

test('the trainer sees how many have no card, and places them', async () => {
  const { all, text } = await show('connivence-role-play-director', { ...playing(), behind });
  expect(text()).toContain('2 groupes, 2 sans carte, 1 groupe a perdu un joueur');
  all('button')[0]!.click();
  expect(heard).toEqual([{ place: true }]);
});

test('dealing is one tap, and dealing again is asked twice', async () => {
  const { element, all, settled } = await show('connivence-role-play-director', {
    ...playing({ groups: 0 }),
    behind,
  });
  all('button')[0]!.click();
  expect(heard).toEqual([{ deal: true }]);
  Object.assign(element, playing());
  await settled();
  all('.quiet')[0]!.click();
  await settled();
  expect(heard).toHaveLength(1);
  all('button').at(-1)!.click();
  expect(heard).toHaveLength(2);
});

test('on the wall no brief is told', async () => {
  const { text, all } = await show('connivence-role-play-director', playing());
  expect(text()).not.toContain('Secret');
  expect(all('details')).toEqual([]);
});
