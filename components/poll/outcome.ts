import { inLang, result as words } from '../../client/words/index.ts';
import {
  concordance,
  mostChosen,
  readTheRoom,
  roomConcordance,
} from '../../session/kinds/poll-score.ts';
import type {
  PollAnswer,
  PollBallot,
  PollMoves,
  PollSolution,
  PollTally,
} from '../../session/kinds/poll.ts';
import type { Lang } from '../../session/text.ts';
import type { Result } from '../../session/views.ts';
import { percent, shorten, unquoted } from '../figures.ts';

/** A poll's result with its types: the tallies of one or two rounds, and what moved. */
export interface PollOutcome {
  readonly rounds: readonly PollTally[];
  readonly moves?: PollMoves;
  /** What a reference panel answered; from the debrief on. */
  readonly panel?: PollSolution['panel'];
}

/** Characters of a label within the sentence, which must stay a line on the wall. */
const SHORT = 32;

/** The result as a poll reads it. */
export function pollOutcome(result: Result | undefined): PollOutcome {
  return {
    rounds: (result?.rounds ?? []).map(({ tally }) => tally as PollTally),
    ...(result?.moves && { moves: result.moves as PollMoves }),
    ...(result?.solution && { panel: (result.solution as PollSolution).panel }),
  };
}

/** The options that most people chose, in the ballot's order. */
export function leaders(ballot: PollBallot, tally: PollTally | undefined): string[] {
  const first = mostChosen(tally?.picks ?? {});
  return ballot.options.flatMap(({ id }) => (first.includes(id) ? [id] : []));
}

/** The one sentence that says what happened. */
export function pollSentence(ballot: PollBallot, outcome: PollOutcome, lang: Lang): string {
  const say = inLang(words, lang);
  const tally = outcome.rounds.at(-1);
  if (!tally || tally.people === 0) return say.nobody;
  if (outcome.moves && outcome.moves.people > 0) return movesSentence(ballot, outcome.moves, lang);

  const label = labelOf(ballot, lang);
  const first = leaders(ballot, tally);
  const votes = tally.picks[first[0]!] ?? 0;
  const { people } = tally;
  if (people === 1) return say.onlyAnswer(label(first[0]!));
  if (first.length > 1) {
    const names = first.map(label);
    return names.join('').length > 60 ? say.tieOf(names.length, votes) : say.tie(names, votes);
  }
  if (votes === people) return say.unanimous(label(first[0]!));
  return votes * 2 > people || ballot.choose > 1
    ? say.wins(label(first[0]!), votes, people)
    : say.leads(label(first[0]!), votes, people);
}

function movesSentence(ballot: PollBallot, { changed, flows }: PollMoves, lang: Lang): string {
  const say = inLang(words, lang);
  if (changed === 0) return say.nobodyChanged;
  const gained = ballot.options
    .map(({ id }) => ({
      id,
      people: flows.reduce(
        (sum, flow) => sum + (flow.to === id && flow.from !== id ? flow.people : 0),
        0,
      ),
    }))
    .toSorted((a, b) => b.people - a.people);
  const [most, next] = gained;
  return most && most.people > (next?.people ?? 0)
    ? say.changedTowards(changed, most.people, labelOf(ballot, lang)(most.id))
    : say.changed(changed);
}

/** How many had guessed what most of the room would choose; nothing where nobody guessed, nor for a tie. */
export function guessSentence(ballot: PollBallot, outcome: PollOutcome, lang: Lang): string {
  const tally = outcome.rounds.at(-1);
  const guessed = sum(Object.values(tally?.guesses ?? {}));
  if (!ballot.predict || !tally || guessed === 0) return '';
  const [leader, tied] = leaders(ballot, tally);
  if (leader === undefined || tied !== undefined) return '';
  return inLang(words, lang).guessed(tally.guesses[leader] ?? 0, guessed);
}

/** What a panel answered, and how near the room is to it; nothing without a panel. */
export function panelSentence(
  ballot: PollBallot,
  { panel, rounds }: PollOutcome,
  lang: Lang,
): string {
  const [first] = mostChosen(panel?.answers ?? {});
  if (!panel || first === undefined) return '';
  const say = inLang(words, lang);
  const of = sum(Object.values(panel.answers));
  const share = percent(panel.answers[first]!, of, lang);
  const near = rounds.length > 0 ? roomConcordance(rounds.at(-1)!, panel.answers) : undefined;
  return [
    say.panel(panel.who, labelOf(ballot, lang)(first), share),
    ...(near === undefined ? [] : [say.roomNear(percent(near, 1, lang))]),
  ].join(' ');
}

/** What one person's own answer comes to: whether they read the room, and how near the panel they are. */
export function ownSentence(
  answer: PollAnswer | undefined,
  { panel, rounds }: PollOutcome,
  lang: Lang,
): string {
  const tally = rounds.at(-1);
  if (!answer || !tally) return '';
  const say = inLang(words, lang);
  const read = readTheRoom(answer, tally);
  return [
    ...(read === undefined ? [] : [read ? say.readRight : say.readWrong]),
    ...(panel ? [say.ownNear(percent(concordance(answer.picks, panel.answers), 1, lang))] : []),
  ].join(' ');
}

function labelOf(ballot: PollBallot, lang: Lang) {
  const say = inLang(words, lang);
  return (id: string) =>
    say.quote(
      shorten(unquoted(ballot.options.find((option) => option.id === id)?.label ?? id), SHORT),
    );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
