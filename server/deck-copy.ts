import type { LibraryEntry } from '../session/decide.ts';
import { forLearners, readDeck } from '../session/deck.ts';
import type { DeckFile, Library } from './library.ts';

/** A deck with the scenarios that it names, as its pages need it; with the speaker's notes. */
export function copyOf(deck: Omit<DeckFile, 'file'>, library: Library) {
  const { id, title, lang, minutes, markdown, slides } = deck;
  const scenarios: Record<string, LibraryEntry> = {};
  for (const { scenario } of slides) {
    if (scenario !== undefined) scenarios[scenario] = library.find(scenario);
  }
  return { id, title, lang, ...(minutes !== undefined && { minutes }), markdown, scenarios };
}

/** A deck as learners get it: what is the trainer's or the room's is left out. */
export function learnersCopyOf(deck: DeckFile, library: Library) {
  const markdown = forLearners(deck.markdown);
  const { slides } = readDeck(markdown);
  return { ...copyOf({ ...deck, markdown, slides }, library), joinUrl: '' };
}

/** How many scenarios of a deck are for people who learn alone. */
export function casesOf(deck: DeckFile): number {
  const { slides } = readDeck(forLearners(deck.markdown));
  return new Set(slides.flatMap(({ scenario }) => scenario ?? [])).size;
}
