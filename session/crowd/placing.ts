import type { ScaleAnswer } from '../kinds/scale.ts';
import type { ScorecardBallot } from '../kinds/scorecard.ts';
import { HIGHEST, LOWEST, type Ratings } from '../kinds/scorecard-verdict.ts';
import type { ThresholdAnswer, ThresholdBallot } from '../kinds/threshold.ts';
import { normal, within } from './draws.ts';
import type { Mind } from './mind.ts';

/** A place between two poles: the room stands around one point of the scale, or is split around two. */
export function stand({ room, own, sway }: Mind): ScaleAnswer {
  const split = room() < 0.4;
  const main = split ? 18 + 18 * room() : 22 + 56 * room();
  const other = 100 - main + 10 * normal(room);
  const elsewhere = split && own() < 0.4;
  const first = (elsewhere ? other : main) + (split ? 9 : 13) * normal(own);
  const how = own();
  if (sway === 'majority')
    return { at: within(0, 100, first + (main - first) * (0.4 + 0.4 * how)) };
  const away = sway === 'elsewhere' ? (how < 0.5 ? -8 : 8) - 8 * (0.5 - how) : 0;
  return { at: within(0, 100, first + away) };
}

/** How many steps of an escalation: fewer and fewer people go along. */
export function stop({ steps }: ThresholdBallot, { room, own, sway }: Mind): ThresholdAnswer {
  const most = steps.length;
  const middle = most * (0.35 + 0.3 * room());
  const first = within(0, most, middle + 0.2 * most * normal(own));
  const how = own();
  if (sway === 'majority') {
    const way = Math.round(middle) - first;
    // One step away is near enough for some.
    const far = Math.abs(way) === 1 && how < 0.4 ? 0 : how < 0.8 ? 1 : 2;
    return { stop: first + Math.sign(way) * Math.min(Math.abs(way), far) };
  }
  return { stop: sway === 'elsewhere' ? within(0, most, first + (how < 0.5 ? -1 : 1)) : first };
}

/**
 * A client's card. People who find the client dear find it dear on every criterion: what they rate is
 * one opinion of each axis. Of a client of one's own, each has another.
 */
export function rate(
  { client, criteria }: ScorecardBallot,
  { room, own, sway }: Mind,
): { ratings: Ratings } {
  const middle = { value: 2 + 2.2 * room(), effort: 2.2 + 2.2 * room() };
  const opinion =
    client === 'own'
      ? { value: 3.2 + 1.2 * normal(own), effort: 3 + 1.2 * normal(own) }
      : { value: middle.value + 0.6 * normal(own), effort: middle.effort + 0.6 * normal(own) };
  const rated = criteria.map(({ id, axis, reverse }) => {
    const shade = 0.5 * normal(room);
    const facing = (place: number) => (reverse ? LOWEST + HIGHEST - place : place) + shade;
    return {
      id,
      first: within(LOWEST, HIGHEST, facing(opinion[axis]) + 0.5 * normal(own)),
      usual: within(LOWEST, HIGHEST, facing(middle[axis])),
    };
  });
  const moved = rated.map(({ id, first, usual }) => {
    const how = own();
    if (sway === 'majority' && how < 0.8) return [id, first + Math.sign(usual - first)] as const;
    if (sway === 'elsewhere' && how < 0.4)
      return [id, within(LOWEST, HIGHEST, first + (how < 0.2 ? -1 : 1))] as const;
    return [id, first] as const;
  });
  return { ratings: Object.fromEntries(moved) };
}
