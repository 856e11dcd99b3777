const NAME = 'connivence.key';

/**
 * The trainer's key: from the address's fragment (`#key=...`), which browsers never send to a server,
 * else as this browser has kept it. A key in the address is kept and taken out of it at once, so
 * that it is in no screenshot, no shared link and no history.
 */
export function takeKey(): string | undefined {
  const parts = location.hash.slice(1).split('&');
  const given = parts.find((part) => part.startsWith('key='))?.slice('key='.length);
  if (given === undefined) return keptKey();
  // By hand and not by URLSearchParams, which would rewrite the slide's place beside it (`#/4/1`).
  const rest = parts.filter((part) => !part.startsWith('key=')).join('&');
  const { pathname, search } = location;
  history.replaceState(history.state, '', pathname + search + (rest && `#${rest}`));
  const key = decoded(given);
  if (!key) return keptKey();
  keepKey(key);
  return key;
}

/** Keeps a key that the trainer typed. */
export function keepKey(key: string): void {
  try {
    localStorage.setItem(NAME, key);
  } catch {
    // Storage is forbidden here: the key lasts as long as the page does.
  }
}

/** Forgets the key: it is wrong, or the trainer leaves a borrowed machine. */
export function forgetKey(): void {
  try {
    localStorage.removeItem(NAME);
  } catch {
    // Nothing could have been kept.
  }
}

/** The key in what a trainer pasted: the key alone, or the whole address with it. */
export function keyIn(pasted: string): string | undefined {
  const text = pasted.trim();
  const inAddress = /[#&?]key=([^&\s]+)/.exec(text)?.[1];
  return inAddress === undefined ? text || undefined : decoded(inAddress);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // A stray % is no reason for a blank page: the server says that the key is wrong.
    return part;
  }
}

function keptKey(): string | undefined {
  try {
    return localStorage.getItem(NAME) ?? undefined;
  } catch {
    return undefined;
  }
}
