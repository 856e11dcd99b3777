import { createServer } from 'node:http';
import { WebSocket, WebSocketServer } from 'ws';
import { now } from '../clock.ts';

/* The floor: a server that reads a vote, counts it and acknowledges it, and nothing else. */

const server = createServer();
const sockets = new WebSocketServer({ server, perMessageDeflate: false, maxPayload: 16 * 1024 });
let votes = 0;

sockets.on('connection', (socket) => {
  socket.on('message', (data) => {
    const { id } = JSON.parse(String(data)) as { id: string };
    votes += 1;
    socket.send(JSON.stringify({ type: 'ack', id, outcome: 'counted', position: votes }));
  });
});

// Says a text to everybody, in one go, and when it began.
process.on('message', (asked: { broadcast?: string }) => {
  if (asked.broadcast === undefined) return;
  const begun = now();
  for (const socket of sockets.clients) {
    if (socket.readyState === WebSocket.OPEN) socket.send(asked.broadcast);
  }
  process.send!({ begun });
});

server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`port ${(server.address() as { port: number }).port}\n`);
});
