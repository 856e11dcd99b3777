import { now, sleep } from '../clock.ts';
import { count, median, percentile, spread } from '../figures.ts';
import { Product } from '../servers/product.ts';
import { Served } from '../servers/served.ts';
import type { Row } from './row.ts';

/** Until what was connected is at rest, in milliseconds: a server watches newcomers for ten seconds. */
const REST_MS = 11_000;

export const openingRow: Row = {
  number: 4,
  title: 'a vote opens in front of everybody',
  async run({ phones: counts, quick, note }, load) {
    const phones = counts.at(-1)!;
    const floor = await Served.floor('bare-ws');
    const product = await Product.start();
    const session = await product.openSession();
    const { code } = session;

    const perPhone = async (served: Served, connect: () => Promise<void>) => {
      const before = await served.memory();
      await connect();
      await sleep(REST_MS);
      const after = await served.memory();
      return {
        heap: (after.heap - before.heap) / phones,
        resident: (after.resident - before.resident) / phones,
      };
    };
    const bareMemory = await perPhone(floor, () =>
      load.connect({ fleet: 'bare', way: 'bare-socket', port: floor.port, phones, code }),
    );
    const memory = await perPhone(product, () =>
      load.connect({ fleet: 'product', way: 'socket', port: product.port, phones, code }),
    );

    const rounds = { product: [] as number[], bare: [] as number[], again: [] as number[] };
    const medians: number[] = [];
    let missing = 0;
    for (let turn = 1; turn <= (quick ? 2 : 7); turn++) {
      await session.reset();
      await sleep(800);
      const told = await load.watch('product', `"opening":${turn},`, async () => {
        const begun = now();
        await session.openVote();
        return begun;
      });
      // The same bytes to as many, in one go: a round.
      const broadcast = async (opening: number) => {
        const text = told.sample.replace(/"opening":\d+/, `"opening":${opening}`);
        const { afterMs } = await load.watch('bare', `"opening":${opening},`, async () => {
          const { begun } = await floor.ask<{ begun: number }>({ broadcast: text });
          return begun;
        });
        return most(afterMs);
      };
      missing += told.afterMs.filter((ms) => ms === Infinity).length;
      rounds.product.push(most(told.afterMs));
      medians.push(percentile(told.afterMs, 0.5));
      rounds.bare.push(await broadcast(100_000 + turn));
      rounds.again.push(await broadcast(200_000 + turn));
      note(
        `everybody has it after ${count(rounds.product.at(-1)!)} ms, of a bare round after ${count(rounds.bare.at(-1)!)} ms`,
      );
    }
    await load.close('bare');
    await load.close('product');
    session.close();
    await floor.stop();
    await product.clear();

    const ratios = rounds.product.map((ms, i) => (2 * ms) / (rounds.bare[i]! + rounds.again[i]!));
    const fat = memory.resident / bareMemory.resident;
    const kilobytes = (bytes: number) => `${count(bytes / 1024, 1)} kB`;
    return {
      faults: missing > 0 ? [`${missing} phones never heard that the vote opened`] : [],
      figures: [
        {
          name: `${count(phones)} phones have it, in bare broadcast rounds`,
          value: spread(ratios),
          goal: 'within 2',
          met: median(ratios) <= 2,
        },
        {
          name: 'a bare round, of the one before (noise)',
          value: spread(rounds.again.map((ms, i) => ms / rounds.bare[i]!)),
        },
        { name: 'the last phone has it after', value: spread(rounds.product, 0, ' ms') },
        { name: 'half of them have it after', value: spread(medians, 0, ' ms') },
        { name: 'a bare round takes', value: spread(rounds.bare, 0, ' ms') },
        {
          name: 'memory for each phone, of bare-ws',
          value: count(fat, 2),
          goal: 'under 1.5',
          met: fat < 1.5,
        },
        {
          name: 'memory for each phone, product / bare-ws',
          value: `${kilobytes(memory.resident)} / ${kilobytes(bareMemory.resident)}`,
        },
        {
          name: 'of that held by JavaScript, product / bare-ws',
          value: `${kilobytes(memory.heap)} / ${kilobytes(bareMemory.heap)}`,
        },
      ],
    };
  },
};

function most(values: Float64Array): number {
  return values.reduce((a, b) => Math.max(a, b), 0);
}
