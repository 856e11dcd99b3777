import type { Lang } from '../../session/text.ts';
import type { Json } from './json.ts';

/** A scenario while somebody writes it. */
export interface Draft {
  readonly json: Json;
  /** The languages that its texts are written in; none where they are plain strings. */
  readonly langs: readonly Lang[];
  /** What was typed as JSON and cannot be read yet. */
  readonly raw?: string;
}

/** A draft with the way back, and the way forth again. */
export interface History {
  readonly now: Draft;
  readonly past: readonly Draft[];
  readonly future: readonly Draft[];
  /** What was touched last, and when. */
  readonly stroke?: Stroke;
}

/** One touch of the keyboard: strokes in one field that follow each other are one step back. */
export interface Stroke {
  /** Names what is edited: its path. */
  readonly field: string;
  /** Milliseconds, on any clock that does not go back. */
  readonly at: number;
}

/** Strokes further apart than this, in milliseconds, are two thoughts. */
const PAUSE_MS = 1500;

/** How many steps back are kept. */
const STEPS = 300;

export function begun(draft: Draft): History {
  return { now: draft, past: [], future: [] };
}

/** @param stroke of what is typed; left out for what is done at a click, a step of its own */
export function edited(history: History, draft: Draft, stroke?: Stroke): History {
  const { now, past, stroke: last } = history;
  const goesOn =
    stroke !== undefined && last?.field === stroke.field && stroke.at - last.at < PAUSE_MS;
  return {
    now: draft,
    past: goesOn ? past : [...past.slice(1 - STEPS), now],
    future: [],
    ...(stroke && { stroke }),
  };
}

/** The same step, put another way: what follows from it without having been done. */
export function amended(history: History, draft: Draft): History {
  return { ...history, now: draft };
}

/** One step back; as it is where there is none. */
export function undone({ now, past, future }: History): History {
  const before = past.at(-1);
  return before
    ? { now: before, past: past.slice(0, -1), future: [now, ...future] }
    : { now, past, future };
}

/** One step forth again; as it is where there is none. */
export function redone({ now, past, future }: History): History {
  const [after, ...later] = future;
  return after ? { now: after, past: [...past, now], future: later } : { now, past, future };
}
