import { connect, createServer, type Socket } from 'node:net';

/** A way to a server that counts what passes, in bytes, headers and frames included. */
export class CountedWay {
  readonly port: number;
  readonly #close: () => void;
  /** From the server to the phone. */
  down = 0;
  up = 0;

  private constructor(port: number, close: () => void) {
    this.port = port;
    this.#close = close;
  }

  static open(to: number): Promise<CountedWay> {
    const sockets = new Set<Socket>();
    const server = createServer((phone) => {
      const onward = connect(to, '127.0.0.1');
      phone.on('data', (bytes) => {
        way.up += bytes.length;
        onward.write(bytes);
      });
      onward.on('data', (bytes) => {
        way.down += bytes.length;
        phone.write(bytes);
      });
      for (const socket of [phone, onward]) {
        sockets.add(socket);
        socket.on('error', () => {});
        socket.on('close', () => {
          phone.destroy();
          onward.destroy();
        });
      }
    });
    let way: CountedWay;
    return new Promise((resolve) => {
      server.listen(0, '127.0.0.1', () => {
        const { port } = server.address() as { port: number };
        way = new CountedWay(port, () => {
          for (const socket of sockets) socket.destroy();
          server.close();
        });
        resolve(way);
      });
    });
  }

  close(): void {
    this.#close();
  }
}
