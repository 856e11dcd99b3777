import './branching/branching-result.ts';
import './open-ended/open-ended-result.ts';
import './poll/poll-result.ts';
import './role-play/role-play-result.ts';
import './scale/scale-result.ts';
import './sort/sort-result.ts';
import './scorecard/scorecard-result.ts';
import './threshold/threshold-result.ts';

const results: Readonly<Record<string, string>> = {
  poll: 'connivence-poll-result',
  scale: 'connivence-scale-result',
  sort: 'connivence-sort-result',
  branching: 'connivence-branching-result',
  threshold: 'connivence-threshold-result',
  'open-ended': 'connivence-open-ended-result',
  'role-play': 'connivence-role-play-result',
  scorecard: 'connivence-scorecard-result',
};

/** The tag of the element that shows the results of a kind; undefined where this page is too old to know it. */
export function resultFor(kind: string): string | undefined {
  return results[kind];
}
