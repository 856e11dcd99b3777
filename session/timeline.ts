import type { SessionEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { fork, initialState, type SessionState } from './state.ts';

/** A slide that the room was at. */
export interface Chapter {
  /** When it came up, in milliseconds since the session was opened. */
  readonly at: number;
  readonly title: string;
  /** The scenario that it played. */
  readonly scenario?: string;
  /** What happened to that scenario, and when. */
  readonly marks: readonly Mark[];
}

/** A moment that one looks for. */
export interface Mark {
  readonly at: number;
  readonly what: 'vote-1' | 'vote-2' | 'results' | 'debate' | 'debrief';
}

/** A slide passed quicker than this was only on the way, in milliseconds. */
const GLANCE_MS = 1500;

/** A session as it was at some index of its events. */
interface Checkpoint {
  readonly index: number;
  readonly state: SessionState;
}

/**
 * A whole log, and the session at any moment of it. Where no vote is open the state is kept as a checkpoint,
 * so that going anywhere folds one vote at most, and not all that came before.
 */
export class Timeline {
  readonly chapters: readonly Chapter[];
  /** How long the session took, in milliseconds. */
  readonly length: number;
  readonly #events: readonly SessionEvent[];
  readonly #checkpoints: readonly Checkpoint[];
  /** After how many events each person had come. */
  readonly #arrivals: readonly number[];
  #state: SessionState;
  /** How many events have been applied. */
  #index: number;

  private constructor(events: readonly SessionEvent[], checkpoints: readonly Checkpoint[]) {
    this.#events = events;
    this.#checkpoints = checkpoints;
    this.#arrivals = events.flatMap(({ type }, i) =>
      type === 'participant-joined' ? [i + 1] : [],
    );
    this.#state = fork(checkpoints[0]!.state);
    this.#index = checkpoints[0]!.index;
    this.chapters = chaptersOf(events);
    this.length = events.at(-1)?.at ?? 0;
  }

  /**
   * @param events `session-opened` first, times not running back
   * @throws whatever the reducer throws at events that no session has had
   */
  static of(events: readonly SessionEvent[]): Timeline {
    const state = initialState();
    const checkpoints: Checkpoint[] = [];
    for (const [i, event] of events.entries()) {
      evolve(state, event, i + 1);
      const calm = state.open === undefined;
      const turn = event.type === 'slide-shown' || event.type === 'round-closed' || i === 0;
      if (calm && turn) checkpoints.push({ index: i + 1, state: fork(state) });
    }
    if (checkpoints.length === 0) checkpoints.push({ index: 0, state: initialState() });
    return new Timeline(events, checkpoints);
  }

  /** Every event, in order. */
  get events(): readonly SessionEvent[] {
    return this.#events;
  }

  /** The session as it now stands; it changes in place as one goes on. */
  get state(): SessionState {
    return this.#state;
  }

  /** How many people have come by now; aliases do not tell, since they change from play to play. */
  get came(): number {
    const later = this.#arrivals.findIndex((index) => index > this.#index);
    return later < 0 ? this.#arrivals.length : later;
  }

  /** The session as it ended. Its own: nothing changes it any more. */
  end(): SessionState {
    const last = this.#checkpoints.at(-1)!;
    return this.#fold(last, this.#events.length);
  }

  /** When the next event comes, in milliseconds since the session was opened; undefined at the end. */
  get nextAt(): number | undefined {
    return this.#events[this.#index]?.at;
  }

  /**
   * Goes to a moment, back or forth: everything until then has happened, and nothing after.
   * @returns whether anything is different from before
   */
  seek(at: number): boolean {
    const target = this.#indexAt(at);
    if (target === this.#index) return false;
    const near = this.#checkpoints.findLast(({ index }) => index <= target);
    if (near && (target < this.#index || near.index > this.#index)) {
      this.#state = this.#fold(near, target);
    } else {
      for (let i = this.#index; i < target; i++) evolve(this.#state, this.#events[i]!, i + 1);
    }
    this.#index = target;
    return true;
  }

  #fold({ index, state: kept }: Checkpoint, target: number): SessionState {
    const state = fork(kept);
    for (let i = index; i < target; i++) evolve(state, this.#events[i]!, i + 1);
    return state;
  }

  /** How many events came until a time; found by halving. The first always has. */
  #indexAt(at: number): number {
    let low = 1;
    let high = this.#events.length;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.#events[middle - 1]!.at <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

function chaptersOf(events: readonly SessionEvent[]): Chapter[] {
  const [opened] = events;
  const slides = opened?.type === 'session-opened' ? opened.deck.slides : [];
  const chapters: (Omit<Chapter, 'marks'> & {
    marks: Mark[];
    readonly h: number;
    readonly v: number;
  })[] = [];
  for (const event of events) {
    const { at } = event;
    const what = markOf(event);
    if (what) chapters.at(-1)?.marks.push({ at, what });
    // Every session opens on its first slide, which nobody had to show.
    if (event.type !== 'slide-shown' && event.type !== 'session-opened') continue;
    const { h, v } = event.type === 'slide-shown' ? event.place : { h: 0, v: 0 };
    const last = chapters.at(-1);
    if (last?.h === h && last.v === v) continue;
    if (last && at - last.at < GLANCE_MS && last.marks.length === 0) chapters.pop();
    const slide = slides.find((each) => each.h === h && each.v === v);
    chapters.push({
      at,
      h,
      v,
      title: slide?.title ?? '',
      ...(slide?.scenario && { scenario: slide.scenario }),
      marks: [],
    });
  }
  return chapters.map(({ h: _h, v: _v, ...chapter }) => chapter);
}

function markOf(event: SessionEvent): Mark['what'] | undefined {
  if (event.type === 'round-opened') return event.round > 1 ? 'vote-2' : 'vote-1';
  if (event.type === 'results-shown') return event.shown ? 'results' : undefined;
  if (event.type === 'debate-started') return 'debate';
  return event.type === 'debriefed' ? 'debrief' : undefined;
}
