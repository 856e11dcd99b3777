import type { Command } from '../../session/commands.ts';
import type { PlayView } from '../../session/views.ts';

/** What the trainer can do next with the scenario in play. */
export type Step = 'open' | 'close' | 'show' | 'hide' | 'reopen' | 'debate' | 'debrief';

/** The steps of a scenario from where it stands; the debate is apart, for one chooses how long it lasts. */
export interface Steps {
  /** The one that usually comes next; absent once the scenario is debriefed. */
  readonly primary?: Step;
  /** Those one may well want instead, the likeliest first. */
  readonly near: readonly Step[];
  /** Those that are seldom wanted here. */
  readonly rare: readonly Step[];
}

/** How many steps stand beside the big button: the rest of a phone is for the notes. */
const NEAR = 2;

type Standing = Pick<PlayView, 'phase' | 'round' | 'shown' | 'sealed'>;

/** Orders the steps as peer instruction does: vote, see, debate, vote again, see, debrief. */
export function stepsOf(play: Standing, canOpen: boolean): Steps {
  const { phase, shown, sealed } = play;
  const voted = play.round > 0;
  const primary = primaryOf(play, canOpen);
  const possible: (Step | false)[] = [
    voted && (shown ? 'hide' : 'show'),
    // After a close, the way back: a thumb slips.
    phase === 'closed' && !sealed && 'reopen',
    phase !== 'debrief' && 'debrief',
    phase !== 'open' && canOpen && 'open',
    voted && !sealed && (phase === 'debate' || phase === 'debrief') && 'reopen',
  ];
  const others = possible.filter((step): step is Step => step !== false && step !== primary);
  return {
    ...(primary && { primary }),
    near: others.slice(0, NEAR),
    rare: others.slice(NEAR),
  };
}

function primaryOf({ phase, round, shown }: Standing, canOpen: boolean): Step | undefined {
  switch (phase) {
    case 'briefing':
      return canOpen ? 'open' : 'debrief';
    case 'open':
      return 'close';
    case 'closed':
      if (!shown) return 'show';
      return canOpen ? 'debate' : 'debrief';
    case 'debate':
      return canOpen ? 'open' : 'debrief';
    case 'debrief':
      return round > 0 && !shown ? 'show' : undefined;
  }
}

/**
 * The command for a step.
 * @param debateSeconds how long a debate runs, where the step is one
 */
export function commandFor(step: Step, ref: string, debateSeconds: number): Command {
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
  }
}

/** The longest debate that the session takes, in seconds. */
const LONGEST_DEBATE = 3600;

/**
 * How long a debate runs that is given some minutes more.
 * @param endsAt where it now ends, and `now`: milliseconds since the UNIX epoch
 * @returns seconds from now on
 */
export function extended(endsAt: number, now: number, minutes: number): number {
  const left = Math.max(0, Math.ceil((endsAt - now) / 1000));
  return Math.min(LONGEST_DEBATE, left + minutes * 60);
}
