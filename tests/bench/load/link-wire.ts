import { openPosts } from './post-wire.ts';
import { open, type Ends, type Place, type Wire } from './wire.ts';

/** The way in where no WebSocket opens: an event stream to hear, and posts to say. */
export async function openLink(place: Place, hello: string, ends: Ends): Promise<Wire> {
  let linked = (_answer: string) => {};
  const answered = new Promise<string>((resolve) => (linked = resolve));
  const first = await openPosts(place, '/link', { hear: linked, lost: ends.lost });
  first.say(hello);
  const { link } = JSON.parse(await answered) as { link: string };
  first.close();

  let closing = false;
  const stream = await open(
    place,
    (bytes) => {
      // A chunk holds whole events, each ended by an empty line.
      const end = bytes.lastIndexOf('\n\n');
      if (end < 0) return 0;
      for (const line of bytes.toString('latin1', 0, end).split('\n')) {
        if (line.startsWith('data: ')) ends.hear(line.slice(6));
      }
      return end + 2;
    },
    () => closing || ends.lost(),
  );
  stream.write(`GET /link/${link} HTTP/1.1\r\nHost: 127.0.0.1:${place.port}\r\n\r\n`);
  const posts = await openPosts(place, `/link/${link}`, { hear: () => {}, lost: ends.lost });
  return {
    say: posts.say,
    close: () => {
      closing = true;
      stream.destroy();
      posts.close();
    },
  };
}
