import './poll/poll-result.ts';
import './scale/scale-result.ts';
import './scorecard/scorecard-result.ts';
import './threshold/threshold-result.ts';

const results: Readonly<Record<string, string>> = {
  poll: 'connivence-poll-result',
  scale: 'connivence-scale-result',
  threshold: 'connivence-threshold-result',
  scorecard: 'connivence-scorecard-result',
};

/** The tag of the element that shows the results of a kind; undefined where this page is too old to know it. */
export function resultFor(kind: string): string | undefined {
  return results[kind];
}
