import type { Command } from '../../session/commands.ts';
import { decide } from '../../session/decide.ts';
import type { SessionEvent } from '../../session/events.ts';
import { evolve } from '../../session/evolve.ts';
import { readRecording } from '../../session/read-recording.ts';
import { record } from '../../session/record.ts';
import { answerTo, chanceOf } from '../../session/simulate.ts';
import { initialState } from '../../session/state.ts';
import { Timeline } from '../../session/timeline.ts';
import { participantView, stageView } from '../../session/views.ts';
import { shipped } from '../session/shipped.ts';

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

const log = aLargeSession();
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

/** Everybody answers every round once; rounds come in pairs, with a debate between. */
function aLargeSession(): SessionEvent[] {
  const scenarios = shipped.filter(({ kind }) => kind === 'poll' || kind === 'scale');
  const played = Array.from({ length: Math.ceil(ROUNDS / 2) }, (_, i) => ({
    ...scenarios[i % scenarios.length]!,
    ref: `scenario-${i}`,
  }));
  const slides = played.map(({ ref }, h) => ({ h, v: 0, title: ref, notes: '', scenario: ref }));
  const names = Array.from({ length: PEOPLE }, (_, i) => `person-${i}-${'x'.repeat(30)}`);
  const state = initialState();
  const events: SessionEvent[] = [];
  let at = Date.UTC(2026, 10, 21, 9);
  let commands = 0;
  let rounds = 0;

  const happen = (event: SessionEvent) => {
    events.push(event);
    evolve(state, event, events.length);
  };
  const command = (asked: Command) => {
    at += 5000;
    const { events: decided = [] } = decide(state, asked, {
      at,
      commandId: `command-${++commands}`,
      present: [],
      seed: 1,
      find: (ref) => ({ scenario: played.find((each) => each.ref === ref)! }),
    });
    for (const event of decided) happen(event);
  };

  const deck = { id: 'large', title: 'Large', slides };
  happen({ v: 1, type: 'session-opened', at, code: 'K7PRXM', lang: 'fr', deck });
  for (const participant of names) {
    at += 2;
    happen({ v: 1, type: 'participant-joined', at, participant });
  }
  for (const [h, { ref }] of played.entries()) {
    command({ type: 'show-slide', place: { h, v: 0, f: -1, fragments: 0 } });
    for (let round = 0; round < 2 && rounds < ROUNDS; round++, rounds++) {
      command({ type: 'open-round', ref });
      const play = participantView(state, 'fr').play!;
      for (const participant of names) {
        at += 3;
        const answer = answerTo(play, chance);
        const { opening } = play;
        const commandId = `answer-${++commands}`;
        happen({ v: 1, type: 'answer-cast', at, participant, opening, answer, commandId });
      }
      command({ type: 'close-round', ref });
      command({ type: 'show-results', ref, shown: true });
      if (round === 0) command({ type: 'start-debate', ref, seconds: 60 });
    }
    command({ type: 'debrief', ref });
  }
  command({ type: 'end-session' });
  return events;
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
