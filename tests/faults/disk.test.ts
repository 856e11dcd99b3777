import { spawnSync } from 'node:child_process';
import { chmod, mkdtemp, readdir, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { PollBallot } from '../../session/kinds/poll.ts';
import { ServerProcess, run, until } from '../server/process.ts';
import { Phones } from './phones.ts';
import { SOUND, verdictOn } from './verdict.ts';
import { Workshop } from './workshop.ts';

const SCENARIO = 'le-courriel-pour-rien';

/*
 * A full disk is made without being root, by a limit on the size of the files that the server may write: to a program
 * both are a write that fails.
 */
const canLimit = spawnSync('prlimit', ['--version']).status === 0;
if (!canLimit) console.warn('prlimit is not installed: a full disk is not tested.');

/** Lets a process write no file beyond so many bytes; undefined takes the limit away. */
function limitFiles(pid: number, bytes?: number): void {
  // The hard limit stays, so that the other can be raised again.
  const { status, stderr } = spawnSync('prlimit', [`--pid=${pid}`, `--fsize=${bytes ?? ''}:`]);
  if (bytes !== undefined && status !== 0) throw new Error(String(stderr));
  if (bytes === undefined) spawnSync('prlimit', [`--pid=${pid}`, '--fsize=unlimited:']);
}

/** The size of the largest file in a folder, in bytes. */
async function largestIn(folder: string): Promise<number> {
  const names = await readdir(folder);
  return Math.max(
    ...(await Promise.all(names.map(async (n) => (await stat(join(folder, n))).size))),
  );
}

describe.skipIf(!canLimit)('a disk that is full', { timeout: 300_000 }, () => {
  it('in the middle of a vote makes answers wait, tells the trainer and the operator, and loses nothing; with room again all goes on, without a restart', async () => {
    const server = await ServerProcess.start();
    onTestFinished(() => server.kill());
    const workshop = await Workshop.open(server);
    onTestFinished(() => workshop.close());
    const room = await Phones.join({ bases: [server.base], code: workshop.code, many: 40 });
    onTestFinished(() => room.close());
    const { options } = await workshop.openVote<PollBallot>(SCENARIO);
    await room.until(({ view }) => view?.play?.phase === 'open');
    const voting = room.voteOn((phone, turn) => {
      const picked = options[(phone + turn) % options.length]!.id;
      return { picks: [picked], guess: picked };
    });
    await room.more(80);

    limitFiles(server.pid, await largestIn(server.data));
    await until(workshop.trainer, ({ view }) => view?.stalled === true);
    expect(server.said).toMatch(/Sessions cannot be kept just now .*Make room on the disk/);
    const meanwhile = room.counted;
    // A trainer's command waits as the answers do.
    const closing = workshop.trainer.command({ type: 'close-round', ref: SCENARIO });
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(workshop.trainer.view!.play!.phase).toBe('open');
    // Nobody was told that an answer counts that is not there: not one more, whatever was tried.
    expect(room.counted).toBe(meanwhile);

    limitFiles(server.pid);
    expect(await closing).toBe('done');
    await until(workshop.trainer, ({ view }) => view?.stalled === undefined);
    expect(server.said).toMatch(/Sessions are kept again/);
    await voting.stop();
    expect(await verdictOn(server.data, workshop, room.phones)).toMatchObject(SOUND);
  });

  it('at the start is told in a line', async () => {
    const data = await mkdtemp(join(tmpdir(), 'connivence-'));
    const main = join(import.meta.dirname, '../../server/main.ts');
    const { status, stderr } = spawnSync(
      'prlimit',
      ['--fsize=64', process.execPath, main, '--port=0', `--data=${data}`],
      { encoding: 'utf8' },
    );
    expect(status).toBe(1);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toMatch(/Cannot keep sessions in .*: make it writable, or choose --data/);
  });
});

describe('a data folder that is read-only', { timeout: 300_000 }, () => {
  it('is told at the start in a line, and nothing in it is touched', async () => {
    const first = await ServerProcess.start();
    onTestFinished(() => first.kill());
    const workshop = await Workshop.open(first);
    workshop.close();
    await first.stop();
    const { data } = first;
    const before = await largestIn(data);
    const mounted = process.getuid?.() === 0 && mountReadOnly(data);
    if (process.getuid?.() === 0 && !mounted) return;
    if (!mounted) await chmod(data, 0o500);
    const { code, said } = await run(['--port=0', `--data=${data}`]).ended.promise;
    if (mounted) spawnSync('umount', [data]);
    else await chmod(data, 0o700);
    expect(code).toBe(1);
    expect(said.trim().split('\n')).toHaveLength(1);
    expect(said).toMatch(/Cannot keep sessions in .*: make it writable, or choose --data/);
    expect(await largestIn(data)).toBe(before);
    // Writable again, it is as it was.
    await first.start();
    expect(await first.api('/sessions')).toHaveLength(1);
  });
});

/** To root every file is writable, but where the system itself is told otherwise. */
function mountReadOnly(folder: string): boolean {
  const bound = spawnSync('mount', ['--bind', folder, folder]).status === 0;
  return bound && spawnSync('mount', ['-o', 'remount,bind,ro', folder]).status === 0;
}
