import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import '../../components/timer/timer.ts';

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

async function timer(seconds: number) {
  const element = document.createElement('connivence-timer');
  element.seconds = seconds;
  element.endsAt = Date.now() + seconds * 1000;
  document.body.append(element);
  await element.updateComplete;
  const part = (name: string) => element.renderRoot.querySelector(name)!.textContent.trim();
  const after = async (ms: number) => {
    await vi.advanceTimersByTimeAsync(ms);
    await element.updateComplete;
  };
  return { element, part, after };
}

test('it counts down by the second, to its end', async () => {
  const { part, after } = await timer(90);
  expect(part('.digits')).toBe('1:30');
  await after(1000);
  expect(part('.digits')).toBe('1:29');
  await after(89_000);
  expect(part('.digits')).toBe('C’est l’heure');
});

test('it speaks only now and then', async () => {
  const { part, after } = await timer(75);
  expect(part('.spoken')).toBe('');
  await after(15_000);
  expect(part('.spoken')).toBe('Il reste 1 minute');
  await after(20_000);
  expect(part('.spoken')).toBe('Il reste 1 minute');
  await after(10_000);
  expect(part('.spoken')).toBe('Il reste 30 secondes');
});

test('it tells what it counts, as long as it counts', async () => {
  const { element, after } = await timer(1);
  const face = element.renderRoot.querySelector('[role=timer]')!;
  expect(face.ariaLabel).toBe('Temps restant');
  await after(1000);
  expect(face.ariaLabel).toBeNull();
});

test('it goes by the clock it is given', async () => {
  const { element, part } = await timer(60);
  element.now = () => Date.now() + 20_000;
  await element.updateComplete;
  expect(part('.digits')).toBe('0:40');
});

test.each(['fr', 'en'])('the last word stays inside the ring (%s)', async (lang) => {
  const { element, after } = await timer(1);
  element.lang = lang;
  await after(1000);
  const ring = element.getBoundingClientRect();
  const word = element.renderRoot.querySelector('.digits')!.getBoundingClientRect();
  // The ring is drawn inside its box, and a box's corner is outside its circle.
  expect(word.width).toBeLessThan(ring.width * 0.78);
  expect(word.height).toBeLessThan(ring.height * 0.6);
});
