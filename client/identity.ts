import { keep, kept } from './keep.ts';

/** How long another tab's write may take to be seen here, in milliseconds. */
const SETTLE_MS = 150;

/**
 * Who this person is in a session: a secret of 128 bits, made once and kept by this browser.
 * Two tabs opened at the same moment end with the same one. Never rejects: where storage is
 * forbidden the secret lasts as long as the page.
 */
export async function identityFor(code: string): Promise<string> {
  const name = `connivence.me.${code}`;
  // A laptop on a local network serves plain http, where browsers give no locks.
  const { locks } = navigator as { locks?: LockManager };
  if (!locks) return settle(name);
  return locks.request(name, () => kept(name) ?? make(name)).catch(() => settle(name));
}

function make(name: string): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const secret = btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
  keep(name, secret);
  return secret;
}

/** Without locks: whoever wrote last is right, once the writes of the other tabs have been seen. */
async function settle(name: string): Promise<string> {
  const found = kept(name);
  if (found !== undefined) return found;
  const mine = make(name);
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  return kept(name) ?? mine;
}
