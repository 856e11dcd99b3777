import * as z from 'zod/mini';
import type { ScenarioBase } from '../scenario.ts';
import { say, type Text } from '../text.ts';
import { text } from '../text-schema.ts';
import { bump, outOf, type Kind } from './kind.ts';
import { SCALE_STEP, type ScaleTally } from './scale-places.ts';

export interface ScalePole {
  readonly label: Text;
  /** A few words on what this end means, under its label. */
  readonly hint?: Text;
}

export interface ScaleScenario extends ScenarioBase {
  readonly kind: 'scale';
  /** The two ends, from 0 to 100. */
  readonly poles: readonly [ScalePole, ScalePole];
}

/** Where on the scale: a whole number from 0 (first pole) to 100 (second pole). */
export interface ScaleAnswer {
  readonly at: number;
}

export interface ScaleBallot {
  readonly poles: readonly { label: string; hint?: string }[];
}

export interface ScaleMoves {
  /** People who answered both rounds. */
  people: number;
  /** Of those, the people who moved towards the first pole by at least `SCALE_STEP`. */
  towardsFirst: number;
  /** Of those, the people who moved towards the second pole by at least `SCALE_STEP`. */
  towardsSecond: number;
}

/** From the middle, in points of the scale, within which one leans to neither side. */
const MIDDLE = 5;

/** How far apart two places are that say the same, in points of the scale. */
const ALIKE = 10;

const answerShape = z.strictObject({ at: z.int().check(z.minimum(0), z.maximum(100)) });
const pole = z.strictObject({ label: text(60), hint: z.optional(text(160)) });

export const scale: Kind<ScaleScenario, ScaleAnswer, ScaleTally> = {
  name: 'scale',
  fields: { poles: z.tuple([pole, pole]) },
  findings: () => [],

  check(_scenario, _step, input) {
    const read = answerShape.safeParse(input);
    return read.success ? read.data : undefined;
  },

  empty: () => ({ people: 0, at: {} }),

  add(tally, answer, weight) {
    tally.people += weight;
    bump(tally.at, String(answer.at), weight);
  },

  /** The pole that it leans to, both in the middle, and the place: `Best friend · 62/100`. */
  inWords({ poles: [first, second] }, _step, { at }, lang) {
    const towards = [...(at <= 50 + MIDDLE ? [first] : []), ...(at >= 50 - MIDDLE ? [second] : [])];
    return `${towards.map(({ label }) => say(label, lang)).join(' / ')} · ${at}/100`;
  },

  alike(_scenario, _step, { at }, tally) {
    const near = Object.entries(tally.at).filter(
      ([place]) => Math.abs(Number(place) - at) <= ALIKE,
    );
    return outOf(
      tally.people,
      near.reduce((sum, [, people]) => sum + people, 0),
    );
  },

  ballot: (scenario, _step, lang): ScaleBallot => ({
    poles: scenario.poles.map(({ label, hint }) => ({
      label: say(label, lang),
      ...(hint && { hint: say(hint, lang) }),
    })),
  }),

  reasons: () => [],

  moves(_scenario, _step, pairs): ScaleMoves {
    const moves = { people: 0, towardsFirst: 0, towardsSecond: 0 };
    for (const [first, second] of pairs) {
      moves.people += 1;
      if (second.at - first.at >= SCALE_STEP) moves.towardsSecond += 1;
      else if (first.at - second.at >= SCALE_STEP) moves.towardsFirst += 1;
    }
    return moves;
  },
};
