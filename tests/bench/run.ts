import { execFileSync } from 'node:child_process';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { Load } from './load/load.ts';
import type { Asked, Result, Row } from './rows/row.ts';
import { atOnce } from './rows/at-once.ts';
import { cluster } from './rows/cluster.ts';
import { openingRow } from './rows/opening.ts';
import { phoneBytes } from './rows/phone-bytes.ts';
import { restart } from './rows/restart.ts';
import { throughput } from './rows/throughput.ts';
import { thumbToWallRow } from './rows/thumb-to-wall.ts';

/*
 * `npm run bench`: the seven goals, each as ratios measured side by side in one run. How to read it:
 * docs/benchmarks.md.
 */

const ROWS: readonly Row[] = [
  throughput,
  thumbToWallRow,
  atOnce,
  openingRow,
  phoneBytes,
  restart,
  cluster,
];

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    phones: { type: 'string' },
    quick: { type: 'boolean', default: false },
    profile: { type: 'string' },
  },
});

const say = (line: string) => void process.stdout.write(`${line}\n`);

const { quick } = values;
if (values.profile !== undefined) process.env['BENCH_PROFILE'] = values.profile;
const only = values.only?.split(',').map(Number);
const asked: Asked = {
  quick,
  phones: numbersIn(values.phones ?? (quick ? '500,1000' : '1000,5000,10000')),
  note: (line) => void process.stderr.write(`    ${line}\n`),
};

say(`Connivence ${version()}, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}`);
say(`machine load before: ${load()}`);
for (const row of ROWS) {
  if (only && !only.includes(row.number)) continue;
  const phones = Load.start();
  const began = performance.now();
  let result: Result;
  try {
    result = await row.run(asked, phones);
  } finally {
    phones.stop();
  }
  print(row, result, phones.warnings, (performance.now() - began) / 1000);
}
say(`\nmachine load after: ${load()}`);

function print(
  { number, title }: Row,
  { figures, faults = [], skipped }: Result,
  warnings: ReadonlySet<string>,
  seconds: number,
): void {
  say(`\n${number}. ${title} (${Math.round(seconds)} s)`);
  if (skipped !== undefined) return say(`   skipped: ${skipped}`);
  if (faults.length > 0) {
    process.exitCode = 1;
    return say(`   void: ${faults.join('; ')}`);
  }
  const width = Math.max(...figures.map(({ name }) => name.length));
  for (const { name, value, goal, met } of figures) {
    const verdict = goal === undefined ? '' : `   ${met ? 'met' : 'MISSED'}: ${goal}`;
    say(`   ${name.padEnd(width)}  ${value}${verdict}`);
  }
  for (const warning of warnings) say(`   warning: ${warning}`);
}

function load(): string {
  return loadavg()
    .map((each) => each.toFixed(2))
    .join(' ');
}

function version(): string {
  try {
    return execFileSync('git', ['describe', '--always', '--dirty'], { encoding: 'utf8' }).trim();
  } catch {
    return 'of no known version';
  }
}

function numbersIn(list: string): number[] {
  return list
    .split(',')
    .map(Number)
    .filter((number) => Number.isInteger(number) && number > 0);
}
