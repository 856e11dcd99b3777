import type { SessionEvent } from '../events.ts';
import type { BranchingBallot, BranchingProgress, BranchingScenario } from '../kinds/branching.ts';
import { stepsOn } from '../kinds/branching-story.ts';
import { kindOf } from '../kinds/index.ts';
import { mostChosen, roomConcordance } from '../kinds/poll-score.ts';
import type { PollScenario, PollTally } from '../kinds/poll.ts';
import type { SurveyQuestion } from '../scenario.ts';
import type { Play, Round } from '../state.ts';
import { say, spokenIn, type Lang } from '../text.ts';
import { resultOf, type Result } from '../views.ts';
import { chronicleOf, type Chronicle, type Resets } from './chronicle.ts';
import { changedIn, linesOf, type Changed, type Line } from './lines.ts';
import { markOf, type Mark } from './mark.ts';
import { textsOf, type Texts } from './texts.ts';

/*
 * What a session comes to, for the trainer who led it: figures, texts, and nobody. All times are milliseconds
 * since the UNIX epoch.
 */

export interface Report {
  readonly code: string;
  /** The language of the wall. */
  readonly lang: Lang;
  readonly deck: { readonly id: string; readonly title: string };
  readonly openedAt: number;
  /** Absent while it runs. */
  readonly endedAt?: number;
  /** When the last thing happened that is counted here. */
  readonly until: number;
  readonly participation: Participation;
  /** In the order in which they came up; those of the survey among them. */
  readonly scenarios: readonly ScenarioReport[];
  /** Who was there and for how long; only where names were taken. */
  readonly attendance?: readonly Attendance[];
}

/** One line of an attendance sheet. */
export interface Attendance {
  readonly name: string;
  /** The first and the last sign of that person. */
  readonly first: number;
  readonly last: number;
  /** Whole minutes that they were there: long absences between the two are left out. */
  readonly minutes: number;
}

export interface Participation {
  /** People who ever joined, each counted once however often they came back. */
  readonly joined: number;
  /** Of those, people who answered at least once. */
  readonly answered: number;
  /** Those the trainer removed and did not let back in; they came, and are counted as having come. */
  readonly removed: number;
  /** Votes opened, those set aside by a reset left out. */
  readonly rounds: number;
  /** Answers given in those votes by phone, each person counted once a vote. */
  readonly answers: number;
  /** Answers counted by raised hands. */
  readonly hands: number;
}

export interface ScenarioReport {
  readonly ref: string;
  readonly kind: string;
  /** The language of its texts, where it does not have the one asked for. */
  readonly lang?: Lang;
  readonly title: string;
  readonly situation: string;
  /** Under which heading of the survey it stands; absent for what the session was about. */
  readonly survey?: SurveyQuestion;
  /** Whether it was answered in confidence: only sums are told, and none of a vote that is open. */
  readonly sealed?: true;
  /** Whether the trainer showed the room the results it ended with. */
  readonly shown: boolean;
  /** How often it was started afresh, and what was set aside. */
  readonly resets?: Resets;
  /** The steps voted on, oldest first; none where it came up and was not voted on. */
  readonly steps: readonly StepReport[];
  readonly story?: StoryReport;
  readonly texts?: Texts;
  /** The mean mark, of a satisfaction survey that has marks. */
  readonly mark?: Mark;
}

export interface StepReport {
  readonly step: string;
  readonly question: string;
  /** What the kind's result element draws itself from. */
  readonly ballot: object;
  readonly result: Result;
  readonly rounds: readonly RoundReport[];
  /** What moved between the two rounds. */
  readonly changed?: Changed;
  /** People who guessed what most of the room would say, in the last round. */
  readonly guesses?: { readonly right: number; readonly of: number };
  /** The mean concordance with the reference panel in the last round, 0 to 1. */
  readonly concordance?: number;
  /** The room went back on this turn of its story: it is not on the path. */
  readonly takenBack?: true;
}

export interface RoundReport {
  /** 1 or 2. */
  readonly round: number;
  readonly openedAt: number;
  /** Absent while the vote is open. */
  readonly closedAt?: number;
  /** People whose answer stands. */
  readonly phones: number;
  /** People counted by raised hands. */
  readonly hands: number;
  /** How often it was let go on after a close. */
  readonly reopened: number;
  readonly lines: readonly Line[];
}

/** How a story went. */
export interface StoryReport {
  /** The lines said, oldest first. */
  readonly path: readonly string[];
  /** How it ended; absent where it was left before. */
  readonly ending?: BranchingBallot['ending'];
  readonly gauges: readonly { readonly label: string; readonly at: number }[];
  /** What the result element draws the end from. */
  readonly ballot: BranchingBallot;
}

/** No report is made of a rehearsal: what is in it is nobody's. */
export class IsRehearsal extends Error {
  override readonly name = 'IsRehearsal';
}

/**
 * The report of a session, ended or not.
 * @param log the session's events in order, `session-opened` first
 * @throws IsRehearsal
 * @throws RangeError the log does not begin with `session-opened`
 */
export function reportOf(log: Iterable<SessionEvent>, lang: Lang): Report {
  const chronicle = chronicleOf(log);
  const { state, until, endedAt, answered } = chronicle;
  if (state.rehearsal) throw new IsRehearsal('a rehearsal has no report');
  const plays = [...state.plays.values()];
  const rounds = plays.flatMap((play) => play.rounds);
  return {
    code: state.code,
    lang: state.lang,
    deck: { id: state.deck.id, title: state.deck.title },
    openedAt: state.openedAt,
    ...(endedAt !== undefined && { endedAt }),
    until,
    participation: {
      joined: state.participants.size - state.tickets.lost.size,
      answered: answered.size,
      removed: state.removed.size,
      rounds: rounds.length,
      answers: rounds.reduce((sum, { casts }) => sum + casts.size, 0),
      hands: rounds.reduce((sum, round) => sum + handsIn(round), 0),
    },
    scenarios: plays.map((play) => scenarioOf(play, chronicle, lang)),
  };
}

function scenarioOf(play: Play, chronicle: Chronicle, lang: Lang): ScenarioReport {
  const { scenario } = play;
  const { ref, kind, survey } = scenario;
  const resets = chronicle.resets.get(ref);
  const texts = textsOf(play, lang);
  const mark = markOf(play);
  const story = storyOf(play, lang);
  const steps = [...new Set(play.rounds.map(({ step }) => step))];
  const spoken = spokenIn(scenario.title, lang, lang);
  return {
    ref,
    kind,
    ...(spoken !== lang && { lang: spoken }),
    title: say(scenario.title, lang),
    situation: say(scenario.situation, lang),
    ...(survey && { survey }),
    ...(kindOf(kind).sealed?.(scenario) && { sealed: true }),
    shown: play.shown,
    ...(resets && { resets }),
    steps: steps.flatMap((step) => stepOf(play, step, chronicle, lang) ?? []),
    ...(story && { story }),
    ...(texts && { texts }),
    ...(mark && { mark }),
  };
}

function stepOf(
  play: Play,
  step: string,
  chronicle: Chronicle,
  lang: Lang,
): StepReport | undefined {
  const { scenario } = play;
  const kind = kindOf(scenario.kind);
  const isOpen = step === play.step && play.phase === 'open';
  // What may be told is as the trainer left it; where a story stood is as it was then.
  const then = chronicle.stood.get(scenario.ref)?.get(step);
  const progress = kind.publish ? play.progress : then;
  const at: Play = { ...play, step, progress, phase: isOpen ? 'open' : 'debrief' };
  const result = resultOf(at, lang, false);
  if (!result) return undefined;
  const ballot = kind.ballot(scenario, step, lang, progress);
  const rounds = play.rounds.filter((round) => round.step === step).slice(0, result.rounds.length);
  // Who writes something else has not changed their mind.
  const changed = scenario.kind === 'open-ended' ? undefined : changedIn(result.moves);
  const told = kind.tell?.(scenario, step, lang, progress);
  return {
    step,
    question: told?.question ?? say(scenario.question, lang),
    ballot,
    result,
    rounds: rounds.map((round, i) => ({
      ...roundOf(round, chronicle),
      lines: linesOf({
        scenario,
        step,
        ballot,
        tally: result.rounds[i]!.tally,
        answers: kind.sealed?.(scenario) ? [] : [...round.casts.values()].map((c) => c.answer),
        progress,
        lang,
      }),
    })),
    ...(changed && { changed }),
    ...(isTakenBack(play, step) && { takenBack: true }),
    ...(scenario.kind === 'poll' && readOf(scenario as unknown as PollScenario, rounds.at(-1))),
  };
}

/** Whether a step is one of a story's that the room went back on. */
function isTakenBack({ scenario, progress }: Play, step: string): boolean {
  if (scenario.kind !== 'branching') return false;
  const story = scenario as unknown as BranchingScenario;
  return !stepsOn(story, progress as BranchingProgress).has(step);
}

function roundOf(round: Round, { closedAt, reopened }: Chronicle) {
  const closed = closedAt.get(round.opening);
  return {
    round: round.round,
    openedAt: round.openedAt,
    ...(closed !== undefined && { closedAt: closed }),
    phones: round.casts.size,
    hands: handsIn(round),
    reopened: reopened.get(round.opening) ?? 0,
  };
}

/** How well a room read itself, and how near it is to a panel. */
function readOf({ panel }: PollScenario, round: Round | undefined) {
  if (!round) return {};
  const { picks, guesses } = round.tally as PollTally;
  const of = Object.values(guesses).reduce((sum, people) => sum + people, 0);
  const right = mostChosen(picks).reduce((sum, id) => sum + (guesses[id] ?? 0), 0);
  const concordance = panel && roomConcordance(round.tally as PollTally, panel.answers);
  return {
    ...(of > 0 && { guesses: { right, of } }),
    ...(concordance !== undefined && { concordance }),
  };
}

function storyOf({ scenario, step, progress }: Play, lang: Lang): StoryReport | undefined {
  if (scenario.kind !== 'branching') return undefined;
  const ballot = kindOf(scenario.kind).ballot(scenario, step, lang, progress) as BranchingBallot;
  if (ballot.path.length === 0) return undefined;
  return {
    path: ballot.path,
    ...(ballot.ending && { ending: ballot.ending }),
    gauges: ballot.gauges.map(({ label, at }) => ({ label, at })),
    ballot,
  };
}

function handsIn({ hands }: Round): number {
  return hands.reduce((sum, { people }) => sum + people, 0);
}
