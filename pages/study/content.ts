import type { DeckCopy } from '../../client/deck-context.ts';
import { siteRoot } from './site-root.ts';

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
 * The course of a static site: of its own page, or of the page of any course, as `?deck=` asks.
 * @param langs the languages to have it in, best first: a deck may be in one alone
 * @throws TypeError the network is away, and nothing was kept
 */
export async function fetched(langs: readonly string[]): Promise<Content | undefined> {
  for (const file of new Set(filesOf(langs))) {
    const response = await fetch(file);
    if (response.ok) return (await response.json()) as Content;
  }
  return undefined;
}

function filesOf(langs: readonly string[]): string[] {
  // The page of one course had the browser ask for it already.
  const own = document.querySelector<HTMLLinkElement>('link[rel=preload][as=fetch]');
  if (own) return [own.href];
  const deck = encodeURIComponent(new URLSearchParams(location.search).get('deck') ?? '');
  return langs.map((lang) => {
    return new URL(`content/${deck}.${encodeURIComponent(lang)}.json`, siteRoot()).href;
  });
}
