import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { SteadyClock } from '../../server/clock.ts';
import { TokenBucket } from '../../server/limits.ts';
import type { PollBallot } from '../../session/kinds/poll.ts';
import { ServerProcess, until } from '../server/process.ts';
import { eventsIn, sessionsIn } from './audit.ts';
import { Phones } from './phones.ts';
import { SOUND, verdictOn } from './verdict.ts';
import { Workshop } from './workshop.ts';

const SCENARIO = 'le-courriel-pour-rien';
const HOUR_MS = 3_600_000;

describe('the clock of sessions', () => {
  it('runs evenly while the machine’s jumps, and follows it when told', () => {
    let [wall, even] = [1_800_000_000_000, 5000];
    const clock = new SteadyClock(
      () => wall,
      () => even,
    );
    expect(clock.now()).toBe(1_800_000_000_000);
    even += 1000;
    wall += 1000 - 5 * HOUR_MS;
    expect(clock.now()).toBe(1_800_000_001_000);
    clock.follow();
    expect(clock.now()).toBe(wall);
  });

  it('set back lets nobody say more, and holds nobody up', () => {
    const bucket = new TokenBucket(2, 1, 10 * HOUR_MS);
    expect([bucket.take(10 * HOUR_MS), bucket.take(10 * HOUR_MS)]).toEqual([true, true]);
    expect(bucket.take(HOUR_MS)).toBe(false);
    expect(bucket.take(HOUR_MS + 1000)).toBe(true);
  });
});

it('a machine whose clock jumps hours ahead and back in the middle of a session: votes count, debates last as long as they should, events keep their order, and nothing is taken for old', async () => {
  const data = await mkdtemp(join(tmpdir(), 'connivence-'));
  const stand = (hours: number) => writeFile(`${data}.clock`, String(hours * HOUR_MS));
  await stand(0);
  const server = await ServerProcess.startIn({
    data,
    node: [`--import=${join(import.meta.dirname, 'jump-clock.ts')}`],
  });
  onTestFinished(() => server.kill());
  const jump = async (hours: number) => {
    await stand(hours);
    process.kill(server.pid, 'SIGUSR2');
    await expect.poll(() => server.said).toContain(`clock ${hours * HOUR_MS}`);
  };
  const workshop = await Workshop.open(server);
  onTestFinished(() => workshop.close());
  const { trainer } = workshop;
  const room = await Phones.join({ bases: [server.base], code: workshop.code, many: 10 });
  onTestFinished(() => room.close());
  const { options } = await workshop.openVote<PollBallot>(SCENARIO);
  await room.until(({ view }) => view?.play?.phase === 'open');
  const voteAll = (turn: number) =>
    Promise.all(
      room.phones.map((phone, i) => {
        const picked = options[(i + turn) % options.length]!.id;
        return phone.answer({ picks: [picked], guess: picked });
      }),
    );
  const leftOfDebate = () => trainer.view!.play!.debate!.endsAt - trainer.now();
  const debate = async () => {
    const command = { type: 'start-debate', ref: SCENARIO, seconds: 60 } as const;
    expect(await trainer.command(command)).toBe('done');
    await until(trainer, ({ view }) => view?.play?.phase === 'debate');
  };

  await voteAll(0);
  await jump(5);
  expect(new Set(await voteAll(1))).toEqual(new Set(['counted']));
  await debate();
  expect(leftOfDebate()).toBeGreaterThan(40_000);
  expect(leftOfDebate()).toBeLessThanOrEqual(60_500);
  await jump(-7);
  expect(leftOfDebate()).toBeLessThanOrEqual(60_500);
  // A screen that comes only now counts down with the others.
  const late = await Phones.join({
    bases: [server.base],
    code: workshop.code,
    many: 1,
    name: 'late',
  });
  onTestFinished(() => late.close());
  const [{ source }] = late.phones as [Phones['phones'][number]];
  expect(Math.abs(source.view!.play!.debate!.endsAt - source.now() - leftOfDebate())).toBeLessThan(
    1000,
  );

  // Started again seven hours before, it knows its sessions, and goes on.
  await server.kill();
  const before = eventsIn(data, sessionsIn(data)[0]!);
  await server.start();
  await room.until(({ link }) => link === 'online');
  await until(source, ({ link }) => link === 'online');
  await until(trainer, ({ link, view }) => link === 'online' && view?.connected === 11);
  expect(await trainer.command({ type: 'open-round', ref: SCENARIO })).toBe('done');
  await room.until(({ view }) => view?.play?.phase === 'open');
  expect(new Set(await voteAll(2))).toEqual(new Set(['counted']));
  await debate();
  expect(leftOfDebate()).toBeGreaterThan(40_000);
  expect(leftOfDebate()).toBeLessThanOrEqual(60_500);
  expect(await server.api('/sessions')).toHaveLength(1);

  const verdict = await verdictOn(server.data, workshop, [...room.phones, ...late.phones]);
  expect(verdict).toMatchObject({ ...SOUND, acknowledged: 30 });
  // Until the restart no event is earlier than the one before it; after it none is lost or out of place.
  expect(verdict.events.slice(0, before.length)).toEqual(before);
  const times = before.map(({ event }) => event.at);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
}, 300_000);
