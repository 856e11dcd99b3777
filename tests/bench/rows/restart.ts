import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SqliteLog } from '../../../server/logs/sqlite.ts';
import type { SessionEvent } from '../../../session/events.ts';
import { evolve } from '../../../session/evolve.ts';
import { chanceOf } from '../../../session/simulate.ts';
import { initialState } from '../../../session/state.ts';
import { count, median, spread } from '../figures.ts';
import { aLargeSession } from '../large-session.ts';
import { Product, until } from '../servers/product.ts';
import { Served } from '../servers/served.ts';
import type { Row } from './row.ts';

const CODE = 'K7PRXM';

/** Events committed together: what a room that votes as fast as it can makes of it. */
const GROUP = 250;

const GOAL_MS = 1000;
const GOAL_EVENTS = 1_000_000;

export const restart: Row = {
  number: 6,
  title: 'a restart with a long log',
  async run({ quick, note }) {
    const [people, rounds] = quick ? [2000, 25] : [10_000, 49];
    const events = aLargeSession(people, rounds, chanceOf(25)).slice(0, -1);
    const data = await mkdtemp(join(tmpdir(), 'connivence-bench-'));
    await keep(join(data, 'sessions.sqlite'), events);
    note(`${count(events.length)} events are kept`);

    const times = { whole: [] as number[], started: [] as number[], floor: [] as number[] };
    for (let turn = 0; turn < (quick ? 2 : 5); turn++) {
      times.floor.push(await timed(async () => (await Served.floor('bare-ws')).stop()));
      const begun = performance.now();
      const product = await Product.start({ data });
      times.started.push(performance.now() - begun);
      const session = await product.session(CODE);
      await until(session.wall, ({ position }) => position >= events.length);
      times.whole.push(performance.now() - begun);
      session.close();
      await product.stop('SIGKILL');
      note(
        `started after ${count(times.started.at(-1)!)} ms, on the wall after ${count(times.whole.at(-1)!)} ms`,
      );
    }
    const empty: number[] = [];
    for (let turn = 0; turn < 2; turn++) {
      const begun = performance.now();
      const product = await Product.start();
      empty.push(performance.now() - begun);
      await product.clear();
    }

    const folds: number[] = [];
    for (let turn = 0; turn < 6; turn++) {
      const took = await timed(() => fold(events));
      // The first is warm-up.
      if (turn > 0) folds.push((events.length / took) * 1000);
    }
    return {
      figures: [
        {
          name: `${count(events.length)} events: from the start to the session on a wall`,
          value: spread(times.whole, 0, ' ms'),
          goal: `within ${GOAL_MS} ms`,
          met: median(times.whole) <= GOAL_MS,
        },
        { name: 'of that: until it listens', value: spread(times.started, 0, ' ms') },
        {
          name: 'of that: reading and folding',
          value: spread(
            times.whole.map((ms, i) => ms - times.started[i]!),
            0,
            ' ms',
          ),
        },
        { name: 'a start with nothing to read', value: spread(empty, 0, ' ms') },
        { name: 'a start of bare-ws, and its end', value: spread(times.floor, 0, ' ms') },
        {
          name: 'events folded a second',
          value: spread(folds, 0),
          goal: `at least ${count(GOAL_EVENTS)}`,
          met: median(folds) >= GOAL_EVENTS,
        },
      ],
    };
  },
};

async function keep(file: string, events: readonly SessionEvent[]): Promise<void> {
  const log = await SqliteLog.open(file);
  const session = `20261121-${CODE}`;
  for (let at = 0; at < events.length; at += GROUP) {
    await log.append(session, events.slice(at, at + GROUP), at === 0 ? 0 : undefined);
  }
  await log.close();
}

function fold(events: readonly SessionEvent[]): void {
  const state = initialState();
  for (const [i, event] of events.entries()) evolve(state, event, i + 1);
}

async function timed(work: () => unknown): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}
