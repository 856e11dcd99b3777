import { connect, createServer, type Server, type Socket } from 'node:net';

/** Two sockets that are one connection, as the network sees it. */
interface Line {
  readonly near: Socket;
  readonly far: Socket;
}

/**
 * A stretch of network in front of one or several servers: what connects to its address comes to one of them that
 * takes connections, by turns, as behind a load balancer. It can be made bad.
 */
export class Network {
  readonly #server: Server;
  readonly #ports: readonly number[];
  readonly #lines = new Set<Line>();
  #turn = 0;
  /** How many connections it has carried. */
  carried = 0;

  private constructor(server: Server, ports: readonly number[]) {
    this.#server = server;
    this.#ports = ports;
    server.on('connection', (near) => this.#lead(near, this.#turn++, ports.length));
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

  /** Cuts a share of the connections, 0 to 1, without a good-bye. */
  cut(share = 1): void {
    for (const { near, far } of this.#lines) {
      if (Math.random() >= share) continue;
      near.resetAndDestroy();
      far.resetAndDestroy();
    }
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** Leads a connection to a server; to the next one where this one takes none. */
  #lead(near: Socket, turn: number, tries: number): void {
    const far = connect({ port: this.#ports[turn % this.#ports.length]!, noDelay: true });
    const line: Line = { near, far };
    near.on('error', () => {});
    far.once('error', () => {
      if (this.#lines.has(line)) return;
      if (tries > 1) this.#lead(near, turn + 1, tries - 1);
      else near.resetAndDestroy();
    });
    far.once('connect', () => {
      this.carried += 1;
      this.#lines.add(line);
      far.pipe(near).pipe(far);
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
}
