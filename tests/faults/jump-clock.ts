import { readFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

/*
 * Loaded into a server under test: the machine's clock stands as far from the right time as the file beside the data
 * folder says, in milliseconds; a signal has it read again.
 */
if (isMainThread) {
  const data = process.argv.find((arg) => arg.startsWith('--data='))!.slice('--data='.length);
  const right = Date.now.bind(Date);
  let off = 0;
  const read = (): void => {
    off = Number(readFileSync(`${data}.clock`, 'utf8'));
  };
  read();
  Date.now = () => right() + off;
  process.on('SIGUSR2', () => {
    read();
    process.stdout.write(`clock ${off}\n`);
  });
}
