import { describe, expect, it } from 'vitest';
import { MemoryLog } from '../../server/logs/memory.ts';
import { ticketHash, ticketsOf } from '../../server/tickets.ts';
import { codeFrom, readEntry } from '../../session/code.ts';
import { keepOrFire } from '../session/given.ts';
import { Door, settled } from './door.ts';

/* Personal codes at the door: one person, one vote. */

/** Makes personal codes as the trainer does; gives what stands on the cards. */
async function cardsOf(door: Door, people: number): Promise<string[]> {
  const { pepper } = door.reception.secrets;
  const { session } = door.room;
  const tickets = ticketsOf(pepper, session, people);
  const hashes = tickets.map((ticket) => ticketHash(pepper, session, ticket));
  const issued = await door.room.command('make-codes', { type: 'issue-tickets', tickets: hashes });
  expect(issued).toBe('done');
  return tickets.map((ticket) => `${door.code}-${ticket}`);
}

const freeing = (door: Door, card: string) =>
  door.room.command(`free-${card}`, {
    type: 'free-ticket',
    ticket: ticketHash(door.reception.secrets.pepper, door.room.session, card.slice(7)),
  });

describe('a personal code', () => {
  it('lets one phone in, which may come back by it, or by the code of the session alone', async () => {
    const door = await Door.open();
    const [card] = await cardsOf(door, 3);
    expect((await door.phone('ada', { code: card! })).bye).toBeUndefined();
    expect((await door.phone('ada', { code: card! })).bye).toBeUndefined();
    expect((await door.phone('ada')).bye).toBeUndefined();
    expect(door.room.state.participants.size).toBe(1);
  });

  it('lets no second phone in, even at the same moment', async () => {
    const door = await Door.open();
    const [card, other] = await cardsOf(door, 3);
    const phones = await Promise.all(
      ['ada', 'eve', 'bob'].map((who) => door.phone(who, { code: card! })),
    );
    expect(phones.map(({ bye }) => bye)).toEqual([undefined, 'ticket-taken', 'ticket-taken']);
    expect((await door.phone('bob', { code: other! })).bye).toBeUndefined();
    expect(door.room.state.participants.size).toBe(2);
  });

  it('lets one phone in of those that show it at two servers at once', async () => {
    const log = new MemoryLog();
    const here = await Door.open({ log });
    const there = await Door.open({ log, code: here.code });
    const [card] = await cardsOf(here, 3);
    const [ada, eve] = await Promise.all([
      here.phone('ada', { code: card! }),
      there.phone('eve', { code: card! }),
    ]);
    expect([ada!.bye, eve!.bye].toSorted()).toEqual(['ticket-taken', undefined]);
    expect((await there.phone('ada', { code: card! })).bye).toBeUndefined();
    expect(there.room.state.participants).toEqual(here.room.state.participants);
    // And it is so when a server begins afresh.
    const after = await Door.open({ log, code: here.code });
    expect((await after.phone('bob', { code: card! })).bye).toBe('ticket-taken');
  });

  it('is read as people type it', () => {
    for (const typed of ['km4t7p-7hx3nw', 'KM4T7P 7HX3NW', 'km4 t7p.7hx 3nw'])
      expect(readEntry(typed)).toBe('KM4T7P7HX3NW');
    expect(readEntry('km4t7p-7hx')).toBeUndefined();
  });
});

describe('where personal codes are needed', () => {
  it('the code on the wall lets in only who is in already', async () => {
    const door = await Door.open();
    expect((await door.phone('early')).bye).toBeUndefined();
    await cardsOf(door, 3);
    expect((await door.phone('early')).bye).toBeUndefined();
    expect((await door.phone('ada')).bye).toBe('ticket-needed');
    expect(door.room.state.participants.size).toBe(1);
  });

  it('who lost a phone has the code freed: the new one is in, the old one out', async () => {
    const door = await Door.open();
    const [card] = await cardsOf(door, 3);
    const lost = await door.phone('lost', { code: card! });
    expect(await freeing(door, card!)).toBe('done');
    expect(lost.bye).toBe('ticket-taken');
    expect((await door.phone('found', { code: card! })).bye).toBeUndefined();
    expect((await door.phone('lost')).bye).toBe('ticket-needed');
    expect((await door.phone('lost', { code: card! })).bye).toBe('ticket-taken');
  });

  it('nobody votes twice by clearing what their phone keeps', async () => {
    const door = await Door.open();
    const [card] = await cardsOf(door, 3);
    await door.room.command('slide-1', {
      type: 'show-slide',
      place: { h: 1, v: 0, f: -1, fragments: 0 },
    });
    await door.room.command('open-it', { type: 'open-round', ref: keepOrFire.ref });
    for (const secret of ['first', 'cleared', 'private window']) {
      const phone = await door.phone(secret, { code: card! });
      phone.say({ type: 'answer', id: `of ${secret}`, opening: 1, answer: { picks: ['keep'] } });
      await settled();
    }
    expect(door.room.state.open?.casts.size).toBe(1);
  });

  it('a guesser is soon not listened to, and of mistakes nobody is punished', async () => {
    const door = await Door.open();
    const [card, other] = await cardsOf(door, 3);
    await door.phone('ada', { code: card! });
    for (let i = 0; i < 40; i++) {
      expect((await door.phone(`late-${i}`, { code: card! })).bye).toBe('ticket-taken');
      expect((await door.phone(`none-${i}`)).bye).toBe('ticket-needed');
    }
    const guess = (i: number) => `${door.code}${codeFrom(Uint8Array.of(1, 2, 3, 4, i, i))}`;
    for (let i = 0; i < 30; i++)
      expect((await door.phone('eve', { code: guess(i) })).bye).toBe('unknown-ticket');
    expect((await door.phone('eve', { code: guess(30) })).bye).toBe('too-many-tries');
    expect((await door.phone('eve', { code: other! })).bye).toBe('too-many-tries');
    expect((await door.phone('bob', { code: other!, address: '10.0.0.2' })).bye).toBeUndefined();
  });
});

describe('the making of personal codes', () => {
  it('gives two thousand different ones, the same at each time, other ones in each session', () => {
    const made = ticketsOf('pepper', 'session', 2000);
    expect(new Set(made).size).toBe(2000);
    expect(ticketsOf('pepper', 'session', 20)).toEqual(made.slice(0, 20));
    expect(ticketsOf('pepper', 'another', 2000).filter((each) => made.includes(each))).toEqual([]);
    expect(ticketsOf('another', 'session', 20)).not.toEqual(made.slice(0, 20));
  });

  it('leaves no code in the log, and nothing there that makes one without the pepper', async () => {
    const log = new MemoryLog();
    const door = await Door.open({ log });
    const cards = await cardsOf(door, 40);
    await door.phone('ada', { code: cards[0]! });
    const kept: unknown[] = [];
    (await log.subscribe(door.room.session, 0, (batch) => kept.push(...batch)))();
    const text = JSON.stringify(kept);
    expect(text).toContain('"ticket":"');
    for (const card of cards) expect(text).not.toContain(card.slice(7));
    expect(ticketHash('another pepper', door.room.session, cards[0]!.slice(7))).not.toBe(
      ticketHash(door.reception.secrets.pepper, door.room.session, cards[0]!.slice(7)),
    );
  });
});
