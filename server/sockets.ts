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
    if (new URL(request.url ?? '/', 'http://localhost').pathname !== SOCKET_PATH) return;
    if (!callers.isOurPage(request)) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (webSocket) => greet(webSocket, request));
  }

  function greet(socket: WebSocket, request: IncomingMessage): void {
    const wire = {
      send: (text: string) => socket.send(text),
      close: () => socket.close(1000),
      get buffered() {
        return socket.bufferedAmount;
      },
    };
    const peer = new Peer(wire, callers.addressOf(request), reception);
    alive.add(socket);
    socket.on('message', (data, binary) => {
      alive.add(socket);
      if (binary) peer.bye('malformed', false);
      else peer.receive(String(data));
    });
    socket.on('pong', () => alive.add(socket));
    socket.on('close', () => peer.closed());
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
