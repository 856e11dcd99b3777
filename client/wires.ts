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

/**
 * An event stream and posts, for networks through which no WebSocket opens. Most screens never
 * need it, so it comes in a file of its own.
 */
export const openStream: OpenWire = (base, hello, events) => {
  let wire: ClientWire | undefined;
  let over = false;
  const bring = async () => {
    try {
      const stream = await import('./stream-wire.ts');
      if (!over) wire = stream.openStream(base, hello, events);
    } catch {
      if (!over) events.closed();
    }
  };
  void bring();
  return {
    send: (text) => wire?.send(text),
    close() {
      over = true;
      wire?.close();
    },
  };
};
