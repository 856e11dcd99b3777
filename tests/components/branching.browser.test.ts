import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '../../components/branching/branching-ballot.ts';
import '../../components/branching/branching-director.ts';
import '../../components/branching/branching-result.ts';
import type { BranchingBallot, BranchingTally } from '../../session/kinds/branching.ts';
import type { PlayView, Result } from '../../session/views.ts';

const ballot: BranchingBallot = {
  scene: 'Bruno whistles.\n\n> Nice car!',
  choices: [
    { id: 'joke', label: '“The radio is yours.”' },
    { id: 'frown', label: '“Shall we go up?”' },
  ],
  gauges: [{ id: 'trust', label: 'Trust', at: 40, before: 55 }],
  path: ['“Hello, Bruno.”'],
};
const { choices: _choices, ...rest } = ballot;
const ending: BranchingBallot = {
  ...rest,
  choices: [],
  ending: { title: 'A draw', tone: 'mixed' },
  map: {
    start: 'gate',
    nodes: [
      { id: 'gate', turns: [1], seen: true },
      { id: 'draw', turns: [2], seen: true, ending: { title: 'A draw', tone: 'mixed' } },
      { id: 'feast', turns: [], seen: false, ending: { title: 'A feast', tone: 'good' } },
    ],
    lines: [
      { from: 'gate', to: 'draw', label: 'Hm', taken: true },
      { from: 'gate', to: 'feast', label: 'Ha', taken: false },
    ],
  },
};

const resultOf = (...tallies: BranchingTally['choices'][]): Result => ({
  rounds: tallies.map((choices, i) => ({
    round: i + 1,
    tally: { people: Object.values(choices).reduce((a, b) => a + b, 0), choices },
  })),
});

function show<T extends keyof HTMLElementTagNameMap>(tag: T, properties: object) {
  const element = Object.assign(document.createElement(tag), { lang: 'en' }, properties);
  document.body.append(element);
  return element;
}
const button = (name: string) => page.getByRole('button', { name });

afterEach(() => document.body.replaceChildren());

describe('the ballot of a story', () => {
  test('shows what the client says, and takes one tap on a line', async () => {
    const element = show('connivence-branching-ballot', { ballot });
    const cast: unknown[] = [];
    element.addEventListener('answer-cast', (event) => cast.push(event.answer));
    await expect.element(page.getByText('Nice car!')).toBeVisible();
    await page.getByRole('radio', { name: '“Shall we go up?”' }).click();
    expect(cast).toEqual([{ choice: 'frown' }]);
  });

  test('shows the line said before', async () => {
    show('connivence-branching-ballot', { ballot, answer: { choice: 'joke' } });
    await expect.element(page.getByRole('radio', { name: /radio/ })).toBeChecked();
  });
});

describe('the picture of a turn beside a debate', () => {
  const long = 'A line that one would really say, with its reasons and its excuses. '
    .repeat(2)
    .trim();
  const choices = ['a', 'b', 'c', 'd'].map((id) => ({ id, label: `${id}: ${long}` }));
  const rounds: BranchingTally['choices'][] = [
    { a: 3, b: 1 },
    { a: 1, c: 2 },
  ];

  for (const [when, shown] of [
    ['after one round', rounds.slice(0, 1)],
    ['after two', rounds],
  ] as const) {
    test(`has room for four long lines ${when}`, async () => {
      const element = show('connivence-branching-result', {
        ballot: { ...ballot, choices },
        result: resultOf(...shown),
        half: true,
      });
      element.setAttribute('style', 'width: 810px; height: 880px; font-size: 36px');
      await element.updateComplete;
      const poll = element.renderRoot.querySelector('connivence-poll-result')!;
      await poll.updateComplete;
      const bottom = element.getBoundingClientRect().bottom;
      await expect
        .poll(() => {
          const figures = [...poll.renderRoot.querySelectorAll('.figure')];
          return Math.max(...figures.map((figure) => figure.getBoundingClientRect().bottom));
        })
        .toBeLessThanOrEqual(bottom);
      for (const words of poll.renderRoot.querySelectorAll('.words')) {
        const measure = words.closest('.row')!.querySelector('.measure, .then')!;
        expect(words.getBoundingClientRect().bottom).toBeLessThanOrEqual(
          measure.getBoundingClientRect().top + 1,
        );
      }
    });
  }
});

describe('the director of a story', () => {
  function director(phase: string, result?: Result) {
    const play = { phase, round: result ? 1 : 0, ballot } as unknown as PlayView;
    const element = show('connivence-branching-director', { play, result });
    const directives: unknown[] = [];
    element.addEventListener('directed', (event) => directives.push(event.directive));
    return directives;
  }

  test('says the room’s line, any other, or takes a turn back', async () => {
    const directives = director('closed', resultOf({ joke: 3, frown: 1 }));
    await button('Say the room’s line').click();
    await button('“Shall we go up?”').click();
    await button('Take one turn back').click();
    expect(directives).toEqual([{ choose: 'majority' }, { choose: 'frown' }, { back: true }]);
  });

  test('leaves a tie to the trainer', async () => {
    director('closed', resultOf({ joke: 2, frown: 2 }));
    await expect.element(button('A tie: choose the line')).toBeDisabled();
  });

  test('has no line of the room before the room has one', async () => {
    director('briefing');
    await expect.element(button('“Shall we go up?”')).toBeVisible();
    expect(button('Say the room’s line').elements()).toEqual([]);
  });

  test('waits while the vote is open', async () => {
    const element = document.createElement('connivence-branching-director');
    element.play = { phase: 'open', round: 1, ballot } as unknown as PlayView;
    document.body.append(element);
    await element.updateComplete;
    expect(page.getByRole('button').elements()).toEqual([]);
  });
});

describe('the result of a story', () => {
  test('shows the scene, the lines of the room, the gauges and what was said', async () => {
    show('connivence-branching-result', { ballot, result: resultOf({ joke: 3, frown: 1 }) });
    await expect.element(page.getByText('Nice car!')).toBeVisible();
    await expect
      .element(page.getByRole('img', { name: /The radio is yours.* wins: 3/ }))
      .toBeVisible();
    await expect.element(page.getByText('“Hello, Bruno.”')).toBeVisible();
    await expect
      .element(page.getByRole('meter', { name: 'Trust' }))
      .toHaveAttribute('aria-valuetext', '40, it was 55');
  });

  test('ends on its ending, with every other one on the map', async () => {
    show('connivence-branching-result', { ballot: ending });
    await expect.element(page.getByRole('heading', { name: 'A draw' })).toBeVisible();
    await expect
      .element(
        page.getByRole('img', { name: 'Map of the story: 1 lines said, 2 possible endings.' }),
      )
      .toBeVisible();
    const endings = page.getByRole('list').last().getByRole('listitem').elements();
    expect(endings.map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim())).toEqual([
      'A bittersweet ending A draw, ours',
      'A happy ending A feast',
    ]);
  });

  test.each([
    { high: 860, told: 'to its end' },
    { high: 640, told: 'in a row of its own' },
    { high: 520, told: 'in two columns' },
  ])('tells each line $told beside a map of $high pixels', async ({ high, told }) => {
    await page.viewport(1800, 900);
    const line = '“Thirty-four without the Christmas catalogue, and thirty-eight if you want it.”';
    const element = show('connivence-branching-ending', {
      ballot: { ...ending, path: Array.from({ length: 4 }, () => line) },
    });
    element.style.cssText = `width: 1700px; height: ${high}px; font-size: 38px`;
    await element.updateComplete;
    const said = [...element.renderRoot.querySelectorAll<HTMLElement>('li span')];
    const { bottom } = element.getBoundingClientRect();
    const look = () => ({
      inside: said.every((span) => span.getBoundingClientRect().bottom <= bottom + 1),
      cut: said[0]!.scrollWidth > said[0]!.clientWidth,
      columns: new Set(said.map((span) => span.getBoundingClientRect().left)).size,
    });
    await expect.poll(look).toEqual({
      inside: true,
      cut: told !== 'to its end',
      columns: told === 'in two columns' ? 2 : 1,
    });
  });
});
