import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { MemoryLog } from '../../server/logs/memory.ts';
import { keptUntil, sweep } from '../../server/retention.ts';
import { Rooms } from '../../server/rooms.ts';
import { Roster } from '../../server/roster.ts';

const DAY = 86_400_000;
const T = Date.UTC(2026, 10, 21, 9);

let log: MemoryLog;
let roster: Roster;
let rooms: Rooms;
let now: number;

beforeEach(async () => {
  now = T;
  log = new MemoryLog();
  roster = new Roster(join(await mkdtemp(join(tmpdir(), 'connivence-kept-')), 'roster.sqlite'));
  rooms = await Rooms.open({
    log,
    roster,
    keptDays: 30,
    find: () => ({ findings: [] }),
    now: () => now,
    seed: () => 1,
    later: () => {},
  });
});
afterEach(() => {
  rooms.stop();
  roster.close();
});

const deck = { id: 'deck', title: 'Deck', slides: [{ h: 0, v: 0, title: 'A', notes: '' }] };
const after = (days: number, kept = 30) => {
  now = T + days * DAY;
  return sweep({ log, rooms, roster, days: kept, now: () => now });
};

it('a session is deleted so many days after the last thing that happened in it, names and all', async () => {
  const { session, state } = await rooms.start(deck, 'fr');
  await roster.give(session, 'ada', 'Ada', now, now);
  now = T + 10 * DAY;
  await (await rooms.byCode(state.code))!.command('end-it-here', { type: 'end-session' });
  expect(await after(39.9)).toEqual([]);
  expect(await after(40)).toEqual([session]);
  expect(await log.sessions()).toEqual([]);
  expect(roster.attendance(session)).toEqual([]);
  expect(await rooms.byCode(state.code)).toBeUndefined();
});

it('a rehearsal is deleted after a day, whatever else is kept', async () => {
  const { session } = await rooms.start(deck, 'fr', 12);
  await rooms.start(deck, 'fr');
  expect(await after(0.9, 0)).toEqual([]);
  expect(await after(1, 0)).toEqual([session]);
});

it('0 days are for ever', async () => {
  await rooms.start(deck, 'fr');
  expect(await after(10_000, 0)).toEqual([]);
  expect(keptUntil({ lastAt: T, rehearsal: false }, 0)).toBeUndefined();
});

it('a session that somebody is at is never deleted, and is the next time', async () => {
  const room = await rooms.start(deck, 'fr');
  const phone = {
    role: 'participant' as const,
    lang: 'fr',
    participant: 'ada',
    send: () => {},
    bye: () => {},
  };
  room.enter(phone);
  expect(await after(99)).toEqual([]);
  room.leave(phone);
  // It was when she came that something last happened.
  expect(await after(99 + 30)).toEqual([room.session]);
});

it('names go when people were told they would, though the session may stay longer now', async () => {
  const room = await rooms.start(deck, 'fr');
  await room.command('ask-for-names', { type: 'ask-names', asked: true });
  await roster.give(room.session, 'ada', 'Ada', now, now);
  expect(await after(29, 365)).toEqual([]);
  expect(roster.named(room.session)).toBe(1);
  expect(await after(30, 365)).toEqual([]);
  expect(roster.named(room.session)).toBe(0);
  expect(await log.sessions()).toEqual([room.session]);
});

it('names of a session that is no more go with the next sweep', async () => {
  await roster.give('20261121-K7PRXM', 'ada', 'Ada', now, now);
  await after(0);
  expect(roster.sessions()).toEqual([]);
});
