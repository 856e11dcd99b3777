import { canOpen, nextStep, type Standing, type Step } from '../../components/scenario/steps.ts';

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

/** Orders the steps as peer instruction does: vote, see, debate, vote again, see, debrief. */
export function stepsOf(play: Standing): Steps {
  const { phase, shown, sealed } = play;
  const voted = play.round > 0;
  const primary = nextStep(play);
  const possible = [
    // Where a play goes on in its own way, one may have enough of it.
    play.next !== undefined && 'debrief',
    voted && (shown ? 'hide' : 'show'),
    // After a close, the way back: a thumb slips.
    phase === 'closed' && !sealed && 'reopen',
    phase !== 'debrief' && 'debrief',
    canOpen(play) && 'open',
    voted && !sealed && (phase === 'debate' || phase === 'debrief') && 'reopen',
  ];
  const others = new Set(possible.filter((step): step is Step => !!step && step !== primary));
  return {
    ...(primary && { primary }),
    near: [...others].slice(0, NEAR),
    rare: [...others].slice(NEAR),
  };
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
