import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { SqliteLog } from '../../server/logs/sqlite.ts';
import { upcast, type SessionEvent } from '../../session/events.ts';
import { told } from './given.ts';

it('[L8] an event of today’s version is read as it is', () => {
  expect(upcast(JSON.parse(JSON.stringify(told.opened)))).toEqual(told.opened);
});

it('[L8] an event of a future version is refused rather than guessed at', () => {
  expect(() => upcast({ ...told.opened, v: 2 })).toThrow(/newer than this Connivence: update it/);
  expect(() => upcast({})).toThrow(RangeError);
});

it('[L8] a log of the future is told as such when it is read, and stays as it was', async () => {
  const file = join(await mkdtemp(join(tmpdir(), 'connivence-future-')), 'log.sqlite');
  const log = await SqliteLog.open(file);
  await log.append('s', [{ ...told.opened, v: 2 } as unknown as SessionEvent], 0);
  await log.close();
  const later = await SqliteLog.open(file);
  await expect(later.subscribe('s', 0, () => {})).rejects.toMatchObject({
    name: 'LogFailed',
    cause: expect.objectContaining({ message: expect.stringContaining('update it') }),
  });
  await later.close();
});
