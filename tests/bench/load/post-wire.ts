import { open, type Ends, type Place, type Wire } from './wire.ts';

/** Opens a connection that is kept for posts; each answer's body is heard. */
export async function openPosts(place: Place, path: string, { hear, lost }: Ends): Promise<Wire> {
  let closing = false;
  const socket = await open(
    place,
    (bytes) => {
      let at = 0;
      for (;;) {
        const head = bytes.indexOf('\r\n\r\n', at);
        if (head < 0) return at;
        const said = bytes.toString('latin1', at, head).toLowerCase();
        const length = Number(/content-length: (\d+)/.exec(said)?.[1] ?? 0);
        if (bytes.length < head + 4 + length) return at;
        if (length > 0) hear(bytes.toString('latin1', head + 4, head + 4 + length));
        at = head + 4 + length;
      }
    },
    () => closing || lost(),
  );
  const head = `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1:${place.port}\r\nContent-Type: application/json\r\nContent-Length: `;
  return {
    say: (text) => void socket.write(`${head}${text.length}\r\n\r\n${text}`, 'latin1'),
    close: () => {
      closing = true;
      socket.destroy();
    },
  };
}
