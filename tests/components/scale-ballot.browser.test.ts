import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../components/scale/scale-ballot.ts';
import type { ScaleAnswer } from '../../session/kinds/scale.ts';

/** A ballot on the page, and what was cast with it. */
async function show(answer?: ScaleAnswer) {
  const element = document.createElement('connivence-scale-ballot');
  const cast: unknown[] = [];
  element.addEventListener('answer-cast', (event) => cast.push(event.answer));
  const ballot = {
    poles: [{ label: 'The safe', hint: 'Sign here' }, { label: 'The best friend' }],
  };
  Object.assign(element, { ballot, answer, lang: 'en' });
  document.body.append(element);
  await element.updateComplete;
  return { element, cast };
}

const slider = () => page.getByRole('slider', { name: 'Your answer' });
const said = () => slider().element().getAttribute('aria-valuetext');

afterEach(() => document.body.replaceChildren());

test('nothing is cast before the person confirms', async () => {
  const { cast } = await show();
  await slider().fill('80');
  expect(cast).toEqual([]);
  await page.getByRole('button', { name: 'Send' }).click();
  expect(cast).toEqual([{ at: 80 }]);
});

test('the middle is an answer too, without touching the slider', async () => {
  const { cast } = await show();
  await page.getByRole('button', { name: 'Send' }).click();
  expect(cast).toEqual([{ at: 50 }]);
});

test('the place is said in words, towards either pole', async () => {
  const { element } = await show();
  expect(said()).toBe('Right in between');
  for (const [at, words] of [
    [0, 'Entirely: The safe'],
    [25, 'Rather: The safe'],
    [60, 'Slightly more: The best friend'],
    [100, 'Entirely: The best friend'],
  ] as const) {
    element.answer = { at };
    await element.updateComplete;
    expect(said()).toBe(words);
  }
});

test('an arrow of the keyboard moves by one', async () => {
  const { cast } = await show({ at: 30 });
  await userEvent.tab();
  await userEvent.keyboard('{ArrowRight}');
  await page.getByRole('button', { name: 'Change my answer' }).click();
  expect(cast).toEqual([{ at: 31 }]);
});

test('the same answer is not sent twice', async () => {
  const { cast } = await show({ at: 30 });
  await page.getByRole('button', { name: 'Change my answer' }).click({ force: true });
  expect(cast).toEqual([]);
});

test('the bubbles overlap towards the second pole, and are apart at the first', async () => {
  const { element } = await show();
  const overlap = async (at: number) => {
    element.answer = { at };
    await element.updateComplete;
    return element.renderRoot.querySelector<SVGPathElement>('.both')!.getBBox().height;
  };
  expect(await overlap(0)).toBe(0);
  expect(await overlap(100)).toBeGreaterThan(await overlap(70));
});

test('an answer that comes again leaves the thumb where it is', async () => {
  const { element } = await show({ at: 30 });
  await slider().fill('70');
  element.answer = { at: 30 };
  await element.updateComplete;
  expect(said()).toBe('Rather: The best friend');
});

test('a disabled ballot takes no answer', async () => {
  const { element } = await show({ at: 30 });
  element.disabled = true;
  await element.updateComplete;
  await expect.element(slider()).toBeDisabled();
  expect(page.getByRole('button').elements()).toEqual([]);
});
