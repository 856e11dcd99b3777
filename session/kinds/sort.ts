import * as z from 'zod/mini';
import { error, sameIds, type Finding } from '../findings.ts';
import { id, type ScenarioBase } from '../scenario.ts';
import { say, type Text } from '../text.ts';
import { text } from '../text-schema.ts';
import { bump, isSeen, labelOf, outOf, type Kind } from './kind.ts';

export interface SortCategory {
  readonly id: string;
  /** A word or two: it heads a column on the wall and is a button on a phone. */
  readonly label: Text;
  /** What the word means here, in one line. */
  readonly hint?: Text;
}

export interface SortCard {
  readonly id: string;
  /** What the wall calls the card, in a word or two: `Léa`. The label itself, where left out. */
  readonly name?: Text;
  /** The case to place, in one sentence; the wall shows some 60 characters of it. */
  readonly label: Text;
  /** The category where the article would put it; nobody sees it before the debrief. */
  readonly expected?: string;
  /** The same for the mirror question: where they would put it. Only where the scenario has a mirror. */
  readonly theirs?: string;
  /** Why there, in a sentence or two; shown at the debrief. */
  readonly why?: Text;
}

export interface SortScenario extends ScenarioBase {
  readonly kind: 'sort';
  /** 2 to 6, in the order of the columns: where they have an order, from the loosest to the closest. */
  readonly categories: readonly SortCategory[];
  /** 2 to 12, in the order in which phones deal them; six are played in ten minutes. */
  readonly cards: readonly SortCard[];
  /**
   * A second sorting of the same cards through the eyes of the other side: “and how do THEY see it?”.
   * The result is then the gap between the two.
   */
  readonly mirror?: {
    /** The question of the second sorting. */
    readonly question: Text;
  };
}

/** The category given to each card, by card: every card is placed. */
export interface SortAnswer {
  readonly places: Readonly<Record<string, string>>;
}

export interface SortTally {
  /** People who answered. */
  people: number;
  /** People by card and then by category; categories that nobody gave to a card are absent. */
  places: Record<string, Record<string, number>>;
}

/** Whose eyes the cards are sorted through. */
export type SortSide = 'ours' | 'theirs';

/** Where the play stands: which of the two sortings is on. */
export interface SortProgress {
  readonly side: SortSide;
}

/** Goes to the other sorting, or back; what was voted stays with its side. */
export interface SortDirective {
  readonly go: SortSide;
}

export interface SortBallot {
  readonly categories: readonly { id: string; label: string; hint?: string }[];
  readonly cards: readonly { id: string; name?: string; label: string }[];
  readonly side: SortSide;
  /** Whether there is a second sorting, through their eyes. */
  readonly mirrored: boolean;
}

export interface SortMoves {
  /** People who answered both rounds. */
  people: number;
  /** Of those, the people who put at least one card elsewhere. */
  changed: number;
  /** By card, from one category to another: how many people; only true moves, in the scenario's order. */
  moved: { card: string; from: string; to: string; people: number }[];
}

/** What the article answers. */
export interface SortSolution {
  /** The category by card; cards that the article leaves open are absent. */
  readonly expected: Readonly<Record<string, string>>;
}

/** The other sorting, once it was voted on: both sides of the gap. */
export interface SortAcross {
  /** The tally of the other side's last round. */
  readonly other: SortTally;
}

const answerShape = z.strictObject({
  places: z.record(z.string().check(z.maxLength(64)), z.string().check(z.maxLength(64))),
});
const directiveShape = z.strictObject({ go: z.enum(['ours', 'theirs']) });

export const sort: Kind<SortScenario, SortAnswer, SortTally, SortProgress, SortDirective> = {
  name: 'sort',

  fields: {
    categories: z
      .array(z.strictObject({ id, label: text(32), hint: z.optional(text(120)) }))
      .check(z.minLength(2), z.maxLength(6)),
    cards: z
      .array(
        z.strictObject({
          id,
          name: z.optional(text(24)),
          label: text(140),
          expected: z.optional(id),
          theirs: z.optional(id),
          why: z.optional(text(300)),
        }),
      )
      .check(z.minLength(2), z.maxLength(12)),
    mirror: z.optional(z.strictObject({ question: text(240) })),
  },

  findings({ categories, cards, mirror }) {
    const known = new Set(categories.map((category) => category.id));
    return [
      ...sameIds('categories', categories),
      ...sameIds('cards', cards),
      ...cards.flatMap((card, i): Finding[] => [
        ...(['expected', 'theirs'] as const).flatMap((field) => {
          const named = card[field];
          return named === undefined || known.has(named)
            ? []
            : [unknownCategory(`cards[${i}].${field}`, named, [...known])];
        }),
        ...(card.theirs !== undefined && !mirror ? [noMirror(`cards[${i}].theirs`)] : []),
      ]),
    ];
  },

  check({ cards, categories }, _step, input) {
    const read = answerShape.safeParse(input);
    if (!read.success) return undefined;
    const given = new Map(Object.entries(read.data.places));
    if (given.size !== cards.length) return undefined;
    const places: Record<string, string> = {};
    for (const card of cards) {
      const place = given.get(card.id);
      if (!categories.some((category) => category.id === place)) return undefined;
      places[card.id] = place!;
    }
    return { places };
  },

  empty: () => ({ people: 0, places: {} }),

  add(tally, { places }, weight) {
    tally.people += weight;
    for (const [card, category] of Object.entries(places)) {
      const row = (tally.places[card] ??= {});
      bump(row, category, weight);
      if (Object.keys(row).length === 0) delete tally.places[card];
    }
  },

  inWords: ({ cards, categories }, _step, { places }, lang) =>
    cards
      .map(({ id, name, label }) => {
        const place = labelOf(categories, places[id] ?? '', lang);
        return `${say(name ?? label, lang)} → ${place}`;
      })
      .join(' · '),

  /** The mean over the cards of how many put a card in the same place. */
  alike({ cards }, _step, { places }, tally) {
    const same = cards.map(({ id }) => tally.places[id]?.[places[id] ?? ''] ?? 0);
    const sum = same.reduce((total, people) => total + people, 0);
    return outOf(tally.people, Math.round(sum / cards.length));
  },

  tell: ({ mirror }, _step, lang, { side }) =>
    mirror && side === 'theirs' ? { question: say(mirror.question, lang) } : {},

  ballot: ({ categories, cards, mirror }, _step, lang, { side }): SortBallot => ({
    categories: categories.map(({ id, label, hint }) => ({
      id,
      label: say(label, lang),
      ...(hint && { hint: say(hint, lang) }),
    })),
    cards: cards.map(({ id, name, label }) => ({
      id,
      ...(name && { name: say(name, lang) }),
      label: say(label, lang),
    })),
    side,
    mirrored: mirror !== undefined,
  }),

  reasons: ({ cards }, lang) =>
    cards.flatMap(({ name, label, why }) =>
      why === undefined ? [] : [{ of: say(name ?? label, lang), text: say(why, lang) }],
    ),

  moves({ cards, categories }, _step, pairs): SortMoves {
    const order = categories.map((category) => category.id);
    const counts = new Map<string, number>();
    let people = 0;
    let changed = 0;
    for (const [first, second] of pairs) {
      people += 1;
      const elsewhere = cards.filter(({ id }) => first.places[id] !== second.places[id]);
      if (elsewhere.length > 0) changed += 1;
      for (const { id } of elsewhere) {
        const key = `${id} ${first.places[id]} ${second.places[id]}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
    const moved = cards.flatMap(({ id: card }) =>
      order.flatMap((from) =>
        order.flatMap((to) => {
          const count = counts.get(`${card} ${from} ${to}`);
          return count ? [{ card, from, to, people: count }] : [];
        }),
      ),
    );
    return { people, changed, moved };
  },

  solution({ cards }, _lang, { side }): SortSolution | undefined {
    const told = cards.flatMap(({ id, expected, theirs }) => {
      const place = side === 'theirs' ? theirs : expected;
      return place === undefined ? [] : [[id, place] as const];
    });
    return told.length > 0 ? { expected: Object.fromEntries(told) } : undefined;
  },

  across(_scenario, step, tallies): SortAcross | undefined {
    const other = tallies[step === 'ours' ? 'theirs' : 'ours'];
    return other && { other };
  },

  course: {
    directive: directiveShape,
    start: () => ({ side: 'ours' }),
    step: (_scenario, { side }) => side,
    check({ mirror }, { side }, input) {
      const read = directiveShape.safeParse(input);
      return mirror && read.success && read.data.go !== side ? read.data : undefined;
    },
    direct: (_scenario, _progress, { go }) => ({ side: go }),
    next: ({ mirror }, { side }, standing) =>
      mirror && side === 'ours' && isSeen(standing) ? { go: 'theirs' } : undefined,
  },
};

function unknownCategory(path: string, name: string, known: readonly string[]): Finding {
  const list = known.join(', ');
  return error(
    'unknown-category',
    path,
    `«\u00a0${name}\u00a0» n’est l’id d’aucune catégorie\u00a0: écrivez l’un de ${list}.`,
    `“${name}” is the id of no category: write one of ${list}.`,
  );
}

function noMirror(path: string): Finding {
  return error(
    'no-mirror',
    path,
    '«\u00a0theirs\u00a0» répond à la question miroir, et il n’y en a pas\u00a0: ajoutez "mirror", ou retirez-le.',
    '“theirs” answers the mirror question, and there is none: add "mirror", or take it out.',
  );
}
