import type { DeckCopy } from '../../client/deck-context.ts';

/** What a course is made of: a deck with its scenarios, and what a room did with it. */
export interface Content {
  readonly deck: DeckCopy;
  /** A recording, not checked yet. */
  readonly recording?: unknown;
}

/** The course that this page carries within itself; undefined where it is to be fetched. */
export function carried(): Content | undefined {
  const text = document.querySelector('#connivence-content')?.textContent;
  return text ? (JSON.parse(text) as Content) : undefined;
}

/**
 * The course of a static site.
 * @param deck its name
 * @param langs the languages to have it in, best first: a deck may be in one alone
 * @throws TypeError the network is away, and nothing was kept
 */
export async function fetched(
  deck: string,
  langs: readonly string[],
): Promise<Content | undefined> {
  for (const lang of new Set(langs)) {
    const file = `../content/${encodeURIComponent(deck)}.${encodeURIComponent(lang)}.json`;
    const response = await fetch(new URL(file, document.baseURI));
    if (response.ok) return (await response.json()) as Content;
  }
  return undefined;
}
