import { inLang, result as shared } from '../../client/words/index.ts';
import { openEnded as words } from '../../client/words/open-ended.ts';
import {
  peopleOf,
  wordingOf,
  type OpenEndedBallot,
  type OpenEndedMoves,
  type OpenEndedSolution,
  type OpenEndedTally,
} from '../../session/kinds/open-ended.ts';
import type { Lang } from '../../session/text.ts';
import type { Result } from '../../session/views.ts';
import { shorten } from '../figures.ts';

/** A card as the wall shows it. */
export interface WallCard {
  readonly id: string;
  readonly text: string;
  /** People who wrote it. */
  readonly people: number;
  /** People who support it, where that was asked. */
  readonly supports: number;
}

/** The result of a step as its wall. */
export interface Wall {
  readonly step: OpenEndedBallot['step'];
  /** Most supported first; then those that most people wrote, then in an order that favours nobody. */
  readonly cards: readonly WallCard[];
  /** People who answered. */
  readonly people: number;
  readonly moves?: OpenEndedMoves;
  /** What was written elsewhere, at the debrief. */
  readonly examples: readonly string[];
}

/** Characters of a text within the sentence, which must stay a line or two on the wall. */
const SHORT = 42;

/** The wall of the last round. */
export function wallOf(ballot: OpenEndedBallot, result: Result | undefined): Wall {
  const tally = result?.rounds.at(-1)?.tally as OpenEndedTally | undefined;
  const { examples } = (result?.solution ?? { examples: [] }) as OpenEndedSolution;
  return {
    step: ballot.step,
    cards: cardsOf(ballot, tally).toSorted(
      (a, b) => b.supports - a.supports || b.people - a.people || (a.id < b.id ? -1 : 1),
    ),
    people: tally?.people ?? 0,
    ...(result?.moves && { moves: result.moves as OpenEndedMoves }),
    examples,
  };
}

function cardsOf(ballot: OpenEndedBallot, tally: OpenEndedTally | undefined): WallCard[] {
  if (ballot.step === 'support') {
    const supports = tally && 'supports' in tally ? tally.supports : {};
    return ballot.cards.map((card) => ({ ...card, supports: supports[card.id] ?? 0 }));
  }
  return Object.entries(tally && 'texts' in tally ? tally.texts : {}).map(([id, wordings]) => ({
    id,
    text: wordingOf(wordings),
    people: peopleOf(wordings),
    supports: 0,
  }));
}

/** The one sentence that says what happened. */
export function wallSentence({ step, cards, people, moves }: Wall, lang: Lang): string {
  const say = inLang(words, lang);
  if (step === 'write') {
    if (people === 0) return inLang(shared, lang).nobody;
    return cards.length === 0 ? say.arriving(people) : say.onWall(cards.length, people);
  }
  const most = cards[0]?.supports ?? 0;
  if (cards.length === 0) return say.empty;
  if (people === 0 || most === 0) return say.choose(cards.length);
  const first = cards.filter((card) => card.supports === most);
  const lead =
    first.length > 1
      ? say.tie(first.length, most)
      : say.leads(inLang(shared, lang).quote(shorten(first[0]!.text, SHORT)), most, people);
  return moves && moves.people > 0 ? `${lead} ${say.changed(moves.changed, moves.people)}` : lead;
}
