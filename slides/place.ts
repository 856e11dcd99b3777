import type { RevealApi } from 'reveal.js';
import type { Place } from '../session/deck.ts';

/** The most fragments that a place can tell of. */
const MOST = 99;

/** Where the deck stands. */
export function placeOf(deck: RevealApi): Place {
  const { h, v, f } = deck.getIndices();
  const fragments = Math.min(MOST, fragmentsOf(deck.getCurrentSlide()));
  return { h, v: v ?? 0, f: Math.min(f ?? -1, MOST), fragments };
}

/** Fragments with one index come together, so they count as one. */
function fragmentsOf(slide: HTMLElement | undefined): number {
  const indices = [...(slide?.querySelectorAll('.fragment') ?? [])].map((fragment) =>
    Number(fragment.getAttribute('data-fragment-index')),
  );
  return indices.length > 0 ? Math.max(...indices) + 1 : 0;
}

export function samePlace(a: Place | undefined, b: Place | undefined): boolean {
  return a?.h === b?.h && a?.v === b?.v && a?.f === b?.f && a?.fragments === b?.fragments;
}
