import * as z from 'zod/mini';

/* Apart from what says a text: a screen that only says them needs no checks. */

const LANGUAGE_TAG = /^[a-z]{2,3}$/;

/** A text of at most `max` characters in each language. */
export function text(max: number) {
  const words = z.string().check(z.trim(), z.minLength(1), z.maxLength(max));
  return z.union([
    words,
    z
      .record(z.string().check(z.regex(LANGUAGE_TAG)), words)
      .check(z.refine((t) => Object.keys(t).length > 0, { params: { code: 'empty-text' } })),
  ]);
}
