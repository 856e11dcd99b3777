import type { Form } from '../form.ts';
import { branching } from './branching.ts';
import { openEnded } from './open-ended.ts';
import { poll } from './poll.ts';
import { rolePlay } from './role-play.ts';
import { scale } from './scale.ts';
import { scorecard } from './scorecard.ts';
import { sort } from './sort.ts';
import { threshold } from './threshold.ts';

/** The form of every kind, one line each. */
export const forms: readonly Form[] = [
  poll,
  scale,
  threshold,
  sort,
  scorecard,
  branching,
  rolePlay,
  openEnded,
];

/** The form of a kind; undefined for a kind that nobody wrote a form for. */
export function formOf(kind: unknown): Form | undefined {
  return forms.find((form) => form.kind === kind);
}
