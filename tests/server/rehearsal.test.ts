import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MemoryLog } from '../../server/logs/memory.ts';
import { Rooms } from '../../server/rooms.ts';
import type { Room, World } from '../../server/room.ts';
import type { Screen } from '../../server/screen.ts';
import type { DeckFile } from '../../server/library.ts';
import { doingsOf } from '../../session/crowd/answering.ts';
import { crowdOf } from '../../session/crowd/people.ts';
import type { Command } from '../../session/commands.ts';
import type { PollTally } from '../../session/kinds/poll.ts';
import { participantView, type TrainerView } from '../../session/views.ts';
import type { ServerMessage } from '../../session/protocol.ts';
import { AT, event, keepOrFire } from '../session/given.ts';
import { ServerProcess } from './process.ts';

/* A clock held by hand, a log in memory, and rooms as the server has them. */

const deck = {
  id: 'deck',
  lang: 'fr',
  title: 'Deck',
  slides: [{ h: 0, v: 0, title: '', notes: '', scenario: keepOrFire.ref }],
} as unknown as DeckFile;

let log: MemoryLog;
let now: number;
let later: { at: number; callback: () => void }[];
let rooms: Rooms;
let commands = 0;

const world = (): World => ({
  log,
  find: () => ({ scenario: keepOrFire }),
  now: () => now,
  seed: () => 1,
  later: (callback, ms) => later.push({ at: now + ms, callback }),
});

const settle = async () => {
  for (let i = 0; i < 12; i++) await Promise.resolve();
};

/** Lets time pass, and all that is due in it happen. */
async function pass(ms: number): Promise<void> {
  const until = now + ms;
  for (;;) {
    await settle();
    const next = later.toSorted((a, b) => a.at - b.at)[0];
    if (!next || next.at > until) break;
    later.splice(later.indexOf(next), 1);
    now = Math.max(now, next.at);
    next.callback();
  }
  now = until;
}

const command = (room: Room, command: Command) => room.command(`command-${commands++}`, command);
const open = (room: Room) => command(room, { type: 'open-round', ref: keepOrFire.ref });
const close = (room: Room) => command(room, { type: 'close-round', ref: keepOrFire.ref });
const callCrowd = (room: Room, people: number, tempo: 'normal' | 'fast' = 'normal') =>
  command(room, { type: 'call-crowd', people, tempo });
const tallyOf = (room: Room) =>
  room.state.plays.get(keepOrFire.ref)!.rounds.at(-1)!.tally as PollTally;

/** A rehearsal under a name of its own: who its people are follows from it, so the name is not left to chance. */
async function rehearsal(people: number): Promise<Room> {
  const code = 'K7PRXM';
  const { id, title, slides } = deck;
  await log.append(
    `20261121-${code}`,
    [
      event('session-opened', { code, lang: 'fr', deck: { id, title, slides }, rehearsal: true }),
      event('crowd-called', { people, tempo: 'normal' }),
      event('scenario-presented', { scenario: keepOrFire }),
    ],
    0,
  );
  rooms = await Rooms.open(world());
  return (await rooms.byCode(code))!;
}

/** What each of a crowd would do in the vote that is open, by what their phones show. */
const intended = (room: Room, people: number) =>
  crowdOf(people, room.session).map((person) =>
    doingsOf(person, { play: participantView(room.state, 'fr').play!, lang: 'fr' }),
  );

beforeEach(async () => {
  log = new MemoryLog();
  now = AT;
  later = [];
  rooms = await Rooms.open(world());
});
afterEach(() => rooms.stop());

describe('a rehearsal on the server', () => {
  it('of forty runs through a vote: all are in, and all but the silent are counted as they meant', async () => {
    const room = await rehearsal(40);
    await pass(30_000);
    expect(room.connected).toBeGreaterThanOrEqual(36);
    await open(room);
    const meant = intended(room, 40);
    await pass(300_000);
    const speaking = meant.filter((doings) => doings.length > 0);
    expect(speaking.length).toBeLessThan(40);
    const picks: Record<string, number> = {};
    for (const doings of speaking) {
      const [pick] = (doings.at(-1)!.answer as { picks: string[] }).picks;
      picks[pick!] = (picks[pick!] ?? 0) + 1;
    }
    expect(tallyOf(room)).toMatchObject({ people: speaking.length, picks });
  });

  it('moves some of them in the second round', async () => {
    const room = await rehearsal(40);
    await pass(30_000);
    await open(room);
    await pass(150_000);
    const first = { ...tallyOf(room).picks };
    await close(room);
    await open(room);
    await pass(150_000);
    expect(room.state.openings).toBe(2);
    expect(tallyOf(room).people).toBeGreaterThan(30);
    expect(tallyOf(room).picks).not.toEqual(first);
  });

  it('answers four times as quickly when asked to be fast, from this very vote on', async () => {
    const room = await rehearsal(40);
    await pass(30_000);
    await open(room);
    await pass(1000);
    await callCrowd(room, 40, 'fast');
    await pass(7000);
    const fast = tallyOf(room).people;
    expect(fast).toBeGreaterThan(30);
  });

  it('lets the crowd grow and shrink', async () => {
    const room = await rehearsal(12);
    await pass(30_000);
    await callCrowd(room, 300);
    await pass(31_000);
    expect(room.connected).toBeGreaterThan(270);
    await callCrowd(room, 12);
    await pass(1000);
    expect(room.connected).toBeLessThanOrEqual(12);
  });

  it('lets one of twelve leave and come back', async () => {
    const room = await rehearsal(12);
    await pass(30_000);
    const present = new Set<number>();
    for (let i = 0; i < 60; i++) {
      await pass(10_000);
      present.add(room.connected);
    }
    expect([...present].toSorted()).toEqual([11, 12]);
  });

  it('goes on where it was after a restart: the same people, what they said counted once', async () => {
    const before = await rehearsal(40);
    await pass(30_000);
    await open(before);
    await pass(9000);
    const soFar = tallyOf(before).people;
    expect(soFar).toBeGreaterThan(5);
    rooms.stop();
    later = [];

    rooms = await Rooms.open(world());
    const room = (await rooms.byCode(before.state.code))!;
    await pass(300_000);
    expect(room.state.participants.size).toBe(40);
    const speaking = intended(room, 40).filter((doings) => doings.length > 0).length;
    expect(tallyOf(room).people).toBe(speaking);
    expect(room.connected).toBeGreaterThan(30);
  });

  it('lets those who had no time answer when the vote is reopened', async () => {
    const room = await rehearsal(40);
    await pass(30_000);
    await open(room);
    await pass(6000);
    await close(room);
    await pass(60_000);
    const soFar = tallyOf(room).people;
    await command(room, { type: 'reopen-round', ref: keepOrFire.ref });
    await pass(20_000);
    expect(tallyOf(room).people).toBeGreaterThan(soFar + 10);
  });

  it('empties when it ends, and when the server stops', async () => {
    for (const end of ['session', 'server']) {
      log = new MemoryLog();
      const room = await rehearsal(12);
      await pass(30_000);
      if (end === 'session') await command(room, { type: 'end-session' });
      else rooms.stop();
      await pass(1000);
      expect(room.connected).toBe(0);
      await pass(600_000);
      expect(room.connected).toBe(0);
    }
  });

  it('tells a three hundred in a few views a second, and says that it is a rehearsal', async () => {
    const room = await rehearsal(300);
    const heard: TrainerView[] = [];
    const wall: Screen = {
      role: 'trainer',
      lang: 'fr',
      participant: '',
      send: (text) => {
        const message = JSON.parse(text) as ServerMessage;
        if (message.type === 'view') heard.push(message.view as TrainerView);
      },
    };
    room.enter(wall);
    await pass(30_000);
    await open(room);
    await pass(60_000);
    expect(heard.length).toBeLessThan(90 * 20);
    expect(heard.at(-1)).toMatchObject({
      rehearsal: true,
      crowd: { people: 300, tempo: 'normal' },
      deck: 'Deck',
    });
    expect(heard.at(-1)!.answered).toBeGreaterThan(270);
  });
});

it('a rehearsal is started with its crowd, and every other session without', async () => {
  const { state } = await rooms.start(deck, 'fr', 40);
  expect(state).toMatchObject({ rehearsal: true, crowd: { people: 40, tempo: 'normal' } });
  const real = await rooms.start(deck, 'fr');
  expect(real.state).toMatchObject({ rehearsal: false, crowd: undefined });
});

it('a real session cannot be filled', async () => {
  const room = await rooms.start(deck, 'fr');
  expect(await callCrowd(room, 12)).toBe('not-a-rehearsal');
  await pass(60_000);
  expect(room.connected).toBe(0);
  expect(room.state.participants.size).toBe(0);
});

it('over HTTP: starts with so many people, refuses a real session, and is full again after a kill', async () => {
  const server = await ServerProcess.start();
  try {
    const start = (rehearsal?: unknown) =>
      server.api<{ code: string; error?: string }>('/sessions', {
        deck: 'best-of',
        lang: 'fr',
        rehearsal,
      });
    const session = async (code: string) =>
      (await server.api<{ code: string; connected: number; rehearsal?: true }[]>('/sessions')).find(
        (each) => each.code === code,
      )!;
    for (const nonsense of [0, 1001, 1.5, 'many', true])
      expect(await start(nonsense)).toEqual({ error: 'not-a-crowd' });
    const real = (await start()).code;
    expect(await server.api(`/sessions/${real}/rehearsal`, { people: 12 })).toEqual({
      error: 'not-a-rehearsal',
    });
    expect(await session(real)).not.toHaveProperty('rehearsal');

    const { code } = await start(2);
    expect(await server.api(`/sessions/${code}/rehearsal`, { people: 5 })).toEqual({
      outcome: 'done',
    });
    await expect
      .poll(async () => (await session(code)).connected, { timeout: 45_000, interval: 300 })
      .toBeGreaterThan(2);
    await server.kill();
    await server.start();
    await expect
      .poll(async () => (await session(code)).connected, { timeout: 45_000, interval: 300 })
      .toBeGreaterThan(2);
    expect(await session(code)).toMatchObject({ rehearsal: true });
  } finally {
    await server.kill();
  }
}, 120_000);
