import { error, sameIds, warning, type Finding } from '../findings.ts';
import { reachFrom } from './branching-story.ts';
import type { BranchingNode, BranchingScenario } from './branching.ts';

/** What can be wrong with a story: it must begin, every way must exist, and every way must end. */
export function branchingFindings(scenario: BranchingScenario): Finding[] {
  const { gauges, nodes } = scenario;
  return [
    ...sameIds('gauges', gauges),
    ...sameIds('nodes', nodes),
    ...startFindings(scenario),
    ...nodes.flatMap((node, i) => nodeFindings(scenario, node, `nodes[${i}]`)),
    ...wayFindings(scenario),
  ];
}

function startFindings({ nodes, start }: BranchingScenario): Finding[] {
  const first = nodes.find((node) => node.id === start);
  if (!first) return [unknownNode('start', start)];
  if (!first.ending) return [];
  return [
    error(
      'starts-at-an-end',
      'start',
      `L’histoire commence sur une fin («\u00a0${start}\u00a0»)\u00a0: faites-la commencer sur un nœud qui a des choix.`,
      `The story begins at an ending (“${start}”): start it at a node that has choices.`,
    ),
  ];
}

function nodeFindings(
  { nodes, gauges }: BranchingScenario,
  { choices, ending }: BranchingNode,
  path: string,
): Finding[] {
  const found: Finding[] = [];
  if (!choices === !ending) {
    found.push(
      error(
        'choices-or-ending',
        path,
        ending
          ? 'Ce nœud a des choix et une fin\u00a0: gardez l’un ou l’autre.'
          : 'Ce nœud n’a ni choix ni fin\u00a0: ajoutez "choices" ou "ending".',
        ending
          ? 'This node has choices and an ending: keep one or the other.'
          : 'This node has neither choices nor an ending: add "choices" or "ending".',
      ),
    );
  }
  found.push(...sameIds(`${path}.choices`, choices ?? []));
  for (const [i, { id, to, effects }] of (choices ?? []).entries()) {
    const at = `${path}.choices[${i}]`;
    if (id === 'majority') {
      found.push(
        error(
          'reserved-id',
          `${at}.id`,
          '«\u00a0majority\u00a0» désigne le choix de la salle\u00a0: donnez un autre id à cette réplique.',
          '“majority” stands for the room’s choice: give this line another id.',
        ),
      );
    }
    if (!nodes.some((node) => node.id === to)) found.push(unknownNode(`${at}.to`, to));
    for (const name of Object.keys(effects ?? {})) {
      if (gauges.some((gauge) => gauge.id === name)) continue;
      const known = gauges.map((gauge) => gauge.id).join(', ');
      found.push(
        error(
          'unknown-gauge',
          `${at}.effects.${name}`,
          `«\u00a0${name}\u00a0» n’est l’id d’aucune jauge\u00a0: écrivez l’un de ${known}.`,
          `“${name}” is the id of no gauge: write one of ${known}.`,
        ),
      );
    }
  }
  return found;
}

/** A node that nothing leads to is a pity; one that leads to no ending would hold the room for ever. */
function wayFindings(scenario: BranchingScenario): Finding[] {
  const { nodes, start } = scenario;
  if (!nodes.some((node) => node.id === start)) return [];
  const reached = new Set(reachFrom(scenario, start));
  const endings = new Set(nodes.filter((node) => node.ending).map((node) => node.id));
  return nodes.flatMap(({ id }, i) => {
    if (!reached.has(id)) {
      return [
        warning(
          'unreachable',
          `nodes[${i}]`,
          `Aucun choix ne mène à «\u00a0${id}\u00a0»\u00a0: ajoutez-en un, ou retirez ce nœud.`,
          `No choice leads to “${id}”: add one, or take this node out.`,
        ),
      ];
    }
    if (reachFrom(scenario, id).some((other) => endings.has(other))) return [];
    return [
      error(
        'no-ending',
        `nodes[${i}]`,
        `Depuis «\u00a0${id}\u00a0», aucune fin n’est accessible\u00a0: menez-en un choix vers une fin.`,
        `From “${id}” no ending can be reached: lead one of its choices to an ending.`,
      ),
    ];
  });
}

function unknownNode(path: string, name: string): Finding {
  return error(
    'unknown-node',
    path,
    `«\u00a0${name}\u00a0» n’est l’id d’aucun nœud\u00a0: corrigez-le, ou écrivez ce nœud.`,
    `“${name}” is the id of no node: mend it, or write that node.`,
  );
}
