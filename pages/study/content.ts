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
 * @param deck its name; a deck in two languages has two files
 * @throws TypeError the network is away, and nothing was kept
 */
export async function fetched(deck: string, lang: string): Promise<Content | undefined> {
  for (const name of [`${deck}.${lang}`, deck]) {
    const response = await fetch(
      new URL(`content/${encodeURIComponent(name)}.json`, document.baseURI),
    );
    if (response.ok) return (await response.json()) as Content;
  }
  return undefined;
}
