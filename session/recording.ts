import * as z from 'zod/mini';
import type { SessionEvent } from './events.ts';
import type { RoomEvent } from './room-events.ts';
import { id, type PlayableScenario } from './scenario.ts';

/*
 * A recording: what a session was, for anybody to play again, without anybody who was in it.
 * `docs/recording.md` describes the file; `record.ts` makes one, `read-recording.ts` reads one.
 */

/** What a recording calls itself. */
export const RECORDING = 'connivence-recording';

/** The version of the format that is written today; every older one is read for ever. */
export const RECORDING_VERSION = 1;

/** An alias is at most so many times the number of people: each opening of a few takes names of its own. */
export const NAMES_EACH = 1000;

/** The most bytes of a recording that is read: ten thousand people in twenty-five rounds take some ten million. */
export const RECORDING_BYTES = 64 * 1024 * 1024;

/** A session without identities. All times are milliseconds since it was opened. */
export interface Recording {
  readonly format: typeof RECORDING;
  readonly version: typeof RECORDING_VERSION;
  /** The day it took place: `2026-11-21`. */
  readonly date: string;
  /** The language of the interface on the wall. */
  readonly lang: string;
  /** Whether simulated people filled it. */
  readonly rehearsal?: true | undefined;
  readonly deck: {
    readonly id: string;
    readonly title: string;
    /** Without speaker notes: these are the trainer's. */
    readonly slides: readonly RecordedSlide[];
  };
  /**
   * How many people came. An alias is a whole number from 1 to this; a higher one is somebody of a few, who
   * answered in one opening and cannot be found in another.
   */
  readonly people: number;
  readonly events: readonly RecordedEvent[];
}

export interface RecordedSlide {
  readonly h: number;
  readonly v: number;
  readonly title: string;
  readonly scenario?: string | undefined;
}

/** An event of a trainer, as the log has it but for its version and its command. */
type Led = Exclude<
  SessionEvent,
  | RoomEvent
  | {
      type:
        | 'session-opened'
        | 'crowd-called'
        | 'participant-joined'
        | 'answer-cast'
        | 'scenario-refused';
    }
>;
type Bare<E> = E extends unknown ? Omit<E, 'v' | 'commandId'> : never;

export type RecordedEvent =
  | Bare<Led>
  /** People who came between two steps of the trainer's, at these times. */
  | { readonly type: 'people-joined'; readonly at: number; readonly times: readonly number[] }
  /** What was answered between two steps of the trainer's. */
  | {
      readonly type: 'answers';
      readonly at: number;
      readonly opening: number;
      /** Each different answer once. */
      readonly answers: readonly unknown[];
      /** When, who by alias, and which of the answers. */
      readonly casts: readonly (readonly [at: number, alias: number, answer: number])[];
    };

const time = z.int().check(z.minimum(0));
const opening = z.int().check(z.minimum(1), z.maximum(100_000));
const coordinate = z.int().check(z.minimum(0), z.maximum(9999));
const people = z.int().check(z.minimum(0), z.maximum(1_000_000));
const title = z.string().check(z.maxLength(500));
/** Long lists are checked number by number in `read-recording.ts`: a schema takes ten times as long. */
const numbers = z.custom<readonly number[]>((list) => Array.isArray(list));

const event = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('slide-shown'),
    at: time,
    place: z.strictObject({
      h: coordinate,
      v: coordinate,
      f: z.int().check(z.minimum(-1), z.maximum(99)),
      fragments: z.int().check(z.minimum(0), z.maximum(99)),
    }),
  }),
  z.strictObject({
    type: z.literal('scenario-presented'),
    at: time,
    // The scenario itself is read as a scenario's file is.
    scenario: z.custom<PlayableScenario>((value) => typeof value === 'object' && value !== null),
  }),
  z.strictObject({
    type: z.literal('round-opened'),
    at: time,
    ref: id,
    step: z.string().check(z.minLength(1), z.maxLength(80)),
    round: z.int().check(z.minimum(1), z.maximum(2)),
    opening,
  }),
  z.strictObject({ type: z.literal('round-closed'), at: time, opening }),
  z.strictObject({ type: z.literal('round-reopened'), at: time, opening }),
  z.strictObject({
    type: z.literal('hands-counted'),
    at: time,
    opening,
    hands: z
      .array(
        z.strictObject({
          answer: z.unknown(),
          people: z.int().check(z.minimum(0), z.maximum(10_000)),
        }),
      )
      .check(z.maxLength(101)),
  }),
  z.strictObject({ type: z.literal('results-shown'), at: time, ref: id, shown: z.boolean() }),
  z.strictObject({
    type: z.literal('debate-started'),
    at: time,
    ref: id,
    seconds: z.int().check(z.minimum(1), z.maximum(3600)),
  }),
  z.strictObject({ type: z.literal('debriefed'), at: time, ref: id }),
  z.strictObject({ type: z.literal('play-directed'), at: time, ref: id, directive: z.unknown() }),
  z.strictObject({ type: z.literal('scenario-reset'), at: time, ref: id }),
  z.strictObject({ type: z.literal('session-ended'), at: time }),
  z.strictObject({ type: z.literal('people-joined'), at: time, times: numbers }),
  z.strictObject({
    type: z.literal('answers'),
    at: time,
    opening,
    answers: z.array(z.unknown()),
    casts: z.custom<readonly (readonly [number, number, number])[]>((list) => Array.isArray(list)),
  }),
]);

/** The shape of a recording, of the version that is written today. */
export const recordingSchema = z.strictObject({
  format: z.literal(RECORDING),
  version: z.literal(RECORDING_VERSION),
  date: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
  lang: z.string().check(z.regex(/^[a-z]{2,3}$/)),
  rehearsal: z.optional(z.literal(true)),
  deck: z.strictObject({
    id: z.string().check(z.maxLength(100)),
    title,
    slides: z
      .array(
        z.strictObject({ h: coordinate, v: coordinate, title, scenario: z.optional(z.string()) }),
      )
      .check(z.maxLength(1000)),
  }),
  people,
  events: z.array(event).check(z.maxLength(100_000)),
});
