import { sleep } from '../clock.ts';
import { checkLog } from '../check-log.ts';
import { count, median, spread } from '../figures.ts';
import { votesPerSecond, type Outcome } from '../load/load.ts';
import type { Way } from '../load/orders.ts';
import { Product, type Session } from '../servers/product.ts';
import { Served } from '../servers/served.ts';
import type { Figure, Row } from './row.ts';

/** More than any of the servers can take: what they do not take waits at the phones. */
const OFFERED_PER_SECOND = 80_000;

/** Votes of one turn: no phone has more to say than it may at once. */
const VOTES = 30_000;

/** A phone may say 40 things at once, and then ten a second: so long until all may again, in milliseconds. */
const REFILL_MS = 4200;

interface Target {
  readonly fleet: string;
  readonly way: Way;
  readonly served: Served & { readonly port: number };
  readonly session?: Session;
}

interface Measure {
  readonly perSecond: number;
  /** Processor time of the server's whole process for each vote, in microseconds. */
  readonly cpuUs: number;
  /** The same, of its main thread alone: what bounds the votes where there are cores enough. */
  readonly mainUs: number;
}

export const throughput: Row = {
  number: 1,
  title: 'acknowledged, durable votes a second',
  async run({ phones, quick, note }, load) {
    const rounds: Outcome[] = [];
    const figures: Figure[] = [];
    const faults: string[] = [];
    const costs: number[] = [];
    const turns = quick ? 2 : 5;

    /** Measures floor and product in turns; each turn of the product stands between two of the floor. */
    async function compare(
      floor: 'bare-ws' | 'bare-post',
      counts: readonly number[],
      ways: readonly [floor: Way, product: Way],
      times: number,
    ): Promise<void> {
      const bare: Target = { fleet: floor, way: ways[0], served: await Served.floor(floor) };
      const served = await Product.start();
      const session = await served.openSession();
      await session.openVote();
      const product: Target = { fleet: ways[1], way: ways[1], served, session };
      let connected = 0;
      for (const phones of counts) {
        for (const { fleet, way, served } of [bare, product]) {
          const { port } = served;
          const order = { fleet, way, port, phones: phones - connected, code: session.code };
          await load.connect(order);
        }
        connected = phones;
        const results = { bare: [] as Measure[], product: [] as Measure[] };
        results.bare.push(await measure(bare, phones));
        for (let turn = 0; turn < times; turn++) {
          results.product.push(await measure(product, phones));
          results.bare.push(await measure(bare, phones));
          note(`${ways[1]}, ${phones} phones, ${turn + 1} of ${times}: ${said(results)}`);
        }
        tell(ways[1], floor, phones, results);
      }
      for (const { fleet } of [bare, product]) await load.close(fleet);
      session.close();
      await Promise.all([bare.served.stop(), served.stop()]);
      faults.push(...(await checkLog(served.data, rounds.splice(0))));
      await served.clear();
    }

    const lastAt = new Map<string, number>();

    async function measure({ fleet, served, session }: Target, phones: number): Promise<Measure> {
      // The product lets no phone say more than a thumb can: it is given the time that it asks for.
      if (session) {
        await sleep(Math.max(0, (lastAt.get(fleet) ?? 0) + REFILL_MS - performance.now()));
      }
      const before = await served.cpu();
      const outcome = await load.vote({
        fleet,
        phones,
        perSecond: OFFERED_PER_SECOND,
        votes: Math.min(VOTES, phones * 30),
        opening: session?.opening ?? 1,
        options: session?.options ?? ['shrug', 'frame', 'wait'],
      });
      const after = await served.cpu();
      lastAt.set(fleet, performance.now());
      if (session) rounds.push(outcome);
      const each = (ms: number) => (ms * 1000) / outcome.keys.length;
      return {
        perSecond: votesPerSecond(outcome),
        cpuUs: each(after.cpuMs - before.cpuMs),
        mainUs: each(after.mainMs - before.mainMs),
      };
    }

    function tell(
      way: Way,
      floor: string,
      phones: number,
      { bare, product }: { bare: Measure[]; product: Measure[] },
    ): void {
      const ratios = product.map(
        ({ perSecond }, i) => (2 * perSecond) / (bare[i]!.perSecond + bare[i + 1]!.perSecond),
      );
      const noise = bare.slice(1).map((each, i) => each.perSecond / bare[i]!.perSecond);
      const at = `${count(phones)} phones, ${way === 'socket' ? 'WebSocket' : 'event stream and posts'}`;
      const costsOf = (pick: (each: Measure) => number) =>
        `${spread(product.map(pick), 1, ' µs')} / ${spread(bare.map(pick), 1, ' µs')}`;
      figures.push(
        {
          name: `${at}: of ${floor}`,
          value: spread(ratios),
          ...(way === 'socket' && { goal: 'at least 0.85', met: median(ratios) >= 0.85 }),
        },
        { name: `${at}: ${floor} of itself (noise)`, value: spread(noise) },
        {
          name: `${at}: votes a second, product`,
          value: spread(
            product.map(({ perSecond }) => perSecond),
            0,
          ),
        },
        {
          name: `${at}: votes a second, ${floor}`,
          value: spread(
            bare.map(({ perSecond }) => perSecond),
            0,
          ),
        },
        {
          name: `${at}: server CPU a vote at that rate, product / ${floor}`,
          value: costsOf(({ cpuUs }) => cpuUs),
        },
        {
          name: `${at}: of that on its main thread, product / ${floor}`,
          value: costsOf(({ mainUs }) => mainUs),
        },
      );
      if (way === 'socket') costs.push(median(product.map(({ cpuUs }) => cpuUs)));
    }

    await compare('bare-ws', phones, ['bare-socket', 'socket'], turns);
    const flat = Math.max(...costs) / Math.min(...costs);
    figures.push({
      name: 'CPU a vote, dearest count of phones of the cheapest',
      value: count(flat, 2),
      goal: 'within 1.3',
      met: flat <= 1.3,
    });
    // A phone of this kind holds two connections: a process may not have 20,000 of them.
    const fewer = phones.filter((many) => many <= 5000);
    if (fewer.length > 0) {
      await compare('bare-post', fewer, ['posts', 'link'], Math.min(turns, 3));
    }
    return { figures, faults };
  },
};

function said({ bare, product }: { bare: Measure[]; product: Measure[] }): string {
  const last = (measures: Measure[]) =>
    `${count(measures.at(-1)!.perSecond)}/s at ${count(measures.at(-1)!.cpuUs, 1)} µs, main ${count(measures.at(-1)!.mainUs, 1)}`;
  return `product ${last(product)}, floor ${last(bare)}`;
}
