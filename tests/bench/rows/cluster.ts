import { readFile, readdir } from 'node:fs/promises';
import { threeByThree } from '../../faults/three-by-three.ts';
import { Nats, hasNats } from '../../server/logs/nats.ts';
import { sleep } from '../clock.ts';
import { count, median, percentile, spread } from '../figures.ts';
import { votesPerSecond, type Load, type Outcome } from '../load/load.ts';
import { Product, type Session } from '../servers/product.ts';
import { thumbToWall } from '../wall.ts';
import type { Figure, Row } from './row.ts';

const SERVERS = 3;
const GOAL_OF_ONE = 0.5;
const GOAL_MS = 200;

/** As many as one machine's phones can be beside six servers. */
const PHONES = 3000;
const WITHIN_MS = 5000;

const OFFERED_PER_SECOND = 60_000;
/** Votes of one turn. */
const VOTES = 20_000;
const REFILL_MS = 4500;

/** How fine Linux counts processor time, in milliseconds. */
const CLOCK_TICK_MS = 10;

/** Phones of the trial of kills, and how long each of its people thinks between two votes, in milliseconds. */
const KILLED_PHONES = 300;
const THOUGHT_MS = 500;

interface Measure {
  readonly perSecond: number;
  /** Votes for each second of processor time, of all servers and of NATS. */
  readonly perCore: number;
}

export const cluster: Row = {
  number: 7,
  title: 'three servers on a NATS of three',
  async run({ quick, note }, load) {
    if (!hasNats) {
      return {
        figures: [],
        skipped: 'nats-server is not installed here (Debian: apt install nats-server)',
      };
    }
    const phones = quick ? 600 : PHONES;
    const turns = quick ? 1 : 3;

    const alone = await Product.start();
    const aloneSession = await alone.openSession();
    const nats = await Nats.start(3);
    const args = [`--log=${nats.addresses}`];
    // One after the other: the first makes the stream.
    const servers: Product[] = [];
    for (let i = 0; i < SERVERS; i++) servers.push(await Product.start({ args }));
    const session = await servers[0]!.openSession();
    // The wall looks at another server than the trainer's.
    const watching = await servers[1]!.session(session.code);
    const faults: string[] = [];

    try {
      const { code } = session;
      await load.connect({
        fleet: 'one',
        way: 'socket',
        port: alone.port,
        phones,
        code: aloneSession.code,
      });
      for (const { port } of servers) {
        await load.connect({ fleet: 'three', way: 'socket', port, phones: phones / SERVERS, code });
      }
      await aloneSession.openVote();
      await session.openVote();
      const processes = await childrenNamed('nats-server');

      const one: Measure[] = [];
      const three: Measure[] = [];
      for (let turn = 0; turn < turns; turn++) {
        one.push(await saturate(load, 'one', phones, aloneSession, [alone], []));
        three.push(await saturate(load, 'three', phones, session, servers, processes));
        await sleep(REFILL_MS);
        note(`one: ${said(one.at(-1)!)}; three: ${said(three.at(-1)!)}`);
      }

      const p50: number[] = [];
      const p99: number[] = [];
      for (let turn = 0; turn < turns; turn++) {
        await session.openVote();
        await sleep(1500);
        watching.sightings = [];
        const outcome = await load.vote({
          fleet: 'three',
          phones,
          perSecond: (phones / WITHIN_MS) * 1000,
          votes: phones,
          opening: session.opening,
          options: session.options,
        });
        faults.push(...troublesOf(outcome));
        const times = await thumbToWall(watching, outcome);
        p50.push(percentile(times, 0.5));
        p99.push(percentile(times, 0.99));
        note(`on the wall ${count(p50.at(-1)!)} / ${count(p99.at(-1)!)} ms`);
      }
      const ratios = three.map(({ perCore }, i) => perCore / one[i]!.perCore);
      const figures: Figure[] = [
        {
          name: 'votes for each second of processor, NATS included, of one SQLite server',
          value: spread(ratios),
          goal: `at least ${GOAL_OF_ONE}`,
          met: median(ratios) >= GOAL_OF_ONE,
        },
        {
          name: 'votes a second on this one machine, three / one',
          value: `${spread(
            three.map(({ perSecond }) => perSecond),
            0,
          )} / ${spread(
            one.map(({ perSecond }) => perSecond),
            0,
          )}`,
        },
        {
          name: `${count(phones)} phones within 5 s, p99 on a wall at another server`,
          value: spread(p99, 0, ' ms'),
          goal: `under ${GOAL_MS} ms`,
          met: median(p99) < GOAL_MS,
        },
        { name: 'p50 of the same', value: spread(p50, 0, ' ms') },
      ];
      return { figures: [...figures, ...(await killed(note))], faults };
    } finally {
      await load.close('one');
      await load.close('three');
      for (const each of [aloneSession, session, watching]) each.close();
      for (const each of [alone, ...servers]) await each.clear();
      await nats.stop();
    }
  },
};

async function saturate(
  load: Load,
  fleet: string,
  phones: number,
  { opening, options }: Session,
  servers: readonly Product[],
  beside: readonly number[],
): Promise<Measure> {
  const used = async () => {
    const own = await Promise.all(servers.map((server) => server.cpu()));
    const theirs = await Promise.all(beside.map(cpuMsOf));
    return [...own.map(({ cpuMs }) => cpuMs), ...theirs].reduce((a, b) => a + b, 0);
  };
  const before = await used();
  const outcome = await load.vote({
    fleet,
    phones,
    perSecond: OFFERED_PER_SECOND,
    votes: Math.min(VOTES, phones * 30),
    opening,
    options,
  });
  const cpuMs = (await used()) - before;
  return { perSecond: votesPerSecond(outcome), perCore: (outcome.keys.length / cpuMs) * 1000 };
}

/** Kills servers and NATS servers, the leader among them, under people who vote; then reads the log. */
async function killed(note: (line: string) => void): Promise<Figure[]> {
  const { acknowledged, lost, doubled, silences } = await threeByThree(
    KILLED_PHONES,
    THOUGHT_MS,
    note,
  );
  return [
    {
      name: `votes lost or doubled, of ${count(acknowledged)} acknowledged under kills`,
      value: `${lost.length} and ${doubled.length}`,
      goal: 'none',
      met: lost.length + doubled.length === 0,
    },
    {
      name: 'the longest silence after each kill',
      value: silences.map(({ killed, ms }) => `${killed} ${count(ms)} ms`).join(', '),
    },
  ];
}

/** Ids of the programs of that name which this process started. */
async function childrenNamed(name: string): Promise<number[]> {
  const found: number[] = [];
  for (const entry of await readdir('/proc')) {
    const stat = await readFile(`/proc/${entry}/stat`, 'utf8').catch(() => '');
    const [, program, parent] = /^\d+ \((.+)\) \S (\d+)/.exec(stat) ?? [];
    if (program === name && Number(parent) === process.pid) found.push(Number(entry));
  }
  return found;
}

async function cpuMsOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * CLOCK_TICK_MS;
}

function troublesOf({ troubles, silent }: Outcome): string[] {
  return [
    ...(silent > 0 ? [`${silent} votes were never acknowledged`] : []),
    ...Object.entries(troubles).map(([name, many]) => `${many} votes became “${name}”`),
  ];
}

function said({ perSecond, perCore }: Measure): string {
  return `${count(perSecond)}/s, ${count(perCore)} for each second of processor`;
}
