import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SqliteLog } from '../../../server/logs/sqlite.ts';
import { eventLogContract } from '../../contracts/event-log.ts';

eventLogContract('the SQLite log', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'connivence-log-'));
  return {
    open: () => SqliteLog.open(join(folder, 'log.sqlite')),
    bytes: async () => {
      const files = await readdir(folder);
      return Buffer.concat(await Promise.all(files.map((file) => readFile(join(folder, file)))));
    },
  };
});
