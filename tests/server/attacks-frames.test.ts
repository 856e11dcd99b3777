import { createConnection } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { MESSAGE_BYTES, PROTOCOL } from '../../session/protocol.ts';
import { keepOrFire } from '../session/given.ts';
import { Door, settled, type Caller } from './door.ts';
import { ServerProcess } from './process.ts';

/* Whatever comes over the wire: the server stays up, nothing changes, and what it answers is well formed. */

const FRAMES = 100_000;
/** Frames that are drawn at once, and what is made of each. */
const DRAWN = 10;
const made = (text: string) => [text, text + text, text.slice(1), `[${text}]`, `{"x":${text}}`];
const AT_ONCE = DRAWN * made('').length;
const OVER_A_SOCKET = 2_000;

/** Megabytes that may be left of a hundred thousand frames. */
const MOST_LEFT_MB = 16;

const MESSAGES = [
  {
    type: 'hello',
    protocol: PROTOCOL,
    role: 'participant',
    code: 'CCCCCC',
    lang: 'fr',
    secret: 's'.repeat(22),
  },
  { type: 'hello', protocol: PROTOCOL, role: 'trainer', code: 'CCCCCC', lang: 'fr', key: 'no-key' },
  { type: 'answer', id: 'answer-1', opening: 1, answer: { picks: ['keep'] } },
  { type: 'name', id: 'name-0001', name: 'Ada' },
  { type: 'command', id: 'command-1', command: { type: 'open-round', ref: 'keep-or-fire' } },
  {
    type: 'command',
    id: 'command-1',
    command: { type: 'show-slide', place: { h: 1, v: 0, f: -1, fragments: 0 } },
  },
  {
    type: 'command',
    id: 'command-1',
    command: {
      type: 'count-hands',
      ref: 'keep-or-fire',
      hands: [{ answer: { picks: ['keep'] }, people: 3 }],
    },
  },
  { type: 'command', id: 'command-1', command: { type: 'end-session' } },
];

const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    -1,
    0,
    1e308,
    2 ** 53,
    '',
    '\u0000',
    '\ud800',
    '__proto__',
    [],
    {},
  ),
  fc.string(),
  fc.double(),
  fc.array(fc.nat(), { maxLength: 5 }),
  fc.dictionary(fc.constantFrom('__proto__', 'constructor', 'toString', 'type', 'a'), fc.string()),
);

/** A message of ours that is no longer one: something is missing, something is too much, or something is odd. */
const broken = fc
  .tuple(fc.constantFrom(...MESSAGES), fc.constantFrom('drop', 'add', 'odd'), fc.nat(), odd)
  .map(([message, how, which, value]) => {
    const entries = Object.entries(structuredClone(message) as Record<string, unknown>);
    if (how === 'drop') entries.splice(which % entries.length, 1);
    else if (how === 'add') entries.push([`x${which}`, value]);
    else entries.push(['type', value]);
    return JSON.stringify(Object.fromEntries(entries));
  });

/** Text that was a message, cut or with a sign changed. */
const cut = fc
  .tuple(
    fc.constantFrom(...MESSAGES),
    fc.nat(),
    fc.constantFrom('', '}', '"', '\\', '\u0000', ',,'),
  )
  .map(([message, at, sign]) => {
    const text = JSON.stringify(message);
    const place = at % text.length;
    // The last bracket for the last bracket would make it whole again.
    return place === text.length - 1 ? text.slice(1) : text.slice(0, place) + sign;
  });

const deep = fc
  .tuple(fc.constantFrom('[', '{"a":'), fc.integer({ min: 1, max: 5000 }))
  .map(([unit, times]) => unit.repeat(times).slice(0, MESSAGE_BYTES));

const frame = fc.oneof(
  { weight: 6, arbitrary: broken },
  { weight: 4, arbitrary: cut },
  { weight: 3, arbitrary: fc.string({ maxLength: 60, unit: 'binary' }) },
  { weight: 2, arbitrary: fc.json({ maxDepth: 3 }) },
  { weight: 1, arbitrary: deep },
);

const REASONS = new Set<string>([
  'protocol',
  'unknown-code',
  'wrong-key',
  'too-many-tries',
  'too-fast',
  'malformed',
]);
const TYPES = new Set<string>(['bye', 'pong', 'welcome', 'you', 'view', 'ack']);

/** By hand: a hundred thousand times, `expect` would take longer than all the rest. */
function expectWellFormed({ heard, closed }: Caller): void {
  for (const message of heard) {
    const formed =
      TYPES.has(message.type) &&
      (message.type !== 'bye' ||
        (closed &&
          REASONS.has(message.reason) &&
          Object.keys(message).join() === 'type,reason,retry'));
    if (!formed) expect.fail(`not well formed: ${JSON.stringify(message)}`);
  }
}

function megabytesUsed(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

describe('a hundred thousand hostile frames', () => {
  it('change nothing, are refused in good form, and leave no memory taken', async () => {
    const door = await Door.open();
    const place = { h: 1, v: 0, f: -1, fragments: 0 };
    await door.room.command('to-the-vote', { type: 'show-slide', place });
    await door.room.command('open-the-vote', { type: 'open-round', ref: keepOrFire.ref });
    await (await door.phone('ada')).peer.closed();
    await (await door.phone('eve')).peer.closed();
    await settled();
    const before = JSON.stringify(door.room.state, (_, value: unknown) =>
      value instanceof Map || value instanceof Set ? [...value] : value,
    );
    const memory = megabytesUsed();
    const stances = [
      async () => door.call('10.6.6.6'),
      () => door.phone('eve', { address: '10.6.6.6' }),
      () => door.trainer({ address: '10.7.7.7' }),
    ];
    let said = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: 2 }),
        fc.array(frame, { minLength: DRAWN, maxLength: DRAWN }),
        async (stance, drawn) => {
          let caller = await stances[stance]!();
          for (const text of drawn.flatMap(made)) {
            caller.say(text);
            said += 1;
            if (!caller.closed) continue;
            expectWellFormed(caller);
            // The same again, as somebody who comes back at once, mostly without a word before.
            caller = said % 10 === 0 ? await stances[stance]!() : door.call('10.6.6.6');
          }
          await settled();
          expectWellFormed(caller);
          caller.peer.closed();
        },
      ),
      { numRuns: FRAMES / AT_ONCE },
    );
    expect(said).toBeGreaterThanOrEqual(FRAMES);
    expect(
      JSON.stringify(door.room.state, (_, value: unknown) =>
        value instanceof Map || value instanceof Set ? [...value] : value,
      ),
    ).toBe(before);
    expect(door.room.connected).toBe(0);
    expect('polluted' in {}).toBe(false);
    expect(megabytesUsed() - memory).toBeLessThan(MOST_LEFT_MB);
  }, 240_000);
});

describe('over a real socket', () => {
  let server: ServerProcess;
  beforeAll(async () => {
    server = await ServerProcess.start();
  }, 60_000);
  afterAll(() => server.kill());

  it('two thousand of them are refused in good form, and the server goes on', async () => {
    const frames = fc.sample(frame, OVER_A_SOCKET);
    const refuse = (text: string) =>
      new Promise<string>((resolve, reject) => {
        const socket = new WebSocket(`${server.base.replace('http', 'ws')}/ws`);
        let heard = '';
        socket.on('open', () => socket.send(text));
        socket.on('message', (data) => {
          heard += String(data);
          socket.close();
        });
        socket.on('close', () => resolve(heard));
        socket.on('error', reject);
      });
    for (let i = 0; i < frames.length; i += 20) {
      const answers = await Promise.all(frames.slice(i, i + 20).map(refuse));
      for (const answer of answers)
        expect(answer).toMatch(/^\{"type":"bye","reason":"[a-z-]+","retry":(true|false)\}$/);
    }
    expect(await server.api('/sessions')).toEqual([]);
  }, 120_000);

  it('three hundred that are no frames at all end their own connection', async () => {
    const hello =
      'GET /ws HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n' +
      'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n';
    // Every first byte makes another opcode, or reserved bits; unmasked, as no browser would.
    const bytes = fc.sample(fc.uint8Array({ minLength: 3, maxLength: 60 }), 300);
    const ends = (junk: Uint8Array) =>
      new Promise<boolean>((resolve) => {
        const socket = createConnection(server.port, '127.0.0.1', () => {
          socket.write(hello);
          socket.write(Buffer.concat([Buffer.from([junk[0]! | 0x80, 0x7f]), junk.subarray(1)]));
          socket.end();
        });
        socket.resume();
        socket.on('error', () => resolve(true));
        socket.on('close', () => resolve(true));
      });
    for (let i = 0; i < bytes.length; i += 20)
      expect(await Promise.all(bytes.slice(i, i + 20).map(ends))).not.toContain(false);
    expect(await server.api('/sessions')).toEqual([]);
  }, 120_000);
});
