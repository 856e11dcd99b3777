import { kindOf } from '../../session/kinds/index.ts';
import type { PlayableScenario } from '../../session/scenario.ts';
import { readKept } from '../study-kept.ts';

/** The scenario of a name, as the learner plays it. */
type Find = (ref: string) => PlayableScenario | undefined;

/**
 * A learner's state as an LMS may have it: without what they wrote for themselves, and without what
 * they answered in confidence. Who gives the course may read all that an LMS keeps.
 * @param kept what `Study` gave to keep
 */
export function sharedState(kept: string, find: Find): string {
  const state = readKept(kept);
  if (!state) return kept;
  let at: string | undefined;
  const moves = state.moves.filter((move) => {
    if ('ref' in move) at = move.ref;
    return move.type !== 'answer' || !isSealed(at, find);
  });
  return JSON.stringify({ ...state, moves, notes: {} });
}

/**
 * The state to go on with: this browser's where it is what the LMS has, or goes on from it, since it
 * is whole; else the LMS's, from another browser.
 */
export function stateToResume(
  here: string | undefined,
  there: string | undefined,
  find: Find,
): string | undefined {
  if (!here || !there) return there;
  const ours = readKept(sharedState(here, find));
  const theirs = readKept(there);
  const goesOn = theirs?.moves.every(
    (move, n) => JSON.stringify(ours?.moves[n]) === JSON.stringify(move),
  );
  return ours?.deck === theirs?.deck && goesOn ? here : there;
}

function isSealed(ref: string | undefined, find: Find): boolean {
  const scenario = ref === undefined ? undefined : find(ref);
  return scenario !== undefined && (kindOf(scenario.kind).sealed?.(scenario) ?? false);
}
