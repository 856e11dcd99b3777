import type { AnyKind } from './kind.ts';
import { branching } from './branching.ts';
import { openEnded } from './open-ended.ts';
import { poll } from './poll.ts';
import { rolePlay } from './role-play.ts';
import { scale } from './scale.ts';
import { scorecard } from './scorecard.ts';
import { sort } from './sort.ts';
import { threshold } from './threshold.ts';

/** Every kind of scenario, one line each. */
export const kinds: readonly AnyKind[] = [
  poll,
  scale,
  threshold,
  scorecard,
  sort,
  branching,
  rolePlay,
  openEnded,
];

const byName = new Map(kinds.map((kind) => [kind.name, kind]));

/**
 * The kind of that name.
 * @throws RangeError for a name that no kind has: scenarios are checked before they are played.
 */
export function kindOf(name: string): AnyKind {
  const kind = byName.get(name);
  if (!kind) throw new RangeError(`no kind is named “${name}”`);
  return kind;
}
