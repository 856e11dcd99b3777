import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../components/tokens.css';
import '../../components/scorecard/scorecard-ballot.ts';
import type { ScorecardAnswer, ScorecardBallot } from '../../session/kinds/scorecard.ts';

const ballot: ScorecardBallot = {
  client: 'given',
  criteria: [
    { id: 'margin', axis: 'value', label: 'Margin', low: 'we pay', high: 'we live well' },
    { id: 'stress', axis: 'effort', label: 'Stress', low: 'we sleep', high: 'we jump' },
    { id: 'time', axis: 'effort', label: 'Time', low: 'none', high: 'all of it' },
  ],
  verdicts: {},
};
const worst = { ratings: { margin: 1, stress: 5, time: 5 }, value: 1, effort: 5 };

/** A ballot on the page, and what was cast with it. */
async function show(changes: Partial<ScorecardBallot> = {}, answer?: ScorecardAnswer) {
  const element = document.createElement('connivence-scorecard-ballot');
  const cast: unknown[] = [];
  element.addEventListener('answer-cast', (event) => cast.push(event.answer));
  Object.assign(element, { ballot: { ...ballot, ...changes }, answer, lang: 'en' });
  document.body.append(element);
  await element.updateComplete;
  return { element, cast };
}

const rate = (criterion: string, rating: number) =>
  page
    .getByRole('group', { name: criterion })
    .getByRole('radio', { name: new RegExp(`^${rating} of 5`) })
    .click();
const verdict = () => plain(page.getByRole('status').element().textContent!);
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
const text = (element: HTMLElement) => plain(element.shadowRoot!.textContent!);

afterEach(() => document.body.replaceChildren());

test('nothing is cast before everything is rated, and the button says what is missing', async () => {
  const { cast } = await show();
  await rate('Margin', 1);
  const button = page.getByRole('button', { name: '2 criteria to go' });
  await expect.element(button).toHaveAttribute('aria-disabled', 'true');
  (button.element() as HTMLElement).click();
  expect(cast).toEqual([]);
});

test('what is cast holds each rating, in the scenario’s order, and where they stand', async () => {
  const { cast } = await show();
  await rate('Time', 5);
  await rate('Stress', 5);
  await rate('Margin', 1);
  await page.getByRole('button', { name: 'Send' }).click();
  expect(JSON.stringify(cast)).toBe(JSON.stringify([worst]));
});

test('the verdict is told once there is an answer, not before', async () => {
  const { element } = await show();
  expect(verdict()).toBe('');
  element.answer = worst;
  await element.updateComplete;
  expect(verdict()).toMatch(/^Your verdict Let go/);
});

test('the verdict is that of the answer, while another is being thought over', async () => {
  await show({}, worst);
  await rate('Margin', 5);
  expect(verdict()).toMatch(/Let go/);
});

test('the scenario’s own words for a verdict come before ours', async () => {
  await show({ verdicts: { 'let-go': 'Garlic' } }, worst);
  expect(verdict()).toBe('Your verdict Garlic');
});

test('whoever rates a client of their own is told what becomes of it, before rating', async () => {
  const { element } = await show({ client: 'own' });
  expect(text(element)).toMatch(/Your ratings stay secret: neither the room nor the trainer/);
  expect(text(element)).toMatch(/at least 5 people/);
  const given = await show();
  expect(text(given.element)).not.toMatch(/secret/);
});

test('each end of a criterion says what it means, to the ear as to the eye', async () => {
  await show();
  await expect.element(page.getByRole('radio', { name: '1 of 5, we pay' })).toBeInTheDocument();
  await expect.element(page.getByRole('radio', { name: '5 of 5, we jump' })).toBeInTheDocument();
});

test('the arrows of the keyboard rate', async () => {
  const { cast } = await show({}, worst);
  await userEvent.tab();
  await userEvent.keyboard('{ArrowRight}');
  await page.getByRole('button', { name: 'Change my answer' }).click();
  expect(cast).toMatchObject([{ ratings: { margin: 2, stress: 5, time: 5 } }]);
});

test('buttons are wide and high enough for a thumb, on a narrow phone', async () => {
  const { element } = await show();
  element.style.width = '328px';
  for (const button of element.shadowRoot!.querySelectorAll('label')) {
    const { width, height } = button.getBoundingClientRect();
    expect(height).toBeGreaterThanOrEqual(56);
    expect(width).toBeGreaterThanOrEqual(56);
  }
});
