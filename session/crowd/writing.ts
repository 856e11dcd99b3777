import type { OpenEndedAnswer, OpenEndedBallot } from '../kinds/open-ended.ts';
import type { Lang } from '../text.ts';
import { chanceFor, weighted } from './draws.ts';
import type { Mind } from './mind.ts';
import type { Person } from './people.ts';
import { sentencesIn } from './sentences.ts';

/** A text; in a large room, several people write the favourite ones. */
export function write(
  { limit }: Extract<OpenEndedBallot, { step: 'write' }>,
  { index }: Person,
  lang: Lang,
  { room, own, sway }: Mind,
): OpenEndedAnswer {
  const sentences = sentencesIn(lang, limit);
  // The first people write each another one, in an order that the room decides.
  const shift = Math.floor(room() * sentences.length);
  const usual = index < sentences.length ? index : Math.floor(sentences.length * own() ** 2);
  const at = (shift + usual + (sway ? 1 + Math.floor(own() * 5) : 0)) % sentences.length;
  return { text: sentences[at]! };
}

/** Texts of others; undefined where none was let through. A card is liked for what it is: by its id. */
export function support(
  { cards, supports }: Extract<OpenEndedBallot, { step: 'support' }>,
  { room: name }: Person,
  { own }: Mind,
): OpenEndedAnswer | undefined {
  if (cards.length === 0) return undefined;
  const liked = cards.map(({ id }) => 0.05 + chanceFor(name, id)() ** 3);
  const many = Math.min(cards.length, 1 + Math.floor(own() * supports));
  const chosen = new Set<number>();
  while (chosen.size < many) {
    chosen.add(
      weighted(
        liked.map((weight, i) => (chosen.has(i) ? 0 : weight)),
        own,
      ),
    );
  }
  return { supports: [...chosen].map((i) => cards[i]!.id) };
}
