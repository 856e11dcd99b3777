import { describe, expect, it } from 'vitest';
import { MESSAGE_BYTES } from '../../session/protocol.ts';
import type { ServerMessage } from '../../session/protocol.ts';
import { keepOrFire } from '../session/given.ts';
import { Door, settled, type Caller } from './door.ts';

/* Too much of everything, from one connection, one person, one address; and a full room that is not too much. */

/** A door whose session votes. */
async function voting(options: Parameters<typeof Door.open>[0] = {}): Promise<Door> {
  const door = await Door.open(options);
  const place = { h: 1, v: 0, f: -1, fragments: 0 };
  await door.room.command('to-the-vote', { type: 'show-slide', place });
  await door.room.command('open-the-vote', { type: 'open-round', ref: keepOrFire.ref });
  return door;
}

const answer = (id: string, pick = 'keep') => ({
  type: 'answer',
  id: `answer-${id}`,
  opening: 1,
  answer: { picks: [pick] },
});

const outcomes = ({ heard }: Caller) =>
  heard.flatMap((message: ServerMessage) => (message.type === 'ack' ? message.outcome : []));

describe('three hundred phones behind one hotel address', () => {
  it('join and vote at once, and no limit is met', async () => {
    const door = await voting();
    const phones = await Promise.all(
      Array.from({ length: 300 }, (_, i) => {
        expect(door.reception.connections.enter('203.0.113.7')).toBe(true);
        return door.phone(`guest-${i}`, { address: '203.0.113.7' });
      }),
    );
    for (const [i, phone] of phones.entries()) phone.say(answer(String(i)));
    await settled();
    expect(phones.filter(({ bye }) => bye)).toEqual([]);
    expect(phones.flatMap(outcomes)).toEqual(Array(300).fill('counted'));
    expect(door.room.state.open?.tally).toMatchObject({ people: 300 });
  });

  it('come back all at once after a cut, in two tabs each, and no limit is met', async () => {
    const door = await voting();
    const all = (round: number) =>
      Promise.all(
        Array.from({ length: 300 }, (_, i) => {
          const opened = door.reception.connections.enter('203.0.113.7');
          expect([round, opened]).toEqual([round, true]);
          return door.phone(`guest-${i}`, { address: '203.0.113.7' });
        }),
      );
    const phones = [...(await all(1)), ...(await all(2))];
    expect(phones.filter(({ bye }) => bye)).toEqual([]);
    expect(door.room.state.participants.size).toBe(300);
    expect(door.room.connected).toBe(300);
  });
});

describe('a flood', () => {
  it('of messages ends its own connection, and no other', async () => {
    const door = await voting();
    const [eve, ada] = [await door.phone('eve'), await door.phone('ada')];
    for (let i = 0; i < 100; i++) eve.say({ type: 'ping' });
    expect(eve.bye).toBe('too-fast');
    ada.say(answer('of-ada'));
    await settled();
    expect(outcomes(ada)).toEqual(['counted']);
  });

  it('of answers from many tabs of one person is told to wait, and the log does not grow by it', async () => {
    const door = await voting();
    const before = door.room.state.position;
    const tabs = await Promise.all(Array.from({ length: 10 }, () => door.phone('eve')));
    for (const [i, tab] of tabs.entries())
      for (let j = 0; j < 30; j++) tab.say(answer(`${i}-${j}`, j % 2 ? 'keep' : 'fire'));
    await settled();
    const told = tabs.flatMap(outcomes);
    expect(told).toHaveLength(300);
    // Forty at once, and what real time let through meanwhile.
    expect(told.filter((each) => each === 'counted').length).toBeLessThan(60);
    expect(door.room.state.position - before).toBeLessThan(60);
    expect(door.room.state.open?.tally).toMatchObject({ people: 1 });
  });

  it('of tabs of one person is cut off at twelve', async () => {
    const door = await voting();
    const tabs = [];
    for (let i = 0; i < 14; i++) tabs.push(await door.phone('eve'));
    expect(tabs.map(({ bye }) => bye).filter(Boolean)).toEqual(['too-fast', 'too-fast']);
  });

  it('of invented people fills the room it is in, and no more; the trainer can lock it before', async () => {
    const door = await voting({ mostParticipants: 50 });
    for (let i = 0; i < 60; i++) await door.phone(`invented-${i}`);
    expect(door.room.state.participants.size).toBe(50);
    expect((await door.phone('late')).bye).toBe('full');
    const other = await voting();
    await other.phone('ada');
    await other.room.command('lock-it', { type: 'lock-room', locked: true });
    for (let i = 0; i < 60; i++) expect((await other.phone(`eve-${i}`)).bye).toBe('locked');
    expect((await other.phone('ada')).bye).toBeUndefined();
  });

  it('of long texts and names is cut to what fits, or refused', async () => {
    const door = await voting();
    const eve = await door.phone('eve');
    const position = door.room.state.position;
    eve.say({ ...answer('long'), answer: { picks: ['x'.repeat(MESSAGE_BYTES - 200)] } });
    eve.say({ type: 'name', id: 'name-of-eve', name: 'x'.repeat(200) });
    await settled();
    expect(outcomes(eve)).toEqual(['not-an-answer', 'not-asked']);
    expect(door.room.state.position).toBe(position);
    eve.say({ type: 'name', id: 'name-of-eve', name: 'x'.repeat(201) });
    expect(eve.bye).toBe('malformed');
  });
});

describe('one person voting many times', () => {
  it('from two tabs, or after coming back, is one person with one answer: the last', async () => {
    const door = await voting();
    const [one, two] = [await door.phone('ada'), await door.phone('ada')];
    one.say(answer('first', 'keep'));
    two.say(answer('second', 'fire'));
    one.peer.closed();
    const back = await door.phone('ada');
    back.say(answer('third', 'frame'));
    await settled();
    expect(door.room.state.open?.tally).toMatchObject({ people: 1 });
    expect(door.room.state.open?.casts.values().next().value?.answer).toMatchObject({
      picks: ['frame'],
    });
  });

  it('by clearing what the phone keeps is NOT prevented without personal codes', async () => {
    const door = await voting();
    for (const secret of ['first', 'cleared', 'private window'])
      (await door.phone(secret)).say(answer(`of-${secret}`));
    await settled();
    expect(door.room.state.open?.tally).toMatchObject({ people: 3 });
  });

  it('is not done by sending again what somebody said: a person’s token opens nothing of another session', async () => {
    const [here, there] = [await voting(), await voting()];
    const ada = await here.phone('ada');
    const same = await there.phone('ada');
    const welcomed = ({ heard }: Caller) =>
      heard.flatMap((message) => (message.type === 'welcome' ? message.participant : []));
    expect(welcomed(ada)).not.toEqual(welcomed(same));
    // The pseudonym that a phone is told is no secret, and lets nobody in as that person.
    const [pseudonym] = welcomed(ada);
    const thief = await here.phone(pseudonym!);
    expect(welcomed(thief)).not.toEqual([pseudonym]);
    const replayed = answer('of-ada');
    ada.say(replayed);
    ada.say(replayed);
    await settled();
    expect(outcomes(ada)).toEqual(['counted', 'counted']);
    expect(here.room.state.open?.tally).toMatchObject({ people: 1 });
    expect(there.room.state.open?.tally).toMatchObject({ people: 0 });
  });

  it('with a stolen secret is that person, and still one vote', async () => {
    const door = await voting();
    const ada = await door.phone('ada');
    const thief = await door.phone('ada', { address: '198.51.100.9' });
    ada.say(answer('of-ada', 'keep'));
    thief.say(answer('of-thief', 'fire'));
    await settled();
    expect(door.room.state.open?.tally).toMatchObject({ people: 1 });
  });
});

describe('a forged trainer’s key', () => {
  it('is refused whatever it looks like, and thirty of them silence their address', async () => {
    const door = await voting();
    for (const key of ['', ' ', 'null', '{"$ne":1}', 'the-key-of-the-traine', '\u0000'.repeat(22)])
      expect((await door.trainer({ key })).bye).toBe('wrong-key');
    for (let i = 0; i < 24; i++) await door.trainer({ key: `guess-${i}` });
    expect((await door.trainer({})).bye).toBe('too-many-tries');
    expect((await door.trainer({ address: '10.0.0.2' })).bye).toBeUndefined();
  });

  it('is of no use on the wall, or in the middle of a phone’s connection', async () => {
    const door = await voting();
    const phone = await door.phone('eve');
    phone.say({ type: 'command', id: 'command-1', command: { type: 'end-session' } });
    expect(phone.bye).toBe('wrong-key');
    const inner = await door.trainer();
    for (const type of ['remove-participants', 'issue-tickets', 'free-ticket'])
      inner.say({ type: 'command', id: 'command-2', command: { type, participants: ['a'] } });
    expect(inner.bye).toBe('malformed');
    expect(door.room.state.ended).toBe(false);
  });
});
