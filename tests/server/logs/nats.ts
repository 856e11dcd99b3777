import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, readdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where the system's own programs are that a person's PATH leaves out. */
const PATH = `${process.env['PATH'] ?? ''}:/usr/sbin:/usr/local/sbin`;

/** Whether `nats-server` can be run here. */
export const hasNats =
  spawnSync('nats-server', ['-v'], { env: { ...process.env, PATH } }).status === 0;

/** A NATS server, or a cluster of them, in processes of its own, with JetStream in temporary folders. */
export class Nats {
  readonly #args: readonly (readonly string[])[];
  readonly #processes: (ChildProcess | undefined)[] = [];
  readonly folder: string;
  /** Where clients reach each. */
  readonly ports: readonly number[];
  /** As `--log` takes it. */
  readonly addresses: string;

  private constructor(
    folder: string,
    ports: readonly number[],
    args: readonly (readonly string[])[],
  ) {
    this.folder = folder;
    this.ports = ports;
    this.addresses = ports.map((port) => `nats://127.0.0.1:${port}`).join(',');
    this.#args = args;
  }

  /**
   * @param size how many servers: one, or a cluster of three
   * @param more what each is told besides
   */
  static async start(size: 1 | 3 = 1, ...more: string[]): Promise<Nats> {
    const folder = await mkdtemp(join(tmpdir(), 'connivence-nats-'));
    const ports = await freePorts(size * 2);
    const clients = ports.slice(0, size);
    const routes = ports.slice(size).map((port) => `nats://127.0.0.1:${port}`);
    const args = clients.map((port, i) => [
      '-a',
      '127.0.0.1',
      '-p',
      `${port}`,
      '-js',
      '-sd',
      join(folder, `${i}`),
      ...more,
      ...(size > 1 ? ['--name', `n${i}`, '--cluster_name', 'tests', '--cluster', routes[i]!] : []),
      ...(size > 1 ? ['--routes', routes.join(',')] : []),
    ]);
    const nats = new Nats(folder, clients, args);
    await Promise.all(args.map((_, i) => nats.run(i)));
    return nats;
  }

  /** Starts one of the servers, and waits until it serves. */
  async run(which: number): Promise<void> {
    const child = spawn('nats-server', [...this.#args[which]!], {
      env: { ...process.env, PATH },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    this.#processes[which] = child;
    await new Promise<void>((resolve, reject) => {
      let said = '';
      const ready =
        this.#args.length > 1
          ? /JetStream cluster new metadata leader|Server is ready/
          : /Server is ready/;
      child.stderr.on('data', (chunk: Buffer) => {
        said += String(chunk);
        if (ready.test(said)) resolve();
      });
      child.once('exit', () => reject(new Error(said)));
    });
  }

  /** Ends one as a power cut would. */
  async kill(which: number): Promise<void> {
    const child = this.#processes[which];
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
  }

  async stop(): Promise<void> {
    await Promise.all(this.#processes.map((_, i) => this.kill(i)));
  }

  /** Every byte that the servers keep. */
  async bytes(): Promise<Buffer> {
    const files = await readdir(this.folder, { recursive: true, withFileTypes: true });
    return Buffer.concat(
      await Promise.all(
        files
          .filter((file) => file.isFile())
          .map(({ parentPath, name }) => readFile(join(parentPath, name))),
      ),
    );
  }
}

async function freePorts(many: number): Promise<number[]> {
  const probes = Array.from({ length: many }, () => createServer().listen(0, '127.0.0.1'));
  await Promise.all(
    probes.map((probe) => new Promise((resolve) => probe.once('listening', resolve))),
  );
  const ports = probes.map((probe) => (probe.address() as { port: number }).port);
  await Promise.all(probes.map((probe) => new Promise((resolve) => probe.close(resolve))));
  return ports;
}
