import { parseArgs } from 'node:util';
import { ServerProcess } from '../server/process.ts';
import { MemoryWatch, TELLS_MEMORY } from './memory.ts';
import { Network } from './network.ts';
import { liveOnce } from './soak-session.ts';

/*
 * `npm run soak [-- --minutes 20]`: sessions of every kind one after the other, for a long time, while much goes
 * wrong. Two servers: one is killed again and again; the other lives all the time, and its memory must stay flat.
 */

export interface SoakOptions {
  readonly seconds: number;
  /** Sessions at a time on each server. */
  readonly sessions: number;
  /** People in each. */
  readonly people: number;
  readonly thoughtMs: number;
  /** The deck to play; it has every kind in it where not said. */
  readonly deck?: string;
  readonly say: (line: string) => void;
}

/** What a soak counted. */
export interface Counts {
  sessions: number;
  votes: number;
  kills: number;
  cuts: number;
  purges: number;
  lost: number;
  doubled: number;
  miscounted: number;
  astray: number;
  notPurged: number;
  readonly kinds: Set<string>;
  /** Sessions that did not come to their end, each in a line. */
  readonly failed: string[];
}

/** All kinds are in it. */
const DECK = 'best-of';

/** How long a server lives before it is killed, in milliseconds: from the first to the second. */
const LIFE_MS = [12_000, 30_000] as const;

/** How often the network changes, in milliseconds. */
const WEATHER_MS = 4000;

/** How often memory is asked for, in milliseconds. */
const MEMORY_MS = 15_000;

/** @returns what was counted, and the memory of the server that lived all the time */
export async function soak(options: SoakOptions): Promise<{ counts: Counts; memory: MemoryWatch }> {
  const { seconds, say } = options;
  const counts: Counts = {
    sessions: 0,
    votes: 0,
    kills: 0,
    cuts: 0,
    purges: 0,
    lost: 0,
    doubled: 0,
    miscounted: 0,
    astray: 0,
    notPurged: 0,
    kinds: new Set(),
    failed: [],
  };
  const steady = await ServerProcess.startIn({ node: TELLS_MEMORY });
  const mortal = await ServerProcess.start();
  const servers = [steady, mortal];
  const networks = await Promise.all(servers.map(({ base }) => Network.to(base)));
  const streams = await Promise.all(servers.map(({ base }) => Network.to(base)));
  for (const each of streams) each.turn({ noWebSocket: true });
  const memory = new MemoryWatch(steady);
  // From here on: a busy machine takes its time to start servers.
  const ending = performance.now() + seconds * 1000;
  const over = () => performance.now() > ending;

  const repeat = async (ms: () => number, what: () => Promise<void> | void) => {
    for (;;) {
      const due = performance.now() + ms();
      while (performance.now() < due && !over()) await pause(100);
      if (over()) return;
      await what();
    }
  };
  const [least, most] = LIFE_MS;
  const troubles = [
    repeat(
      () => Math.min(least + Math.random() * (most - least), seconds * 300),
      async () => {
        await mortal.kill();
        counts.kills += 1;
        await mortal.start();
      },
    ),
    repeat(
      () => WEATHER_MS,
      () => {
        for (const network of [...networks, ...streams]) {
          const noWebSocket = streams.includes(network);
          const bad = Math.random();
          if (bad < 0.4) network.turn({ noWebSocket });
          else if (bad < 0.7) network.turn({ noWebSocket, delayMs: [20, 400] });
          else if (bad < 0.8) network.turn({ noWebSocket, bytesPerSecond: 20_000 });
          else if (bad < 0.9) network.turn({ noWebSocket, stalled: true });
          else {
            network.cut(0.5);
            counts.cuts += 1;
          }
        }
      },
    ),
    repeat(
      () => MEMORY_MS,
      async () => {
        await memory.ask();
        const { heap, rss } = memory.held.at(-1)!;
        const left = Math.round((ending - performance.now()) / 1000);
        say(
          `${left} s to go: ${counts.sessions} sessions, ${counts.votes} votes, ${counts.kills} kills, ` +
            `${counts.lost} lost, ${counts.doubled} doubled, heap ${heap.toFixed(1)} MB, rss ${rss.toFixed(0)} MB`,
        );
      },
    ),
  ];
  const lives = servers.flatMap((server, which) =>
    Array.from({ length: options.sessions }, async (_, lane) => {
      // By turns: the server's own address, a bad network, and one through which only event streams go.
      const ways = [server.base, networks[which]!.base, streams[which]!.base];
      for (let turn = lane; turn === lane || !over(); turn++) {
        try {
          const { deck = DECK, people, thoughtMs } = options;
          const base = ways[turn % ways.length]!;
          const lived = await liveOnce({ server, base, deck, people, thoughtMs, hurry: over });
          counts.sessions += 1;
          counts.votes += lived.acknowledged;
          counts.lost += lived.lost.length;
          counts.doubled += lived.doubled.length;
          counts.miscounted += lived.miscounted.length;
          counts.astray += lived.astray.length;
          counts.purges += Number(lived.purged);
          counts.notPurged += Number(!lived.purged);
          for (const kind of lived.kinds) counts.kinds.add(kind);
          for (const line of [...lived.lost, ...lived.doubled, ...lived.astray]) say(line);
        } catch (cause) {
          counts.failed.push(String(cause));
          say(String(cause));
        }
      }
    }),
  );
  try {
    await Promise.all(troubles);
    for (const network of networks) network.turn({});
    for (const network of streams) network.turn({ noWebSocket: true });
    await Promise.all(lives);
    await memory.ask();
    return { counts, memory };
  } finally {
    await Promise.all([...networks, ...streams].map((network) => network.close()));
    await Promise.all(servers.map((server) => server.kill()));
  }
}

/** Whether all went as it must. */
export function isSound(counts: Counts): boolean {
  const { lost, doubled, miscounted, astray, notPurged, failed } = counts;
  return lost + doubled + miscounted + astray + notPurged + failed.length === 0;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { minutes: { type: 'string', default: '20' } } });
  const say = (line: string) => void process.stdout.write(`${line}\n`);
  const { counts, memory } = await soak({
    seconds: Number(values.minutes) * 60,
    sessions: 3,
    people: 25,
    thoughtMs: 1500,
    say,
  });
  const { kinds, failed, ...numbers } = counts;
  for (const [name, number] of Object.entries(numbers)) say(`${name.padEnd(12)} ${number}`);
  say(`kinds        ${[...kinds].toSorted().join(', ')}`);
  say(`failed       ${failed.length}`);
  say(`highest rss  ${memory.highestRss.toFixed(0)} MB`);
  for (const { at, heap, rss } of memory.held)
    say(`${at.toFixed(0).padStart(6)} s  heap ${heap.toFixed(1)} MB  rss ${rss.toFixed(0)} MB`);
  say(`slope        ${memory.slope.toFixed(1)} MB of heap an hour`);
  process.exit(isSound(counts) && !memory.leaks ? 0 : 1);
}
