import { afterEach, expect, test } from 'vitest';
import type { StageView } from '../../session/views.ts';
import { blankPlugin } from '../../slides/blank-plugin.ts';
import { closeDecks, deckOf, newSession } from './room.ts';
import { eventually } from '../eventually.ts';

afterEach(closeDecks);

async function stageOf(session = newSession()) {
  const deck = await deckOf([blankPlugin(session.screen<StageView>('stage', 'fr'))]);
  return { session, deck };
}

const black = { type: 'blank-wall', blank: true } as const;
const lit = { type: 'blank-wall', blank: false } as const;

test('the console makes the wall black, and lights it again', async () => {
  const { session, deck } = await stageOf();
  session.command(black);
  expect(deck.isPaused()).toBe(true);
  session.command(lit);
  expect(deck.isPaused()).toBe(false);
});

test('what is done on the wall is told to the session', async () => {
  const { session, deck } = await stageOf();
  deck.togglePause(true);
  await eventually(() => expect(session.state.blank).toBe(true));
  deck.togglePause(false);
  await eventually(() => expect(session.state.blank).toBe(false));
});

test('a wall that comes up is as black as its session, and tells it nothing', async () => {
  const session = newSession();
  session.command(black);
  const { position } = session.state;
  const { deck } = await stageOf(session);
  expect(deck.isPaused()).toBe(true);
  expect(session.state.position).toBe(position);
});

test('two walls and a console stay in step, and fall silent', async () => {
  const session = newSession();
  const { deck: first } = await stageOf(session);
  const { deck: second } = await stageOf(session);
  const moves: [() => unknown, boolean][] = [
    [() => first.togglePause(true), true],
    [() => second.togglePause(false), false],
    [() => session.command(black), true],
    [() => first.togglePause(false), false],
  ];
  for (const [move, blank] of moves) {
    move();
    await eventually(() => {
      expect([session.state.blank, first.isPaused(), second.isPaused()]).toEqual([
        blank,
        blank,
        blank,
      ]);
    });
  }
  // Whatever they still had to tell each other would be told within these.
  const { position } = session.state;
  for (let i = 0; i < 20; i++) await new Promise(requestAnimationFrame);
  expect(session.state.position).toBe(position);
});
