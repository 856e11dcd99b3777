/**
 * The letters of a join code: no vowels (so no words), and nothing that is
 * mistaken for something else when read from the back of a room
 * (0/O, 1/I/L, 2/Z, 5/S, 8/B, U/V, Q/G).
 */
export const CODE_LETTERS = 'CDFHJKMNPRTVWXY34679';

export const CODE_LENGTH = 6;

/**
 * A join code from random bytes: one of 64 million.
 * @param bytes at least 6 of them. 256 is no multiple of 20, so some letters come
 * up a little more often; it costs a hundredth of a bit.
 */
export function codeFrom(bytes: Uint8Array): string {
  let code = '';
  for (let i = 0; i < CODE_LENGTH; i++) code += CODE_LETTERS[bytes[i]! % CODE_LETTERS.length];
  return code;
}

/**
 * What people type to come in (spaces, dashes, small letters), as the server knows it: a session's code,
 * alone or with a personal one after it, both of six letters; empty, or undefined, where it cannot be that.
 */
export function readEntry(typed: string): string | undefined {
  const entry = typed.replace(/[\s.-]/g, '').toUpperCase();
  if (entry.length % CODE_LENGTH) return undefined;
  for (const letter of entry) if (!CODE_LETTERS.includes(letter)) return undefined;
  return entry;
}

/** A session's code as people type it, as the server knows it; undefined where it cannot be one. */
export function readCode(typed: string): string | undefined {
  const code = readEntry(typed);
  return code?.length === CODE_LENGTH ? code : undefined;
}
