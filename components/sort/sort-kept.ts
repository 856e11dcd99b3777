import type { SortAnswer, SortBallot } from '../../session/kinds/sort.ts';

type Places = SortAnswer['places'];

/** This page's, for these very cards: another session or another face of the cards begins anew. */
const nameOf = ({ side, cards }: SortBallot) =>
  `connivence.sorting.${location.pathname}${location.search}${location.hash} ${side} ${cards.map(({ id }) => id).join(' ')}`;

/** The places given in this tab and not yet sent, as far as the ballot still has the cards and the categories. */
export function keptPlaces(ballot: SortBallot): Places {
  try {
    const kept = JSON.parse(sessionStorage.getItem(nameOf(ballot)) ?? '{}') as Places;
    const known = new Set(ballot.categories.map(({ id }) => id));
    return Object.fromEntries(
      ballot.cards.flatMap(({ id }) => (known.has(kept[id] ?? '') ? [[id, kept[id]!]] : [])),
    );
  } catch {
    // Storage is forbidden here, or holds something that is not ours.
    return {};
  }
}

/** Keeps places for as long as the tab, so that a page reloaded half-way loses none; undefined forgets them. */
export function keepPlaces(ballot: SortBallot, places: Places | undefined): void {
  try {
    if (places) sessionStorage.setItem(nameOf(ballot), JSON.stringify(places));
    else sessionStorage.removeItem(nameOf(ballot));
  } catch {
    // They last as long as the page.
  }
}
