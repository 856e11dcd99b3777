import * as z from 'zod/mini';
import { id } from '../session/scenario.ts';
import type { OwnSlides } from './rooms.ts';

const coordinate = z.int().check(z.minimum(0), z.maximum(9999));

const shape = z.strictObject({
  title: z.string().check(z.maxLength(200)),
  lang: z.string().check(z.regex(/^[a-z]{2,3}$/)),
  slides: z
    .array(
      z.strictObject({
        h: coordinate,
        v: coordinate,
        title: z.string().check(z.maxLength(200)),
        scenario: z.optional(id),
      }),
    )
    .check(z.minLength(1), z.maxLength(1000)),
});

/**
 * The slides of a deck that this server does not hold: a page of somebody else's tells which of them play
 * which scenarios.
 * @returns undefined where it is not that
 */
export function readForeignDeck(
  body: unknown,
): (OwnSlides & { readonly lang: string }) | undefined {
  const read = shape.safeParse(body);
  if (!read.success) return undefined;
  const { title, lang, slides } = read.data;
  return {
    id: '',
    title,
    lang,
    slides: slides.map(({ h, v, title, scenario }) => ({
      h,
      v,
      title,
      notes: '',
      ...(scenario !== undefined && { scenario }),
    })),
  };
}
