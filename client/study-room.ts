import type { SessionEvent } from '../session/events.ts';
import { kindOf } from '../session/kinds/index.ts';
import type { Play, Round, SessionState } from '../session/state.ts';
import type { Timeline } from '../session/timeline.ts';

/** What a room did with the scenarios of a course, by its recording; a course may be without. */
export class StudyRoom {
  /** The session as it ended. */
  readonly state: SessionState | undefined;
  readonly #timeline: Timeline | undefined;

  constructor(timeline: Timeline | undefined) {
    this.#timeline = timeline;
    this.state = timeline?.end();
  }

  /** Whether anybody answered a scenario. */
  played(ref: string): boolean {
    return this.#rounds(ref).some(answered);
  }

  /** The last round of the same scenario, step and number, if anybody answered. */
  round({ ref, step, round }: Pick<Round, 'ref' | 'step' | 'round'>): Round | undefined {
    const found = this.#rounds(ref).findLast((each) => each.step === step && each.round === round);
    return found && answered(found) ? found : undefined;
  }

  /** What the room makes happen in a learner's round: its answers, and what its trainer did with them. */
  *inRound(rooms: Round, play: Play, opening: number): Generator<SessionEvent> {
    yield* this.#directed(play);
    for (const [participant, { answer }] of rooms.casts) {
      const commandId = `room-${opening}-${participant}`;
      yield { v: 1, type: 'answer-cast', at: 0, participant, opening, answer, commandId };
    }
    const { hands } = rooms;
    if (hands.length > 0) yield { v: 1, type: 'hands-counted', at: 0, opening, hands };
  }

  /** What was directed without leaving the step: the texts that were let through. Roles were dealt to others. */
  #directed({ scenario, step, progress }: Play): SessionEvent[] {
    const { course } = kindOf(scenario.kind);
    if (!course || !this.#timeline || scenario.kind === 'role-play') return [];
    return this.#timeline.events.filter(
      (event) =>
        event.type === 'play-directed' &&
        event.ref === scenario.ref &&
        course.step(scenario, course.direct(scenario, progress, event.directive)) === step,
    );
  }

  #rounds(ref: string): readonly Round[] {
    return this.state?.plays.get(ref)?.rounds ?? [];
  }
}

function answered({ casts, hands }: Round): boolean {
  return casts.size + hands.length > 0;
}
