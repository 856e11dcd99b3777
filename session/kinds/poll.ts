import * as z from 'zod/mini';
import { error, sameIds } from '../findings.ts';
import { id, type ScenarioBase } from '../scenario.ts';
import { say, type Text } from '../text.ts';
import { text } from '../text-schema.ts';
import { bump, labelOf, outOf, type Kind } from './kind.ts';
import type { PanelAnswers } from './poll-score.ts';

export interface PollOption {
  readonly id: string;
  readonly label: Text;
  /** The colour the option speaks in: the client's voice, ours, or the place where they meet. */
  readonly voice?: 'client' | 'ours' | 'both';
  /** What speaks for this option, shown at the debrief. */
  readonly why?: Text;
}

export interface PollScenario extends ScenarioBase {
  readonly kind: 'poll';
  readonly options: readonly PollOption[];
  /** How many options one person may choose at most; 1 where not said. */
  readonly choose?: number;
  /** Whether each person also guesses what most of the room will choose. */
  readonly predict?: boolean;
  /** What people who know the matter answered, to be compared with at the debrief. */
  readonly panel?: {
    /** Who they are: « douze formateurs, au printemps ». */
    readonly who: Text;
    /** How many of them chose each option, by its id. */
    readonly answers: PanelAnswers;
  };
}

/** What the debrief adds to the picture, where there is a panel. */
export interface PollSolution {
  readonly panel: { readonly who: string; readonly answers: PanelAnswers };
}

export interface PollAnswer {
  /** Ids of the options chosen, in the scenario's order, 1 to `choose` of them. */
  readonly picks: readonly string[];
  /** Id of the option the person thinks most of the room will choose. */
  readonly guess?: string;
}

export interface PollTally {
  /** People who answered. */
  people: number;
  /** People who chose each option; options nobody chose are absent. */
  picks: Record<string, number>;
  /** People who guessed each option; absent as above. */
  guesses: Record<string, number>;
}

export interface PollBallot {
  readonly options: readonly { id: string; label: string; voice?: PollOption['voice'] }[];
  readonly choose: number;
  readonly predict: boolean;
}

export interface PollMoves {
  /** People who answered both rounds. */
  people: number;
  /** Of those, the people whose choice is no longer the same. */
  changed: number;
  /** People by first choice and then by second; the first pick stands for a choice of several. */
  flows: { from: string; to: string; people: number }[];
}

const MOST_OPTIONS = 6;

export const poll: Kind<PollScenario, PollAnswer, PollTally> = {
  name: 'poll',

  fields: {
    options: z
      .array(
        z.strictObject({
          id,
          label: text(120),
          voice: z.optional(z.enum(['client', 'ours', 'both'])),
          why: z.optional(text(600)),
        }),
      )
      .check(z.minLength(2), z.maxLength(MOST_OPTIONS)),
    choose: z.optional(z.int().check(z.minimum(1), z.maximum(MOST_OPTIONS))),
    predict: z.optional(z.boolean()),
    panel: z.optional(
      z.strictObject({
        who: text(80),
        answers: z.record(id, z.int().check(z.minimum(0), z.maximum(100_000))),
      }),
    ),
  },

  findings(scenario) {
    const found = sameIds('options', scenario.options);
    const choose = scenario.choose ?? 1;
    if (choose > scenario.options.length) {
      found.push(
        error(
          'choose-too-many',
          'choose',
          `On ne peut pas choisir ${choose} options sur ${scenario.options.length}\u00a0: baissez «\u00a0choose\u00a0».`,
          `One cannot choose ${choose} of ${scenario.options.length} options: lower “choose”.`,
        ),
      );
    }
    const known = scenario.options.map((option) => option.id);
    for (const option of Object.keys(scenario.panel?.answers ?? {})) {
      if (known.includes(option)) continue;
      found.push(
        error(
          'unknown-option',
          `panel.answers.${option}`,
          `Aucune option n’a l’id «\u00a0${option}\u00a0»\u00a0: écrivez l’un de ${known.join(', ')}.`,
          `No option has the id “${option}”: write one of ${known.join(', ')}.`,
        ),
      );
    }
    return found;
  },

  // By hand: it is asked of each vote, and a schema takes longer than all else that a vote goes through.
  check({ options, choose = 1, predict }, _step, input) {
    if (typeof input !== 'object' || input === null) return undefined;
    const { picks: chosen, guess } = input as { picks?: unknown; guess?: unknown };
    if (Object.keys(input).some((key) => key !== 'picks' && key !== 'guess')) return undefined;
    if (!Array.isArray(chosen) || chosen.length < 1 || chosen.length > MOST_OPTIONS)
      return undefined;
    const picks: string[] = [];
    for (const { id } of options) if (chosen.includes(id)) picks.push(id);
    if (picks.length > choose || chosen.some((pick) => !picks.includes(pick))) return undefined;
    if (guess === undefined) return { picks };
    const guessed = predict ? options.find(({ id }) => id === guess) : undefined;
    return guessed && { picks, guess: guessed.id };
  },

  empty: () => ({ people: 0, picks: {}, guesses: {} }),

  add(tally, answer, weight) {
    tally.people += weight;
    for (const pick of answer.picks) bump(tally.picks, pick, weight);
    if (answer.guess !== undefined) bump(tally.guesses, answer.guess, weight);
  },

  inWords: ({ options }, _step, { picks }, lang) =>
    picks.map((pick) => labelOf(options, pick, lang)).join(' · '),

  /** A tally does not tell which options were chosen together. */
  alike: ({ choose = 1 }, _step, { picks }, tally) =>
    choose > 1 ? undefined : outOf(tally.people, tally.picks[picks[0]!]),

  ballot: (scenario, _step, lang): PollBallot => ({
    options: scenario.options.map(({ id, label, voice }) => ({
      id,
      label: say(label, lang),
      ...(voice && { voice }),
    })),
    choose: scenario.choose ?? 1,
    predict: scenario.predict ?? false,
  }),

  reasons: (scenario, lang) =>
    scenario.options.flatMap(({ label, why }) =>
      why === undefined ? [] : [{ of: say(label, lang), text: say(why, lang) }],
    ),

  solution: ({ panel }, lang): PollSolution | undefined =>
    panel && { panel: { who: say(panel.who, lang), answers: panel.answers } },

  moves(scenario, _step, pairs): PollMoves {
    const order = scenario.options.map((option) => option.id);
    const counts = order.map(() => order.map(() => 0));
    let people = 0;
    let changed = 0;
    for (const [first, second] of pairs) {
      people += 1;
      if (first.picks.join() !== second.picks.join()) changed += 1;
      counts[order.indexOf(first.picks[0]!)]![order.indexOf(second.picks[0]!)]! += 1;
    }
    const flows = order.flatMap((from, i) =>
      order.flatMap((to, j) => (counts[i]![j]! > 0 ? [{ from, to, people: counts[i]![j]! }] : [])),
    );
    return { people, changed, flows };
  },
};
