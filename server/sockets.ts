import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocket, WebSocketServer } from 'ws';
import { MESSAGE_BYTES } from '../session/protocol.ts';
import type { Callers } from './callers.ts';
import { textFrame } from './frames.ts';
import { Peer, type Reception } from './peer.ts';

/** Where the sockets are. */
export const SOCKET_PATH = '/ws';

/** How often a socket that says nothing is asked whether it is still there, in milliseconds. */
const HEARTBEAT_MS = 30_000;

/** Sockets asked in one turn of the event loop: votes wait no longer than that. */
const SLICE = 256;

/** How long a socket may be open without being in a session, in milliseconds: one that says nothing costs memory. */
const GREETING_MS = 10_000;

/** Takes WebSocket upgrades of an HTTP server, from pages of its own origin only. */
export function serveSockets(server: Server, reception: Reception, callers: Callers): () => void {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MESSAGE_BYTES,
    perMessageDeflate: false,
    clientTracking: true,
  });
  const alive = new WeakSet<WebSocket>();

  function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    // From here on nobody else listens: unheard, the error of a caller who hangs up would end the server.
    socket.on('error', () => socket.destroy());
    const [path] = (request.url ?? '').split('?');
    if (path !== SOCKET_PATH) {
      // In development, Vite takes its own.
      if (server.listenerCount('upgrade') === 1) refuse(socket, '404 Not Found');
      return;
    }
    if (!callers.isOurPage(request)) return refuse(socket, '403 Forbidden');
    const address = callers.addressOf(request);
    if (!reception.connections.enter(address)) return refuse(socket, '503 Service Unavailable');
    socket.on('close', () => reception.connections.leave(address));
    sockets.handleUpgrade(request, socket, head, (webSocket) => greet(webSocket, socket, address));
  }

  function greet(socket: WebSocket, tcp: Duplex, address: string): void {
    const wire = {
      // Past the library, which would encode the same view for each phone, and write each message in two pieces.
      // Without compression it holds no message back, so that frames cannot get in between each other.
      send: (text: string) => socket.readyState !== WebSocket.OPEN || tcp.write(textFrame(text)),
      close: () => socket.close(1000),
      get buffered() {
        return tcp.writableLength;
      },
    };
    const peer = new Peer(wire, address, reception);
    const greeting = setTimeout(() => {
      if (!peer.isIn) socket.terminate();
    }, GREETING_MS);
    alive.add(socket);
    socket.on('message', (data, binary) => {
      alive.add(socket);
      if (binary) peer.bye('malformed', false);
      else peer.receive(String(data));
    });
    socket.on('pong', () => alive.add(socket));
    socket.on('close', () => {
      clearTimeout(greeting);
      peer.closed();
    });
    // An oversized or malformed frame: ws closes the socket, with the code that says so.
    socket.on('error', () => peer.closed());
  }

  function beat(asked: WebSocket[]): void {
    for (const socket of asked.splice(0, SLICE)) {
      if (alive.delete(socket)) socket.ping();
      else socket.terminate();
    }
    if (asked.length > 0) setImmediate(beat, asked);
  }

  const heartbeat = setInterval(() => beat([...sockets.clients]), HEARTBEAT_MS);

  server.on('upgrade', upgrade);
  return () => {
    clearInterval(heartbeat);
    for (const socket of sockets.clients) socket.close(1012);
    sockets.close();
  };
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\n\r\n`);
}
