import { mkdirSync, writeFileSync } from 'node:fs';
import { Session } from 'node:inspector';
import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';

/*
 * Preloaded into every server of a bench, the product's as well as the floors': tells the parent what the
 * process has used. It does nothing until it is asked.
 */

export interface Usage {
  /** Processor time of all threads since the start, and of the main one alone, in milliseconds. */
  readonly cpuMs: number;
  readonly mainMs: number;
  /** Memory in use after a collection of garbage, in bytes: what JavaScript holds, and what the process does. */
  readonly heap: number;
  readonly resident: number;
}

/** `npm run bench -- --profile <folder>`: from one question about the processor to the next, a profile. */
const toggle = process.env['BENCH_PROFILE'] ? profiler(process.env['BENCH_PROFILE']) : undefined;

if (isMainThread && process.send) {
  process.on('message', (asked: unknown) => {
    if (asked === 'cpu') {
      const used = usage();
      toggle?.();
      process.send!(used);
    }
    if (asked === 'memory') {
      globalThis.gc!();
      process.send!(usage());
    }
  });
  process.on('disconnect', () => process.exit(0));
  // Waiting to be asked keeps no server alive.
  process.channel?.unref();
}

function usage(): Usage {
  const { user, system } = process.cpuUsage();
  const { heapUsed, external, rss } = process.memoryUsage();
  const main = process.threadCpuUsage();
  return {
    cpuMs: (user + system) / 1000,
    mainMs: (main.user + main.system) / 1000,
    heap: heapUsed + external,
    resident: rss,
  };
}

function profiler(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  let begun = false;
  let profiles = 0;
  return () => {
    begun = !begun;
    if (begun) return session.post('Profiler.start');
    session.post('Profiler.stop', (_cause, { profile }) => {
      const file = join(folder, `${process.pid}-${++profiles}.cpuprofile`);
      writeFileSync(file, JSON.stringify(profile));
    });
  };
}
