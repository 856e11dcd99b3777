import type { DeckCopy } from '../../client/deck-context.ts';
import type { Study, StudyAnswer } from '../../client/study.ts';
import { inShort } from '../../components/learner/in-short.ts';
import { noteKey, WRITTEN, type Written } from '../../components/role-play/role-play-alone.ts';
import type { BranchingScenario } from '../../session/kinds/branching.ts';
import { kindOf } from '../../session/kinds/index.ts';
import type { Alike } from '../../session/kinds/kind.ts';
import { concordance, mostChosen, readTheRoom } from '../../session/kinds/poll-score.ts';
import type { PollAnswer, PollScenario, PollTally } from '../../session/kinds/poll.ts';
import { medianOf, type ScaleTally } from '../../session/kinds/scale-places.ts';
import type { PlayableScenario } from '../../session/scenario.ts';
import type { Round } from '../../session/state.ts';
import { say, type Lang } from '../../session/text.ts';

/** What a learner made of one scenario. */
export interface CaseAccount {
  readonly ref: string;
  readonly kind: string;
  readonly title: string;
  readonly question: string;
  /** Whether its debrief was reached. */
  readonly done: boolean;
  /** The last answer in words; absent where there is none to tell in a line. */
  readonly answer?: string;
  /** The first one, where the last is another. */
  readonly before?: string;
  /** What the room did with the same question. */
  readonly room?: {
    /** Its most common answers in words; none where no answer is common, several where it is torn. */
    readonly most: readonly string[];
    /** Whether that is where its middle stands, and not what most said. */
    readonly middle?: true;
    readonly alike: Alike;
    /** Whether the learner stands elsewhere than the room; undefined where the room is torn. */
    readonly differs: boolean | undefined;
  };
  /** Whether they guessed what most of the room would say; absent where they were not asked, or it was torn. */
  readonly readRight?: boolean;
  /** How near they are to the reference panel: 0 to 1. */
  readonly panel?: { readonly who: string; readonly near: number };
  /** The endings of a story that they came to. */
  readonly endings?: { readonly titles: readonly string[]; readonly of: number };
  /** What they wrote. */
  readonly texts: readonly { readonly what?: Written; readonly text: string }[];
  /** What the debrief proposes for Monday. */
  readonly monday?: string;
  readonly committed: boolean;
}

/** What a learner made of a course. */
export interface Account {
  readonly cases: readonly CaseAccount[];
  /** Cases whose second answer is another than the first. */
  readonly moved: number;
  /** Cases that can be set beside the room's, and those of them where the learner stands with it. */
  readonly beside: number;
  readonly withRoom: number;
  /** How often they guessed the room, and how often right. */
  readonly guessed: number;
  readonly guessedRight: number;
  /** The mean concordance with the reference panels, 0 to 1; undefined without any. */
  readonly concordance: number | undefined;
}

/** So many points of a scale from the room's middle is elsewhere. */
const ELSEWHERE = 15;

/**
 * What a learner made of a course.
 * @param refs its scenarios, in order; those that cannot be played are left out
 */
export function accountOf(study: Study, deck: DeckCopy, refs: readonly string[]): Account {
  const cases = refs.flatMap((ref) => {
    const scenario = study.playOf(ref)?.scenario ?? deck.scenarios[ref]?.scenario;
    return scenario ? [caseOf(study, scenario, deck.lang)] : [];
  });
  const beside = cases.filter(({ room }) => room?.differs !== undefined);
  const guesses = cases.flatMap(({ readRight }) => (readRight === undefined ? [] : [readRight]));
  const near = cases.flatMap(({ panel }) => (panel ? [panel.near] : []));
  return {
    cases,
    moved: cases.filter(({ before }) => before !== undefined).length,
    beside: beside.length,
    withRoom: beside.filter(({ room }) => !room!.differs).length,
    guessed: guesses.length,
    guessedRight: guesses.filter(Boolean).length,
    concordance: near.length > 0 ? near.reduce((a, b) => a + b) / near.length : undefined,
  };
}

function caseOf(study: Study, scenario: PlayableScenario, lang: Lang): CaseAccount {
  const { ref, kind, debrief } = scenario;
  const own = study.answers.filter((answer) => answer.ref === ref && counts(answer));
  const step = own.at(-1)?.step;
  const [first, last = first] = own.filter((answer) => answer.step === step);
  const told = (said: StudyAnswer | undefined) =>
    said && inShort(scenario, said.step, said.answer, lang, study.playOf(ref)?.progress);
  const answer = kind === 'branching' || kind === 'open-ended' ? undefined : told(last);
  const before = told(first);
  const room = last && besideRoom(study, scenario, last, lang);
  const guess = kind === 'poll' ? own.findLast((said) => guessOf(said) !== undefined) : undefined;
  const readRight = guess && readRoom(study, guess);
  const panel = kind === 'poll' && last ? panelOf(scenario, last, lang) : undefined;
  const monday = debrief?.monday;
  return {
    ref,
    kind,
    title: say(scenario.title, lang),
    question: say(scenario.question, lang),
    done: study.playOf(ref)?.phase === 'debrief',
    ...(answer !== undefined && { answer }),
    ...(answer !== undefined && before !== undefined && before !== answer && { before }),
    ...(room && { room }),
    ...(readRight !== undefined && { readRight }),
    ...(panel && { panel }),
    ...(kind === 'branching' && { endings: endingsOf(study, scenario, lang) }),
    texts: [
      ...own.flatMap(({ step, answer }) =>
        kind === 'open-ended' && step === 'write'
          ? [{ text: (answer as { text: string }).text }]
          : [],
      ),
      ...WRITTEN.flatMap((what) => {
        const text = study.notes[noteKey(ref, what)]?.trim();
        return text ? [{ what, text }] : [];
      }),
    ].slice(kind === 'open-ended' ? -1 : 0),
    ...(monday !== undefined && { monday: say(monday, lang) }),
    committed: study.commitments.includes(ref),
  };
}

/** The rehearsal's grid is a means; texts supported are others'. */
const counts = ({ kind, step }: StudyAnswer) =>
  !(kind === 'role-play' && step === 'play') && !(kind === 'open-ended' && step === 'support');

function besideRoom(study: Study, scenario: PlayableScenario, said: StudyAnswer, lang: Lang) {
  const { kind } = scenario;
  const round = roomRound(study, said);
  const alike = round && kindOf(kind).alike?.(scenario, said.step, said.answer, round.tally);
  if (!alike || kind === 'branching' || alike.of === 0) return undefined;
  if (kind === 'scale') {
    const middle = medianOf(round.tally as ScaleTally)!;
    const { at } = said.answer as { at: number };
    const most = [inShort(scenario, said.step, { at: middle }, lang, undefined)];
    return { most, middle: true as const, alike, differs: Math.abs(at - middle) > ELSEWHERE };
  }
  const sealed = kindOf(kind).sealed?.(scenario);
  if (kind === 'sort' || sealed) return { most: [], alike, differs: alike.same * 2 < alike.of };
  const most = mostSaid(scenario, round, lang);
  const own = inShort(scenario, said.step, said.answer, lang, undefined);
  // Of several picks, or in confidence, a tally tells no more than how many said the same.
  const differs = most.length > 0 ? !most.includes(own) : alike.same * 2 < alike.of;
  return { most, alike, differs: most.length > 1 ? undefined : differs };
}

/** What most people of a round said, in words: several where they tie. */
function mostSaid(scenario: PlayableScenario, round: Round, lang: Lang): string[] {
  const counts = new Map<string, number>();
  const add = (answer: unknown, people: number) => {
    const words = inShort(scenario, round.step, answer, lang, undefined);
    counts.set(words, (counts.get(words) ?? 0) + people);
  };
  for (const { answer } of round.casts.values()) add(answer, 1);
  for (const { answer, people } of round.hands) add(answer, people);
  const most = Math.max(0, ...counts.values());
  return [...counts].flatMap(([words, people]) => (people === most ? [words] : []));
}

function readRoom(study: Study, said: StudyAnswer): boolean | undefined {
  const round = roomRound(study, said);
  if (!round) return undefined;
  const tally = round.tally as PollTally;
  // Of a room that is torn, no guess is right or wrong.
  return mostChosen(tally.picks).length > 1
    ? undefined
    : readTheRoom(said.answer as PollAnswer, tally);
}

const guessOf = ({ answer }: StudyAnswer) => (answer as PollAnswer).guess;

function panelOf(scenario: PlayableScenario, said: StudyAnswer, lang: Lang) {
  const { panel } = scenario as unknown as PollScenario;
  const { picks } = said.answer as PollAnswer;
  return panel && { who: say(panel.who, lang), near: concordance(picks, panel.answers) };
}

function endingsOf(study: Study, scenario: PlayableScenario, lang: Lang) {
  const { nodes } = scenario as unknown as BranchingScenario;
  const seen = study.endingsOf(scenario.ref);
  return {
    titles: nodes.flatMap(({ id, ending }) =>
      ending && seen.includes(id) ? [say(ending.title, lang)] : [],
    ),
    of: nodes.filter(({ ending }) => ending).length,
  };
}

/** The room's round that an answer stands beside. */
function roomRound({ room }: Study, { ref, step, round }: StudyAnswer): Round | undefined {
  return room?.plays
    .get(ref)
    ?.rounds.findLast((each) => each.step === step && each.round === round);
}
