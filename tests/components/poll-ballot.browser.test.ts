import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../components/poll/poll-ballot.ts';
import type { PollAnswer, PollBallot } from '../../session/kinds/poll.ts';

const ballot = (more: Partial<PollBallot> = {}): PollBallot => ({
  options: [
    { id: 'call', label: 'Ring her', voice: 'client' },
    { id: 'frame', label: 'Set rules', voice: 'both' },
    { id: 'stop', label: 'Part ways', voice: 'ours' },
  ],
  choose: 1,
  predict: false,
  ...more,
});

/** A ballot on the page, and what was cast with it. */
async function show(more: Partial<PollBallot> = {}, answer?: PollAnswer) {
  const element = document.createElement('connivence-poll-ballot');
  const cast: unknown[] = [];
  element.addEventListener('answer-cast', (event) => cast.push(event.answer));
  Object.assign(element, { ballot: ballot(more), answer, lang: 'en' });
  document.body.append(element);
  await element.updateComplete;
  return { element, cast };
}

afterEach(() => document.body.replaceChildren());

test('a tap on a single choice casts at once, and another tap changes it', async () => {
  const { cast } = await show();
  await page.getByRole('radio', { name: 'Set rules' }).click();
  await page.getByRole('radio', { name: 'Part ways' }).click();
  expect(cast).toEqual([{ picks: ['frame'] }, { picks: ['stop'] }]);
});

test('the arrows of a keyboard choose, as in any group of radio buttons', async () => {
  const { cast } = await show({}, { picks: ['call'] });
  await userEvent.tab();
  await userEvent.keyboard('{ArrowDown}');
  expect(cast).toEqual([{ picks: ['frame'] }]);
});

test('what the owner says was answered is what shows, even after a tap that was refused', async () => {
  const { element } = await show({}, { picks: ['call'] });
  await page.getByRole('radio', { name: 'Part ways' }).click();
  element.answer = { picks: ['stop'] };
  await element.updateComplete;
  element.answer = { picks: ['call'] };
  await element.updateComplete;
  await expect.element(page.getByRole('radio', { name: 'Ring her' })).toBeChecked();
});

test('an answer set by the owner is no answer of the person: nothing is cast', async () => {
  const { element, cast } = await show();
  element.answer = { picks: ['call'] };
  await element.updateComplete;
  expect(cast).toEqual([]);
});

test('several choices wait for a confirmation, and keep the order of the scenario', async () => {
  const { cast } = await show({ choose: 2 });
  await page.getByRole('checkbox', { name: 'Part ways' }).click();
  await page.getByRole('checkbox', { name: 'Ring her' }).click();
  expect(cast).toEqual([]);
  await page.getByRole('button', { name: 'Send' }).click();
  expect(cast).toEqual([{ picks: ['call', 'stop'] }]);
});

test('one cannot choose more options than the scenario lets', async () => {
  await show({ choose: 2 });
  await page.getByRole('checkbox', { name: 'Part ways' }).click();
  await page.getByRole('checkbox', { name: 'Ring her' }).click();
  await expect.element(page.getByRole('checkbox', { name: 'Set rules' })).toBeDisabled();
  await expect.element(page.getByText('Up to 2 choices, 2 of 2')).toBeVisible();
});

test('nothing chosen, nothing sent', async () => {
  const { cast } = await show({ choose: 2 });
  await page.getByRole('button', { name: 'Send' }).click({ force: true });
  expect(cast).toEqual([]);
});

test('a view that comes again leaves a choice in the making alone', async () => {
  const { element } = await show({ choose: 2 });
  await page.getByRole('checkbox', { name: 'Ring her' }).click();
  element.ballot = ballot({ choose: 2 });
  await element.updateComplete;
  await expect.element(page.getByRole('checkbox', { name: 'Ring her' })).toBeChecked();
});

test('with a prediction, the own choice counts even if the room is never guessed', async () => {
  const { cast } = await show({ predict: true });
  await page.getByRole('radio', { name: 'Ring her' }).click();
  expect(cast).toEqual([]);
  await page.getByRole('button', { name: 'Next' }).click();
  expect(cast).toEqual([{ picks: ['call'] }]);
});

test('the question about the room stays while the own choice is counted, and adds the guess', async () => {
  const { element, cast } = await show({ predict: true });
  await page.getByRole('radio', { name: 'Ring her' }).click();
  await page.getByRole('button', { name: 'Next' }).click();
  element.answer = { picks: ['call'] };
  await element.updateComplete;
  await page.getByRole('radio', { name: 'Part ways' }).click();
  expect(cast.at(-1)).toEqual({ picks: ['call'], guess: 'stop' });
});

test('who comes back without a guess finds the own choice, and the way to the question', async () => {
  const { cast } = await show({ predict: true }, { picks: ['call'] });
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('radio', { name: 'Part ways' }).click();
  expect(cast).toEqual([{ picks: ['call'], guess: 'stop' }]);
});

test('the question about the room takes the focus, so that a screen reader reads it', async () => {
  const { element } = await show({ predict: true });
  await page.getByRole('radio', { name: 'Ring her' }).click();
  await page.getByRole('button', { name: 'Next' }).click();
  await expect
    .poll(() => element.shadowRoot!.activeElement?.textContent)
    .toContain('What will most people choose?');
});

test('changing the own choice keeps the guess', async () => {
  const { cast } = await show({ predict: true }, { picks: ['call'], guess: 'stop' });
  await page.getByRole('button', { name: 'Edit' }).click();
  await page.getByRole('radio', { name: 'Set rules' }).click();
  await page.getByRole('button', { name: 'Next' }).click();
  expect(cast).toEqual([{ picks: ['frame'], guess: 'stop' }]);
});

test('a disabled ballot shows the answer and takes none', async () => {
  const { element } = await show({ choose: 2 }, { picks: ['call'] });
  element.disabled = true;
  await element.updateComplete;
  await expect.element(page.getByRole('checkbox', { name: 'Ring her' })).toBeChecked();
  await expect.element(page.getByRole('checkbox', { name: 'Set rules' })).toBeDisabled();
  expect(page.getByRole('button').elements()).toEqual([]);
});
