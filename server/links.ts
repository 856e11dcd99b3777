import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { MESSAGE_BYTES } from '../session/protocol.ts';
import type { Callers } from './callers.ts';
import { Peer, type Reception } from './peer.ts';

/*
 * The way in where WebSocket cannot open: the server's messages come as an event stream, the
 * client's go as posts. `POST /link` gives a link; `GET /link/<id>` is its stream, once;
 * `POST /link/<id>` takes its messages. A link ends with its stream.
 */

/** How long a link waits for its stream, in milliseconds. */
const STREAM_WAIT_MS = 15_000;

/** How often a stream says something, so that no proxy takes it for dead, in milliseconds. */
const HEARTBEAT_MS = 15_000;

/** How long what was said last may wait to be read, in milliseconds. */
const PARTING_MS = 10_000;

/** Links that may wait for their stream, all together. */
const MOST_WAITING = 20_000;

/** Some proxies hold back the first bytes of an answer: give them these to hold. */
const PADDING = `:${' '.repeat(2048)}\n\n`;

interface Link {
  readonly peer: Peer;
  readonly address: string;
  stream: ServerResponse | undefined;
  /** What was said before the stream came. */
  early: string[];
  earlyBytes: number;
  closing: boolean;
}

/** Serves the links. */
export function serveLinks(app: FastifyInstance, reception: Reception, callers: Callers): void {
  const links = new Map<string, Link>();

  const ours = async (request: FastifyRequest, reply: FastifyReply) => {
    if (!callers.isOurPage(request.raw)) await reply.code(403).send({ error: 'wrong-origin' });
  };

  function drop(id: string): void {
    const link = links.get(id);
    links.delete(id);
    if (!link) return;
    reception.connections.leave(link.address);
    link.peer.closed();
    const { stream } = link;
    stream?.end();
    // What was said last must still be read, but not be kept for one who never reads.
    if (stream) setTimeout(() => stream.destroy(), PARTING_MS).unref();
  }

  app.addHook('preClose', async () => {
    for (const id of links.keys()) drop(id);
  });

  app.post('/link', { bodyLimit: MESSAGE_BYTES, onRequest: ours }, async (request, reply) => {
    const address = callers.addressOf(request.raw);
    if (links.size >= MOST_WAITING || !reception.connections.enter(address))
      return reply.code(503).send({ error: 'busy' });
    const id = randomBytes(16).toString('base64url');
    const link: Link = {
      stream: undefined,
      address,
      early: [],
      earlyBytes: 0,
      closing: false,
      peer: new Peer(
        {
          send: (text) => {
            if (link.stream) return link.stream.write(frame(text));
            link.early.push(text);
            link.earlyBytes += text.length;
            return false;
          },
          close: () => {
            // What was said last must still be read, by a stream that may be yet to come.
            link.closing = true;
            if (link.stream) drop(id);
          },
          get buffered() {
            return link.stream?.writableLength ?? link.earlyBytes;
          },
        },
        address,
        reception,
      ),
    };
    links.set(id, link);
    setTimeout(() => {
      if (!link.stream) drop(id);
    }, STREAM_WAIT_MS).unref();
    link.peer.receive(String(request.body));
    return reply.code(201).send({ link: id });
  });

  app.get<{ Params: { id: string } }>('/link/:id', { onRequest: ours }, async (request, reply) => {
    const { id } = request.params;
    const link = links.get(id);
    if (!link || link.stream) return reply.code(404).send({ error: 'no-such-link' });
    reply.hijack();
    const stream = reply.raw;
    stream.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    });
    stream.write(PADDING + link.early.map(frame).join(''));
    link.early = [];
    link.stream = stream;
    let takenBefore = -1;
    const heartbeat = setInterval(() => {
      // A reader that has taken nothing of what waits for it since the last time is no longer there.
      const taken = (stream.socket?.bytesWritten ?? 0) - stream.writableLength;
      if (stream.writableLength > 0 && taken === takenBefore) stream.destroy();
      else stream.write(':\n\n');
      takenBefore = taken;
    }, HEARTBEAT_MS);
    stream.on('close', () => {
      clearInterval(heartbeat);
      drop(id);
    });
    if (link.closing) drop(id);
    return reply;
  });

  app.post<{ Params: { id: string } }>(
    '/link/:id',
    // Its answer is empty: headers that tell a browser what to do with it would cost more than the vote.
    { bodyLimit: MESSAGE_BYTES, onRequest: ours, helmet: false },
    async (request, reply) => {
      const link = links.get(request.params.id);
      if (!link) return reply.code(404).send({ error: 'no-such-link' });
      link.peer.receive(String(request.body));
      return reply.code(204).send();
    },
  );
}

function frame(text: string): string {
  return `data: ${text}\n\n`;
}
