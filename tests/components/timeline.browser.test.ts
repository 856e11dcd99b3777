import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Replay } from '../../client/replay.ts';
import '../../components/timeline/timeline.ts';
import type { TimelineElement } from '../../components/timeline/timeline.ts';
import type { SessionEvent } from '../../session/events.ts';
import { Timeline } from '../../session/timeline.ts';
import { keepOrFire } from '../session/given.ts';

const place = (h: number) => ({ h, v: 0, f: -1, fragments: 0 });
const { ref } = keepOrFire;
const slides = [
  { h: 0, v: 0, title: 'Bonjour', notes: '' },
  { h: 1, v: 0, title: 'Le vampire', notes: '', scenario: ref },
  { h: 2, v: 0, title: '<img src=x>', notes: '' },
];
const events: SessionEvent[] = [
  {
    v: 1,
    type: 'session-opened',
    at: 0,
    code: '',
    lang: 'fr',
    deck: { id: 'd', title: 'D', slides },
  },
  { v: 1, type: 'slide-shown', at: 60_000, place: place(1) },
  { v: 1, type: 'scenario-presented', at: 60_000, scenario: keepOrFire },
  { v: 1, type: 'round-opened', at: 90_000, ref, step: 'vote', round: 1, opening: 1 },
  { v: 1, type: 'round-closed', at: 150_000, opening: 1 },
  { v: 1, type: 'debate-started', at: 160_000, ref, seconds: 60 },
  { v: 1, type: 'slide-shown', at: 240_000, place: place(2) },
  { v: 1, type: 'session-ended', at: 300_000 },
];

let replay: Replay;
let bar: TimelineElement;

beforeEach(async () => {
  await page.viewport(1280, 720);
  replay = new Replay(Timeline.of(events));
  bar = document.createElement('connivence-timeline');
  bar.replay = replay;
  document.body.replaceChildren(bar);
  await bar.updateComplete;
});

afterEach(() => {
  replay.pause();
  vi.useRealTimers();
});

const slider = () => page.getByRole('slider', { name: 'Moment de la session' });

test('the line says where one is, in time and in words', async () => {
  replay.seek(95_000);
  await expect.element(slider()).toHaveAttribute('aria-valuenow', '95');
  await expect.element(slider()).toHaveAttribute('aria-valuemax', '300');
  await expect
    .element(slider())
    .toHaveAttribute('aria-valuetext', '1 min 35 s sur 5 min 0 s, Le vampire');
});

test('arrows move ten seconds, page keys by chapters, Home and End to either end', async () => {
  (slider().element() as HTMLElement).focus();
  const after: Record<string, number> = {};
  for (const key of ['ArrowRight', 'PageUp', 'PageUp', 'ArrowLeft', 'PageDown', 'End', 'Home']) {
    await userEvent.keyboard(`{${key}}`);
    after[`${Object.keys(after).length} ${key}`] = replay.at;
  }
  expect(after).toEqual({
    '0 ArrowRight': 10_000,
    '1 PageUp': 60_000,
    '2 PageUp': 240_000,
    '3 ArrowLeft': 230_000,
    '4 PageDown': 60_000,
    '5 End': 300_000,
    '6 Home': 0,
  });
});

test('the keys of the line are not the deck’s', async () => {
  const heard = vi.fn();
  document.addEventListener('keydown', heard);
  (slider().element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowRight}{PageDown}{Home}k');
  document.removeEventListener('keydown', heard);
  expect(heard).not.toHaveBeenCalled();
  expect(replay.playing).toBe(true);
});

test('a click on the line goes there', async () => {
  const box = slider().element().getBoundingClientRect();
  await slider().click({ position: { x: box.width / 2, y: box.height / 2 } });
  expect(Math.abs(replay.at - 150_000)).toBeLessThan(1000);
});

test('the list leads to a chapter, and to what happened in it', async () => {
  await page.getByRole('button', { name: /Chapitres/ }).click();
  await page.getByRole('button', { name: 'Débat' }).click();
  expect(replay.at).toBe(160_000);
  await expect.element(page.getByRole('button', { name: 'Débat' })).not.toBeInTheDocument();
  await page.getByRole('button', { name: /Chapitres/ }).click();
  await page.getByRole('button', { name: '4:00 <img src=x>' }).click();
  expect(replay.at).toBe(240_000);
});

test('the list opens on the chapter one is in, and Escape leaves it', async () => {
  replay.seek(100_000);
  bar.toggleChapters();
  const focused = () => bar.shadowRoot!.activeElement?.textContent.replaceAll(/\s+/g, ' ').trim();
  await expect.poll(focused).toBe('1:00Le vampire');
  await userEvent.keyboard('{ArrowDown}');
  expect(focused()).toBe('4:00<img src=x>');
  await userEvent.keyboard('{Escape}');
  expect([bar.listing, focused()]).toEqual([false, 'Le vampire']);
});

test('a title is text, whatever it holds', async () => {
  bar.toggleChapters();
  await expect.element(page.getByRole('button', { name: '4:00 <img src=x>' })).toBeVisible();
  expect(bar.shadowRoot!.querySelector('img')).toBeNull();
});

test('the bar fades while it plays untouched, and a key or the pointer brings it back', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  replay.play();
  vi.advanceTimersByTime(3100);
  expect(bar.idle).toBe(true);
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab' }));
  expect(bar.idle).toBe(false);
  vi.advanceTimersByTime(3100);
  expect(bar.idle).toBe(true);
  replay.pause();
  vi.advanceTimersByTime(10_000);
  expect(bar.idle).toBe(false);
});

test('the speed goes round, and silences are skipped unless one wants them', async () => {
  const speed = page.getByRole('button', { name: /Vitesse/ });
  for (const times of [4, 16, 60, 1]) {
    await speed.click();
    expect(replay.speed).toBe(times);
  }
  const silences = page.getByRole('button', { name: 'Sans silences' });
  await expect.element(silences).toHaveAttribute('aria-pressed', 'true');
  await silences.click();
  await expect.element(silences).toHaveAttribute('aria-pressed', 'false');
  expect(replay.skipsSilences).toBe(false);
});

test('over the first picture is a button that plays, until it does or one goes elsewhere', async () => {
  const start = page.getByRole('button', { name: 'Revoir la séance' });
  // A title stands in the middle.
  expect(start.element().getBoundingClientRect().top).toBeGreaterThan(innerHeight * 0.75);
  await start.click();
  expect(replay.playing).toBe(true);
  await expect.element(start).not.toBeInTheDocument();
  expect(bar.shadowRoot!.activeElement?.className).toBe('play');
  bar.replay = new Replay(Timeline.of(events));
  await expect.element(start).toBeVisible();
  bar.replay.seek(60_000);
  await expect.element(start).not.toBeInTheDocument();
});

test('on an upright phone the list holds the speed, and one is told to turn it', async () => {
  const turn = page.getByText('Tournez le téléphone');
  await expect.element(turn).not.toBeVisible();
  await page.viewport(390, 844);
  await expect.element(turn).toBeVisible();
  const speed = page.getByRole('button', { name: /Vitesse/ });
  expect(speed.query()).toBeNull();
  bar.toggleChapters();
  await speed.click();
  expect(replay.speed).toBe(4);
});
