import type { Command } from '../../session/commands.ts';
import { ROUNDS } from '../../session/kinds/kind.ts';
import type { PlayView } from '../../session/views.ts';

/*
 * The steps of a scenario, for the wall's bar and keys and for the console alike: what comes next is
 * decided here and nowhere else.
 */

/** How long a debate runs where the scenario says nothing, in seconds. */
export const DEBATE_SECONDS = 180;

/**
 * What a trainer does with the scenario in play. `go-on` makes it go on in its kind's own way: deals
 * roles, follows the room's line. `choose` is the same where no command says which way: it is for the
 * trainer to choose in the kind's panel.
 */
export type Step =
  | 'open'
  | 'close'
  | 'show'
  | 'hide'
  | 'reopen'
  | 'debate'
  | 'debrief'
  | 'go-on'
  | 'choose';

export type Standing = Pick<
  PlayView,
  'phase' | 'round' | 'shown' | 'over' | 'sealed' | 'result' | 'next'
>;

/** Whether the vote can be opened: now, or again. */
export function canOpen({ phase, round, over }: Standing): boolean {
  return phase !== 'open' && round < ROUNDS && !over;
}

/**
 * Where a trainer most likely goes from here: open, close, show, debate, vote again, close, show,
 * debrief; and, where the kind has something of its own to do first, that.
 * @returns undefined at the debrief: that is the end of it.
 */
export function nextStep(play: Standing): Step | undefined {
  const { phase, shown, next } = play;
  if (next !== undefined) return next === null ? 'choose' : 'go-on';
  switch (phase) {
    case 'open':
      return 'close';
    case 'closed':
      if (!shown) return 'show';
      return canOpen(play) ? 'debate' : 'debrief';
    case 'debrief':
      return tellsFirst(play) ? 'hide' : undefined;
    default:
      return canOpen(play) ? 'open' : 'debrief';
  }
}

/** Whether the debrief begins with the picture and its answers: hidden, they leave the wall to the words. */
export function tellsFirst({ phase, shown, result }: Standing): boolean {
  return phase === 'debrief' && shown && result?.solution !== undefined;
}

/** Shows the results, or hides them; undefined while there are none. */
export function toggleResults({ round, shown }: Standing): Step | undefined {
  if (round === 0) return undefined;
  return shown ? 'hide' : 'show';
}

/**
 * The command for a step.
 * @param debateSeconds how long a debate runs, where the step is one
 * @returns undefined for `choose`, which is no command
 */
export function commandFor(
  step: Step,
  { ref, next }: Pick<PlayView, 'ref' | 'next'>,
  debateSeconds: number,
): Command | undefined {
  switch (step) {
    case 'open':
      return { type: 'open-round', ref };
    case 'close':
      return { type: 'close-round', ref };
    case 'reopen':
      return { type: 'reopen-round', ref };
    case 'show':
    case 'hide':
      return { type: 'show-results', ref, shown: step === 'show' };
    case 'debate':
      return { type: 'start-debate', ref, seconds: debateSeconds };
    case 'debrief':
      return { type: 'debrief', ref };
    case 'go-on':
      return { type: 'direct', ref, directive: next };
    case 'choose':
      return undefined;
  }
}
