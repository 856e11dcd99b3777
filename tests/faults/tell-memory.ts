import { isMainThread } from 'node:worker_threads';

/* Loaded into a server under test: asked by a signal, it collects what it can and says what it still holds. */
if (isMainThread) {
  process.on('SIGUSR2', () => {
    globalThis.gc?.();
    const { heapUsed, rss } = process.memoryUsage();
    process.stdout.write(`memory ${heapUsed} ${rss}\n`);
  });
}
