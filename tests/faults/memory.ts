import { join } from 'node:path';
import type { ServerProcess } from '../server/process.ts';

/** Options of Node under which a server can be asked what memory it holds. */
export const TELLS_MEMORY = [
  '--expose-gc',
  `--import=${join(import.meta.dirname, 'tell-memory.ts')}`,
];

/** What a process holds once what it needs no longer was collected, in megabytes. */
export interface Held {
  /** Seconds since the first time of asking. */
  readonly at: number;
  readonly heap: number;
  readonly rss: number;
}

/** How steadily a server's memory must stay to be called flat, in megabytes of heap an hour. */
const MOST_AN_HOUR = 12;

/** Asks a server from time to time what it holds. */
export class MemoryWatch {
  readonly #server: ServerProcess;
  readonly #began = performance.now();
  readonly held: Held[] = [];

  constructor(server: ServerProcess) {
    this.#server = server;
  }

  /** Asks once. */
  async ask(): Promise<void> {
    const before = this.#told().length;
    process.kill(this.#server.pid, 'SIGUSR2');
    const deadline = performance.now() + 10_000;
    while (this.#told().length === before && performance.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const [, heap, rss] = this.#told().at(-1) ?? [];
    const at = (performance.now() - this.#began) / 1000;
    this.held.push({ at, heap: Number(heap) / 2 ** 20, rss: Number(rss) / 2 ** 20 });
  }

  get highestRss(): number {
    return Math.max(...this.held.map(({ rss }) => rss));
  }

  /** How the heap grew after the first quarter, in which caches fill: megabytes an hour, by least squares. */
  get slope(): number {
    const last = this.held.at(-1)?.at ?? 0;
    const settled = this.held.filter(({ at }) => at >= last / 4);
    const mean = (of: (held: Held) => number) =>
      settled.reduce((sum, held) => sum + of(held), 0) / settled.length;
    const [at, heap] = [mean((held) => held.at), mean((held) => held.heap)];
    const along = settled.reduce((sum, held) => sum + (held.at - at) ** 2, 0);
    const across = settled.reduce((sum, held) => sum + (held.at - at) * (held.heap - heap), 0);
    return along === 0 ? 0 : (across / along) * 3600;
  }

  get leaks(): boolean {
    return this.slope > MOST_AN_HOUR;
  }

  #told(): RegExpMatchArray[] {
    return [...this.#server.said.matchAll(/memory (\d+) (\d+)/g)];
  }
}
