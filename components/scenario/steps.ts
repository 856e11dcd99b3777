import type { Command } from '../../session/commands.ts';
import type { PlayView } from '../../session/views.ts';

/** How long a debate runs where the scenario says nothing, in seconds. */
export const DEBATE_SECONDS = 180;

/** A vote takes a first round, and a second after the debate. */
const ROUNDS = 2;

type Standing = Pick<PlayView, 'ref' | 'phase' | 'round' | 'shown' | 'over' | 'result'>;

/** Whether the vote can be opened: now, or again. */
export function canOpen({ phase, round, over }: Standing): boolean {
  return phase !== 'open' && round < ROUNDS && !over;
}

/**
 * Where a trainer most likely goes from here:
 * open, close, show, debate, vote again, close, show, debrief.
 * @returns undefined at the debrief: that is the end of it.
 */
export function nextStep(play: Standing, debateSeconds: number): Command | undefined {
  const { ref, phase, shown } = play;
  if (phase === 'open') return { type: 'close-round', ref };
  if (phase === 'closed') {
    if (!shown) return { type: 'show-results', ref, shown: true };
    if (canOpen(play)) return { type: 'start-debate', ref, seconds: debateSeconds };
    return { type: 'debrief', ref };
  }
  // The answers first, and then the words.
  if (phase === 'debrief')
    return shown && play.result?.solution ? { type: 'show-results', ref, shown: false } : undefined;
  return canOpen(play) ? { type: 'open-round', ref } : { type: 'debrief', ref };
}

/** Shows the results, or hides them; undefined while there are none. */
export function toggleResults({ ref, round, shown }: Standing): Command | undefined {
  return round > 0 ? { type: 'show-results', ref, shown: !shown } : undefined;
}
