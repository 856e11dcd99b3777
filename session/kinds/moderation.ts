import * as z from 'zod/mini';
import { CARD_ID, type CardId } from './card-text.ts';

/** A card that the trainer has judged, in the words that the trainer saw. */
export type Judged =
  | { readonly text: string; readonly as: 'approved' | 'hidden' }
  /** It counts for another, which is never merged itself. */
  | { readonly text: string; readonly as: 'merged'; readonly into: CardId };

export interface OpenEndedProgress {
  readonly step: 'write' | 'support';
  /** Cards by id; those that nobody has judged yet are absent, and wait. */
  readonly cards: Readonly<Record<CardId, Judged>>;
  /** People who wrote each judged card, as it stood when the room went on to support. */
  readonly written: Readonly<Record<CardId, number>>;
}

type Named = { readonly id: CardId; readonly text: string };

/** What the trainer decides on texts, as the log keeps it: with the words, so that nothing unseen slips in later. */
export type Moderation =
  | { readonly approve: readonly Named[] }
  | { readonly hide: readonly Named[] }
  | { readonly merge: { readonly into: CardId; readonly cards: readonly Named[] } }
  | { readonly go: 'support'; readonly written: Readonly<Record<CardId, number>> }
  | { readonly go: 'write' };

const card = z.string().check(z.regex(CARD_ID));
const cards = z.array(card).check(z.minLength(1), z.maxLength(1000));

const asked = z.union([
  /** Let these texts through. */
  z.strictObject({ approve: cards }),
  /** Let everything through that waits, read or not: for rehearsing, where nobody moderates. */
  z.strictObject({ approveAll: z.literal(true) }),
  z.strictObject({ hide: cards }),
  /** Count these texts for another, which must have been let through. */
  z.strictObject({ merge: z.strictObject({ into: card, ids: cards }) }),
  z.strictObject({ go: z.enum(['write', 'support']) }),
]);

const named = z.array(
  z.strictObject({ id: card, text: z.string().check(z.minLength(1), z.maxLength(2000)) }),
);
const peopleByCard = z.record(card, z.int().check(z.minimum(0), z.maximum(1_000_000)));

/** The shape of a decision as the log keeps it. */
export const moderationShape = z.union([
  z.strictObject({ approve: named }),
  z.strictObject({ hide: named }),
  z.strictObject({ merge: z.strictObject({ into: card, cards: named }) }),
  z.strictObject({ go: z.literal('support'), written: peopleByCard }),
  z.strictObject({ go: z.literal('write') }),
]);

/** What is written so far, for a directive to be checked against. */
interface Written {
  readonly waiting: readonly CardId[];
  readonly textOf: (id: CardId) => string | undefined;
  /** People by judged card. */
  readonly written: Readonly<Record<CardId, number>>;
}

/** What the trainer asked, with the words of every card; undefined where it makes no sense now. */
export function checkModeration(
  { step, cards }: OpenEndedProgress,
  input: unknown,
  { waiting, textOf, written }: Written,
): Moderation | undefined {
  const read = asked.safeParse(input);
  if (!read.success) return undefined;
  const named = (ids: readonly CardId[]): Named[] =>
    [...new Set(ids)].flatMap((id) => {
      const text = textOf(id);
      return text === undefined ? [] : [{ id, text }];
    });
  const directive = read.data;
  if ('go' in directive) {
    if (directive.go === step) return undefined;
    if (directive.go === 'write') return { go: 'write' };
    const any = Object.keys(written).some((id) => cards[id]?.as === 'approved');
    return any ? { go: 'support', written } : undefined;
  }
  if ('merge' in directive) {
    const { into, ids } = directive.merge;
    const merged = named(ids.filter((id) => id !== into));
    const sensible = cards[into]?.as === 'approved' && merged.length > 0;
    return sensible ? { merge: { into, cards: merged } } : undefined;
  }
  if ('hide' in directive) {
    const hide = named(directive.hide);
    return hide.length > 0 ? { hide } : undefined;
  }
  const approve = named('approve' in directive ? directive.approve : waiting);
  return approve.length > 0 ? { approve } : undefined;
}

/** The cards after the trainer's decision. */
export function moderate(progress: OpenEndedProgress, directive: Moderation): OpenEndedProgress {
  if ('go' in directive) {
    return directive.go === 'write'
      ? { ...progress, step: 'write' }
      : { ...progress, step: 'support', written: directive.written };
  }
  const cards: Record<CardId, Judged> = { ...progress.cards };
  if ('merge' in directive) {
    const { into } = directive.merge;
    if (cards[into]?.as !== 'approved') return progress;
    const written: Record<CardId, number> = { ...progress.written };
    for (const { id, text } of directive.merge.cards) {
      if (id === into) continue;
      cards[id] = { text, as: 'merged', into };
      for (const [other, judged] of Object.entries(cards))
        if (judged.as === 'merged' && judged.into === id) cards[other] = { ...judged, into };
      const people = written[id];
      if (people === undefined) continue;
      written[into] = (written[into] ?? 0) + people;
      delete written[id];
    }
    return { ...progress, cards, written };
  }
  const as = 'approve' in directive ? 'approved' : 'hidden';
  for (const { id, text } of 'approve' in directive ? directive.approve : directive.hide)
    cards[id] = { text, as };
  return { ...progress, cards };
}
