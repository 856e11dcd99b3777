/** One attempt at a connection; gone for good once closed. */
export interface ClientWire {
  send(text: string): void;
  close(): void;
}

/** What a wire tells its owner. `closed` comes exactly once, unless the owner closed it. */
export interface WireEvents {
  received(text: string): void;
  closed(): void;
}

/** Opens a wire to the server at a base address, without a slash at its end. */
export type OpenWire = (base: string, hello: string, events: WireEvents) => ClientWire;

/** A WebSocket: the way to be preferred. */
export const openSocket: OpenWire = (base, hello, events) => {
  const socket = new WebSocket(`${base.replace(/^http/, 'ws')}/ws`);
  let over = false;
  socket.addEventListener('open', () => socket.send(hello));
  socket.addEventListener('message', ({ data }) => over || events.received(data));
  socket.addEventListener('close', () => {
    if (!over) events.closed();
    over = true;
  });
  return {
    send: (text) => socket.send(text),
    close() {
      over = true;
      socket.close();
    },
  };
};

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
