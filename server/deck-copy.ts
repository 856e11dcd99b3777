import type { LibraryEntry } from '../session/decide.ts';
import { withoutNotes } from '../session/deck.ts';
import type { DeckFile, Library } from './library.ts';

/** A deck with the scenarios that it names, as its pages need it; with the speaker's notes. */
export function copyOf(deck: DeckFile, library: Library) {
  const { id, title, lang, minutes, markdown, slides } = deck;
  const scenarios: Record<string, LibraryEntry> = {};
  for (const { scenario } of slides) {
    if (scenario !== undefined) scenarios[scenario] = library.find(scenario);
  }
  return { id, title, lang, ...(minutes !== undefined && { minutes }), markdown, scenarios };
}

/** A deck as learners get it: what the trainer alone reads is left out, and no phone joins it. */
export function learnersCopyOf(deck: DeckFile, library: Library) {
  const copy = copyOf(deck, library);
  return { ...copy, markdown: withoutNotes(copy.markdown), joinUrl: '' };
}
