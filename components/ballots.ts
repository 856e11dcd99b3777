import './poll/poll-ballot.ts';

/** The kinds one can answer; where the ballot is not here yet, what brings it. */
const ballots: Readonly<Record<string, undefined | (() => Promise<unknown>)>> = {
  poll: undefined,
  scale: () => import('./scale/scale-ballot.ts'),
  sort: () => import('./sort/sort-ballot.ts'),
  branching: () => import('./branching/branching-ballot.ts'),
  threshold: () => import('./threshold/threshold-ballot.ts'),
  'open-ended': () => import('./open-ended/open-ended-ballot.ts'),
  'role-play': () => import('./role-play/role-play-ballot.ts'),
  scorecard: () => import('./scorecard/scorecard-ballot.ts'),
};

/**
 * The tag of the element that answers scenarios of a kind; undefined where this page is too old to
 * know it. The element may be defined a moment later: it then takes what it was given meanwhile.
 */
export function ballotFor(kind: string): string | undefined {
  if (!(kind in ballots)) return undefined;
  // Not here, and the network is away: the next call tries again.
  ballots[kind]?.().catch(() => {});
  return `connivence-${kind}-ballot`;
}
