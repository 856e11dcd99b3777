import type { SessionEvent } from '../events.ts';
import { evolve, outcomeOf } from '../evolve.ts';
import { hasBegun, initialState, type Play, type SessionState } from '../state.ts';

/** What a log tells beyond the state that it ends in. */
export interface Chronicle {
  /** The session as it stands at the end of the log. */
  readonly state: SessionState;
  /** When the last event happened: milliseconds since the UNIX epoch, as every time here. */
  readonly until: number;
  readonly endedAt: number | undefined;
  /** By opening, when it was last closed; open ones are absent. */
  readonly closedAt: ReadonlyMap<number, number>;
  /** By opening, how often it was let go on after a close. */
  readonly reopened: ReadonlyMap<number, number>;
  /** By scenario, what was set aside by starting it afresh. */
  readonly resets: ReadonlyMap<string, Resets>;
  /** By scenario and step, how far the play had come when that step was last on. */
  readonly stood: ReadonlyMap<string, ReadonlyMap<string, unknown>>;
  /** Pseudonyms of those who answered at least once, wherever that answer is now. */
  readonly answered: ReadonlySet<string>;
}

export interface Resets {
  readonly times: number;
  /** Answers that count no longer, raised hands included. */
  readonly answers: number;
}

/**
 * Reads a log from its beginning to its end.
 * @param log the session's events in order, `session-opened` first
 * @throws RangeError the log does not begin with `session-opened`
 */
export function chronicleOf(log: Iterable<SessionEvent>): Chronicle {
  const state = initialState();
  const closedAt = new Map<number, number>();
  const reopened = new Map<number, number>();
  const resets = new Map<string, Resets>();
  const stood = new Map<string, Map<string, unknown>>();
  const answered = new Set<string>();
  let until = 0;
  let endedAt: number | undefined;

  for (const event of log) {
    if (until === 0 && event.type !== 'session-opened') {
      throw new RangeError('a log begins with session-opened');
    }
    until = Math.max(until, event.at);
    if (event.type === 'answer-cast' && outcomeOf(state, event) === 'counted')
      answered.add(event.participant);
    const open = state.open?.opening;
    const ended = state.ended;
    const before = 'ref' in event ? state.plays.get(event.ref) : undefined;
    evolve(state, event, state.position + 1);

    const now = state.open?.opening;
    if (open !== undefined && open !== now) closedAt.set(open, event.at);
    if (now !== undefined && closedAt.delete(now)) reopened.set(now, (reopened.get(now) ?? 0) + 1);
    if (!ended && state.ended) endedAt = event.at;
    if (event.type === 'scenario-reset') {
      // A command that came twice started nothing afresh the second time.
      if (!before || state.plays.get(event.ref) === before) continue;
      stood.delete(event.ref);
      if (hasBegun(before)) resets.set(event.ref, addTo(resets.get(event.ref), before));
    } else if (event.type === 'play-directed') {
      const play = state.plays.get(event.ref);
      if (play && before) keep(stood, event.ref, play);
    } else if (event.type === 'round-opened') {
      const play = state.plays.get(event.ref);
      if (play) keep(stood, event.ref, play);
    }
  }
  if (until === 0) throw new RangeError('a log begins with session-opened');
  return { state, until, endedAt, closedAt, reopened, resets, stood, answered };
}

function keep(stood: Map<string, Map<string, unknown>>, ref: string, play: Play): void {
  const steps = stood.get(ref) ?? new Map<string, unknown>();
  stood.set(ref, steps.set(play.step, play.progress));
}

function addTo(resets: Resets | undefined, play: Play): Resets {
  const answers = play.rounds.reduce(
    (sum, { casts, hands }) =>
      sum + casts.size + hands.reduce((all, { people }) => all + people, 0),
    0,
  );
  return { times: (resets?.times ?? 0) + 1, answers: (resets?.answers ?? 0) + answers };
}
