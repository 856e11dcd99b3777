import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SessionSource } from '../../client/source.ts';
import type { View } from '../../session/views.ts';

const MAIN = join(import.meta.dirname, '../../server/main.ts');

/** A server in a process of its own, that can be killed and started again on the same port and folder. */
export class ServerProcess {
  readonly port: number;
  readonly data: string;
  readonly #args: readonly string[];
  readonly #node: readonly string[];
  #process: ChildProcess | undefined;
  #said = () => '';
  key = '';

  private constructor(
    port: number,
    data: string,
    args: readonly string[],
    node: readonly string[],
  ) {
    this.port = port;
    this.data = data;
    this.#args = args;
    this.#node = node;
  }

  static start(...args: string[]): Promise<ServerProcess> {
    return ServerProcess.startIn({}, ...args);
  }

  /**
   * @param where.data its data folder, where it is not to be a new one
   * @param where.node options of Node itself
   */
  static async startIn(
    { data, node = [] }: { data?: string; node?: readonly string[] },
    ...args: string[]
  ): Promise<ServerProcess> {
    const folder = data ?? (await mkdtemp(join(tmpdir(), 'connivence-')));
    const server = new ServerProcess(await freePort(), folder, args, node);
    await server.start();
    return server;
  }

  /** The process, to be sent signals. */
  get pid(): number {
    return this.#process!.pid!;
  }

  /** All that it has said since it was last started. */
  get said(): string {
    return this.#said();
  }

  get base(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Starts, and waits until it says its addresses. */
  async start(): Promise<void> {
    const { output, ended } = run(
      [`--port=${this.port}`, '--host=127.0.0.1', `--data=${this.data}`, ...this.#args],
      this.#node,
    );
    this.#process = ended.process;
    let said = '';
    this.#said = () => said;
    this.key = await new Promise((resolve, reject) => {
      output((text) => {
        said = text;
        const key = /#key=([\w-]+)/.exec(text)?.[1];
        if (key) resolve(key);
      });
      void ended.promise.then(({ said }) => reject(new Error(said)));
    });
  }

  /** Ends it as a power cut would: no good-byes. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.#end('SIGTERM');
  }

  /** Calls the trainer's API. */
  async api<T>(path: string, body?: object): Promise<T> {
    const answer = await fetch(`${this.base}/api${path}`, {
      headers: { authorization: `Bearer ${this.key}`, 'content-type': 'application/json' },
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
    });
    return (await answer.json()) as T;
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await gone;
  }
}

/**
 * Runs the command line to its end, or for as long as it lasts.
 * @param node options of Node itself
 */
export function run(
  args: readonly string[],
  node: readonly string[] = [],
): {
  output: (listener: (soFar: string) => void) => void;
  ended: { process: ChildProcess; promise: Promise<{ code: number | null; said: string }> };
} {
  const child = spawn(process.execPath, [...node, MAIN, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const listeners: ((soFar: string) => void)[] = [];
  const hear = (chunk: Buffer) => {
    said += String(chunk);
    for (const listener of listeners) listener(said);
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const promise = new Promise<{ code: number | null; said: string }>((resolve) => {
    child.once('close', (code) => resolve({ code, said }));
  });
  return {
    output: (listener) => {
      listeners.push(listener);
      listener(said);
    },
    ended: { process: child, promise },
  };
}

/** Resolves when the source's view, or link, is as asked. */
export function until<V extends View>(
  source: SessionSource<V>,
  isSo: (source: SessionSource<V>) => boolean,
): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!isSo(source)) return;
      forget();
      resolve();
    };
    const forget = source.subscribe(look);
    look();
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
