import { describe, expect, it, onTestFinished } from 'vitest';
import { waitMs } from '../../client/backoff.ts';
import type { PollBallot } from '../../session/kinds/poll.ts';
import { ServerProcess, until } from '../server/process.ts';
import { MemoryWatch, TELLS_MEMORY } from './memory.ts';
import { Phones } from './phones.ts';
import { SOUND, verdictOn } from './verdict.ts';
import { Workshop } from './workshop.ts';

const SCENARIO = 'le-courriel-pour-rien';

/** When each phone first finds its server again, in milliseconds since all lost it. */
function arrivals(phones: number, awayMs: number): number[] {
  return Array.from({ length: phones }, () => {
    let at = 0;
    for (let failures = 0; at <= awayMs; failures++) at += waitMs(failures, Math.random());
    return at;
  });
}

/** The most that fall into one window. */
function busiest(times: readonly number[], windowMs: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  let [most, first] = [0, 0];
  for (let last = 0; last < sorted.length; last++) {
    while (sorted[last]! - sorted[first]! > windowMs) first += 1;
    most = Math.max(most, last - first + 1);
  }
  return most;
}

describe('5,000 phones that lose their server at once', () => {
  for (const awayMs of [0, 2000, 20_000]) {
    it(`for ${awayMs / 1000} s never come as one: at most 700 of them in any tenth of a second`, () => {
      expect(busiest(arrivals(5000, awayMs), 100)).toBeLessThan(700);
    });
  }

  it('are all back within 9 seconds of its return', () => {
    for (const awayMs of [0, 2000, 20_000]) {
      const last = Math.max(...arrivals(5000, awayMs));
      expect(last - awayMs).toBeLessThan(9000);
    }
  });
});

it('1,000 phones come back to a server that was killed: each is answered, each sees what the wall sees, and memory stays bounded', async () => {
  const many = 1000;
  const server = await ServerProcess.startIn({ node: TELLS_MEMORY });
  onTestFinished(() => server.kill());
  const workshop = await Workshop.open(server);
  onTestFinished(() => workshop.close());
  const room = await Phones.join({ bases: [server.base], code: workshop.code, many });
  onTestFinished(() => room.close());
  const { options } = await workshop.openVote<PollBallot>(SCENARIO);
  await room.until(({ view }) => view?.play?.phase === 'open');
  await Promise.all(
    room.phones.map((phone, i) => {
      const picked = options[i % options.length]!.id;
      return phone.answer({ picks: [picked], guess: picked });
    }),
  );
  await server.kill();
  await server.start();
  const memory = new MemoryWatch(server);
  await memory.ask();
  await room.until(({ link }) => link === 'online');
  await until(workshop.trainer, ({ view }) => view?.connected === many);
  await memory.ask();
  const [bare, full] = memory.held;
  // 30 kB for each, and what a thousand handshakes leave lying about.
  expect(full!.heap - bare!.heap).toBeLessThan(30);
  expect(full!.rss - bare!.rss).toBeLessThan(120);
  const verdict = await verdictOn(server.data, workshop, room.phones);
  expect(verdict).toMatchObject({ ...SOUND, acknowledged: many });
}, 300_000);
