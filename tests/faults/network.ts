import { connect, createServer, type Server, type Socket } from 'node:net';

/** Two sockets that are one connection, as the network sees it. */
interface Line {
  readonly near: Socket;
  readonly far: Socket;
}

/** How good a network is; as it is said, so it is for what is carried from then on. */
export interface Weather {
  /** How long each piece is under way, one way, in milliseconds: from the first to the second. */
  readonly delayMs: readonly [number, number];
  /** Bytes a second that one connection carries at most, each way. */
  readonly bytesPerSecond: number;
  /** Nothing arrives, and nothing says so. */
  readonly stalled: boolean;
  /** A proxy that knows no WebSocket. */
  readonly noWebSocket: boolean;
}

const FAIR: Weather = {
  delayMs: [0, 0],
  bytesPerSecond: Infinity,
  stalled: false,
  noWebSocket: false,
};

/** How often a stalled network is looked at again, in milliseconds. */
const STALL_MS = 50;

/**
 * A stretch of network in front of one or several servers: what connects to its address comes to one of them that
 * takes connections, by turns, as behind a load balancer. It can be made bad.
 */
export class Network {
  readonly #server: Server;
  readonly #ports: readonly number[];
  readonly #lines = new Set<Line>();
  /** Every connection from a phone, led anywhere or not. */
  readonly #near = new Set<Socket>();
  #weather = FAIR;
  #turn = 0;

  private constructor(server: Server, ports: readonly number[]) {
    this.#server = server;
    this.#ports = ports;
    server.on('connection', (near) => {
      this.#near.add(near);
      near.on('error', () => {});
      near.once('close', () => this.#near.delete(near));
      this.#lead(near, this.#turn++, ports.length);
    });
  }

  /** @param bases addresses of servers on this machine: `http://127.0.0.1:7777` */
  static async to(...bases: string[]): Promise<Network> {
    const server = createServer({ noDelay: true });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', 4096, resolve));
    return new Network(
      server,
      bases.map((base) => Number(new URL(base).port)),
    );
  }

  /** The address that phones open instead of the servers'. */
  get base(): string {
    return `http://127.0.0.1:${(this.#server.address() as { port: number }).port}`;
  }

  /** Makes the network as said, and fair in all else. */
  turn(weather: Partial<Weather>): void {
    this.#weather = { ...FAIR, ...weather };
  }

  /** Cuts a share of the connections, 0 to 1, without a good-bye. */
  cut(share = 1): void {
    for (const { near, far } of this.#lines) {
      if (Math.random() >= share) continue;
      near.resetAndDestroy();
      far.resetAndDestroy();
    }
  }

  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.cut();
    for (const near of this.#near) near.destroy();
    await closed;
  }

  /** Leads a connection to a server; to the next one where this one takes none. */
  #lead(near: Socket, turn: number, tries: number): void {
    const far = connect({ port: this.#ports[turn % this.#ports.length]!, noDelay: true });
    const line: Line = { near, far };
    far.on('error', () => {
      if (this.#lines.has(line)) return;
      if (tries > 1) this.#lead(near, turn + 1, tries - 1);
      else near.resetAndDestroy();
    });
    far.once('connect', () => {
      this.#lines.add(line);
      this.#carry(near, far);
      this.#carry(far, near);
      const end = () => {
        this.#lines.delete(line);
        near.destroy();
        far.destroy();
      };
      near.once('close', end);
      far.once('close', end);
      // The phone may have gone while its server was looked for.
      if (near.destroyed) end();
    });
  }

  /** Carries what comes, piece after piece, in its order. */
  #carry(from: Socket, to: Socket): void {
    let free = 0;
    let carrying: Promise<unknown> = Promise.resolve();
    from.on('data', (piece: Buffer) => {
      if (this.#weather.noWebSocket && piece.subarray(0, 7).toString() === 'GET /ws') {
        from.destroy();
        return;
      }
      if (this.#weather === FAIR && free === 0) {
        if (!to.write(piece)) this.#holdBack(from, to);
        return;
      }
      const { delayMs, bytesPerSecond } = this.#weather;
      const [least, most] = delayMs;
      const now = performance.now();
      free = Math.max(now, free) + (piece.length / bytesPerSecond) * 1000;
      const due = free + least + Math.random() * (most - least);
      from.pause();
      carrying = this.#deliver(carrying, piece, due, from, to);
    });
    from.once('end', () => void carrying.then(() => to.end()));
  }

  async #deliver(
    before: Promise<unknown>,
    piece: Buffer,
    due: number,
    from: Socket,
    to: Socket,
  ): Promise<void> {
    await before;
    await pause(due - performance.now());
    while (this.#weather.stalled && !to.destroyed) await pause(STALL_MS);
    if (to.destroyed) return;
    from.resume();
    if (!to.write(piece)) this.#holdBack(from, to);
  }

  #holdBack(from: Socket, to: Socket): void {
    from.pause();
    to.once('drain', () => from.resume());
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));
}
