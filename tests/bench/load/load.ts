import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { now } from '../clock.ts';
import type { Answer, Connect, Order, Vote, Voted, Watched } from './orders.ts';

/** A generator that takes more of a core than this measures itself. */
const SATURATED = 0.9;

/** How far ahead a round is announced, so that all generators begin it together, in milliseconds. */
const AHEAD_MS = 60;

/** A round of votes as the conductor orders it: all generators together. */
export interface Round {
  readonly fleet: string;
  /** How many phones vote, in turn. */
  readonly phones: number;
  /** Votes that fall due in a second, over all phones; Infinity: all at once. */
  readonly perSecond: number;
  readonly votes: number;
  readonly opening: number;
  readonly options: readonly string[];
}

/** What became of a round, over all generators. */
export interface Outcome extends Omit<Voted, 'cpu' | 'lateMs'> {
  readonly startAt: number;
  /** The share of a core that the busiest generator took, 0 to 1. */
  readonly cpu: number;
  readonly lateMs: number;
}

/** The phones of a bench, spread over processes. */
export class Load {
  readonly #generators: Generator[];
  readonly warnings = new Set<string>();

  private constructor(generators: Generator[]) {
    this.#generators = generators;
  }

  /** @param processes how many share the phones */
  static start(processes = 2): Load {
    return new Load(Array.from({ length: processes }, (_, i) => new Generator(i)));
  }

  /** Connects phones, the same number in each process; resolves when each has what a screen needs to show. */
  async connect(order: Connect): Promise<void> {
    const phones = Math.ceil(order.phones / this.#generators.length);
    await this.#all({ type: 'connect', ...order, phones });
  }

  async vote({ fleet, phones, perSecond, votes, opening, options }: Round): Promise<Outcome> {
    const share = this.#generators.length;
    const startAt = now() + AHEAD_MS;
    const everyMs = (1000 / perSecond) * share;
    const order: Vote = {
      fleet,
      phones: Math.ceil(phones / share),
      // Not all in the same instant, where they come one after the other.
      startAt,
      everyMs,
      votes: Math.ceil(votes / share),
      opening,
      options,
    };
    const parts = (await Promise.all(
      this.#generators.map((generator, i) =>
        generator.obey({
          type: 'vote',
          ...order,
          startAt: startAt + (i * everyMs) / share,
        }),
      ),
    )) as Voted[];
    const outcome: Outcome = {
      startAt,
      due: joined(parts.map((part) => part.due)),
      acknowledged: joined(parts.map((part) => part.acknowledged)),
      positions: joined(parts.map((part) => part.positions)),
      keys: joined(parts.map((part) => part.keys)),
      troubles: sums(parts.map((part) => part.troubles)),
      silent: parts.reduce((sum, part) => sum + part.silent, 0),
      cpu: Math.max(...parts.map((part) => part.cpu)),
      lateMs: Math.max(...parts.map((part) => part.lateMs)),
    };
    if (outcome.cpu > SATURATED) {
      this.warnings.add(
        `a load generator took ${Math.round(outcome.cpu * 100)} % of a core (${fleet}): it measured itself`,
      );
    }
    return outcome;
  }

  /**
   * Watches for a message at every phone of a fleet.
   * @param cause makes it happen, once all phones watch; resolves to when it began
   * @returns how long after that each phone heard it, in milliseconds, and what it heard
   */
  async watch(
    fleet: string,
    mark: string,
    cause: () => Promise<number>,
  ): Promise<{ afterMs: Float64Array; sample: string }> {
    const watching = this.#generators.map((generator) => generator.watching());
    const heard = this.#all({ type: 'watch', fleet, mark }) as Promise<Watched[]>;
    await Promise.all(watching);
    const begun = await cause();
    const parts = await heard;
    return {
      afterMs: joined(parts.map(({ heardAt }) => heardAt)).map((at) => at - begun),
      sample: parts[0]!.sample,
    };
  }

  async close(fleet: string): Promise<void> {
    await this.#all({ type: 'close', fleet });
  }

  stop(): void {
    for (const generator of this.#generators) generator.stop();
  }

  #all(order: Order): Promise<unknown[]> {
    return Promise.all(this.#generators.map((generator) => generator.obey(order)));
  }
}

/** The share of a round's votes that is its warm-up. */
const WARM_UP = 0.25;

/** Acknowledgements a second once the warm-up is over, until the last. */
export function votesPerSecond({ acknowledged }: Outcome): number {
  const times = acknowledged.toSorted();
  const first = Math.floor(times.length * WARM_UP);
  return ((times.length - 1 - first) / (times.at(-1)! - times[first]!)) * 1000;
}

class Generator {
  readonly #process: ChildProcess;
  readonly #asked = new Map<
    number,
    { resolve: (result: unknown) => void; reject: (cause: Error) => void }
  >();
  #orders = 0;
  #watching = () => {};

  constructor(own: number) {
    this.#process = fork(join(import.meta.dirname, 'generator.ts'), [String(own)], {
      serialization: 'advanced',
    });
    this.#process.on('message', ({ id, result, error }: Answer) => {
      if (id === 0) return this.#watching();
      const asked = this.#asked.get(id);
      this.#asked.delete(id);
      if (error === undefined) asked?.resolve(result);
      else asked?.reject(new Error(error));
    });
    this.#process.once('exit', (code) => {
      for (const { reject } of this.#asked.values()) {
        reject(new Error(`a load generator died (${code})`));
      }
    });
  }

  obey(order: Order): Promise<unknown> {
    const id = ++this.#orders;
    this.#process.send({ ...order, id });
    return new Promise((resolve, reject) => this.#asked.set(id, { resolve, reject }));
  }

  /** Resolves when its phones watch. */
  watching(): Promise<void> {
    return new Promise((resolve) => (this.#watching = resolve));
  }

  stop(): void {
    this.#process.disconnect();
  }
}

function joined(parts: readonly Float64Array[]): Float64Array {
  const whole = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function sums(parts: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const whole: Record<string, number> = {};
  for (const part of parts) {
    for (const [name, many] of Object.entries(part)) whole[name] = (whole[name] ?? 0) + many;
  }
  return whole;
}
