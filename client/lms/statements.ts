import type { LearnerAnswer } from './learner-record.ts';

/*
 * The statements that a cmi5 course makes. The addresses are names that the standard gives to
 * things: nothing is ever asked of them.
 */

/** What the LMS says of a launch, in the document `LMS.LaunchData`. */
export interface LaunchData {
  readonly contextTemplate: Context;
  readonly launchMode: 'Normal' | 'Browse' | 'Review';
  readonly moveOn?: string;
  /** From 0 to 1. */
  readonly masteryScore?: number;
  /** Where the learner goes on leaving. */
  readonly returnURL?: string;
}

interface Activity {
  readonly id: string;
}

interface Context {
  readonly contextActivities?: Readonly<Record<string, Activity | readonly Activity[]>>;
  readonly extensions?: Readonly<Record<string, unknown>>;
  readonly [more: string]: unknown;
}

/** What every statement of a launch has in common. */
export interface Launch {
  readonly actor: object;
  readonly registration: string;
  readonly activityId: string;
  readonly data: LaunchData;
}

export interface Statement {
  readonly id: string;
  readonly timestamp: string;
  readonly [more: string]: unknown;
}

const VERBS = 'http://adlnet.gov/expapi/verbs';
const CMI5 = 'https://w3id.org/xapi/cmi5';

const CMI5_CATEGORY = { id: `${CMI5}/context/categories/cmi5` };
const MOVE_ON_CATEGORY = { id: `${CMI5}/context/categories/moveon` };

/** What `cmi5` defines: a session begins and ends, a course is completed, passed or failed. */
export type Verb = 'initialized' | 'completed' | 'passed' | 'failed' | 'terminated';

/** An ISO 8601 length of time. */
export const duration = (seconds: number): string =>
  `PT${Math.max(0, Math.round(seconds * 100) / 100)}S`;

/**
 * A statement that cmi5 defines, about the whole course.
 * @param seconds how long it took; left out for `initialized` alone
 * @param score from 0 to 1; for `passed` and `failed` alone
 */
export function defined(
  launch: Launch,
  verb: Verb,
  at: number,
  { seconds, score }: { seconds?: number; score?: number | undefined } = {},
): Statement {
  const judged = verb === 'passed' || verb === 'failed';
  const { masteryScore } = launch.data;
  return statement(launch, verb, at, {
    object: { objectType: 'Activity', id: launch.activityId },
    ...(seconds !== undefined && {
      result: {
        ...(verb === 'completed' && { completion: true }),
        ...(judged && { success: verb === 'passed' }),
        ...(judged && score !== undefined && { score: { scaled: score } }),
        duration: duration(seconds),
      },
    }),
    context: context(
      launch,
      judged || verb === 'completed' ? [CMI5_CATEGORY, MOVE_ON_CATEGORY] : [CMI5_CATEGORY],
      judged && masteryScore !== undefined
        ? { [`${CMI5}/context/extensions/masteryscore`]: masteryScore }
        : {},
    ),
  });
}

/** One answer: a statement that cmi5 allows, and leaves out of account. */
export function answered(launch: Launch, answer: LearnerAnswer, at: number): Statement {
  const { id, question, said, seconds, worth, lang } = answer;
  return statement(launch, 'answered', at, {
    object: {
      objectType: 'Activity',
      id: `${launch.activityId}/${id.split('/').map(encodeURIComponent).join('/')}`,
      definition: {
        type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
        interactionType: 'long-fill-in',
        name: { [lang]: question },
        description: { [lang]: question },
      },
    },
    result: {
      response: said,
      ...(seconds !== undefined && { duration: duration(seconds) }),
      ...(worth !== undefined && { score: { scaled: worth } }),
    },
    context: context(launch),
  });
}

/** How far the learner is, from 0 to 1: a statement that cmi5 allows. */
export function progressed(launch: Launch, share: number, at: number): Statement {
  return statement(launch, 'progressed', at, {
    object: { objectType: 'Activity', id: launch.activityId },
    result: { extensions: { [`${CMI5}/result/extensions/progress`]: Math.round(share * 100) } },
    context: context(launch),
  });
}

function statement(launch: Launch, verb: string, at: number, rest: object): Statement {
  return {
    id: uuid(),
    timestamp: new Date(at).toISOString(),
    actor: launch.actor,
    verb: { id: `${VERBS}/${verb}`, display: { en: verb } },
    ...rest,
  };
}

/** The LMS's template, which must be kept whole, and what is added to it. */
function context(
  { registration, data }: Launch,
  categories: readonly Activity[] = [],
  extensions: object = {},
): object {
  const { contextTemplate: template } = data;
  const { category = [], ...activities } = template.contextActivities ?? {};
  const all = [category, categories].flat();
  return {
    ...template,
    registration,
    contextActivities: { ...activities, ...(all.length > 0 && { category: all }) },
    extensions: { ...extensions, ...template.extensions },
  };
}

/** Like `crypto.randomUUID`, which an LMS served over plain http does not have. */
function uuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
