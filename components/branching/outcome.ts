import type { BranchingBallot, BranchingTally } from '../../session/kinds/branching.ts';
import type { PollBallot, PollTally } from '../../session/kinds/poll.ts';
import type { Result } from '../../session/views.ts';

/** The lines that most people chose: one, several on a tie, none where nobody answered. */
export function leadersOf(
  choices: BranchingBallot['choices'],
  tally: BranchingTally | undefined,
): string[] {
  const most = Math.max(0, ...Object.values(tally?.choices ?? {}));
  return most === 0
    ? []
    : choices.filter(({ id }) => tally!.choices[id] === most).map(({ id }) => id);
}

/** A vote on the next line is a poll on it, and looks like one. */
export function asPoll({ choices }: Pick<BranchingBallot, 'choices'>): PollBallot {
  return {
    options: choices.map(({ id, label }) => ({ id, label, voice: 'ours' })),
    choose: 1,
    predict: false,
  };
}

/** The result of such a vote, as a poll has it. */
export function asPollResult(result: Result | undefined): Result | undefined {
  if (!result) return undefined;
  return {
    ...result,
    rounds: result.rounds.map(({ round, tally }) => {
      const { people, choices } = tally as BranchingTally;
      return { round, tally: { people, picks: choices, guesses: {} } satisfies PollTally };
    }),
  };
}
