import * as z from 'zod/mini';
import { commandSchema, type Command } from './commands.ts';
import type { Refusal } from './decide.ts';
import type { Outcome } from './evolve.ts';
import type { Position } from './log.ts';
import type { OwnAnswer, PlayView, View } from './views.ts';

/** The version of the messages below; a client of another version is told to reload. */
export const PROTOCOL = 1;

/** The most bytes one message to the server may have. */
export const MESSAGE_BYTES = 16 * 1024;

const commandId = z.string().check(z.minLength(8), z.maxLength(64));
const lang = z.string().check(z.regex(/^[a-z]{2,3}$/));
const code = z.string().check(z.maxLength(32));
const secret = z.string().check(z.minLength(16), z.maxLength(128));

/** Whether the screen keeps its last view, and need not be told the same texts again on this connection. */
const keeps = z.optional(z.boolean());

const helloSchema = z.discriminatedUnion('role', [
  z.strictObject({
    type: z.literal('hello'),
    protocol: z.int(),
    role: z.literal('participant'),
    code,
    lang,
    keeps,
    /** Made by the phone and kept by it: whoever has it is that person. */
    secret,
  }),
  z.strictObject({
    type: z.literal('hello'),
    protocol: z.int(),
    role: z.enum(['stage', 'trainer']),
    code,
    lang,
    keeps,
    /** The trainer's key. */
    key: z.string().check(z.maxLength(128)),
  }),
]);

const answerSchema = z.strictObject({
  type: z.literal('answer'),
  id: commandId,
  opening: z.int().check(z.minimum(1)),
  answer: z.unknown(),
});

/** The most characters of a name, once cleaned. */
export const NAME_CHARACTERS = 80;

const nameSchema = z.strictObject({
  type: z.literal('name'),
  id: commandId,
  name: z.string().check(z.maxLength(200)),
});

const messageSchema = z.discriminatedUnion('type', [
  helloSchema,
  answerSchema,
  nameSchema,
  z.strictObject({ type: z.literal('command'), id: commandId, command: commandSchema }),
  z.strictObject({ type: z.literal('ping') }),
]);

export type Hello = z.infer<typeof helloSchema>;

/** What a screen says to the server. */
export type ClientMessage =
  | Hello
  | { type: 'answer'; id: string; opening: number; answer: unknown }
  /** A participant's name for the attendance sheet; empty: they would rather not give it. */
  | { type: 'name'; id: string; name: string }
  | { type: 'command'; id: string; command: Command }
  | { type: 'ping' };

/** What an answer or a command became; `busy`: not taken, send it again in a moment. */
export type AckOutcome = Outcome | Refusal | 'not-asked' | 'busy' | 'failed' | 'done';

/** Why the server ends a connection. With `retry` the same hello may work later; without, a person must act. */
export type ByeReason =
  | 'protocol'
  | 'unknown-code'
  | 'wrong-key'
  | 'full'
  | 'locked'
  | 'removed'
  | 'too-many-tries'
  | 'too-fast'
  | 'malformed'
  | 'stopping'
  | 'ticket-needed'
  | 'unknown-ticket'
  | 'ticket-taken';

/** What a play says in words: much the longest part of a view, and the same from step to step. */
export type PlayTexts = Pick<PlayView, 'title' | 'situation' | 'question' | 'ballot'>;

/** A view for a screen that keeps them, where these texts are those of the view before. */
export type BriefView = Omit<View, 'play'> & { readonly play: Omit<PlayView, keyof PlayTexts> };

/** What the server says to a screen. */
export type ServerMessage =
  | {
      type: 'welcome';
      protocol: number;
      /** The person's pseudonym; only for a participant. */
      participant?: string;
      /** The server's clock, in milliseconds since the UNIX epoch. */
      now: number;
    }
  | { type: 'view'; view: View | BriefView }
  | ({ type: 'you' } & OwnAnswer)
  | { type: 'ack'; id: string; outcome: AckOutcome; position?: Position }
  | { type: 'pong' }
  | { type: 'bye'; reason: ByeReason; retry: boolean };

/** A message from the network, checked; undefined where it is none of ours. */
export function readMessage(data: string): ClientMessage | undefined {
  let json: unknown;
  try {
    json = JSON.parse(data);
  } catch {
    return undefined;
  }
  if (isAnswer(json)) return json;
  const read = messageSchema.safeParse(json);
  return read.success ? (read.data as ClientMessage) : undefined;
}

/**
 * Whether a message is an answer, by `answerSchema`. Thousands come in a second when a room votes, and the
 * schema takes several times as long to say yes; what this does not know at once is left to the schema.
 */
function isAnswer(json: unknown): json is Extract<ClientMessage, { type: 'answer' }> {
  if (typeof json !== 'object' || json === null || Object.keys(json).length !== 4) return false;
  const { type, id, opening } = json as Record<string, unknown>;
  return (
    type === 'answer' &&
    typeof id === 'string' &&
    id.length >= 8 &&
    id.length <= 64 &&
    Number.isSafeInteger(opening) &&
    Number(opening) >= 1 &&
    'answer' in json
  );
}

/** The protocol version that a message claims, were it readable or not: an old page must learn that it is old. */
export function claimedProtocol(data: string): number | undefined {
  const claim = /"protocol"\s*:\s*(\d{1,6})/.exec(data);
  return claim ? Number(claim[1]) : undefined;
}
