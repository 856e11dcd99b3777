import { createConnection } from 'node:net';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { Connections } from '../../server/limits.ts';
import { ServerProcess } from './process.ts';

/* What somebody can do to the door itself, before a word of ours is said. */

let server: ServerProcess;

// Of one person: three hundred and some connections fit, and no more.
beforeAll(async () => {
  server = await ServerProcess.start('--most-participants=1');
}, 60_000);
afterAll(() => server.kill());

/** Says these bytes on a bare connection, and hears what comes back until it closes. */
function say(bytes: string, hangUp = false): Promise<string> {
  return new Promise((resolve) => {
    const socket = createConnection(server.port, '127.0.0.1');
    let heard = '';
    socket.on('data', (chunk) => (heard += String(chunk)));
    socket.on('error', () => {});
    socket.on('close', () => resolve(heard));
    socket.on('connect', () => {
      socket.write(bytes);
      if (hangUp) setImmediate(() => socket.resetAndDestroy());
    });
  });
}

const upgrade = (path: string, headers = '') =>
  `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
  `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n${headers}\r\n`;

const isUp = async () => (await fetch(`${server.base}/favicon.ico`)).ok;

describe('a caller at the door', () => {
  it('who asks for an address that is none is turned away, and the server stays up', async () => {
    for (const path of ['//', '/\\', '//[', 'http://[', '/%', '/ws/', '/WS', '/other'])
      expect(await say(upgrade(path))).toMatch(/^(HTTP\/1\.1 40[04] |$)/);
    expect(await isUp()).toBe(true);
  });

  it('who hangs up while being turned away does no harm', async () => {
    for (let i = 0; i < 50; i++) {
      await say(upgrade('/ws', 'Origin: https://evil.example\r\n'), true);
      await say(upgrade('/other'), true);
      await say(upgrade('/ws'), true);
    }
    expect(await isUp()).toBe(true);
  });

  it('who opens more connections than a full room has gets no more, and gets them again after', async () => {
    const open = async () => {
      const socket = new WebSocket(`${server.base.replace('http', 'ws')}/ws`);
      const refused = await once(socket, 'open').then(
        () => false,
        () => true,
      );
      return { socket, refused };
    };
    const sockets = [];
    for (let i = 0; i < 110; i++) sockets.push(await open());
    const refused = sockets.filter((each) => each.refused);
    expect(sockets.length - refused.length).toBe(103);
    const link = await fetch(`${server.base}/link`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    expect(link.status).toBe(503);
    expect(await link.json()).toEqual({ error: 'busy' });
    for (const { socket } of sockets) socket.terminate();
    await expect.poll(async () => (await open()).refused).toBe(false);
  });

  it('who opens a socket and says nothing is let go', async () => {
    const socket = new WebSocket(`${server.base.replace('http', 'ws')}/ws`);
    const [code] = (await once(socket, 'close')) as [number];
    expect(code).toBe(1006);
  }, 30_000);
});

describe('connections', () => {
  it('are counted by IPv4 address, and by the half of an IPv6 address that names one customer', () => {
    const connections = new Connections(2);
    expect([1, 2, 3].map(() => connections.enter('::ffff:10.0.0.1'))).toEqual([true, true, false]);
    expect(connections.enter('10.0.0.2')).toBe(true);
    expect(connections.enter('2001:db8:1:2::1')).toBe(true);
    expect(connections.enter('2001:db8:1:2::2')).toBe(true);
    expect(connections.enter('2001:db8:1:2::3')).toBe(false);
    connections.leave('10.0.0.1');
    expect(connections.enter('10.0.0.1')).toBe(true);
  });
});
