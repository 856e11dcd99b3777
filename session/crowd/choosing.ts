import type { BranchingAnswer, BranchingBallot } from '../kinds/branching.ts';
import type { PollAnswer, PollBallot } from '../kinds/poll.ts';
import type { Chance } from '../simulate.ts';
import { weighted } from './draws.ts';
import type { Mind } from './mind.ts';

/** Most people think that the room thinks as it does; the others, that it thinks as they do. */
const READS_THE_ROOM = 0.55;

/** One or several of a poll's options, and where it asks for it, a guess of the room's choice. */
export function choose({ options, choose, predict }: PollBallot, mind: Mind): PollAnswer {
  const weights = weightsOf(options.length, mind.room);
  const { own } = mind;
  const favourite = weights.indexOf(Math.max(...weights));
  const pick = chosen(weights, mind);
  const many = 1 + Math.floor(own() * choose);
  const picks = new Set([pick]);
  while (picks.size < many) {
    picks.add(
      weighted(
        weights.map((weight, i) => (picks.has(i) ? 0 : weight)),
        own,
      ),
    );
  }
  const guess = own() < READS_THE_ROOM ? favourite : pick;
  return {
    picks: [...picks].map((i) => options[i]!.id),
    ...(predict && { guess: options[guess]!.id }),
  };
}

/** The next line of a story; none where it has ended. */
export function say({ choices }: BranchingBallot, mind: Mind): BranchingAnswer | undefined {
  if (choices.length === 0) return undefined;
  return { choice: choices[chosen(weightsOf(choices.length, mind.room), mind)]!.id };
}

/** How the room leans: from a clear favourite to an even split, on whichever option. */
export function weightsOf(count: number, room: Chance): number[] {
  const ratio = 0.45 + 0.4 * room();
  const weights = Array.from({ length: count }, (_, i) => ratio ** i);
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(room() * (i + 1));
    [weights[i], weights[j]] = [weights[j]!, weights[i]!];
  }
  return weights;
}

function chosen(weights: readonly number[], { own, sway }: Mind): number {
  const first = weighted(weights, own);
  const other = weighted(
    weights.map((weight, i) => (i === first ? 0 : weight)),
    own,
  );
  if (sway === 'majority') return weights.indexOf(Math.max(...weights));
  return sway === 'elsewhere' ? other : first;
}
