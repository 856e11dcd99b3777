import { describe, expect, it } from 'vitest';
import { Connections, WrongTries } from '../../server/limits.ts';
import { MemoryLog } from '../../server/logs/memory.ts';
import { Peer, type Reception } from '../../server/peer.ts';
import { Rooms } from '../../server/rooms.ts';
import { PROTOCOL } from '../../session/protocol.ts';
import type { Role } from '../../session/views.ts';
import { keepOrFire, told } from '../session/given.ts';

const KEY = 'the-key-of-the-trainer';

/** A connection that takes what it is given, and hands nothing on: a phone in a pocket, a network that hangs. */
class StuckWire {
  buffered = 0;
  closed = false;
  send(text: string): boolean {
    this.buffered += text.length;
    return false;
  }
  close(): void {
    this.closed = true;
  }
}

describe('a screen that reads nothing any more', () => {
  it.each<{ role: Role; most: number }>([
    { role: 'participant', most: 128 * 1024 },
    { role: 'stage', most: 1024 * 1024 },
    { role: 'trainer', most: 1024 * 1024 },
  ])('as $role costs $most bytes and a message, and is then let go', async ({ role, most }) => {
    let turns: (() => void)[] = [];
    let now = 0;
    const rooms = await Rooms.open({
      log: new MemoryLog(),
      find: () => ({ scenario: keepOrFire }),
      now: () => now,
      later: (callback) => turns.push(callback),
      seed: () => 1,
    });
    const room = await rooms.start(told.opened.deck, 'fr');
    const reception: Reception = {
      rooms,
      secrets: { trainerKey: KEY, pepper: 'pepper' },
      tries: new WrongTries(),
      connections: new Connections(10),
      mostParticipants: 10,
      now: () => now,
    };
    const wire = new StuckWire();
    const peer = new Peer(wire, '127.0.0.1', reception);
    const { code } = room.state;
    const who = role === 'participant' ? { secret: 'the-secret-of-a-phone' } : { key: KEY };
    peer.receive(
      JSON.stringify({ type: 'hello', protocol: PROTOCOL, role, code, lang: 'fr', ...who }),
    );
    await expect.poll(() => wire.buffered).toBeGreaterThan(0);
    const asThePhone = role === 'participant' ? 1 : 0;
    expect(room.connected).toBe(asThePhone);

    let views = 0;
    for (; !wire.closed && views < 20_000; views++) {
      now += 50;
      const h = views % 2;
      await room.command(`command-${views}`, {
        type: 'show-slide',
        place: { h, v: 0, f: -1, fragments: 0 },
      });
      const due = turns;
      turns = [];
      for (const callback of due) callback();
    }
    expect(wire.closed).toBe(true);
    expect(wire.buffered).toBeGreaterThan(most);
    expect(wire.buffered).toBeLessThan(most + 16 * 1024);
    expect(room.connected).toBe(0);
    // Whatever happens now, nothing more is put by for it.
    const left = wire.buffered;
    peer.receive('{"type":"ping"}');
    expect(wire.buffered).toBe(left);
  });
});
