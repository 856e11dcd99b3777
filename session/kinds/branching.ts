import * as z from 'zod/mini';
import { id, type ScenarioBase } from '../scenario.ts';
import { say, type Text } from '../text.ts';
import { text } from '../text-schema.ts';
import { branchingFindings } from './branching-findings.ts';
import { mapOf, nodeAt, nodeOf, stepOf, walk, type BranchingMap } from './branching-story.ts';
import { bump, isSeen, labelOf, outOf, type Kind } from './kind.ts';

export interface BranchingGauge {
  /** `trust`, `margin`, `freedom`, or a name of your own. */
  readonly id: string;
  /** A word: it stands beside its bar. */
  readonly label: Text;
  /** Where it stands when the story begins, 0 to 100. */
  readonly start: number;
}

export interface BranchingChoice {
  /** Unique within its node. */
  readonly id: string;
  /** The line we may say, as we would say it. */
  readonly label: Text;
  /** The id of the node it leads to; an earlier one makes a loop, which is allowed while an ending stays in reach. */
  readonly to: string;
  /** What the line does to each gauge, −40 to 40; gauges left out do not move. They stop at 0 and at 100. */
  readonly effects?: Readonly<Record<string, number>>;
  /** Why it went so, in a sentence or two: told at the debrief of those who took that line. */
  readonly why?: Text;
}

export interface BranchingNode {
  readonly id: string;
  /** What happens, and what the client says; light Markdown, `> ` before the client's words. */
  readonly text: Text;
  /** 2 to 4 lines to choose from: a node has either choices or an ending. */
  readonly choices?: readonly BranchingChoice[];
  /** The story ends here. */
  readonly ending?: {
    /** A few words, as the title of an ending card. */
    readonly title: Text;
    readonly tone: BranchingTone;
  };
}

export type BranchingTone = 'good' | 'mixed' | 'bad';

export interface BranchingScenario extends ScenarioBase {
  readonly kind: 'branching';
  /** 1 to 3. */
  readonly gauges: readonly BranchingGauge[];
  /** The id of the node where the story begins. */
  readonly start: string;
  /** 2 to 30, in any order; the map at the end draws them from the start. */
  readonly nodes: readonly BranchingNode[];
}

export interface BranchingAnswer {
  /** The id of the line, among the current node's. */
  readonly choice: string;
}

export interface BranchingTally {
  /** People who answered. */
  people: number;
  /** People by line; lines that nobody chose are absent. */
  choices: Record<string, number>;
}

/** One turn of the story: where the room was, and what it said. */
export interface BranchingTurn {
  readonly node: string;
  readonly choice: string;
}

/** How far the story has come. */
export interface BranchingProgress {
  /** The turns taken, oldest first. */
  readonly path: readonly BranchingTurn[];
  /** The id of the node now played. */
  readonly node: string;
  /** Where each gauge stands, 0 to 100. */
  readonly gauges: Readonly<Record<string, number>>;
  /** Ids of every node ever played, turns taken back included. */
  readonly seen: readonly string[];
}

/** What the log keeps: the line said, or a turn taken back. */
export type BranchingDirective = { readonly choose: string } | { readonly back: true };

/** In a directive, instead of a line: the one that most of the room chose in the last round. Refused on a tie. */
export const MAJORITY = 'majority';

export interface BranchingBallot {
  /** What happens here; light Markdown. */
  readonly scene: string;
  /** None at an ending. */
  readonly choices: readonly { id: string; label: string }[];
  /** `before`: where it stood before the last line. */
  readonly gauges: readonly { id: string; label: string; at: number; before: number }[];
  /** The lines said so far, oldest first. */
  readonly path: readonly string[];
  readonly ending?: { readonly title: string; readonly tone: BranchingTone };
  /** The whole story, once it has ended: what was taken and what was not. */
  readonly map?: BranchingMap;
}

export interface BranchingMoves {
  /** People who answered both rounds. */
  people: number;
  /** Of those, the people whose line is another. */
  changed: number;
  /** People by first line and then by second. */
  flows: { from: string; to: string; people: number }[];
}

/** The most turns of one story: loops must end. */
const MOST_TURNS = 60;

const answerShape = z.strictObject({ choice: z.string().check(z.maxLength(64)) });
const directiveShape = z.union([
  z.strictObject({ choose: z.string().check(z.maxLength(64)) }),
  z.strictObject({ back: z.literal(true) }),
]);
const effect = z.int().check(z.minimum(-40), z.maximum(40));

export const branching: Kind<
  BranchingScenario,
  BranchingAnswer,
  BranchingTally,
  BranchingProgress,
  BranchingDirective
> = {
  name: 'branching',

  fields: {
    gauges: z
      .array(
        z.strictObject({ id, label: text(24), start: z.int().check(z.minimum(0), z.maximum(100)) }),
      )
      .check(z.minLength(1), z.maxLength(3)),
    start: id,
    nodes: z
      .array(
        z.strictObject({
          id,
          text: text(700),
          choices: z.optional(
            z
              .array(
                z.strictObject({
                  id,
                  label: text(160),
                  to: id,
                  effects: z.optional(z.record(id, effect)),
                  why: z.optional(text(300)),
                }),
              )
              .check(z.minLength(2), z.maxLength(4)),
          ),
          ending: z.optional(
            z.strictObject({ title: text(60), tone: z.enum(['good', 'mixed', 'bad']) }),
          ),
        }),
      )
      .check(z.minLength(2), z.maxLength(30)),
  },

  findings: branchingFindings,

  check(scenario, _step, input, progress) {
    const read = answerShape.safeParse(input);
    if (!read.success) return undefined;
    const { choices = [] } = nodeOf(scenario, progress.node);
    return choices.some(({ id }) => id === read.data.choice) ? read.data : undefined;
  },

  empty: () => ({ people: 0, choices: {} }),

  add(tally, { choice }, weight) {
    tally.people += weight;
    bump(tally.choices, choice, weight);
  },

  inWords(scenario, step, { choice }, lang) {
    return labelOf(nodeAt(scenario, step).choices ?? [], choice, lang);
  },

  alike: (_scenario, _step, { choice }, tally) => outOf(tally.people, tally.choices[choice]),

  tell(scenario, _step, lang, progress) {
    const node = nodeOf(scenario, progress.node);
    const scene = say(node.text, lang);
    const begins = progress.path.length === 0;
    return {
      situation: begins ? `${say(scenario.situation, lang)}\n\n${scene}` : scene,
      ...(node.ending && { question: say(node.ending.title, lang) }),
    };
  },

  ballot(scenario, _step, lang, progress): BranchingBallot {
    const { path } = progress;
    const { text, choices = [], ending } = nodeOf(scenario, progress.node);
    const before = walk(scenario, path.slice(0, -1)).gauges;
    return {
      scene: say(text, lang),
      choices: choices.map(({ id, label }) => ({ id, label: say(label, lang) })),
      gauges: scenario.gauges.map(({ id, label }) => ({
        id,
        label: say(label, lang),
        at: progress.gauges[id]!,
        before: before[id]!,
      })),
      path: takenOn(scenario, progress).map(({ label }) => say(label, lang)),
      ...(ending && {
        ending: { title: say(ending.title, lang), tone: ending.tone },
        map: mapOf(scenario, progress, lang),
      }),
    };
  },

  reasons: (scenario, lang, progress) =>
    takenOn(scenario, progress).flatMap(({ label, why }) =>
      why === undefined ? [] : [{ of: say(label, lang), text: say(why, lang) }],
    ),

  moves(_scenario, _step, pairs): BranchingMoves {
    const counts = new Map<string, { from: string; to: string; people: number }>();
    let people = 0;
    let changed = 0;
    for (const [{ choice: from }, { choice: to }] of pairs) {
      people += 1;
      if (from !== to) changed += 1;
      const flow = counts.get(`${from} ${to}`) ?? { from, to, people: 0 };
      flow.people += 1;
      counts.set(`${from} ${to}`, flow);
    }
    const flows = [...counts.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1));
    return { people, changed, flows: flows.map(([, flow]) => flow) };
  },

  course: {
    directive: directiveShape,
    start: (scenario) => walk(scenario, []),

    /*
     * The lines taken so far, each by its place in its node, and the node: a node met again in a loop, or
     * by another way, is another step with its own rounds; one that the room comes back to has its rounds still.
     */
    step: stepOf,

    ended: (scenario, { node }) => nodeOf(scenario, node).ending !== undefined,

    check(scenario, { path, node }, input, { tally }) {
      const read = directiveShape.safeParse(input);
      if (!read.success) return undefined;
      if ('back' in read.data) return path.length > 0 ? read.data : undefined;
      const choose = read.data.choose === MAJORITY ? firstOf(tally) : read.data.choose;
      const { choices = [] } = nodeOf(scenario, node);
      const known = choose !== undefined && choices.some(({ id }) => id === choose);
      return known && path.length < MOST_TURNS ? { choose } : undefined;
    },

    direct(scenario, { path, node, seen }, directive) {
      const turns =
        'back' in directive ? path.slice(0, -1) : [...path, { node, choice: directive.choose }];
      return walk(scenario, turns, seen);
    },

    /** The room's line; on a tie it is refused, and the trainer chooses. */
    next(scenario, { node, path }, standing) {
      const { choices = [] } = nodeOf(scenario, node);
      if (choices.length === 0 || path.length >= MOST_TURNS || !isSeen(standing)) return undefined;
      return { choose: standing.answer?.choice ?? MAJORITY };
    },
  },
};

/** The line that most people chose; undefined on a tie: the trainer then chooses. */
function firstOf(tally: BranchingTally | undefined): string | undefined {
  const [first, second] = Object.entries(tally?.choices ?? {}).toSorted(([, a], [, b]) => b - a);
  return first && first[1] > (second?.[1] ?? 0) ? first[0] : undefined;
}

function takenOn(scenario: BranchingScenario, { path }: BranchingProgress): BranchingChoice[] {
  return path.flatMap(
    ({ node, choice }) =>
      nodeOf(scenario, node).choices?.find((candidate) => candidate.id === choice) ?? [],
  );
}
