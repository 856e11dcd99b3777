import type { SessionEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { initialState, type Play } from './state.ts';

/** A play from one reset to the next: within it, and never beyond, one person keeps one alias. */
export interface Take {
  readonly ref: string;
  readonly directives: unknown[];
  /** Who answered which openings. */
  readonly openings: Map<number, Set<string>>;
  last: Play | undefined;
}

/** Who came to a session, and which take everything belongs to. */
export interface Survey {
  readonly people: readonly string[];
  /** By opening, and by event for directives. */
  readonly takeOf: ReadonlyMap<number | SessionEvent, Take>;
}

export function surveyOf(log: readonly SessionEvent[]): Survey {
  const state = initialState();
  const takeOf = new Map<number | SessionEvent, Take>();
  const takes = new Map<string, Take>();
  const of = (ref: string): Take => {
    let take = takes.get(ref);
    if (!take)
      takes.set(ref, (take = { ref, directives: [], openings: new Map(), last: undefined }));
    return take;
  };
  for (const event of log) {
    if (event.type === 'scenario-reset') takes.delete(event.ref);
    evolve(state, event, state.position + 1);
    if (event.type === 'play-directed') {
      const take = of(event.ref);
      take.directives.push(event.directive);
      takeOf.set(event, take);
    } else if (event.type === 'round-opened') {
      const take = of(event.ref);
      take.openings.set(event.opening, new Set());
      takeOf.set(event.opening, take);
    } else if (event.type === 'answer-cast') {
      takeOf.get(event.opening)?.openings.get(event.opening)?.add(event.participant);
    }
    for (const take of takes.values()) take.last = state.plays.get(take.ref) ?? take.last;
  }
  return { people: [...state.participants], takeOf };
}
