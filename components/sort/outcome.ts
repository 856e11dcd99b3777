import { inLang, result as shared } from '../../client/words/index.ts';
import { sort as words } from '../../client/words/sort.ts';
import type {
  SortAcross,
  SortBallot,
  SortMoves,
  SortSolution,
  SortTally,
} from '../../session/kinds/sort.ts';
import type { Lang } from '../../session/text.ts';
import type { Result } from '../../session/views.ts';
import { shorten, unquoted } from '../figures.ts';

/** A sorting's result with its types. */
export interface SortOutcome {
  /** The last round, and the one before it. */
  readonly now?: SortTally;
  readonly before?: SortTally;
  readonly moves?: SortMoves;
  /** The other side's tally, once both were voted on. */
  readonly other?: SortTally;
  /** Where the article puts each card; only at the debrief. */
  readonly expected?: Readonly<Record<string, string>>;
}

/** Characters of a card's label within the sentence. */
const SHORT = 44;

/** The result as a sorting reads it. */
export function sortOutcome(result: Result | undefined): SortOutcome {
  const rounds = (result?.rounds ?? []).map(({ tally }) => tally as SortTally);
  const [now, before] = [rounds.at(-1), rounds.at(-2)];
  const other = (result?.across as SortAcross | undefined)?.other;
  const solution = result?.solution as SortSolution | undefined;
  return {
    ...(now && { now }),
    ...(before && { before }),
    // Of nobody who answered both rounds there is nothing to count.
    ...((result?.moves as SortMoves | undefined)?.people && { moves: result!.moves as SortMoves }),
    ...(other && other.people > 0 && now && now.people > 0 && { other }),
    ...(solution && { expected: solution.expected }),
  };
}

/** The share of the people who gave a card that category, 0 to 1. */
export function shareOf(tally: SortTally | undefined, card: string, category: string): number {
  return tally && tally.people > 0 ? (tally.places[card]?.[category] ?? 0) / tally.people : 0;
}

/** The category that most people gave a card; undefined where nobody did, or several tie. */
export function leaderOf(tally: SortTally | undefined, card: string): string | undefined {
  const [first, second] = Object.entries(tally?.places[card] ?? {}).toSorted(
    ([, a], [, b]) => b - a,
  );
  return first && first[1] > (second?.[1] ?? 0) ? first[0] : undefined;
}

/** The share of the people who gave a card its commonest category, 0 to 1. */
export function agreementOn(tally: SortTally | undefined, card: string): number {
  const most = Math.max(0, ...Object.values(tally?.places[card] ?? {}));
  return tally && tally.people > 0 ? most / tally.people : 0;
}

/** How much two sortings of a card have in common, 0 to 1: what of one side's shares the other has too. */
export function overlapOn(ours: SortTally, theirs: SortTally, card: string): number {
  return Object.keys(ours.places[card] ?? {}).reduce(
    (sum, category) =>
      sum + Math.min(shareOf(ours, card, category), shareOf(theirs, card, category)),
    0,
  );
}

/** How many people moved a card between the rounds. */
export function movesOf(moves: SortMoves | undefined, card: string): number {
  return (moves?.moved ?? []).reduce(
    (sum, move) => sum + (move.card === card ? move.people : 0),
    0,
  );
}

/**
 * The one sentence that says what happened: what the article says of it, else the gap between the sides, else
 * what moved, else how far one agrees.
 * @param alone whether the only answer is that of the person who reads
 */
export function sortSentence(
  ballot: SortBallot,
  outcome: SortOutcome,
  lang: Lang,
  alone = false,
): string {
  const { now, moves, other, expected } = outcome;
  const say = inLang(words, lang);
  if (!now || now.people === 0) return inLang(shared, lang).nobody;
  if (expected) return articleSentence(ballot, now, expected, lang, alone);
  if (other) return gapSentence(ballot, now, other, lang);
  if (alone) return say.youSorted(ballot.cards.length);
  if (moves && moves.people > 0) return movesSentence(ballot, moves, lang);
  if (now.people === 1) return say.only;
  const { cards } = ballot;
  const byAgreement = cards.toSorted((a, b) => agreementOn(now, a.id) - agreementOn(now, b.id));
  const agreed = cards.filter(({ id }) => agreementOn(now, id) > 0.5).length;
  const head =
    agreed === cards.length
      ? say.allAgreed
      : agreed === 0
        ? say.noneAgreed
        : say.agreed(agreed, cards.length);
  const least = byAgreement[0]!;
  return agreementOn(now, least.id) === 1
    ? `${head}.`
    : `${head}${say.clause}${say.disputed(nameOf(least, lang))}`;
}

function movesSentence({ cards }: SortBallot, moves: SortMoves, lang: Lang): string {
  const say = inLang(words, lang);
  if (moves.changed === 0) return say.unmoved;
  const head = say.changed(moves.changed);
  const [most, next] = cards
    .map((card) => ({ card, times: movesOf(moves, card.id) }))
    .toSorted((a, b) => b.times - a.times);
  return most && most.times > (next?.times ?? 0)
    ? `${head}${say.clause}${say.mostMoved(nameOf(most.card, lang), most.times)}`
    : `${head}.`;
}

function gapSentence(
  { cards, categories, side }: SortBallot,
  now: SortTally,
  other: SortTally,
  lang: Lang,
): string {
  const say = inLang(words, lang);
  const [ours, theirs] = side === 'ours' ? [now, other] : [other, now];
  const label = (id: string) =>
    quote(categories.find((category) => category.id === id)?.label ?? '', lang);
  const apart = cards
    .flatMap((card) => {
      const [we, they] = [leaderOf(ours, card.id), leaderOf(theirs, card.id)];
      return we && they && we !== they ? [{ card, we, they }] : [];
    })
    .toSorted((a, b) => overlapOn(ours, theirs, a.card.id) - overlapOn(ours, theirs, b.card.id));
  const [widest] = apart;
  return widest
    ? say.gap(nameOf(widest.card, lang), label(widest.we), label(widest.they))
    : say.sameEyes;
}

function articleSentence(
  { cards }: SortBallot,
  now: SortTally,
  expected: NonNullable<SortOutcome['expected']>,
  lang: Lang,
  alone: boolean,
): string {
  const say = inLang(words, lang);
  const told = cards.filter(({ id }) => expected[id] !== undefined);
  const unlike = told.filter(({ id }) => leaderOf(now, id) !== expected[id]);
  const like = told.length - unlike.length;
  const head = alone ? say.likeYou(like, told.length) : say.likeArticle(like, told.length);
  const [only, more] = unlike;
  return only && !more ? `${head}${say.clause}${say.allBut(nameOf(only, lang))}` : `${head}.`;
}

/** What a sentence calls a card: its name, or its label between quotes. */
function nameOf({ name, label }: SortBallot['cards'][number], lang: Lang): string {
  return name ?? quote(label, lang);
}

function quote(label: string, lang: Lang): string {
  return inLang(shared, lang).quote(shorten(unquoted(label).replace(/[.!?\s]+$/, ''), SHORT));
}
