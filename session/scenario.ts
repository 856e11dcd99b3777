import * as z from 'zod/mini';
import type { Text } from './text.ts';
import { text } from './text-schema.ts';

/** Where a scenario comes from: an idea of a catalogued article, or any reading the trainer names. */
export type Source =
  | { readonly article: string; readonly idea: string }
  | { readonly title: string; readonly author?: string; readonly url?: string };

/** What a survey at the end of a session asks: were they content, was its objective reached, what will they do. */
export type SurveyQuestion = 'satisfaction' | 'objective' | 'commitment';

/** What every scenario says, whatever its kind. */
export interface ScenarioBase {
  readonly kind: string;
  readonly title: Text;
  /** The situation to judge or play; light Markdown. */
  readonly situation: Text;
  /** What the room is asked. */
  readonly question: Text;
  readonly sources: readonly Source[];
  /** How long it takes, debate and debrief included, in minutes. */
  readonly minutes?: number;
  /** What it asks of the session itself, at its end; the report reads the answer there. */
  readonly survey?: SurveyQuestion;
  readonly debate?: {
    /** How long the timer of the debate runs, in seconds. */
    readonly seconds?: number;
    /** Questions to start the debate; `for` names the option or pole they speak for. */
    readonly prompts?: readonly { readonly for?: string; readonly text: Text }[];
  };
  readonly debrief?: {
    /** What the article argues; light Markdown, as the two below. */
    readonly article: Text;
    /** What can be said against it. */
    readonly against?: Text;
    /** One thing to try on Monday. */
    readonly monday?: Text;
  };
}

/** A credit as people read it. */
export interface Credit {
  readonly title: string;
  readonly author?: string;
  readonly url?: string;
}

/** A scenario as a session plays it: checked, named, its credits resolved. */
export interface PlayableScenario extends ScenarioBase {
  /** Its file name without `.json`. */
  readonly ref: string;
  readonly credits: readonly Credit[];
}

/**
 * Names a part of a scenario (an option, a card, a node): small letters, digits and dashes, at most 40.
 * Not a word that every object answers to (`constructor`): tallies are keyed by ids.
 */
export const id = z.string().check(
  z.regex(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/),
  z.refine((name) => !(name in Object.prototype), { params: { code: 'reserved-id' } }),
);

const source = z.union([
  z.strictObject({ article: id, idea: id }),
  z.strictObject({
    title: z.string().check(z.minLength(1), z.maxLength(200)),
    author: z.optional(z.string().check(z.minLength(1), z.maxLength(120))),
    url: z.optional(z.url({ protocol: /^https?$/ })),
  }),
]);

/** The shape of credits, where a scenario comes from elsewhere with its own. */
export const creditsShape = z
  .array(
    z.strictObject({
      title: z.string().check(z.minLength(1), z.maxLength(200)),
      author: z.optional(z.string().check(z.maxLength(120))),
      url: z.optional(z.url({ protocol: /^https?$/ })),
    }),
  )
  .check(z.maxLength(12));

/** A schema that says in the editor what it is for. */
function said<T extends z.ZodMiniType>(schema: T, description: string): T {
  return schema.check(z.describe(description)) as T;
}

/** The fields of every scenario but its kind, each with its schema. */
export const commonFields = {
  $schema: z.optional(said(z.string(), 'Where your editor finds this schema.')),
  title: said(text(100), 'A few words that make one curious.'),
  situation: said(text(1500), 'What happens, in the second person; light Markdown.'),
  question: said(text(240), 'What the room is asked.'),
  sources: said(
    z.array(source).check(z.minLength(1), z.maxLength(12)),
    'Where it comes from: an idea of a catalogued article, or any reading you name.',
  ),
  minutes: z.optional(
    said(
      z.number().check(z.minimum(1), z.maximum(120)),
      'How long it takes, debate and debrief included.',
    ),
  ),
  survey: z.optional(
    said(
      z.enum(['satisfaction', 'objective', 'commitment']),
      'Only for a question on the session itself: under which heading its answers stand in the report.',
    ),
  ),
  debate: z.optional(
    z.strictObject({
      seconds: z.optional(z.int().check(z.minimum(10), z.maximum(3600))),
      prompts: z.optional(
        z.array(z.strictObject({ for: z.optional(id), text: text(280) })).check(z.maxLength(8)),
      ),
    }),
  ),
  debrief: z.optional(
    z.strictObject({
      article: said(text(1500), 'What the article argues.'),
      against: z.optional(said(text(1500), 'What can be said against it.')),
      monday: z.optional(said(text(600), 'One thing to try on Monday.')),
    }),
  ),
} as const;
