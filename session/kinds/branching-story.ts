import { say, type Lang } from '../text.ts';
import type {
  BranchingNode,
  BranchingProgress,
  BranchingScenario,
  BranchingTone,
  BranchingTurn,
} from './branching.ts';

/** A story as a map of its nodes, those in reach of the start. */
export interface BranchingMap {
  readonly start: string;
  readonly nodes: readonly {
    readonly id: string;
    /** How the story ends here, where it does. */
    readonly ending?: { readonly title: string; readonly tone: BranchingTone };
    /** The turns, from 1, at which the way taken was here; several in a loop, none aside from it. */
    readonly turns: readonly number[];
    /** Whether the room was ever here, turns taken back included. */
    readonly seen: boolean;
  }[];
  readonly lines: readonly {
    readonly from: string;
    readonly to: string;
    readonly label: string;
    readonly taken: boolean;
  }[];
}

const clamp = (value: number) => Math.min(100, Math.max(0, value));

/** The node of that id; the start where there is none, so that no log can break a story. */
export function nodeOf({ nodes, start }: BranchingScenario, id: string): BranchingNode {
  return (nodes.find((node) => node.id === id) ?? nodes.find((node) => node.id === start))!;
}

/**
 * Where turns lead, from the start: a turn that does not follow from the ones before is left out.
 * @param seen ids of nodes played before
 */
export function walk(
  scenario: BranchingScenario,
  turns: readonly BranchingTurn[],
  seen: readonly string[] = [],
): BranchingProgress {
  const path: BranchingTurn[] = [];
  let node = scenario.start;
  let gauges: Readonly<Record<string, number>> = Object.fromEntries(
    scenario.gauges.map(({ id, start }) => [id, start]),
  );
  for (const turn of turns) {
    const choice = nodeOf(scenario, node).choices?.find(({ id }) => id === turn.choice);
    if (turn.node !== node || !choice) continue;
    path.push({ node, choice: choice.id });
    gauges = Object.fromEntries(
      Object.entries(gauges).map(([id, at]) => [id, clamp(at + (choice.effects?.[id] ?? 0))]),
    );
    node = choice.to;
  }
  return { path, node, gauges, seen: seen.includes(node) ? seen : [...seen, node] };
}

/** `n`, the place of each line taken in its node, and the node: `n02-the-lift`. */
export function stepOf(scenario: BranchingScenario, { path, node }: BranchingProgress): string {
  const places = path.map((turn) =>
    nodeOf(scenario, turn.node).choices?.findIndex(({ id }) => id === turn.choice),
  );
  return `n${places.join('')}-${node}`;
}

/** The steps that a story came through and still stands on; those of turns taken back are not among them. */
export function stepsOn(scenario: BranchingScenario, progress: BranchingProgress): Set<string> {
  const { path } = progress;
  const past = path.map(({ node }, i) =>
    stepOf(scenario, { ...progress, path: path.slice(0, i), node }),
  );
  return new Set([...past, stepOf(scenario, progress)]);
}

/** The node that a step is played at. */
export function nodeAt(scenario: BranchingScenario, step: string): BranchingNode {
  return nodeOf(scenario, step.replace(/^n\d*-/, ''));
}

/** The ids of the nodes in reach of one, itself included, in the order in which one comes to them. */
export function reachFrom(scenario: BranchingScenario, id: string): string[] {
  const byId = new Map(scenario.nodes.map((node) => [node.id, node]));
  const reached = new Set(byId.has(id) ? [id] : []);
  for (const at of reached) {
    for (const { to } of byId.get(at)!.choices ?? []) if (byId.has(to)) reached.add(to);
  }
  return [...reached];
}

/** The whole story, with what the room took of it. */
export function mapOf(
  scenario: BranchingScenario,
  { path, node: now, seen }: BranchingProgress,
  lang: Lang,
): BranchingMap {
  const nodes = reachFrom(scenario, scenario.start).map((id) => nodeOf(scenario, id));
  const way = [...path.map(({ node }) => node), now];
  return {
    start: scenario.start,
    nodes: nodes.map(({ id, ending }) => ({
      id,
      ...(ending && { ending: { title: say(ending.title, lang), tone: ending.tone } }),
      turns: way.flatMap((at, i) => (at === id ? [i + 1] : [])),
      seen: seen.includes(id),
    })),
    lines: nodes.flatMap(({ id: from, choices = [] }) =>
      choices.map(({ id, to, label }) => ({
        from,
        to,
        label: say(label, lang),
        taken: path.some((turn) => turn.node === from && turn.choice === id),
      })),
    ),
  };
}
