import type { Command } from '../session/commands.ts';
import { LAST_FRAGMENT, type Place } from '../session/deck.ts';
import type { AckOutcome } from '../session/protocol.ts';
import type { Lang } from '../session/text.ts';
import type { Chapter, Timeline } from '../session/timeline.ts';
import { stageView, trainerView, type Presence, type View } from '../session/views.ts';
import { Listeners, type SessionSource } from './source.ts';

/** How fast a replay may run: so many times as fast as the session was. */
export const SPEEDS = [1, 4, 16, 60] as const;

export type Speed = (typeof SPEEDS)[number];

/** What moves a replay on; by itself a replay knows no time. */
export interface ReplayClock {
  /** Milliseconds that only ever grow. */
  now(): number;
  /** Calls back in a moment; the function returned calls it off. */
  soon(callback: () => void): () => void;
}

/** The time between two steps, in milliseconds: a live wall is told as often. */
const STEP_MS = 50;

/** The most time that one step makes up for, in milliseconds: a machine that slept wakes where it was. */
const LONGEST_STEP_MS = 1000;

/** A stretch without events longer than this is skipped, in milliseconds ... */
const SILENCE_MS = 20_000;

/** ... and passes within this time, in milliseconds. */
const SKIPPED_MS = 2000;

/** Within so many milliseconds of a chapter's beginning, back is to the chapter before. */
const JUST_BEGUN_MS = 2000;

const realClock: ReplayClock = {
  now: () => performance.now(),
  soon(callback) {
    const timer = setTimeout(callback, STEP_MS);
    return () => clearTimeout(timer);
  },
};

/** A time at which the room was led to a place. */
interface Stop {
  readonly at: number;
  readonly place: Place;
}

/**
 * A recording being played: a clock moves along a timeline, and screens see the session as it was at that
 * moment. All times are milliseconds since the session was opened.
 */
export class Replay {
  readonly chapters: readonly Chapter[];
  readonly length: number;
  readonly #timeline: Timeline;
  readonly #clock: ReplayClock;
  readonly #listeners = new Listeners();
  readonly #silences: readonly (readonly [from: number, to: number])[];
  readonly #stops: readonly Stop[];
  #at = 0;
  #speed: Speed = 1;
  #skipsSilences = true;
  /** When the clock moved us last; undefined while we stand. */
  #steppedAt: number | undefined;
  #callOff = () => {};
  /** Counts the changes of the session: a view is drawn up once for each. */
  #changes = 0;

  constructor(timeline: Timeline, clock: ReplayClock = realClock) {
    this.#timeline = timeline;
    this.#clock = clock;
    this.chapters = timeline.chapters;
    this.length = timeline.length;
    this.#silences = timeline.events.flatMap(({ at }, i, { [i + 1]: next }) =>
      next && next.at - at > SILENCE_MS ? [[at, next.at] as const] : [],
    );
    this.#stops = [
      // Every session opens on its first slide.
      { at: 0, place: { h: 0, v: 0, f: -1, fragments: 0 } },
      ...timeline.events.flatMap((event) =>
        event.type === 'slide-shown' ? [{ at: event.at, place: event.place }] : [],
      ),
    ];
    timeline.seek(0);
  }

  get at(): number {
    return this.#at;
  }

  get playing(): boolean {
    return this.#steppedAt !== undefined;
  }

  get speed(): Speed {
    return this.#speed;
  }

  set speed(speed: Speed) {
    this.#speed = speed;
    this.#listeners.call();
  }

  /** Whether a stretch of more than 20 s without events passes in 2 s while playing. */
  get skipsSilences(): boolean {
    return this.#skipsSilences;
  }

  set skipsSilences(skips: boolean) {
    this.#skipsSilences = skips;
    this.#listeners.call();
  }

  /** The chapter that we are in; -1 before the first. */
  get chapter(): number {
    return this.chapters.findLastIndex(({ at }) => at <= this.#at);
  }

  /** Goes on from here; from the beginning, where this is the end. */
  play(): void {
    if (this.playing) return;
    if (this.#at >= this.length) this.#goTo(0);
    this.#steppedAt = this.#clock.now();
    this.#callOff = this.#clock.soon(this.#step);
    this.#listeners.call();
  }

  pause(): void {
    this.#callOff();
    this.#steppedAt = undefined;
    this.#listeners.call();
  }

  /** Goes to a moment, and plays on from there if it was playing. A time outside is taken to the nearest end. */
  seek(at: number): void {
    this.#goTo(Math.min(this.length, Math.max(0, at)));
    this.#listeners.call();
  }

  nextChapter(): void {
    this.seek(this.chapters[this.chapter + 1]?.at ?? this.length);
  }

  /** Back to the beginning of this chapter; where we are within its first two seconds, to the one before. */
  previousChapter(): void {
    const { chapter } = this;
    const start = this.chapters[chapter]?.at ?? 0;
    const back = this.#at - start < JUST_BEGUN_MS ? this.chapters[chapter - 1] : undefined;
    this.seek(back?.at ?? start);
  }

  /** Calls back after each change of anything above, twenty times a second while playing; the function returned ends it. */
  subscribe(listener: () => void): () => void {
    return this.#listeners.add(listener);
  }

  /** The session as one screen had it. */
  screen<V extends View>(role: V['role'] & ('stage' | 'trainer'), lang: Lang): SessionSource<V> {
    const draw = role === 'stage' ? stageView : trainerView;
    let drawn = -1;
    let view: View | undefined;
    const current = (): V => {
      if (drawn !== this.#changes) {
        const { state, came } = this.#timeline;
        // Who left, no recording tells: whoever came is there.
        const presence: Presence = { connected: came, present: [...state.participants] };
        // A copy, as the network makes one: the state changes in place, and a picture compares two views.
        view = structuredClone(draw(state, lang, presence));
        drawn = this.#changes;
      }
      return view as V;
    };
    return {
      get view() {
        return current();
      },
      own: undefined,
      link: 'local',
      leads: false,
      refusal: undefined,
      now: () => this.#at,
      answer: async () => 'too-late',
      command: async (command) => this.#obey(command),
      subscribe: (listener) => this.#listeners.add(listener),
      close: () => this.pause(),
    };
  }

  /** Nothing can be made to happen any more; only going to a slide is going to when it was shown. */
  #obey(command: Command): AckOutcome {
    if (command.type !== 'show-slide') return 'ended';
    const { place } = command;
    const here = this.#timeline.state.place;
    // A deck that corrects the number of its fragments is where it should be.
    if (sameSlide(place, here) && (place.f === here.f || here.f === LAST_FRAGMENT)) return 'done';
    const leadThere = (stop: Stop) => sameSlide(stop.place, place);
    const exactly = (stop: Stop) => leadThere(stop) && stop.place.f === place.f;
    const stop =
      this.#near(exactly) ?? (sameSlide(place, here) ? undefined : this.#near(leadThere));
    if (!stop) return 'no-such-slide';
    this.seek(stop.at);
    return 'done';
  }

  /** The next such stop from here, else the last before. */
  #near(isSuch: (stop: Stop) => boolean): Stop | undefined {
    return (
      this.#stops.find((stop) => stop.at > this.#at && isSuch(stop)) ??
      this.#stops.findLast((stop) => stop.at <= this.#at && isSuch(stop))
    );
  }

  readonly #step = (): void => {
    const now = this.#clock.now();
    const passed = Math.min(LONGEST_STEP_MS, now - this.#steppedAt!);
    this.#steppedAt = now;
    this.#goTo(this.#after(passed));
    if (this.#at >= this.length) return this.pause();
    this.#callOff = this.#clock.soon(this.#step);
    this.#listeners.call();
  };

  /** Where so many milliseconds of the viewer's lead. */
  #after(passed: number): number {
    let at = this.#at;
    let left = passed;
    while (left > 0 && at < this.length) {
      const silence = this.#skipsSilences && this.#silences.find(([, to]) => to > at);
      const [from, to] = silence || [this.length, this.length];
      const within = at >= from;
      const rate = within ? Math.max(this.#speed, (to - from) / SKIPPED_MS) : this.#speed;
      const step = Math.min(left * rate, (within ? to : from) - at);
      at += step;
      left -= step / rate;
    }
    return at;
  }

  #goTo(at: number): void {
    this.#at = at;
    if (this.#timeline.seek(at)) this.#changes += 1;
  }
}

function sameSlide(a: Place, b: Place): boolean {
  return a.h === b.h && a.v === b.v;
}
