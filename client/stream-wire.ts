import type { OpenWire } from './wires.ts';

/** An event stream and posts, for networks through which no WebSocket opens. */
export const openStream: OpenWire = (base, hello, events) => {
  const ending = new AbortController();
  const { signal } = ending;
  let address = '';
  // Posts go one after the other: two at once could arrive in the wrong order.
  let posts: Promise<unknown> = Promise.resolve();
  const post = async (to: string, body: string) => {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(to, { method: 'POST', body, signal, headers });
    if (!answer.ok) throw new Error(String(answer.status));
    return answer;
  };
  const fail = () => {
    if (!signal.aborted) events.closed();
    ending.abort();
  };
  const run = async () => {
    const { link } = (await (await post(`${base}/link`, hello)).json()) as { link: string };
    address = `${base}/link/${link}`;
    const stream = await fetch(address, { signal });
    if (!stream.ok || !stream.body) throw new Error(String(stream.status));
    const reader = stream.body.pipeThrough(new TextDecoderStream()).getReader();
    for (let rest = ''; ;) {
      const { done, value } = await reader.read();
      if (done) return;
      const frames = (rest + value).split('\n\n');
      rest = frames.pop()!;
      for (const frame of frames) if (frame.startsWith('data: ')) events.received(frame.slice(6));
    }
  };
  run().then(fail, fail);
  return {
    send: (text) => void (posts = posts.then(() => post(address, text)).catch(fail)),
    close: () => ending.abort(),
  };
};
