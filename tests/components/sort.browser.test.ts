import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../components/sort/sort-ballot.ts';
import '../../components/sort/sort-director.ts';
import '../../components/sort/sort-result.ts';
import {
  sort,
  type SortAnswer,
  type SortBallot,
  type SortScenario,
} from '../../session/kinds/sort.ts';
import type { PlayView, Result } from '../../session/views.ts';

const ballot: SortBallot = {
  side: 'ours',
  mirrored: true,
  categories: [
    { id: 'flirt', label: 'Flirt', hint: 'Just looking' },
    { id: 'married', label: 'Married' },
  ],
  cards: [
    { id: 'ann', name: 'Ann', label: 'buys once a year' },
    { id: 'bob', label: 'Bob has a contract' },
  ],
};
const scenario = ballot as unknown as SortScenario;
const placed = (ann: string, bob: string): SortAnswer => ({ places: { ann, bob } });

afterEach(() => {
  document.body.replaceChildren();
  sessionStorage.clear();
});

async function ballotWith(answer?: SortAnswer, disabled = false) {
  const element = document.createElement('connivence-sort-ballot');
  const cast: unknown[] = [];
  element.addEventListener('answer-cast', (event) => cast.push(event.answer));
  Object.assign(element, { ballot, answer, lang: 'en', disabled });
  document.body.append(element);
  await element.updateComplete;
  return { element, cast };
}
const button = (name: string | RegExp) => page.getByRole('button', { name });

describe('the ballot of a sorting', () => {
  test('deals one card at a time, and casts nothing before all were read again', async () => {
    const { cast } = await ballotWith();
    await expect.element(page.getByText('Card 1 of 2')).toBeVisible();
    await button(/^Flirt/).click();
    await expect.element(page.getByText('Card 2 of 2')).toBeVisible();
    await button(/^Married/).click();
    expect(cast).toEqual([]);
    await button('Send').click();
    expect(cast).toEqual([placed('flirt', 'married')]);
  });

  test('lets any card be moved before it is sent, and goes back to the recap', async () => {
    const { cast } = await ballotWith();
    await button(/^Flirt/).click();
    await button(/^Married/).click();
    await button('Ann, buys once a year: Flirt. Move').click();
    await button(/^Married/).click();
    await button('Send').click();
    expect(cast).toEqual([placed('married', 'married')]);
  });

  test('goes on where it was when the page is reloaded half-way, and begins anew once sent', async () => {
    const { element } = await ballotWith();
    await button(/^Flirt/).click();
    await expect.element(page.getByText('Card 2 of 2')).toBeVisible();
    element.remove();
    const again = await ballotWith();
    await expect.element(page.getByText('Card 2 of 2')).toBeVisible();
    await button(/^Married/).click();
    await button('Send').click();
    expect(again.cast).toEqual([placed('flirt', 'married')]);
    again.element.remove();
    await ballotWith();
    await expect.element(page.getByText('Card 1 of 2')).toBeVisible();
  });

  test('lets the card before be placed anew', async () => {
    await ballotWith();
    await button(/^Flirt/).click();
    await button('Previous card').click();
    await expect.element(button(/^Flirt/)).toHaveAttribute('aria-pressed', 'true');
  });

  test('is answered with the keyboard alone, the focus on each card as it comes', async () => {
    const { element, cast } = await ballotWith();
    const focused = () => element.shadowRoot!.activeElement?.textContent;
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await expect.poll(focused).toContain('Bob has a contract');
    await userEvent.tab();
    await userEvent.tab();
    await userEvent.keyboard(' ');
    await expect.poll(focused).toContain('Read again');
    for (let i = 0; i < 3; i += 1) await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    expect(cast).toEqual([placed('flirt', 'married')]);
  });

  test('takes the second tap of a double one for no answer', async () => {
    await ballotWith();
    await button(/^Flirt/).dblClick();
    await expect.element(page.getByText('Card 2 of 2')).toBeVisible();
  });

  test('shows an answer given before, and sends only another', async () => {
    const { cast } = await ballotWith(placed('flirt', 'married'));
    await expect.element(button('Change my answer')).toHaveAttribute('aria-disabled', 'true');
    await button('Bob has a contract: Married. Move').click();
    await button(/^Flirt/).click();
    await button('Change my answer').click();
    expect(cast).toEqual([placed('flirt', 'flirt')]);
  });

  test('is only to be read once the vote is closed', async () => {
    await ballotWith(placed('flirt', 'married'), true);
    await expect.element(page.getByText(/buys once a year/)).toBeVisible();
    expect(page.getByRole('button').elements()).toEqual([]);
  });
});

async function resultWith(rounds: SortAnswer[][], more: Partial<Result> = {}) {
  const tallyOf = (answers: SortAnswer[]) => {
    const tally = sort.empty(scenario, 'ours');
    for (const each of answers) sort.add(tally, each, 1);
    return tally;
  };
  const [first, second] = rounds;
  const result: Result = {
    rounds: rounds.map((answers, i) => ({ round: i + 1, tally: tallyOf(answers) })),
    ...(first &&
      second && {
        moves: sort.moves(
          scenario,
          'ours',
          first.map((each, i) => [each, second[i]!] as const),
        ),
      }),
    ...more,
  };
  const element = document.createElement('connivence-sort-result');
  Object.assign(element, { ballot, result, lang: 'en' });
  document.body.append(element);
  await element.updateComplete;
  return { said: element.shadowRoot!.querySelector('.sentence')!.textContent, tallyOf, element };
}
const cells = () =>
  page
    .getByRole('row')
    .elements()
    .slice(1)
    .map((row) => [...row.children].map((cell) => cell.textContent?.trim()).join(' | '));

describe('the result of a sorting', () => {
  test('beside a debate it shows the most disputed cards first, and none by halves', async () => {
    const { element } = await resultWith([[placed('flirt', 'flirt'), placed('flirt', 'married')]]);
    element.toggleAttribute('half', true);
    element.style.cssText = 'font-size: 36px; width: 700px; height: 330px';
    const [ann, bob] = [...element.shadowRoot!.querySelectorAll<HTMLElement>('.row')];
    const box = element.getBoundingClientRect();
    const seen = (row: HTMLElement) => {
      const { top, bottom, left } = row.getBoundingClientRect();
      return left < box.right ? top >= box.top && bottom <= box.bottom : undefined;
    };
    // All agree on Ann, and Bob has the only place.
    expect([seen(bob!), seen(ann!)]).toEqual([true, undefined]);
  });

  test('says that nobody answered, and that one did', async () => {
    expect((await resultWith([])).said).toBe('Nobody has answered yet.');
    expect((await resultWith([[placed('flirt', 'married')]])).said).toBe('Only one answer so far.');
  });

  test('says how far the room agrees, and on which card it does not', async () => {
    const { said } = await resultWith([
      [placed('flirt', 'married'), placed('flirt', 'married'), placed('married', 'married')],
    ]);
    expect(said).toBe('The room agrees on every card; most disputed: Ann.');
    expect(cells()).toEqual(['Ann | us | 2 | 1', 'Bob has a contract | us | 0 | 3']);
  });

  test('says who moved a card, and which moved most', async () => {
    const { said } = await resultWith([
      [placed('flirt', 'married'), placed('flirt', 'married')],
      [placed('married', 'married'), placed('flirt', 'married')],
    ]);
    expect(said).toBe('1 person moved at least one card; Ann moved most: 1 time.');
  });

  test('says where the two sides part, with both in the table', async () => {
    const other = sort.empty(scenario, 'theirs');
    sort.add(other, placed('married', 'married'), 4);
    const { said } = await resultWith([[placed('flirt', 'married')]], { across: { other } });
    expect(said).toBe('Ann: we say “Flirt”, they say “Married”.');
    expect(cells().slice(0, 2)).toEqual(['Ann | us | 1 | 0', 'Ann | them | 0 | 4']);
  });

  test('marks at the debrief where the article puts each card', async () => {
    const { said, element } = await resultWith(
      [[placed('flirt', 'flirt'), placed('flirt', 'flirt')]],
      {
        solution: { expected: { ann: 'flirt', bob: 'married' } },
      },
    );
    expect(said).toBe(
      'The article agrees with the room on 1 card of\u00a02; not on “Bob has a contract”.',
    );
    expect(element.shadowRoot!.querySelectorAll('.expected')).toHaveLength(2);
    expect(cells()[1]).toBe('Bob has a contract | us | 2 | 0 | Married');
  });
});

test('the director turns the mirror, but never while the vote is open', async () => {
  const element = document.createElement('connivence-sort-director');
  const directives: unknown[] = [];
  element.addEventListener('directed', (event) => directives.push(event.directive));
  const play = (phase: string) => ({ phase, ballot }) as unknown as PlayView;
  Object.assign(element, { play: play('closed'), lang: 'en' });
  document.body.append(element);
  await button('And how do they see it?').click();
  expect(directives).toEqual([{ go: 'theirs' }]);
  element.play = play('open');
  await element.updateComplete;
  expect(page.getByRole('button').elements()).toEqual([]);
});
