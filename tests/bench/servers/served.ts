import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Usage } from './probe.ts';

const PROBE = join(import.meta.dirname, 'probe.ts');

/** A server of a bench, in a process of its own, with the probe in it. */
export class Served {
  readonly process: ChildProcess;
  /** What it said on its way up. */
  readonly said: string;

  constructor(child: ChildProcess, said: string) {
    this.process = child;
    this.said = said;
  }

  /** The floor of that name. */
  static async floor(name: 'bare-ws' | 'bare-post'): Promise<Served & { port: number }> {
    const [child, said] = await launch(join(import.meta.dirname, `${name}.ts`), [], /port \d+/);
    return Object.assign(new Served(child, said), { port: Number(/port (\d+)/.exec(said)![1]) });
  }

  /** Processor time until now. */
  cpu(): Promise<Usage> {
    return this.ask('cpu');
  }

  memory(): Promise<Usage> {
    return this.ask('memory');
  }

  /** Says something to the process, and hears its answer. */
  async ask<T>(question: unknown): Promise<T> {
    const answer = once(this.process, 'message') as Promise<[T]>;
    this.process.send(question as string);
    return (await answer)[0];
  }

  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    const gone = once(this.process, 'exit');
    this.process.kill(signal);
    await gone;
  }
}

/**
 * Starts a program and waits until it says that it is ready.
 * @throws Error it ended before
 */
export function launch(
  file: string,
  args: readonly string[],
  ready: RegExp,
): Promise<[child: ChildProcess, said: string]> {
  const child = fork(file, [...args], {
    execArgv: ['--expose-gc', '--import', PROBE],
    silent: true,
  });
  let said = '';
  return new Promise((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += String(chunk);
      if (ready.test(said)) resolve([child, said]);
    };
    child.stdout!.on('data', hear);
    child.stderr!.on('data', hear);
    child.once('exit', (code) => reject(new Error(`${file} ended (${code}): ${said}`)));
  });
}
