import { isMainThread } from 'node:worker_threads';

/*
 * Preloaded into every server of a bench, the product's as well as the floors': tells the parent what the
 * process has used. It does nothing until it is asked.
 */

export interface Usage {
  /** Processor time of all threads since the start, in milliseconds. */
  readonly cpuMs: number;
  /** Memory in use after a collection of garbage, in bytes: what JavaScript holds, and what the process does. */
  readonly heap: number;
  readonly resident: number;
}

if (isMainThread && process.send) {
  process.on('message', (asked: unknown) => {
    if (asked === 'cpu') process.send!(usage());
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
  return { cpuMs: (user + system) / 1000, heap: heapUsed + external, resident: rss };
}
