import './poll/poll-ballot.ts';
import './scale/scale-ballot.ts';

const ballots: Readonly<Record<string, string>> = {
  poll: 'connivence-poll-ballot',
  scale: 'connivence-scale-ballot',
};

/** The tag of the element that answers scenarios of a kind; undefined where this page is too old to know it. */
export function ballotFor(kind: string): string | undefined {
  return ballots[kind];
}
