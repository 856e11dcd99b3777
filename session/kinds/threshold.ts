import * as z from 'zod/mini';
import { sameIds } from '../findings.ts';
import { id, type ScenarioBase } from '../scenario.ts';
import { say, type Text } from '../text.ts';
import { text } from '../text-schema.ts';
import { bump, outOf, type Kind } from './kind.ts';

/** One step of an escalation, from the harmless to the too much. */
export interface ThresholdStep {
  /** Names the step where a debate prompt speaks `for` it. */
  readonly id: string;
  /** What one would be accepting: “He borrows the van”. Short, since it stands on a stair. */
  readonly label: Text;
  /** A detail that makes the step real, under its label. */
  readonly hint?: Text;
  /** When it comes, as a story says it: “two weeks later”. */
  readonly when?: Text;
  /** What speaks for stopping just before this step, shown at the debrief. */
  readonly why?: Text;
}

export interface ThresholdScenario extends ScenarioBase {
  readonly kind: 'threshold';
  /** The escalation, 3 to 10 steps, in the order in which they come. */
  readonly steps: readonly ThresholdStep[];
}

export interface ThresholdAnswer {
  /** How many steps the person accepts: 0 for none, the number of steps for all of them. */
  readonly stop: number;
}

export interface ThresholdTally {
  /** People who answered. */
  people: number;
  /** People by the number of steps they accept; numbers nobody chose are absent. */
  stops: Record<string, number>;
}

export interface ThresholdBallot {
  readonly steps: readonly { id: string; label: string; hint?: string; when?: string }[];
}

export interface ThresholdMoves {
  /** People who answered both rounds. */
  people: number;
  /** Of those, the people who now accept more steps. */
  further: number;
  /** Of those, the people who now accept fewer. */
  lessFar: number;
}

/** The answers that no step's label says. */
const NONE: Text = { fr: 'Aucune de ces marches', en: 'None of these steps' };
const ALL: Text = { fr: 'Jusqu’au bout', en: 'To the end' };

const answerShape = z.strictObject({ stop: z.int().check(z.minimum(0)) });

export const threshold: Kind<ThresholdScenario, ThresholdAnswer, ThresholdTally> = {
  name: 'threshold',

  fields: {
    steps: z
      .array(
        z.strictObject({
          id,
          label: text(90),
          hint: z.optional(text(160)),
          when: z.optional(text(40)),
          why: z.optional(text(600)),
        }),
      )
      .check(z.minLength(3), z.maxLength(10)),
  },

  findings: (scenario) => sameIds('steps', scenario.steps),

  check(scenario, _step, input) {
    const read = answerShape.safeParse(input);
    return read.success && read.data.stop <= scenario.steps.length ? read.data : undefined;
  },

  empty: () => ({ people: 0, stops: {} }),

  add(tally, answer, weight) {
    tally.people += weight;
    bump(tally.stops, String(answer.stop), weight);
  },

  inWords({ steps }, _step, { stop }, lang) {
    const last = stop < steps.length ? steps[stop - 1] : undefined;
    return say(last?.label ?? (stop > 0 ? ALL : NONE), lang);
  },

  alike: (_scenario, _step, { stop }, tally) => outOf(tally.people, tally.stops[stop]),

  ballot: (scenario, _step, lang): ThresholdBallot => ({
    steps: scenario.steps.map(({ id, label, hint, when }) => ({
      id,
      label: say(label, lang),
      ...(hint !== undefined && { hint: say(hint, lang) }),
      ...(when !== undefined && { when: say(when, lang) }),
    })),
  }),

  reasons: (scenario, lang) =>
    scenario.steps.flatMap(({ label, why }) =>
      why === undefined ? [] : [{ of: say(label, lang), text: say(why, lang) }],
    ),

  moves(_scenario, _step, pairs): ThresholdMoves {
    const moves = { people: 0, further: 0, lessFar: 0 };
    for (const [first, second] of pairs) {
      moves.people += 1;
      if (second.stop > first.stop) moves.further += 1;
      else if (second.stop < first.stop) moves.lessFar += 1;
    }
    return moves;
  },
};
