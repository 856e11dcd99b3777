import type { DeckCopy } from '../client/deck-context.ts';

/** Why there is no deck to show. */
export type NoDeck = 'unknown' | 'key' | 'away';

export type FetchedDeck =
  | { readonly deck: DeckCopy }
  | { readonly deck?: undefined; readonly why: NoDeck };

/** How long the server has to answer before the copy of the last time is shown, in milliseconds. */
const PATIENCE_MS = 4000;

/**
 * The deck of a session, from the server, else as this browser has kept it: the slides must come up even
 * with the server gone.
 * @param base the address that the API is under
 */
export async function fetchDeck(
  base: string,
  code: string,
  key: string,
  lang: string | undefined,
): Promise<FetchedDeck> {
  const name = `connivence.deck.${code}.${lang ?? ''}`;
  const url = new URL(`api/sessions/${encodeURIComponent(code)}/deck`, base);
  if (lang) url.searchParams.set('lang', lang);
  try {
    const response = await fetch(url, {
      headers: key ? { authorization: `Bearer ${key}` } : {},
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (response.status === 404) return { why: 'unknown' };
    if (response.status === 401 || response.status === 403) return { why: 'key' };
    if (response.ok) {
      const deck = (await response.json()) as DeckCopy;
      keep(name, deck);
      return { deck };
    }
  } catch {
    // Gone, or too slow: the copy below serves.
  }
  const deck = kept(name);
  return deck ? { deck } : { why: 'away' };
}

function keep(name: string, deck: DeckCopy): void {
  try {
    // One deck at a time: a browser that runs workshops all year must not fill up.
    for (const old of Object.keys(localStorage)) {
      if (old.startsWith('connivence.deck.') && old !== name) localStorage.removeItem(old);
    }
    localStorage.setItem(name, JSON.stringify(deck));
  } catch {
    // No room or no right to keep it: only a reload without the server suffers.
  }
}

function kept(name: string): DeckCopy | undefined {
  try {
    const stored = localStorage.getItem(name);
    return stored ? (JSON.parse(stored) as DeckCopy) : undefined;
  } catch {
    return undefined;
  }
}
