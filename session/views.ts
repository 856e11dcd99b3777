import type { Place } from './deck.ts';
import type { Crowd } from './events.ts';
import { kindOf } from './kinds/index.ts';
import type { Position } from './log.ts';
import type { Credit } from './scenario.ts';
import { slideAt, stepFrom, type Slide } from './deck.ts';
import {
  currentPlay,
  isOver,
  lastRound,
  roundsOf,
  type Phase,
  type Play,
  type SessionState,
} from './state.ts';
import { say, spokenIn, type Lang, type Text } from './text.ts';
import { countTickets } from './tickets.ts';

/** Who a screen is for: the projector, a phone, the trainer's console. */
export type Role = 'stage' | 'participant' | 'trainer';

/** What a session knows but its log does not: it concerns this moment only. */
export interface Presence {
  /** People whose phone is connected now. */
  readonly connected: number;
  /** Their pseudonyms, by which roles are dealt; no view tells them. Nobody where not said. */
  readonly present?: readonly string[];
  /** How many gave their name, which no view tells. */
  readonly named?: number;
  /** Whether what keeps the votes does not answer. */
  readonly stalled?: boolean;
}

/** The results of the current step: its rounds in order, and what moved between the last two. */
export interface Result {
  readonly rounds: readonly { readonly round: number; readonly tally: unknown }[];
  readonly moves?: object;
  /** What the votes on other steps add: the other side of a gap. */
  readonly across?: object;
  /** What the kind keeps for the debrief: the expected sorting, a reference panel. */
  readonly solution?: object;
}

/** A play as every role may see it. */
export interface PlayView {
  readonly ref: string;
  readonly kind: string;
  /** The language of the scenario's texts, where it does not have the one asked for. */
  readonly lang?: Lang;
  readonly phase: Phase;
  readonly step: string;
  /** The last round opened: 0 before the first, then 1 or 2. */
  readonly round: number;
  /** What an answer must name to count; 0 before the first opening. */
  readonly opening: number;
  readonly title: string;
  readonly situation: string;
  readonly question: string;
  /** What the kind's ballot and result need to draw themselves. */
  readonly ballot: object;
  /** Whether the room may see the results. */
  readonly shown: boolean;
  readonly result?: Result;
  /** Whether there is nothing left to vote on: a story has come to its end. */
  readonly over?: true;
  /** Whether a round, once closed, stays closed: reopened, it would tell who came late. */
  readonly sealed?: true;
  /**
   * On the wall and the console: what to direct for the play to go on from here, where that comes
   * before any step of the vote; null where the trainer must choose it by hand: after a tie.
   */
  readonly next?: unknown;
  readonly debate?: {
    /** Milliseconds since the UNIX epoch, on the session's clock. */
    readonly endsAt: number;
    readonly seconds: number;
    readonly prompts: readonly { readonly for?: string; readonly text: string }[];
  };
  readonly debrief?: DebriefView;
}

export interface DebriefView {
  readonly article?: string;
  readonly against?: string;
  readonly monday?: string;
  /** What the kind adds to say, item by item: why one might choose each option. */
  readonly reasons: readonly { readonly of: string; readonly text: string }[];
  readonly credits: readonly Credit[];
}

/** What a phone sees. The same for every phone of a language, so that it is encoded once. */
export interface ParticipantView {
  readonly role: 'participant';
  readonly position: Position;
  readonly lang: Lang;
  readonly deck: string;
  readonly ended: boolean;
  /** Whether a trainer runs through alone, with simulated people. */
  readonly rehearsal?: true;
  /** Where people are asked for their names: how long these are kept, in days after the session; 0: until erased. */
  readonly names?: { readonly days: number };
  readonly play?: PlayView;
}

/** What the wall sees. */
export interface StageView extends Omit<ParticipantView, 'role'> {
  readonly role: 'stage';
  readonly code: string;
  readonly place: Place;
  readonly connected: number;
  /** People who answered in the last round, hands included. */
  readonly answered: number;
  /** Whether the trainer made the wall black. */
  readonly blank?: true;
  /** Whether newcomers need a personal code. */
  readonly personal?: true;
  /** Whether votes wait, since what keeps them does not answer. */
  readonly stalled?: true;
  readonly problem?: {
    readonly ref: string;
    readonly findings: readonly { readonly path: string; readonly message: string }[];
  };
}

/** What the trainer's console sees: the wall, and what is behind it. */
export interface TrainerView extends Omit<StageView, 'role'> {
  readonly role: 'trainer';
  readonly joined: number;
  /** People who could have answered in the last round: those here now, and those who did. */
  readonly expected: number;
  /** How many gave their name. */
  readonly named: number;
  /** Whether newcomers are turned away. */
  readonly locked: boolean;
  /** How many had to leave. */
  readonly removed: number;
  /** How many personal codes were made, and how many have served; only where there are some. */
  readonly tickets?: { readonly issued: number; readonly used: number };
  readonly clock: ClockView;
  /** The language of titles and notes, where it is not the one asked for. */
  readonly deckLang?: Lang;
  readonly notes: string;
  readonly slide: {
    readonly title: string;
    readonly index: number;
    readonly count: number;
    /** The scenario that the slide plays; another may be in play while its vote is open. */
    readonly scenario?: string;
  };
  /** Where "next" and "back" lead; the same place at either end of the deck. */
  readonly next: { readonly place: Place; readonly title: string };
  readonly back: { readonly place: Place };
  /** Results for the trainer's eyes, shown to the room or not. */
  readonly hidden?: Result;
  /** What the kind shows the trainer alone: texts that wait, the roles dealt. */
  readonly behind?: object;
  /** How long the scenario's debate runs where the trainer says nothing else, in seconds. */
  readonly debateSeconds: number;
  readonly canOpen: boolean;
  /** The simulated people called into a rehearsal. */
  readonly crowd?: Crowd;
}

/** How long it has been, and how long it was to be. */
export interface ClockView {
  /** When the first slide was left: milliseconds since the UNIX epoch, on the session's clock; absent until then. */
  readonly startedAt?: number;
  /** How long the workshop is planned to take, in minutes. */
  readonly minutes?: number;
  /** When the slide on the wall came up: milliseconds since the UNIX epoch, on the session's clock. */
  readonly slideAt: number;
  /** How long the scenario of that slide is planned to take, in minutes. */
  readonly slideMinutes?: number;
}

export type View = ParticipantView | StageView | TrainerView;

const DEBATE_SECONDS = 180;

const REHEARSAL: Text = { fr: 'Répétition', en: 'Rehearsal' };

/** What a phone may see of a session, in a language. */
export function participantView(state: SessionState, lang: Lang): ParticipantView {
  const play = currentPlay(state);
  return {
    role: 'participant',
    position: state.position,
    lang,
    // The phone's page is weighed to the byte, and shows this name on every screen.
    deck: (state.rehearsal ? `${say(REHEARSAL, lang)} · ` : '') + state.deck.title,
    ended: state.ended,
    ...(state.rehearsal && { rehearsal: true }),
    ...(state.names?.asked && !state.ended && { names: { days: state.names.days } }),
    ...(play && !state.ended && { play: playView(play, lang, state.lang) }),
  };
}

/** What the projector may see of a session. */
export function stageView(state: SessionState, lang: Lang, presence: Presence): StageView {
  const play = currentPlay(state);
  const refused = state.refused;
  const view = participantView(state, lang);
  return {
    ...view,
    ...(play && view.play && { play: { ...view.play, ...nextOf(play, presence.present ?? []) } }),
    role: 'stage',
    deck: state.deck.title,
    code: state.code,
    place: state.place,
    connected: presence.connected,
    answered: play ? answeredIn(play) : 0,
    ...(state.blank && !state.ended && { blank: true }),
    ...(state.tickets.required && !state.ended && { personal: true }),
    ...(presence.stalled && { stalled: true }),
    ...(refused && {
      problem: {
        ref: refused.ref,
        findings: refused.findings.map(({ path, message }) => ({
          path,
          message: say(message, lang),
        })),
      },
    }),
  };
}

/** What the trainer may see of a session: everything but who said what. */
export function trainerView(state: SessionState, lang: Lang, presence: Presence): TrainerView {
  const { slides } = state.deck;
  const play = currentPlay(state);
  const slide = slideAt(slides, state.place);
  const next = stepFrom(slides, state.place, 1);
  const hidden = play && resultOf(play, langOf(play, lang, state.lang), true);
  return {
    ...stageView(state, lang, presence),
    role: 'trainer',
    joined: state.participants.size - state.removed.size - state.tickets.lost.size,
    expected: play ? expectedIn(play, presence) : 0,
    named: presence.named ?? 0,
    locked: state.locked,
    removed: state.removed.size,
    ...(state.tickets.holders.size > 0 && { tickets: countTickets(state.tickets) }),
    clock: clockView(state, slide),
    ...(state.lang !== lang && { deckLang: state.lang }),
    notes: slide?.notes ?? '',
    slide: {
      title: slide?.title ?? '',
      index: slide ? slides.indexOf(slide) : 0,
      count: slides.length,
      ...(slide?.scenario && { scenario: slide.scenario }),
    },
    next: { place: next, title: slideAt(slides, next)?.title ?? '' },
    back: { place: stepFrom(slides, state.place, -1) },
    ...(hidden && { hidden }),
    ...behindOf(play, langOf(play, lang, state.lang), presence.present ?? []),
    debateSeconds: play?.scenario.debate?.seconds ?? DEBATE_SECONDS,
    canOpen:
      play !== undefined && play.phase !== 'open' && !isOver(play) && roundsOf(play).length < 2,
    ...(state.crowd && { crowd: state.crowd }),
  };
}

/** What one person said in the last round of the current play: sent to that person alone. */
export interface OwnAnswer {
  readonly opening: number;
  /** Absent where the person has not answered this opening. */
  readonly answer?: unknown;
  /** What the kind says to this person alone: the brief of a role. */
  readonly personal?: object;
  /** The scenario that the personal card belongs to; only with one. */
  readonly ref?: string;
  /** The name that the person gave for the attendance sheet; empty: they would rather not. No log holds it. */
  readonly name?: string;
}

/** What is one person's own: the answer, so that a phone that comes back shows it, and what the kind tells it alone. */
export function ownAnswer(state: SessionState, participant: string, lang: Lang): OwnAnswer {
  const play = currentPlay(state);
  const round = play && lastRound(play);
  const cast = round?.casts.get(participant);
  const personal =
    play &&
    kindOf(play.scenario.kind).personal?.(
      play.scenario,
      participant,
      langOf(play, lang, state.lang),
      play.progress,
    );
  return {
    opening: round?.opening ?? 0,
    ...(cast && { answer: cast.answer }),
    ...(personal && { personal, ref: play.scenario.ref }),
  };
}

/** What a scenario says is all in one language, and a room in which somebody reads another one hears the same words. */
function langOf(play: Play | undefined, lang: Lang, room: Lang): Lang {
  return play ? spokenIn(play.scenario.title, lang, room) : lang;
}

function playView(play: Play, asked: Lang, room: Lang): PlayView {
  const { scenario, phase, step, debate } = play;
  const lang = langOf(play, asked, room);
  const kind = kindOf(scenario.kind);
  const round = lastRound(play);
  const result = play.shown ? resultOf(play, lang, false) : undefined;
  const told = kind.tell?.(scenario, step, lang, play.progress);
  return {
    ref: scenario.ref,
    kind: scenario.kind,
    ...(lang !== asked && { lang }),
    phase,
    step,
    round: round?.round ?? 0,
    opening: round?.opening ?? 0,
    title: say(scenario.title, lang),
    situation: told?.situation ?? say(scenario.situation, lang),
    question: told?.question ?? say(scenario.question, lang),
    ballot: kind.ballot(scenario, step, lang, play.progress),
    shown: play.shown,
    ...(isOver(play) && { over: true }),
    ...(kind.sealed?.(scenario) && { sealed: true }),
    ...(result && { result }),
    ...(phase === 'debate' &&
      debate && {
        debate: {
          endsAt: debate.startedAt + debate.seconds * 1000,
          seconds: debate.seconds,
          prompts: (scenario.debate?.prompts ?? []).map((prompt) => ({
            ...(prompt.for !== undefined && { for: prompt.for }),
            text: say(prompt.text, lang),
          })),
        },
      }),
    ...(phase === 'debrief' && { debrief: debriefView(play, lang) }),
  };
}

function debriefView({ scenario, progress }: Play, lang: Lang): DebriefView {
  const { debrief, credits } = scenario;
  return {
    ...(debrief && { article: say(debrief.article, lang) }),
    ...(debrief?.against !== undefined && { against: say(debrief.against, lang) }),
    ...(debrief?.monday !== undefined && { monday: say(debrief.monday, lang) }),
    reasons: kindOf(scenario.kind).reasons(scenario, lang, progress),
    credits,
  };
}

function answeredIn(play: Play): number {
  const round = lastRound(play);
  if (!round) return 0;
  return round.hands.reduce((sum, hand) => sum + hand.people, round.casts.size);
}

/** Who answered and left is not missing; who is here and has not answered is. */
function expectedIn(play: Play, { present = [] }: Presence): number {
  const round = lastRound(play);
  if (!round) return 0;
  const silent = present.filter((participant) => !round.casts.has(participant));
  return answeredIn(play) + silent.length;
}

function clockView(state: SessionState, slide: Slide | undefined): ClockView {
  const { startedAt, slideAt: since, deck, plays } = state;
  const planned = slide?.scenario && plays.get(slide.scenario)?.scenario.minutes;
  return {
    ...(startedAt !== undefined && { startedAt }),
    ...(deck.minutes !== undefined && { minutes: deck.minutes }),
    slideAt: since,
    ...(planned && { slideMinutes: planned }),
  };
}

/** While results are hidden this must tell nothing of them: so kinds look at what was shown only. */
function nextOf(play: Play, present: readonly string[]): { next?: unknown } {
  const { scenario, progress, phase, shown } = play;
  const { course } = kindOf(scenario.kind);
  const round = lastRound(play);
  const standing = { phase, round: round?.round ?? 0, shown };
  const next: unknown = course?.next?.(scenario, progress, standing);
  if (next === undefined) return {};
  const room = { present, tally: round?.tally, seed: 0, at: 0 };
  return { next: course!.check(scenario, progress, next, room) === undefined ? null : next };
}

function behindOf(
  play: Play | undefined,
  lang: Lang,
  present: readonly string[],
): { behind?: object } {
  if (!play) return {};
  const { scenario, progress } = play;
  const tally = lastRound(play)?.tally;
  const behind = kindOf(scenario.kind).behind?.(scenario, tally, lang, progress, present);
  return behind ? { behind } : {};
}

/** @param whole whether the tallies are the trainer's, or only what the room may see */
export function resultOf(play: Play, lang: Lang, whole: boolean): Result | undefined {
  const { scenario, step, progress, phase } = play;
  const kind = kindOf(scenario.kind);
  const sealed = kind.sealed?.(scenario) ?? false;
  const opened = roundsOf(play);
  const rounds = sealed && phase === 'open' ? opened.slice(0, -1) : opened;
  if (rounds.length === 0) return undefined;
  const [first, second] = rounds.slice(-2);
  const solution = phase === 'debrief' ? kind.solution?.(scenario, lang, progress) : undefined;
  const all = (whole && !sealed) || !kind.publish;
  const seen = (tally: unknown, of: string): unknown =>
    all ? tally : kind.publish!(scenario, of, tally, progress);
  const across = kind.across?.(
    scenario,
    step,
    Object.fromEntries(play.rounds.map((round) => [round.step, seen(round.tally, round.step)])),
  );
  return {
    rounds: rounds.map(({ round, tally }) => ({ round, tally: seen(tally, step) })),
    ...(first &&
      second && { moves: kind.moves(scenario, step, pairsOf(first.casts, second.casts)) }),
    ...(across && { across }),
    ...(solution && { solution }),
  };
}

function* pairsOf(
  first: ReadonlyMap<string, { readonly answer: unknown }>,
  second: ReadonlyMap<string, { readonly answer: unknown }>,
): Generator<[unknown, unknown]> {
  for (const [participant, { answer }] of second) {
    const before = first.get(participant);
    if (before) yield [before.answer, answer];
  }
}
