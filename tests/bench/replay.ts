import { evolve } from '../../session/evolve.ts';
import { readRecording } from '../../session/read-recording.ts';
import { record } from '../../session/record.ts';
import { chanceOf } from '../../session/simulate.ts';
import { initialState } from '../../session/state.ts';
import { Timeline } from '../../session/timeline.ts';
import { stageView } from '../../session/views.ts';
import { aLargeSession } from './large-session.ts';

/*
 * `npm run bench:replay`: what it costs to open a recording of a very large session and to go anywhere in it.
 * Times are of this machine, this minute; what counts are the ratios to one fold of the whole log, taken in
 * turns with the seeks (fold, seeks, fold, seeks).
 */

const PEOPLE = Number(process.argv[2] ?? 10_000);
const ROUNDS = Number(process.argv[3] ?? 25);
const SEEKS = 200;

const say = (line: string) => void process.stdout.write(`${line}\n`);
const chance = chanceOf(25);

const log = aLargeSession(PEOPLE, ROUNDS, chance);
say(`${PEOPLE} people, ${ROUNDS} rounds, ${log.length} events`);

const [recorded, recording] = timed(() => record(log, chance, () => '2026-11-21'));
const text = JSON.stringify(recording);
say(`recorded in ${ms(recorded)}, ${(text.length / 1024 / 1024).toFixed(1)} MB`);

const loads: number[] = [];
const folds: number[] = [];
const seeks: { took: number; forth: boolean }[] = [];
let timeline = load();
say(`loaded in ${ms(loads[0]!)} (read, checked, folded, chapters found)`);

fold();
folds.length = 0;
for (let turn = 0; turn < 4; turn++) {
  folds.push(fold());
  for (let i = 0; i < SEEKS / 4; i++) {
    const at = Math.floor(chance() * (timeline.length + 1));
    const before = timeline.nextAt ?? Infinity;
    const [took] = timed(() => {
      timeline.seek(at);
      stageView(timeline.state, 'fr', { connected: 0 });
    });
    seeks.push({ took, forth: at >= before });
  }
}
timeline = load();
say(`loaded again in ${ms(loads[1]!)}`);

const whole = median(folds);
const sorted = seeks.map(({ took }) => took).toSorted((a, b) => a - b);
const ratio = (took: number) => `${(took / whole).toFixed(3)} of a fold (${ms(took)})`;
say(`one full fold: ${ms(whole)} (${ms(Math.min(...folds))} to ${ms(Math.max(...folds))})`);
say(`${SEEKS} random seeks, each with the wall’s view drawn up:`);
say(`  median ${ratio(median(sorted))}`);
say(`  worst  ${ratio(sorted.at(-1)!)}`);

function load(): Timeline {
  const [took, read] = timed(() => readRecording(text));
  loads.push(took);
  if (!read.recording) throw new Error(JSON.stringify(read.findings));
  return read.timeline;
}

/** Every event through the reducer, from nothing. */
function fold(): number {
  const [took, state] = timed(() => {
    const state = initialState();
    for (const [i, event] of timeline.events.entries()) evolve(state, event, i + 1);
    return state;
  });
  if (!state.ended) throw new Error('the session did not end');
  return took;
}

function timed<T>(work: () => T): [took: number, made: T] {
  const start = performance.now();
  const made = work();
  return [performance.now() - start, made];
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

function ms(took: number): string {
  return `${took.toFixed(took < 10 ? 2 : 0)} ms`;
}
