import type { GridAnswer, PlayBallot, Rating } from '../kinds/role-play.ts';
import type { SortAnswer, SortBallot } from '../kinds/sort.ts';
import type { Mind } from './mind.ts';

/** How many cards a debate moves at most. */
const MOVED = 2;

/** Cards into categories: each has a home where most put it, the others put it next door. */
export function sortOut(
  { cards, categories, side }: SortBallot,
  { room, own, sway }: Mind,
): SortAnswer {
  const last = categories.length - 1;
  let moves = sway === 'majority' ? MOVED : sway === 'elsewhere' ? 1 : 0;
  const next = (to: number, up: boolean) =>
    to === 0 ? 1 : to === last ? last - 1 : to + (up ? 1 : -1);
  const places = cards.map(({ id }) => {
    const ours = Math.floor(room() * categories.length);
    // Half the cards are seen otherwise by the other side: that is the gap.
    const theirs = room() < 0.5 ? next(ours, room() < 0.5) : ours;
    const home = side === 'theirs' ? theirs : ours;
    const agreed = own() < 0.55 + 0.3 * room();
    const first = agreed ? home : next(home, own() < 0.5);
    const elsewhere = next(first, own() < 0.5);
    const swayed = sway === 'majority' ? home : elsewhere;
    if (moves === 0 || swayed === first) return [id, categories[first]!.id] as const;
    moves -= 1;
    return [id, categories[swayed]!.id] as const;
  });
  return { places: Object.fromEntries(places) };
}

/** What an observer saw: some things everybody sees, some nobody does. */
export function observe({ grid }: PlayBallot, { room, own }: Mind): GridAnswer {
  const seen = grid.map(({ id }) => {
    const yes = 0.15 + 0.6 * room();
    const drawn = own();
    const rating: Rating = drawn < yes ? 2 : drawn < yes + 0.25 ? 1 : 0;
    return [id, rating] as const;
  });
  return { grid: Object.fromEntries(seen) };
}
