import type { ZodMiniType } from 'zod/mini';
import type { Lang } from '../text.ts';
import type { Finding } from '../findings.ts';
import type { ScenarioBase } from '../scenario.ts';

/**
 * All that the session must know of a kind: how its scenarios are written, what an
 * answer is, how answers add up. How it looks is in `components/<kind>/`.
 *
 * `S` is the scenario, `A` an answer as it stands in the log, `T` the tally of a round.
 * Every method is pure but `add`, which changes the tally that it is given.
 */
export interface Kind<S extends ScenarioBase = ScenarioBase, A = unknown, T = unknown> {
  readonly name: string;

  /** The fields of a scenario of this kind beyond the common ones, each with its schema. */
  readonly fields: Readonly<Record<string, ZodMiniType>>;

  /** What a schema cannot say: two options with one id, a prompt for an option that is not there. */
  findings(scenario: S): Finding[];

  /**
   * The questions a play asks one after the other, each with its own rounds.
   * Most kinds ask one, `['vote']`.
   */
  readonly steps: readonly string[];

  /** The answer as the log keeps it, or undefined where the input is no answer to this scenario. */
  check(scenario: S, step: string, input: unknown): A | undefined;

  /** The tally of no answers. JSON, and small: it crosses the network twenty times a second. */
  empty(scenario: S, step: string): T;

  /**
   * Adds an answer to a tally, in place.
   * @param weight how many people gave it; negative takes it back. Adding and then
   * taking back leaves the tally as it was, and the order of answers does not matter.
   */
  add(tally: T, answer: A, weight: number): void;

  /** What a ballot and a result need to draw themselves in one language; never a secret. */
  ballot(scenario: S, step: string, lang: Lang): object;

  /** What the debrief says item by item, secret until then: what speaks for each option. */
  reasons(scenario: S, lang: Lang): { of: string; text: string }[];

  /**
   * What moved between two rounds.
   * @param pairs for each person who answered both: first answer, second answer.
   * @returns JSON for the result component.
   */
  moves(scenario: S, step: string, pairs: Iterable<readonly [A, A]>): object;
}

/** A kind whose types are its own business: what the registry holds. */
// The registry is heterogeneous; each kind's own types are checked where it is defined.
// oxlint-disable-next-line no-explicit-any
export type AnyKind = Kind<any, any, any>;

/** Adds `weight` to a count, and forgets the key at zero, so that equal tallies are equal objects. */
export function bump(counts: Record<string, number>, key: string, weight: number): void {
  const now = (counts[key] ?? 0) + weight;
  if (now === 0) delete counts[key];
  else counts[key] = now;
}
