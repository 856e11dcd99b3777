import type { ZodMiniType } from 'zod/mini';
import { say, type Lang, type Text } from '../text.ts';
import type { Finding } from '../findings.ts';
import type { ScenarioBase } from '../scenario.ts';
import type { Phase } from '../state.ts';

/**
 * All that the session must know of a kind: how its scenarios are written, what an
 * answer is, how answers add up. How it looks is in `components/<kind>/`.
 *
 * `S` is the scenario, `A` an answer as it stands in the log, `T` the tally of a round,
 * `P` the progress of a play where votes alone do not tell it (the path of a story, the roles
 * dealt), `D` what a trainer directs to make it go on. All are JSON.
 * Every method is pure but `add`, which changes the tally that it is given.
 */
export interface Kind<
  S extends ScenarioBase = ScenarioBase,
  A = unknown,
  T = unknown,
  P = undefined,
  D = never,
> {
  readonly name: string;

  /** The fields of a scenario of this kind beyond the common ones, each with its schema. */
  readonly fields: Readonly<Record<string, ZodMiniType>>;

  /** What a schema cannot say: two options with one id, a prompt for an option that is not there. */
  findings(scenario: S): Finding[];

  /** The answer as the log keeps it, or undefined where the input is no answer to this step. */
  check(scenario: S, step: string, input: unknown, progress: P): A | undefined;

  /** The tally of no answers. JSON, and small: it crosses the network twenty times a second. */
  empty(scenario: S, step: string): T;

  /**
   * Adds an answer to a tally, in place.
   * @param weight how many people gave it; negative takes it back. Adding and then
   * taking back leaves the tally as it was, and the order of answers does not matter.
   */
  add(tally: T, answer: A, weight: number): void;

  /**
   * An answer as a person reads it in a list or a report, in one line of plain text.
   * @param step the step that it answers, which may be one that the play has left behind
   */
  inWords(scenario: S, step: string, answer: A, lang: Lang, progress: P): string;

  /**
   * How many of the people in a tally said the same as this answer; undefined where the tally
   * cannot tell, or holds nobody. Left out where no two answers are alike.
   */
  alike?(scenario: S, step: string, answer: A, tally: T): Alike | undefined;

  /** What a step says and asks, where that is not what the scenario does: the scene of a story. */
  tell?(
    scenario: S,
    step: string,
    lang: Lang,
    progress: P,
  ): { readonly situation?: string; readonly question?: string };

  /** What a ballot and a result need to draw themselves in one language; never a secret. */
  ballot(scenario: S, step: string, lang: Lang, progress: P): object;

  /** What the debrief says item by item, secret until then: what speaks for each option. */
  reasons(scenario: S, lang: Lang, progress: P): { of: string; text: string }[];

  /**
   * What moved between two rounds.
   * @param pairs for each person who answered both: first answer, second answer.
   * @returns JSON for the result component.
   */
  moves(scenario: S, step: string, pairs: Iterable<readonly [A, A]>): object;

  /** What more the result shows at the debrief, secret until then: the expected sorting, a reference panel. */
  solution?(scenario: S, lang: Lang, progress: P): object | undefined;

  /**
   * What the votes on other steps add to the result of one: the other side of a gap.
   * @param tallies the last round of each step voted on, by step, as the reader may see them
   */
  across?(scenario: S, step: string, tallies: Readonly<Record<string, T>>): object | undefined;

  /** Whether an answer says a thing that the trainer can point at, by its id: a card of a wall of texts. */
  says?(answer: A, thing: string): boolean;

  /** What the room may see of a tally, where that is not all of it: texts the trainer let through. */
  publish?(scenario: S, step: string, tally: T, progress: P): T;

  /**
   * Whether people answer this scenario in confidence: then the trainer too sees only what
   * `publish` lets through, nobody sees a tally while the vote is open (one answer more would tell
   * that answer), and no export holds anybody's answers.
   */
  sealed?(scenario: S): boolean;

  /**
   * What the trainer alone sees beyond the tally: texts that wait, the roles dealt.
   * @param present pseudonyms of the people whose phones are connected, in no particular order
   */
  behind?(
    scenario: S,
    tally: T | undefined,
    lang: Lang,
    progress: P,
    present: readonly string[],
  ): object;

  /** What one person alone sees: the brief of a role. */
  personal?(scenario: S, participant: string, lang: Lang, progress: P): object | undefined;

  /**
   * What a recording may hold of a play: only what the room itself saw, and nobody. Left out by kinds
   * whose answers and directives name nobody and were never judged.
   * @param progress how far the play came in the end
   * @param directives all there were, in order
   */
  recorded?(scenario: S, progress: P, directives: readonly D[], outside: Outside): Recorded<A, D>;

  /** How a play goes on by what the trainer directs; left out by kinds of one step. */
  readonly course?: Course<S, T, P, D, A>;
}

/** So many people, of so many. */
export interface Alike {
  readonly same: number;
  readonly of: number;
}

/** What stands in a recording for people and times. */
export interface Outside {
  /** The alias of a participant in this play. */
  alias(participant: string): string;
  /** Milliseconds since the session was opened, of a time since the UNIX epoch. */
  since(at: number): number;
}

/** What of a play goes into a recording; what is left out here goes as it is. */
export interface Recorded<A = unknown, D = unknown> {
  /** The answer to tell; undefined for one to keep quiet. */
  answer?(answer: A): A | undefined;
  /** The directive to tell; undefined for one to keep quiet. */
  directive?(directive: D): D | undefined;
}

/** The course of a play through several steps, each with its own rounds. */
export interface Course<S, T, P, D, A = unknown> {
  /** The shape of a directive as the log keeps it: a recording may come from anywhere. */
  readonly directive: ZodMiniType;

  /** The progress of a play that has just begun. */
  start(scenario: S): P;

  /** The step now being played: what the vote is on. When it changes, the play is back at its briefing. */
  step(scenario: S, progress: P): string;

  /** Whether the play has come to its end: a step with nothing left to vote on. */
  ended?(scenario: S, progress: P): boolean;

  /** The directive as the log keeps it, or undefined where the input is none that makes sense now. */
  check(scenario: S, progress: P, input: unknown, room: RoomNow<T>): D | undefined;

  /** The progress after a directive; never throws, whatever the order of directives. */
  direct(scenario: S, progress: P, directive: D): P;

  /**
   * What makes the play go on from here in its kind's own way, as `check` reads it; undefined where
   * the vote's own steps come next (open, close, show, debate) and the debrief after them. What it
   * names may still be for the trainer to settle: then `check` refuses it.
   */
  next?(scenario: S, progress: P, standing: Standing<A>): unknown;
}

/** Where the vote on a play's current step stands. */
export interface Standing<A = unknown> {
  readonly phase: Phase;
  /** The last round opened on this step: 0 before the first, then 1 or 2. */
  readonly round: number;
  /** Whether the room may see the results. */
  readonly shown: boolean;
  /** What was answered, where one person plays alone: then nothing waits for a result to be shown. */
  readonly answer?: A;
}

/** The most rounds that are opened on one step: the first thought, and the second after the debate. */
export const ROUNDS = 2;

/**
 * Whether a vote is done with and looked at, so that a play may go on: closed and shown, or answered by
 * one alone; a debate is followed by the second round while there is one.
 */
export function isSeen({ phase, round, shown, answer }: Standing): boolean {
  const alone = answer !== undefined;
  if (round === 0 || !(shown || alone)) return false;
  return phase === 'closed' || (phase === 'debate' && (alone || round >= ROUNDS));
}

/** What a directive may take into account. */
export interface RoomNow<T> {
  /** Pseudonyms of the people whose phones are connected, in no particular order. */
  readonly present: readonly string[];
  /** The tally of the current step's last round, if one was opened. */
  readonly tally: T | undefined;
  /** Chance, drawn outside: a whole number from 0 to 2^32 - 1. */
  readonly seed: number;
  /** Milliseconds since the UNIX epoch. */
  readonly at: number;
}

/** The step of kinds that have only one. */
export const ONLY_STEP = 'vote';

/** A kind whose types are its own business: what the registry holds. */
// The registry is heterogeneous; each kind's own types are checked where it is defined.
// oxlint-disable-next-line no-explicit-any
export type AnyKind = Kind<any, any, any, any, any>;

/** What the scenario calls the thing of that id; the id itself where it has none. */
export function labelOf(
  things: readonly { readonly id: string; readonly label: Text }[],
  id: string,
  lang: Lang,
): string {
  const thing = things.find((candidate) => candidate.id === id);
  return thing ? say(thing.label, lang) : id;
}

/** So many of these people; undefined where there is nobody. */
export function outOf(people: number, same = 0): Alike | undefined {
  return people > 0 ? { same, of: people } : undefined;
}

/** Adds `weight` to a count, and forgets the key at zero, so that equal tallies are equal objects. */
export function bump(counts: Record<string, number>, key: string, weight: number): void {
  const now = (counts[key] ?? 0) + weight;
  if (now === 0) delete counts[key];
  else counts[key] = now;
}
