import { afterEach, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Replay } from '../../client/replay.ts';
import '../../components/scenario/scenario.ts';
import type { ScenarioElement } from '../../components/scenario/scenario.ts';
import type { Command } from '../../session/commands.ts';
import { Timeline } from '../../session/timeline.ts';
import type { StageView } from '../../session/views.ts';
import { keysPlugin } from '../../slides/keys.ts';
import { sessionPlugin } from '../../slides/session-plugin.ts';
import { at, closeDecks, deckOf, recordOf } from './room.ts';

const place = (h: number) => ({ h, v: 0, f: -1, fragments: 0 });
const commands: Command[] = [
  { type: 'show-slide', place: place(1) },
  { type: 'show-slide', place: place(2) },
  { type: 'open-round', ref: 'tu' },
  { type: 'close-round', ref: 'tu' },
  { type: 'show-results', ref: 'tu', shown: true },
  { type: 'show-slide', place: place(3) },
];

let replay: Replay;

beforeEach(() => {
  replay = new Replay(Timeline.of(recordOf(commands)));
});

afterEach(closeDecks);

async function wall() {
  const source = replay.screen<StageView>('stage', 'fr');
  const scenario = () =>
    document.querySelector<ScenarioElement>('section.present connivence-scenario');
  const keys = keysPlugin({
    lang: 'fr',
    scenario,
    toggleJoin: () => {},
    toggleTheme: () => {},
  });
  const deck = await deckOf([sessionPlugin(source), keys], { keyboard: true }, source);
  return { deck, scenario };
}

test('the deck is where the room was, whenever one goes', async () => {
  const { deck } = await wall();
  expect(at(deck)).toBe('0/0/-1');
  replay.seek(replay.chapters[2]!.at);
  expect(at(deck)).toBe('2/0/-1');
  replay.seek(0);
  expect(at(deck)).toBe('0/0/-1');
});

test('whoever turns a slide goes to when the room was there', async () => {
  const { deck } = await wall();
  deck.slide(2, 0);
  await expect.poll(() => replay.at).toBe(replay.chapters[2]!.at);
  deck.slide(5, 0);
  await new Promise<void>((resolve) => queueMicrotask(resolve));
  expect([at(deck), replay.at]).toEqual(['5/0/-1', replay.chapters[2]!.at]);
});

test('a scenario has no button, and the keys of the vote do nothing', async () => {
  const { scenario } = await wall();
  replay.seek(replay.chapters[2]!.at);
  await expect.poll(() => scenario()?.shadowRoot?.textContent).toContain('Répondez-vous');
  const before = replay.at;
  expect(scenario()!.shadowRoot!.querySelector('connivence-controls')).toBeNull();
  expect(scenario()!.play).toBeUndefined();
  await userEvent.keyboard('vrdxm');
  expect(replay.at).toBe(before);
  expect(scenario()!.shadowRoot!.textContent).not.toMatch(/Vote ouvert|débat/i);
});

test('a scenario shows what it showed', async () => {
  const { scenario } = await wall();
  replay.seek(replay.chapters[2]!.marks.find(({ what }) => what === 'results')!.at);
  await expect
    .poll(() => scenario()?.shadowRoot?.querySelector('connivence-poll-result'))
    .toBeTruthy();
});

test('a debrief tells here what the room had on its phones', async () => {
  replay = new Replay(
    Timeline.of(recordOf([...commands.slice(0, 5), { type: 'debrief', ref: 'tu' }])),
  );
  const { scenario } = await wall();
  replay.seek(replay.length);
  const debrief = () => scenario()?.shadowRoot?.querySelector('connivence-debrief')?.shadowRoot;
  await expect.poll(() => debrief()?.textContent).toContain('Par politesse.');
  expect(debrief()!.textContent).not.toContain('téléphones');
});
