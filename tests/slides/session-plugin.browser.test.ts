import { afterEach, expect, test } from 'vitest';
import { sessionPlugin } from '../../slides/session-plugin.ts';
import type { StageView } from '../../session/views.ts';
import { at, closeDecks, cuttable, deckOf, MARKDOWN, newSession, placeIn } from './room.ts';
import { eventually } from '../eventually.ts';

afterEach(closeDecks);

const go = (h: number, v = 0, f = -1) =>
  ({ type: 'show-slide', place: { h, v, f, fragments: 0 } }) as const;

async function stageOf(session = newSession()) {
  const deck = await deckOf([sessionPlugin(session.screen<StageView>('stage', 'fr'))]);
  return { session, deck };
}

test('what the person does on the wall is told to the session, fragments included', async () => {
  const { session, deck } = await stageOf();
  deck.next();
  await eventually(() => expect(placeIn(session)).toBe('1/0/-1'));
  expect(session.state.place.fragments).toBe(2);
  deck.next();
  await eventually(() => expect(placeIn(session)).toBe('1/0/0'));
  deck.slide(1, 1);
  await eventually(() => expect(placeIn(session)).toBe('1/1/-1'));
});

test('the wall follows the console', async () => {
  const { session, deck } = await stageOf();
  session.command(go(1, 1));
  expect(at(deck)).toBe('1/1/-1');
});

test('a stage that comes up goes where the session is, and tells it nothing', async () => {
  const session = newSession();
  session.command(go(1, 1));
  const { position } = session.state;
  const { deck } = await stageOf(session);
  expect(at(deck)).toBe('1/1/-1');
  expect(session.state.position).toBe(position);
});

test('asked for all the fragments, the stage answers with how many there are', async () => {
  const { session, deck } = await stageOf();
  session.command(go(1, 0, 99));
  expect(at(deck)).toBe('1/0/1');
  await eventually(() => expect(session.state.place).toEqual({ h: 1, v: 0, f: 1, fragments: 2 }));
});

test('two stages and a console stay in step, and fall silent', async () => {
  const session = newSession();
  const first = (await stageOf(session)).deck;
  const second = (await stageOf(session)).deck;
  const moves: (() => unknown)[] = [
    () => first.next(),
    () => second.next(),
    () => session.command(go(1, 0, 99)),
    () => second.prev(),
    () => session.command(go(2)),
    () => first.slide(1, 1),
    () => second.slide(0),
  ];
  for (const move of moves) {
    move();
    await eventually(() => {
      expect(at(first)).toBe(placeIn(session));
      expect(at(second)).toBe(placeIn(session));
    });
  }
  const { position } = session.state;
  // Whatever they still had to tell each other would be told within these.
  for (let i = 0; i < 20; i++) await new Promise(requestAnimationFrame);
  expect(session.state.position).toBe(position);
});

test('two stages whose languages have not the same number of fragments do not fight', async () => {
  const session = newSession();
  const { deck: first } = await stageOf(session);
  const fewer = MARKDOWN.replace('- b <!-- .element: class="fragment" -->', '- b');
  const second = await deckOf(
    [sessionPlugin(session.screen<StageView>('stage', 'en'))],
    {},
    undefined,
    fewer,
  );
  session.command(go(1, 0, 99));
  for (let i = 0; i < 20; i++) await new Promise(requestAnimationFrame);
  const { position } = session.state;
  for (let i = 0; i < 20; i++) await new Promise(requestAnimationFrame);
  expect(session.state.position).toBe(position);
  expect(at(first)).toMatch(/^1\/0/);
  expect(at(second)).toMatch(/^1\/0/);
});

test('two stages that move at once end at the same place', async () => {
  const session = newSession();
  const first = (await stageOf(session)).deck;
  const second = (await stageOf(session)).deck;
  first.slide(2);
  second.slide(1, 1);
  await eventually(() => {
    expect(at(first)).toBe(placeIn(session));
    expect(at(second)).toBe(placeIn(session));
  });
});

test('without the link slides advance; the last place is told when it is back', async () => {
  const session = newSession();
  const link = cuttable(session);
  const deck = await deckOf([sessionPlugin(link.source)]);
  link.cut();
  deck.slide(1);
  deck.slide(1, 1);
  expect(at(deck)).toBe('1/1/-1');
  expect(placeIn(session)).toBe('0/0/-1');
  link.mend();
  await eventually(() => expect(placeIn(session)).toBe('1/1/-1'));
  expect(link.commands).toHaveLength(1);
  expect(at(deck)).toBe('1/1/-1');
});

test('a stage that did not move while the link was lost follows the session when it is back', async () => {
  const session = newSession();
  const link = cuttable(session);
  const deck = await deckOf([sessionPlugin(link.source)]);
  link.cut();
  session.command(go(2));
  expect(at(deck)).toBe('0/0/-1');
  link.mend();
  expect(at(deck)).toBe('2/0/-1');
  expect(link.commands).toEqual([]);
});

test('looking around in the overview moves nobody; choosing a slide does', async () => {
  const { session, deck } = await stageOf();
  deck.toggleOverview(true);
  deck.slide(1);
  deck.slide(2);
  await new Promise(requestAnimationFrame);
  expect(placeIn(session)).toBe('0/0/-1');
  deck.toggleOverview(false);
  await eventually(() => expect(placeIn(session)).toBe('2/0/-1'));
});

test('once destroyed, the deck and the session go their own ways', async () => {
  const session = newSession();
  const link = cuttable(session);
  const deck = await deckOf([sessionPlugin(link.source)]);
  expect(link.listeners.size).toBe(1);
  closeDecks();
  expect(link.listeners.size).toBe(0);
  session.command(go(2));
  expect(at(deck)).toBe('0/0/-1');
});
