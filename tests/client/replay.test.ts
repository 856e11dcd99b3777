import { beforeEach, describe, expect, it } from 'vitest';
import { Replay, SPEEDS, type ReplayClock } from '../../client/replay.ts';
import type { SessionEvent } from '../../session/events.ts';
import { fold } from '../../session/evolve.ts';
import { checkRecording } from '../../session/read-recording.ts';
import { record } from '../../session/record.ts';
import { chanceOf } from '../../session/simulate.ts';
import type { Timeline } from '../../session/timeline.ts';
import { stageView, type StageView } from '../../session/views.ts';
import { aSession } from '../session/a-session.ts';
import { shipped } from '../session/shipped.ts';

const scenarios = shipped.filter(({ kind }) => kind === 'poll' || kind === 'scale').slice(0, 3);
const log = aSession({ scenarios, people: 20, seed: 4 });

/** A clock that a test moves, some milliseconds at a time. */
class HandClock implements ReplayClock {
  #now = 1000;
  #due: (() => void) | undefined;

  now = () => this.#now;

  soon(callback: () => void) {
    this.#due = callback;
    return () => (this.#due = undefined);
  }

  get isAwaited(): boolean {
    return this.#due !== undefined;
  }

  pass(ms: number, every = 50): void {
    for (let left = ms; left > 0; left -= every) {
      this.#now += Math.min(every, left);
      const due = this.#due;
      this.#due = undefined;
      due?.();
    }
  }
}

let clock: HandClock;
let timeline: Timeline;
let replay: Replay;

function replayOf(events: readonly SessionEvent[]): void {
  const read = checkRecording(record(events, chanceOf(1), () => '2026-11-21'));
  if (!read.recording) throw new Error(JSON.stringify(read.findings));
  ({ timeline } = read);
  clock = new HandClock();
  replay = new Replay(timeline, clock);
}

beforeEach(() => replayOf(log));

/** The wall at a moment, folded from nothing. */
function wallAt(at: number): StageView {
  const until = timeline.events.filter((event) => event.at <= at);
  const state = fold(until.map((event, i) => ({ event, position: i + 1 })));
  const came = until.filter(({ type }) => type === 'participant-joined').length;
  return stageView(state, 'fr', { connected: came, present: [...state.participants] });
}

describe('a replay that plays', () => {
  it('shows every vote at its time and in its order', () => {
    const wall = replay.screen<StageView>('stage', 'fr');
    replay.skipsSilences = false;
    const seen: number[] = [];
    replay.subscribe(() => {
      if (seen.at(-1) !== wall.view!.position) seen.push(wall.view!.position);
      expect(wall.view).toEqual(wallAt(replay.at));
    });
    replay.play();
    clock.pass(30_000);
    expect(replay.at).toBe(30_000);
    expect(seen.length).toBeGreaterThan(20);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  });

  it('takes the time that the session took, divided by its speed', () => {
    for (const speed of SPEEDS) {
      replayOf(log);
      replay.skipsSilences = false;
      replay.speed = speed;
      replay.play();
      clock.pass(replay.length / speed - 100);
      expect(replay.playing).toBe(true);
      clock.pass(200);
      expect([replay.playing, replay.at]).toEqual([false, replay.length]);
    }
  });

  it('stops at the end, as the session ended, and plays from the beginning when asked again', () => {
    replay.seek(replay.length - 10);
    replay.play();
    clock.pass(200);
    expect(replay.playing).toBe(false);
    expect(clock.isAwaited).toBe(false);
    expect(replay.screen<StageView>('stage', 'fr').view!.ended).toBe(true);
    replay.play();
    expect([replay.playing, replay.at]).toEqual([true, 0]);
  });

  it('stands still while paused, and asks nothing of the clock', () => {
    replay.play();
    clock.pass(1000);
    replay.pause();
    expect(clock.isAwaited).toBe(false);
    clock.pass(5000);
    expect(replay.at).toBe(1000);
  });

  it('goes on where it was when the machine has slept for an hour', () => {
    replay.play();
    clock.pass(3_600_000, 3_600_000);
    expect(replay.at).toBe(1000);
  });
});

describe('a silence', () => {
  /** The same session, with ten minutes in which nothing happens before its last slide. */
  const last = log.findLastIndex(({ type }) => type === 'slide-shown');
  const paused = log.map((event, i) => (i < last ? event : { ...event, at: event.at + 600_000 }));
  let from: number;
  let to: number;

  beforeEach(() => {
    replayOf(paused);
    const next = timeline.events.findIndex(({ at }, i, all) => at - (all[i - 1]?.at ?? 0) > 20_000);
    from = timeline.events[next - 1]!.at;
    to = timeline.events[next]!.at;
  });

  it('of more than twenty seconds passes in two', () => {
    replay.seek(from);
    replay.play();
    clock.pass(1900);
    expect(replay.at).toBeLessThan(to);
    clock.pass(150);
    expect(replay.at).toBeGreaterThanOrEqual(to);
    expect(replay.at).toBeLessThan(to + 1000);
  });

  it('passes as it was, where the viewer wants it so', () => {
    replay.skipsSilences = false;
    replay.seek(from);
    replay.play();
    clock.pass(5000);
    expect(replay.at).toBe(from + 5000);
  });
});

describe('whoever seeks', () => {
  it('finds the session as it was, whatever way they came', () => {
    const wall = replay.screen<StageView>('stage', 'fr');
    const chance = chanceOf(9);
    for (let i = 0; i < 60; i++) {
      const at = Math.round(chance() * replay.length);
      replay.seek(at);
      expect([replay.at, wall.view]).toEqual([at, wallAt(at)]);
    }
  });

  it('stays within the session', () => {
    replay.seek(-5);
    expect(replay.at).toBe(0);
    replay.seek(Infinity);
    expect(replay.at).toBe(replay.length);
  });

  it('goes from chapter to chapter, and back to the beginning of one first', () => {
    const [, second, third] = replay.chapters;
    replay.seek(second!.at);
    replay.nextChapter();
    expect(replay.at).toBe(third!.at);
    replay.seek(third!.at + 2500);
    replay.previousChapter();
    expect(replay.at).toBe(third!.at);
    replay.previousChapter();
    expect(replay.at).toBe(second!.at);
    replay.seek(replay.length);
    replay.nextChapter();
    expect(replay.at).toBe(replay.length);
  });

  it('has two views apart, so that a picture can tell before from after', () => {
    const wall = replay.screen<StageView>('stage', 'fr');
    const opened = timeline.events.find(({ type }) => type === 'round-opened')!;
    replay.seek(opened.at + 5000);
    const before = wall.view!;
    const text = JSON.stringify(before);
    replay.seek(opened.at + 15_000);
    expect(wall.view).not.toBe(before);
    expect(JSON.stringify(before)).toBe(text);
    expect(wall.view).toBe(wall.view);
  });
});

describe('a screen of a replay', () => {
  const place = (h: number, f = -1) => ({ h, v: 0, f, fragments: 0 });
  const show = (h: number, f = -1) =>
    replay.screen('stage', 'fr').command({ type: 'show-slide', place: place(h, f) });

  it('has the clock of the session, so that a debate shows the time it showed', () => {
    const wall = replay.screen<StageView>('stage', 'fr');
    const started = timeline.events.find(({ type }) => type === 'debate-started')!;
    replay.seek(started.at + 1000);
    expect(wall.view!.play!.debate!.endsAt - wall.now()).toBe(59_000);
  });

  it('leads nobody: answers and commands are refused, and nothing changes', async () => {
    const wall = replay.screen<StageView>('stage', 'fr');
    const opened = timeline.events.find(({ type }) => type === 'round-opened')!;
    replay.seek(opened.at);
    const { view } = wall;
    expect(wall.leads).toBe(false);
    expect(await wall.answer({ picks: [] })).toBe('too-late');
    const { ref } = view!.play!;
    expect(await wall.command({ type: 'close-round', ref })).toBe('ended');
    expect(await wall.command({ type: 'end-session' })).toBe('ended');
    expect(wall.view).toBe(view);
  });

  it('goes to a slide by going to when it was shown next, else to when it was before', async () => {
    const shown = (h: number) =>
      timeline.events.find((event) => event.type === 'slide-shown' && event.place.h === h)!.at;
    expect(await show(3)).toBe('done');
    expect(replay.at).toBe(shown(3));
    expect(await show(1)).toBe('done');
    expect(replay.at).toBe(shown(1));
    replay.seek(replay.length);
    expect(await show(2)).toBe('done');
    expect(replay.at).toBe(shown(2));
  });

  it('stays where it is when a deck counts its fragments or asks for a slide never shown', async () => {
    replay.seek(timeline.chapters[1]!.at + 100);
    const { at } = replay;
    const { h } = timeline.state.place;
    const corrected = { ...timeline.state.place, fragments: 3 };
    const wall = replay.screen('stage', 'fr');
    expect(await wall.command({ type: 'show-slide', place: corrected })).toBe('done');
    expect(await show(h, 2)).toBe('no-such-slide');
    expect(await show(77)).toBe('no-such-slide');
    expect(replay.at).toBe(at);
  });
});
