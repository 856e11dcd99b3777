import * as z from 'zod/mini';
import { id } from './scenario.ts';

const place = z.strictObject({
  h: z.int().check(z.minimum(0), z.maximum(9999)),
  v: z.int().check(z.minimum(0), z.maximum(9999)),
  f: z.int().check(z.minimum(-1), z.maximum(99)),
  fragments: z.int().check(z.minimum(0), z.maximum(99)),
});

/** The most simulated people a rehearsal takes. */
export const MOST_SIMULATED = 1000;

/** What a trainer can ask of the room itself. */
const roomCommands = [
  /** Ask people for their names, for an attendance sheet, or ask no longer. */
  z.strictObject({ type: z.literal('ask-names'), asked: z.boolean() }),
  /** Turn newcomers away, or let them in again. */
  z.strictObject({ type: z.literal('lock-room'), locked: z.boolean() }),
  /** Make the wall black, or light it up again. */
  z.strictObject({ type: z.literal('blank-wall'), blank: z.boolean() }),
  /** Send away whoever said a thing, such as a card of a wall of texts: the trainer never learns who. */
  z.strictObject({
    type: z.literal('remove-author'),
    ref: id,
    of: z.string().check(z.maxLength(80)),
  }),
  /** Let everybody come back who was sent away. */
  z.strictObject({ type: z.literal('readmit-removed') }),
  /** Let in only newcomers who have a personal code, or everybody again. */
  z.strictObject({ type: z.literal('require-tickets'), required: z.boolean() }),
] as const;

export type RoomCommand = z.infer<(typeof roomCommands)[number]>;

const people = z.int().check(z.minimum(0), z.maximum(10_000));

/** What a trainer can ask, as it comes over the network. */
export const commandSchema = z.discriminatedUnion('type', [
  /** Show a place of the deck. */
  z.strictObject({ type: z.literal('show-slide'), place }),
  /** Open the vote: the first round, or the second after one was closed. */
  z.strictObject({ type: z.literal('open-round'), ref: id }),
  /** Close the vote that is open. */
  z.strictObject({ type: z.literal('close-round'), ref: id }),
  /** Let the round that was closed last go on. */
  z.strictObject({ type: z.literal('reopen-round'), ref: id }),
  /** Type in a show of hands: so many people for each answer; replaces the last one typed in. */
  z.strictObject({
    type: z.literal('count-hands'),
    ref: id,
    hands: z.array(z.strictObject({ answer: z.unknown(), people })).check(z.maxLength(101)),
  }),
  z.strictObject({ type: z.literal('show-results'), ref: id, shown: z.boolean() }),
  /** Start the debate, or start its timer afresh. */
  z.strictObject({
    type: z.literal('start-debate'),
    ref: id,
    seconds: z.int().check(z.minimum(10), z.maximum(3600)),
  }),
  z.strictObject({ type: z.literal('debrief'), ref: id }),
  /** Make a play go on in its kind's own way; the kind checks the directive. */
  z.strictObject({ type: z.literal('direct'), ref: id, directive: z.unknown() }),
  /** Forget every answer to this scenario. */
  z.strictObject({ type: z.literal('reset'), ref: id }),
  /** Fill a rehearsal with so many simulated people, instead of those there. */
  z.strictObject({
    type: z.literal('call-crowd'),
    people: z.int().check(z.minimum(1), z.maximum(MOST_SIMULATED)),
    tempo: z.enum(['normal', 'fast']),
  }),
  ...roomCommands,
  z.strictObject({ type: z.literal('end-session') }),
]);

export type Command = z.infer<typeof commandSchema>;
