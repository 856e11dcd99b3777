import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { MESSAGE_BYTES } from '../session/protocol.ts';
import { Peer, type Reception } from './peer.ts';
import type { Callers } from './callers.ts';

/** Where the sockets are. */
export const SOCKET_PATH = '/ws';

/** How often a socket that says nothing is asked whether it is still there, in milliseconds. */
const HEARTBEAT_MS = 30_000;

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
    sockets.handleUpgrade(request, socket, head, (webSocket) => greet(webSocket, address));
  }

  function greet(socket: WebSocket, address: string): void {
    const wire = {
      send: (text: string) => socket.send(text),
      close: () => socket.close(1000),
      get buffered() {
        return socket.bufferedAmount;
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

  const heartbeat = setInterval(() => {
    for (const socket of sockets.clients) {
      if (alive.delete(socket)) socket.ping();
      else socket.terminate();
    }
  }, HEARTBEAT_MS);

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
