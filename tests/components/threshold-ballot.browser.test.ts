import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../components/tokens.css';
import '../../components/threshold/threshold-ballot.ts';
import type { ThresholdAnswer } from '../../session/kinds/threshold.ts';

/** A ballot on the page, and what was cast with it. */
async function show(answer?: ThresholdAnswer, disabled = false) {
  const element = document.createElement('connivence-threshold-ballot');
  const cast: unknown[] = [];
  element.addEventListener('answer-cast', (event) => cast.push(event.answer));
  const steps = [
    { id: 'lunch', label: 'Lunch', when: 'Today' },
    { id: 'barbecue', label: 'Barbecue', hint: 'With the dog' },
    { id: 'godfather', label: 'Godfather' },
  ];
  Object.assign(element, { ballot: { steps }, answer, disabled, lang: 'en' });
  document.body.append(element);
  await element.updateComplete;
  return { element, cast };
}

const step = (name: string | RegExp) => page.getByRole('radio', { name });
const send = (name = 'Send') => page.getByRole('button', { name });
const accepted = (element: HTMLElement) => element.shadowRoot!.querySelectorAll('.taken').length;

afterEach(() => document.body.replaceChildren());

test('nothing is cast before the person confirms', async () => {
  const { cast } = await show();
  await step(/Barbecue/).click();
  expect(cast).toEqual([]);
  await send().click();
  expect(cast).toEqual([{ stop: 2 }]);
});

test('before the first touch there is nothing to send', async () => {
  const { cast } = await show();
  await expect.element(send()).toHaveAttribute('aria-disabled', 'true');
  (send().element() as HTMLElement).click();
  expect(cast).toEqual([]);
});

test('a step takes all the steps before it, and the line falls under it', async () => {
  const { element } = await show();
  await step(/Barbecue/).click();
  expect(accepted(element)).toBe(2);
  const line = element.shadowRoot!.querySelector('.limit')!;
  expect(line.previousElementSibling!.textContent).toContain('Barbecue');
});

test('one may accept nothing at all, or everything', async () => {
  const { element, cast } = await show();
  await step(/I don’t climb/).click();
  expect(accepted(element)).toBe(0);
  await send().click();
  await step(/Godfather.*to the end/).click();
  expect(accepted(element)).toBe(3);
  await send().click();
  expect(cast).toEqual([{ stop: 0 }, { stop: 3 }]);
});

test('the keyboard climbs', async () => {
  const { cast } = await show({ stop: 1 });
  await userEvent.tab();
  await userEvent.keyboard('{ArrowDown}');
  await send('Change my answer').click();
  expect(cast).toEqual([{ stop: 2 }]);
});

test('a closed vote shows the answer, asks for none and takes no other', async () => {
  const { element } = await show({ stop: 2 }, true);
  expect(element.shadowRoot!.querySelector('legend')!.textContent).toBe('How far do you go?');
  expect(accepted(element)).toBe(2);
  await expect.element(step(/Lunch/)).toBeDisabled();
  expect(send('Change my answer').query()).toBeNull();
});

test('the same answer again leaves what the person is doing alone', async () => {
  const { element } = await show({ stop: 1 });
  await step(/Godfather/).click();
  element.answer = { stop: 1 };
  await element.updateComplete;
  await expect.element(step(/Godfather/)).toBeChecked();
});
