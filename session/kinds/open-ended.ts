import * as z from 'zod/mini';
import { warning } from '../findings.ts';
import type { ScenarioBase } from '../scenario.ts';
import { languagesOf, say, type Text } from '../text.ts';
import { text } from '../text-schema.ts';
import { cardIdOf, cleanText, type CardId } from './card-text.ts';
import { bump, isSeen, type Kind } from './kind.ts';
import {
  checkModeration,
  moderate,
  moderationShape,
  type Moderation,
  type OpenEndedProgress,
} from './moderation.ts';
import { seenByTheRoom } from './moderation-record.ts';

export interface OpenEndedScenario extends ScenarioBase {
  readonly kind: 'open-ended';
  /** The most characters of a text, 20 to 280; 140 where not said. */
  readonly limit?: number;
  /** A few grey words in the empty field, to start the pen: "He wanted…". At most 120 characters. */
  readonly placeholder?: Text;
  /** How many texts of others one may support, 1 to 10; 3 where not said. */
  readonly supports?: number;
  /** What others elsewhere have written, at most 12 texts of 280 characters; shown at the debrief only. */
  readonly examples?: readonly Text[];
}

/** A text at the step `write`, the ids of cards at the step `support`. */
export type OpenEndedAnswer =
  | { readonly text: string }
  /** In alphabetical order, 1 to `supports` of them. */
  | { readonly supports: readonly CardId[] };

/** The texts of the step `write`. */
export interface WrittenTally {
  /** People who wrote. */
  people: number;
  /**
   * By card, people by wording: texts that differ in capitals or punctuation alone are one card.
   * A wording is keyed by itself after `=`.
   */
  texts: Record<CardId, Record<string, number>>;
}

/** The supports of the step `support`. */
export interface SupportTally {
  /** People who gave their supports. */
  people: number;
  /** People who support each card; cards that nobody supports are absent. */
  supports: Record<CardId, number>;
  /**
   * People who support the same several cards, by these cards in alphabetical order, a space between
   * them: whoever supports two texts that are merged afterwards supports one. Absent where nobody
   * supports several, and on the wall.
   */
  together?: Record<string, number>;
}

export type OpenEndedTally = WrittenTally | SupportTally;

/** A text that the trainer let through. */
export interface Card {
  readonly id: CardId;
  readonly text: string;
  /** People who wrote it, or a text that was merged into it. */
  readonly people: number;
}

export type OpenEndedBallot =
  | { readonly step: 'write'; readonly limit: number; readonly placeholder?: string }
  | {
      readonly step: 'support';
      /** How many cards one may support at most. */
      readonly supports: number;
      /** What was let through, in an order that favours nobody. */
      readonly cards: readonly Card[];
    };

export interface OpenEndedMoves {
  /** People who answered both rounds. */
  people: number;
  /** Of those, the people who wrote or support something else than before. */
  changed: number;
}

/** What the debrief adds to the wall. */
export interface OpenEndedSolution {
  readonly examples: readonly string[];
}

/** The texts as the trainer moderates them. */
export interface OpenEndedBehind {
  /** Those that nobody has judged yet. */
  readonly waiting: readonly Card[];
  readonly approved: readonly Card[];
  readonly hidden: readonly Card[];
  /** How many texts were merged into others. */
  readonly merged: number;
}

const LIMIT = 140;
const SUPPORTS = 3;
const TYPED = 2000;

/** What the second step asks: its answers are those of the first. */
const SUPPORT_QUESTION: Text = { fr: 'Que soutenez-vous ?', en: 'What do you support?' };

const writtenShape = z.strictObject({ text: z.string().check(z.maxLength(TYPED)) });
const supportShape = z.strictObject({
  supports: z.array(z.string().check(z.maxLength(16))).check(z.minLength(1), z.maxLength(10)),
});

export const openEnded: Kind<
  OpenEndedScenario,
  OpenEndedAnswer,
  OpenEndedTally,
  OpenEndedProgress,
  Moderation
> = {
  name: 'open-ended',

  fields: {
    limit: z.optional(z.int().check(z.minimum(20), z.maximum(280))),
    placeholder: z.optional(text(120)),
    supports: z.optional(z.int().check(z.minimum(1), z.maximum(10))),
    examples: z.optional(z.array(text(280)).check(z.maxLength(12))),
  },

  findings({ examples = [], limit = LIMIT }) {
    return examples.flatMap((example, i) => {
      const wordings = ['', ...languagesOf(example)].map((lang) => say(example, lang));
      if (wordings.every((wording) => wording.length <= limit)) return [];
      return [
        warning(
          'example-too-long',
          `examples[${i}]`,
          `Cet exemple dépasse les ${limit} signes que l’on accorde à la salle : raccourcissez-le, ou relevez « limit ».`,
          `This example is over the ${limit} characters that the room is allowed: shorten it, or raise “limit”.`,
        ),
      ];
    });
  },

  check(scenario, step, input, progress) {
    if (step === 'write') {
      const read = writtenShape.safeParse(input);
      const clean = read.success ? cleanText(read.data.text) : '';
      return clean && clean.length <= (scenario.limit ?? LIMIT) ? { text: clean } : undefined;
    }
    const read = supportShape.safeParse(input);
    if (!read.success) return undefined;
    // A phone that has not heard of a merge supports what the card became.
    const asked = read.data.supports.map((id) => targetOf(progress, id));
    const supports = [...new Set(asked)].toSorted();
    const known = supports.every((id) => progress.cards[id]?.as === 'approved');
    return known && supports.length <= (scenario.supports ?? SUPPORTS) ? { supports } : undefined;
  },

  empty: (_scenario, step) =>
    step === 'write' ? { people: 0, texts: {} } : { people: 0, supports: {} },

  add(tally, answer, weight) {
    if ('texts' in tally && 'text' in answer) {
      const id = cardIdOf(answer.text);
      const wordings = (tally.texts[id] ??= {});
      bump(wordings, `=${answer.text}`, weight);
      if (Object.keys(wordings).length === 0) delete tally.texts[id];
    } else if ('supports' in tally && 'supports' in answer) {
      for (const id of answer.supports) bump(tally.supports, id, weight);
      if (answer.supports.length > 1) {
        const together = (tally.together ??= {});
        bump(together, answer.supports.join(' '), weight);
        if (Object.keys(together).length === 0) delete tally.together;
      }
    } else return;
    tally.people += weight;
  },

  inWords(_scenario, _step, answer, _lang, progress) {
    if ('text' in answer) return answer.text;
    const supported = new Set(answer.supports.map((id) => targetOf(progress, id)));
    return [...supported].map((id) => progress.cards[id]?.text ?? '…').join(' · ');
  },

  tell: (_scenario, step, lang) =>
    step === 'support' ? { question: say(SUPPORT_QUESTION, lang) } : {},

  ballot(scenario, step, lang, progress): OpenEndedBallot {
    if (step === 'write') {
      const { placeholder, limit = LIMIT } = scenario;
      return { step, limit, ...(placeholder && { placeholder: say(placeholder, lang) }) };
    }
    const supports = scenario.supports ?? SUPPORTS;
    const cards = cardsOf(progress, 'approved', progress.written);
    // A text that its author took back before the end of the writing is nobody's to support.
    return { step: 'support', supports, cards: cards.filter(({ people }) => people > 0) };
  },

  reasons: () => [],

  moves(_scenario, _step, pairs): OpenEndedMoves {
    const moves = { people: 0, changed: 0 };
    for (const [first, second] of pairs) {
      moves.people += 1;
      if (saidBy(first) !== saidBy(second)) moves.changed += 1;
    }
    return moves;
  },

  solution({ examples = [] }, lang): OpenEndedSolution | undefined {
    if (examples.length === 0) return undefined;
    return { examples: examples.map((example) => say(example, lang)) };
  },

  says: (answer, card) => 'text' in answer && cardIdOf(answer.text) === card,

  /** Only what the trainer let through, in the words that the trainer saw; merged texts count for their card. */
  publish(_scenario, _step, tally, progress) {
    if ('supports' in tally) {
      return { people: tally.people, supports: supportersBy(progress, tally) };
    }
    const texts: WrittenTally['texts'] = {};
    for (const [id, people] of Object.entries(writtenBy(progress, tally))) {
      const card = progress.cards[id]!;
      if (card.as === 'approved') texts[id] = { [`=${card.text}`]: people };
    }
    return { people: tally.people, texts };
  },

  behind(_scenario, tally, _lang, progress): OpenEndedBehind {
    const texts = tally && 'texts' in tally ? tally.texts : {};
    const written = tally && 'texts' in tally ? writtenBy(progress, tally) : progress.written;
    const waiting = Object.keys(texts)
      .filter((id) => !progress.cards[id])
      .toSorted()
      .map((id) => ({ id, text: wordingOf(texts[id]!), people: peopleOf(texts[id]!) }));
    return {
      waiting,
      approved: cardsOf(progress, 'approved', written),
      hidden: cardsOf(progress, 'hidden', written),
      merged: Object.values(progress.cards).filter((card) => card.as === 'merged').length,
    };
  },

  recorded: (_scenario, progress, directives) => seenByTheRoom(progress, directives),

  course: {
    directive: moderationShape,
    start: () => ({ step: 'write', cards: {}, written: {} }),
    step: (_scenario, progress) => progress.step,
    check(_scenario, progress, input, { tally }) {
      const texts = tally && 'texts' in tally ? tally.texts : {};
      return checkModeration(progress, input, {
        waiting: Object.keys(texts).filter((id) => !progress.cards[id]),
        textOf: (id) => (texts[id] ? wordingOf(texts[id]) : progress.cards[id]?.text),
        written: tally && 'texts' in tally ? writtenBy(progress, tally) : progress.written,
      });
    },
    direct: (_scenario, progress, directive) => moderate(progress, directive),
    next: (_scenario, { step, cards }, standing) =>
      step === 'write' &&
      isSeen(standing) &&
      Object.values(cards).some(({ as }) => as === 'approved')
        ? { go: 'support' }
        : undefined,
  },
};

/** The wording that most people used; of several, the first in the order of their characters. */
export function wordingOf(wordings: Readonly<Record<string, number>>): string {
  const [first] = Object.entries(wordings).toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return first?.[0].slice(1) ?? '';
}

/** People who wrote a card, in whatever wording. */
export function peopleOf(wordings: Readonly<Record<string, number>>): number {
  return Object.values(wordings).reduce((sum, people) => sum + people, 0);
}

function cardsOf(
  { cards }: OpenEndedProgress,
  as: 'approved' | 'hidden',
  written: Readonly<Record<CardId, number>>,
): Card[] {
  return Object.entries(cards)
    .filter(([, card]) => card.as === as)
    .map(([id, { text }]) => ({ id, text, people: written[id] ?? 0 }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** People by judged card: an author who changed their text counts no longer, and a card of nobody is gone. */
function writtenBy(progress: OpenEndedProgress, { texts }: WrittenTally): Record<CardId, number> {
  return countedFor(
    progress,
    Object.entries(texts).map(([id, wordings]) => [id, peopleOf(wordings)]),
    (id) => id in progress.cards,
  );
}

/** Counts by card, those of merged ones added to the card that they became. */
function countedFor(
  progress: OpenEndedProgress,
  counts: readonly (readonly [CardId, number])[],
  wanted: (id: CardId) => boolean,
): Record<CardId, number> {
  const counted: Record<CardId, number> = {};
  for (const [id, people] of counts) {
    const target = targetOf(progress, id);
    if (wanted(target)) bump(counted, target, people);
  }
  return counted;
}

/** People who support each card that was let through: once each, whatever was merged into it. */
function supportersBy(
  progress: OpenEndedProgress,
  { supports, together = {} }: SupportTally,
): Record<CardId, number> {
  const wanted = isApproved(progress);
  const counted = countedFor(progress, Object.entries(supports), wanted);
  for (const [cards, people] of Object.entries(together)) {
    const seen = new Set<CardId>();
    for (const id of cards.split(' ')) {
      const target = targetOf(progress, id);
      if (seen.has(target) && wanted(target)) bump(counted, target, -people);
      seen.add(target);
    }
  }
  return counted;
}

function isApproved({ cards }: OpenEndedProgress): (id: CardId) => boolean {
  return (id) => cards[id]?.as === 'approved';
}

function targetOf({ cards }: OpenEndedProgress, id: CardId): CardId {
  const card = cards[id];
  return card?.as === 'merged' ? card.into : id;
}

function saidBy(answer: OpenEndedAnswer): string {
  return 'text' in answer ? cardIdOf(answer.text) : answer.supports.join();
}

export type { CardId, Moderation, OpenEndedProgress };
