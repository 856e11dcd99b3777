import { join } from 'node:path';
import { checkLog } from '../check-log.ts';
import { sleep } from '../clock.ts';
import { count, median, percentile, spread } from '../figures.ts';
import type { Outcome } from '../load/load.ts';
import { Product, type Session } from '../servers/product.ts';
import { thumbToWall } from '../wall.ts';
import type { Row } from './row.ts';

/** Everybody votes within so long, in milliseconds. */
const WITHIN_MS = 5000;

/** Two coalescing ticks of the wall. */
const GOAL_MS = 100;

const WITHOUT_LOG = join(import.meta.dirname, '../servers/without-log.ts');

interface Turn {
  readonly acked: number;
  readonly p50: number;
  readonly p99: number;
  readonly cpuUs: number;
}

export const thumbToWallRow: Row = {
  number: 2,
  title: 'from thumb to wall',
  async run({ phones: counts, quick, note }, load) {
    const phones = counts.at(-1)!;
    const rounds: Outcome[] = [];

    async function open(fleet: string, how: { entry?: string }) {
      const served = await Product.start(how);
      const session = await served.openSession();
      await load.connect({ fleet, way: 'socket', port: served.port, phones, code: session.code });
      return { fleet, served, session, turns: [] as Turn[] };
    }
    const product = await open('SQLite', {});
    const without = await open('no log', { entry: WITHOUT_LOG });

    async function play({ fleet, served, session, turns }: typeof product): Promise<void> {
      await session.openVote();
      // Phones have heard that the vote is open, as people have before they think of an answer.
      await sleep(1000);
      session.sightings = [];
      const before = await served.cpu();
      const outcome = await vote(fleet, session);
      const cpuMs = (await served.cpu()).cpuMs - before.cpuMs;
      const times = await thumbToWall(session, outcome);
      const waits = outcome.acknowledged.map((at, i) => at - outcome.due[i]!);
      if (fleet === product.fleet) rounds.push(outcome);
      turns.push({
        acked: percentile(waits, 0.99),
        p50: percentile(times, 0.5),
        p99: percentile(times, 0.99),
        cpuUs: (cpuMs * 1000) / phones,
      });
      const { p50, p99, acked } = turns.at(-1)!;
      note(
        `${fleet}: on the wall ${count(p50)} / ${count(p99)} ms, acknowledged p99 ${count(acked)} ms, ` +
          `generators ${Math.round(outcome.cpu * 100)} % and ${count(outcome.lateMs, 1)} ms late`,
      );
    }

    const vote = (fleet: string, { opening, options }: Session) =>
      load.vote({
        fleet,
        phones,
        perSecond: (phones / WITHIN_MS) * 1000,
        votes: phones,
        opening,
        options,
      });

    for (let turn = 0; turn < (quick ? 1 : 3); turn++) {
      await play(product);
      await play(without);
    }
    for (const { fleet, session } of [product, without]) {
      await load.close(fleet);
      session.close();
    }
    await product.served.stop();
    const faults = await checkLog(product.served.data, rounds);
    await product.served.clear();
    await without.served.clear();

    const figure = (name: string, pick: (turn: Turn) => number, digits: number, unit: string) => ({
      name,
      value: `${spread(product.turns.map(pick), digits, unit)} / ${spread(without.turns.map(pick), digits, unit)}`,
    });
    const p99 = median(product.turns.map((turn) => turn.p99));
    const ratios = product.turns.map((turn, i) => turn.p99 / without.turns[i]!.p99);
    return {
      faults,
      figures: [
        {
          name: `${count(phones)} phones within 5 s, p99 on the wall`,
          value: spread(
            product.turns.map((turn) => turn.p99),
            0,
            ' ms',
          ),
          goal: `under ${GOAL_MS} ms`,
          met: p99 < GOAL_MS,
        },
        {
          name: 'p99 on the wall, of the same server without a log',
          value: spread(ratios),
          goal: 'within 1.25',
          met: median(ratios) <= 1.25,
        },
        figure('p50 on the wall, with / without a log', (turn) => turn.p50, 0, ' ms'),
        figure('p99 acknowledged, with / without a log', (turn) => turn.acked, 1, ' ms'),
        figure('server CPU a vote, with / without a log', (turn) => turn.cpuUs, 0, ' µs'),
      ],
    };
  },
};
