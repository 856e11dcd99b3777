import { connect, type Socket } from 'node:net';

/** What a phone hears: one message of the server, as latin1 text (identifiers and numbers survive that). */
export type Hear = (text: string) => void;

/** One phone's way to a server. */
export interface Wire {
  say(text: string): void;
  close(): void;
}

/** Where a wire leads. */
export interface Place {
  readonly port: number;
  /** The address that the phone calls from: one address alone has too few ports. */
  readonly from: string;
}

/** Callbacks are synchronous: one buffer serves all. */
const READ = Buffer.allocUnsafe(256 * 1024);

/**
 * A TCP connection that hands on its bytes with what was left over of those before.
 * @param take says how many bytes it has used; the rest comes again
 * @throws Error the connection was refused
 */
export function open(
  { port, from }: Place,
  take: (bytes: Buffer, socket: Socket) => number,
  ended: () => void,
): Promise<Socket> {
  let rest: Buffer | undefined;
  return new Promise((resolve, reject) => {
    const socket = connect({
      host: '127.0.0.1',
      port,
      localAddress: from,
      noDelay: true,
      onread: {
        buffer: READ,
        callback: (length) => {
          const fresh = READ.subarray(0, length);
          const bytes = rest ? Buffer.concat([rest, fresh]) : fresh;
          const used = take(bytes, socket);
          rest = used < bytes.length ? Buffer.from(bytes.subarray(used)) : undefined;
          return true;
        },
      },
    });
    socket.once('connect', () => resolve(socket));
    socket.on('error', reject);
    socket.on('close', ended);
  });
}

/** What a phone is to do with its ways in. */
export interface Ends {
  readonly hear: Hear;
  /** The server ended it, or it broke. */
  readonly lost: () => void;
}
