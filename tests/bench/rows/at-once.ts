import { checkLog } from '../check-log.ts';
import { sleep } from '../clock.ts';
import { median, spread } from '../figures.ts';
import type { Outcome } from '../load/load.ts';
import { Product } from '../servers/product.ts';
import { Served } from '../servers/served.ts';
import { thumbToWall } from '../wall.ts';
import type { Row } from './row.ts';

const PHONES = 500;

/** A tenth of what the best peer takes for the same, in milliseconds. */
const GOAL_MS = 240;
const PEER_MS = 2400;

export const atOnce: Row = {
  number: 3,
  title: '500 people vote at once',
  async run({ quick, note }, load) {
    const floor = await Served.floor('bare-ws');
    const product = await Product.start();
    const session = await product.openSession();
    const { code } = session;
    const phones = PHONES;
    await load.connect({ fleet: 'bare', way: 'bare-socket', port: floor.port, phones, code });
    await load.connect({ fleet: 'product', way: 'socket', port: product.port, phones, code });
    const rounds: Outcome[] = [];
    const onTheWall: number[] = [];
    const acknowledged = { bare: [] as number[], product: [] as number[] };
    const vote = (fleet: string, opening: number, options: readonly string[]) =>
      load.vote({ fleet, phones, perSecond: Infinity, votes: phones, opening, options });
    const last = (outcome: Outcome) => outcome.acknowledged.reduce(later, 0) - outcome.startAt;

    // The first two are warm-up.
    for (let turn = -2; turn < (quick ? 3 : 9); turn++) {
      const floored = await vote('bare', 1, ['shrug', 'frame']);
      await session.openVote();
      await sleep(400);
      session.sightings = [];
      const outcome = await vote('product', session.opening, session.options);
      const times = await thumbToWall(session, outcome);
      rounds.push(outcome);
      if (turn < 0) continue;
      onTheWall.push(times.reduce(later, 0));
      acknowledged.bare.push(last(floored));
      acknowledged.product.push(last(outcome));
      note(`on the wall after ${Math.round(onTheWall.at(-1)!)} ms`);
    }
    await load.close('bare');
    await load.close('product');
    session.close();
    await Promise.all([floor.stop(), product.stop()]);
    const faults = await checkLog(product.data, rounds);
    await product.clear();
    return {
      faults,
      figures: [
        {
          name: 'the last vote on the wall after',
          value: spread(onTheWall, 0, ' ms'),
          goal: `under ${GOAL_MS} ms`,
          met: median(onTheWall) < GOAL_MS,
        },
        {
          name: `of the best peer’s ${PEER_MS / 1000} s, measured once on this kind of machine`,
          value: spread(
            onTheWall.map((ms) => ms / PEER_MS),
            3,
          ),
        },
        {
          name: 'the last acknowledged after, product / bare-ws',
          value: `${spread(acknowledged.product, 0, ' ms')} / ${spread(acknowledged.bare, 0, ' ms')}`,
        },
        {
          name: 'the last acknowledged, of bare-ws',
          value: spread(acknowledged.product.map((ms, i) => ms / acknowledged.bare[i]!)),
        },
      ],
    };
  },
};

function later(a: number, b: number): number {
  return Math.max(a, b);
}
