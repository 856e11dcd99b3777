import { createServer } from 'node:http';

/* The floor of the way in without WebSocket: a post is read, counted and acknowledged in its answer. */

let votes = 0;

const server = createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => {
    const { id } = JSON.parse(String(Buffer.concat(parts))) as { id: string };
    votes += 1;
    const body = JSON.stringify({ type: 'ack', id, outcome: 'counted', position: votes });
    response.writeHead(200, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    });
    response.end(body);
  });
});
// Phones keep their connection; between two rounds of a bench it is idle.
server.keepAliveTimeout = 120_000;

server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`port ${(server.address() as { port: number }).port}\n`);
});
