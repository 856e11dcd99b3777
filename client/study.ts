import { commandSchema, type Command } from '../session/commands.ts';
import { decideAnswer, type LibraryEntry } from '../session/decide.ts';
import { slideAt } from '../session/deck.ts';
import type { Finding } from '../session/findings.ts';
import { nodeAt } from '../session/kinds/branching-story.ts';
import type { BranchingScenario } from '../session/kinds/branching.ts';
import { kindOf } from '../session/kinds/index.ts';
import type { AckOutcome } from '../session/protocol.ts';
import {
  currentPlay,
  isOver,
  lastRound,
  roundsOf,
  type Play,
  type SessionState,
} from '../session/state.ts';
import type { Lang } from '../session/text.ts';
import type { Timeline } from '../session/timeline.ts';
import type { ParticipantView } from '../session/views.ts';
import type { DeckCopy } from './deck-context.ts';
import { LocalSession } from './local.ts';
import type { SessionSource } from './source.ts';
import { readKept, type Kept, type Move } from './study-kept.ts';
import { StudyRoom } from './study-room.ts';

/** What a learner can do next with the scenario at hand. */
export type StudyStep =
  /** Answer, having read. */
  | 'answer'
  /** See what the room said, or go on where there was none. */
  | 'reveal'
  /** Read what each side says. */
  | 'rethink'
  /** Answer a second time. */
  | 'again'
  /** The play goes on: the next line of a story, the other side of a gap. */
  | 'go-on'
  | 'debrief';

/** One answer, once it stands. */
export interface StudyAnswer {
  readonly ref: string;
  readonly kind: string;
  readonly step: string;
  /** 1, or 2 for the second thought. */
  readonly round: number;
  readonly answer: unknown;
}

export interface StudyOptions {
  readonly deck: DeckCopy;
  readonly lang: Lang;
  /** What a room did with the same deck. */
  readonly room?: Timeline | undefined;
  /** What `keep` was given at the last visit. */
  readonly kept?: string | undefined;
  readonly keep?: (state: string) => void;
  /** Hears of each answer when it stands. */
  readonly answered?: (answer: StudyAnswer) => void;
}

const ME = 'me';

/**
 * A learner alone with a deck: a session of their own, which they lead at their own pace. Where a room's
 * recording is at hand, its answers come into each round when the learner has answered, and only then.
 */
export class Study {
  /** The session as the learner's screen has it. */
  readonly source: SessionSource<ParticipantView>;
  /** The language of the course. */
  readonly lang: Lang;
  readonly #deck: DeckCopy;
  readonly #session: LocalSession;
  readonly #room: StudyRoom;
  readonly #keep: (state: string) => void;
  readonly #answered: (answer: StudyAnswer) => void;
  readonly #own = new Map<number, unknown>();
  readonly #stands = new Map<string, StudyAnswer>();
  readonly #endings = new Map<string, Set<string>>();
  #moves: Move[] = [];
  #notes: Record<string, string> = {};
  #commitments: string[] = [];
  #chapter = 0;
  #resuming = false;

  constructor({ deck, lang, room, kept, keep, answered }: StudyOptions) {
    this.#deck = deck;
    this.lang = lang;
    this.#room = new StudyRoom(room);
    this.#keep = keep ?? (() => {});
    this.#answered = answered ?? (() => {});
    const slides = slidesOf(deck);
    this.#session = new LocalSession({
      deck: { id: deck.id, title: deck.title, slides },
      lang,
      find: (ref) => this.#find(ref),
    });
    this.source = this.#sourceOf(lang);
    this.#resume(kept);
  }

  /** What the room did, to the end; undefined where there was none. */
  get room(): SessionState | undefined {
    return this.#room.state;
  }

  /** What the learner said last, by scenario, step and round, in the order in which they came there. */
  get answers(): readonly StudyAnswer[] {
    return [...this.#stands.values()];
  }

  /** The endings of a story that the learner came to, by the id of their scene. */
  endingsOf(ref: string): readonly string[] {
    return [...(this.#endings.get(ref) ?? [])];
  }

  /** The play of a scenario as it stands; undefined where the learner has not been there. */
  playOf(ref: string): Play | undefined {
    return this.#session.state.plays.get(ref);
  }

  /** Why a scenario cannot be played; nothing where it can. */
  findingsOf(ref: string): readonly Finding[] {
    const found = this.#find(ref);
    return found.scenario ? [] : found.findings;
  }

  /** The play at hand. */
  get play(): Play | undefined {
    return currentPlay(this.#session.state);
  }

  get chapter(): number {
    return this.#chapter;
  }

  set chapter(chapter: number) {
    this.#chapter = chapter;
    this.#save();
  }

  get notes(): Readonly<Record<string, string>> {
    return this.#notes;
  }

  note(ref: string, text: string): void {
    this.#notes = { ...this.#notes, [ref]: text };
    this.#save();
  }

  get commitments(): readonly string[] {
    return this.#commitments;
  }

  commit(ref: string, yes: boolean): void {
    const others = this.#commitments.filter((other) => other !== ref);
    this.#commitments = yes ? [...others, ref] : others;
    this.#save();
  }

  /** Brings a scenario up; it is found as it was left. */
  show(ref: string): void {
    const { state } = this.#session;
    const slide = state.deck.slides.find(({ scenario }) => scenario === ref);
    if (!slide || (state.current === ref && slideAt(state.deck.slides, state.place) === slide))
      return;
    if (state.open) this.#close();
    this.#do({ type: 'show-slide', place: { h: slide.h, v: slide.v, f: -1, fragments: 0 } });
    this.#save();
  }

  /** Whether the room voted where the learner stands: then its answer is worth waiting for. */
  get roomVoted(): boolean {
    const { play } = this;
    const round = play && lastRound(play);
    return round !== undefined && this.#room.round(round) !== undefined;
  }

  /** Whether there was a room, and it never played the scenario at hand. */
  get roomSkipped(): boolean {
    const { play, room } = this;
    return room !== undefined && play !== undefined && !this.#room.played(play.scenario.ref);
  }

  /** What comes next; undefined while an answer is awaited, and when all is said. */
  get next(): StudyStep | undefined {
    const { play } = this;
    if (!play) return undefined;
    switch (play.phase) {
      case 'briefing':
        return isOver(play) ? 'debrief' : 'answer';
      case 'open':
        return this.#own.has(lastRound(play)!.opening) ? 'reveal' : undefined;
      case 'closed':
        if (this.#directive(play) !== undefined) return 'go-on';
        return this.#canRethink(play) ? 'rethink' : 'debrief';
      case 'debate':
        return 'again';
      case 'debrief':
        return undefined;
    }
  }

  /** Does what comes next. */
  goOn(): void {
    const { play, next } = this;
    if (!play || !next) return;
    const { ref } = play.scenario;
    switch (next) {
      case 'answer':
      case 'again':
        this.#do({ type: 'open-round', ref });
        break;
      case 'reveal':
        this.#close();
        break;
      case 'rethink':
        this.#do({ type: 'start-debate', ref, seconds: 600 });
        break;
      case 'go-on':
        this.#do({ type: 'direct', ref, directive: this.#directive(play) });
        // It has been read where the play began.
        if (!isOver(this.play!) && this.play!.phase === 'briefing')
          this.#do({ type: 'open-round', ref });
        break;
      case 'debrief':
        this.#debrief(play);
        break;
    }
    this.#save();
  }

  /** Answers a second time as the first, and goes on. */
  keepAnswer(): void {
    const { play } = this;
    const first = play && lastRound(play);
    if (!play || !first || play.phase !== 'debate') return;
    const answer = this.#own.get(first.opening);
    this.#do({ type: 'open-round', ref: play.scenario.ref });
    void this.source.answer(answer);
    this.#close();
    this.#save();
  }

  /** Leaves the second thought, and the rest of the votes, for the debrief. */
  skipToDebrief(): void {
    const { play } = this;
    if (!play || play.phase === 'debrief') return;
    if (play.phase === 'open') this.#close();
    this.#debrief(this.play!);
    this.#save();
  }

  /** Begins a scenario afresh; the endings come to are remembered. */
  restart(): void {
    const { play } = this;
    if (!play) return;
    const { ref } = play.scenario;
    this.#do({ type: 'reset', ref });
    this.#do({ type: 'open-round', ref });
    this.#save();
  }

  #find(ref: string): LibraryEntry {
    const scenario = this.room?.plays.get(ref)?.scenario;
    return scenario ? { scenario } : (this.#deck.scenarios[ref] ?? { findings: [] });
  }

  #sourceOf(lang: Lang): SessionSource<ParticipantView> {
    const source = this.#session.screen<ParticipantView>('participant', lang, ME);
    const own = this.#own;
    const look = () => {
      if (source.view !== seen) {
        seen = source.view;
        shown = seen && this.#withoutGuess(seen);
      }
      return shown;
    };
    let seen = source.view;
    let shown = seen && this.#withoutGuess(seen);
    return {
      ...source,
      // Spread, a getter would be a value of this moment.
      get view() {
        return look();
      },
      get own() {
        const said = source.own;
        const answer = own.get(said?.opening ?? 0);
        return said && { ...said, ...(answer !== undefined && { answer }) };
      },
      answer: async (answer) => this.#answer(answer),
      subscribe: (listener) => source.subscribe(listener),
    };
  }

  /** Nobody is asked to guess a room that is not there. */
  #withoutGuess(view: ParticipantView): ParticipantView {
    const { play } = view;
    if (!play || !('predict' in play.ballot) || this.#room.played(play.ref)) return view;
    return { ...view, play: { ...play, ballot: { ...play.ballot, predict: false } } };
  }

  #answer(input: unknown): AckOutcome {
    const { state } = this.#session;
    const opening = state.open?.opening ?? 0;
    const cast = { participant: ME, opening, answer: input, commandId: '', at: 0 };
    const { events, refused } = decideAnswer(state, cast);
    if (!events) return refused;
    const [event] = events;
    if (event?.type !== 'answer-cast') return 'counted';
    const { answer } = event;
    this.#own.set(opening, answer);
    this.#moves.push({ type: 'answer', answer });
    // Alone, one's own answer is all there is to see; beside a room's it must not count.
    if (!this.#room.round(state.open!)) this.#session.answer(ME, opening, answer);
    else this.#session.apply([]);
    this.#save();
    return 'counted';
  }

  /** Closes the vote: the room's answers come in, as it gave them in this round. */
  #close(): void {
    const { state } = this.#session;
    const { open } = state;
    if (!open) return;
    const { ref, step, round, opening } = open;
    const rooms = this.#room.round(open);
    const before = state.plays.get(ref)!;
    if (rooms) this.#session.apply([...this.#room.inRound(rooms, before, opening)]);
    this.#do({ type: 'close-round', ref });
    const play = state.plays.get(ref)!;
    if (rooms || this.#isWorthSeeing(play)) this.#do({ type: 'show-results', ref, shown: true });
    const answer = this.#own.get(opening);
    if (answer === undefined) return;
    const told = { ref, kind: play.scenario.kind, step, round, answer };
    this.#stands.set(`${ref} ${step} ${round}`, told);
    if (!this.#resuming) this.#answered(told);
  }

  #debrief(play: Play): void {
    const { ref } = play.scenario;
    if (lastRound(play) && (kindOf(play.scenario.kind).solution || play.shown))
      this.#do({ type: 'show-results', ref, shown: true });
    this.#do({ type: 'debrief', ref });
    if (!isOver(play)) return;
    const story = play.scenario as unknown as BranchingScenario;
    const seen = this.#endings.get(ref) ?? new Set();
    // Several paths lead to an ending, and each is a step of its own.
    this.#endings.set(ref, seen.add(nodeAt(story, play.step).id));
  }

  /** What one alone sees of one's own answer: a verdict, a place on a map. */
  #isWorthSeeing({ scenario }: Play): boolean {
    return scenario.kind === 'scorecard';
  }

  #canRethink(play: Play): boolean {
    const prompts = play.scenario.debate?.prompts ?? [];
    return prompts.length > 0 && roundsOf(play).length < 2 && !isOver(play);
  }

  /** How the play goes on by itself, as its course would have it for this learner. */
  #directive({ scenario, step, progress, phase, shown, rounds }: Play): unknown {
    const { course } = kindOf(scenario.kind);
    const round = rounds.findLast((each) => each.step === step);
    const answer = this.#own.get(round?.opening ?? 0);
    // Nobody deals roles to one person: they rehearsed by themselves, and vote.
    const next: unknown =
      scenario.kind === 'role-play' && step === 'play'
        ? { go: 'vote' }
        : course?.next?.(scenario, progress, { phase, round: round?.round ?? 0, shown, answer });
    const room = { present: [ME], tally: round?.tally, seed: 0, at: 0 };
    return next !== undefined && course?.check(scenario, progress, next, room) !== undefined
      ? next
      : undefined;
  }

  #do(command: Command): void {
    this.#moves.push(command);
    if (command.type === 'reset') {
      for (const [name, { ref }] of this.#stands)
        if (ref === command.ref) this.#stands.delete(name);
    }
    this.#session.command(command);
  }

  /** Does again what was done, as far as it still makes sense. */
  #resume(kept: string | undefined): void {
    const read = kept === undefined ? undefined : readKept(kept);
    if (read?.deck !== this.#deck.id) return;
    this.#resuming = true;
    for (const move of read.moves) {
      if (move?.type === 'answer') this.#answer(move.answer);
      else {
        const { data } = commandSchema.safeParse(move);
        if (data) this.#redo(data);
      }
    }
    this.#notes = { ...read.notes };
    this.#commitments = [...read.commitments];
    this.#chapter = read.chapter;
    this.#resuming = false;
  }

  /** What closing a vote, or the debrief, brought along is brought along again. */
  #redo(command: Command): void {
    if (command.type === 'close-round') this.#close();
    else if (command.type === 'debrief' && this.play) this.#debrief(this.play);
    else if (command.type !== 'show-results') this.#do(command);
  }

  #save(): void {
    if (this.#resuming) return;
    const kept: Kept = {
      v: 1,
      deck: this.#deck.id,
      moves: this.#moves,
      notes: this.#notes,
      commitments: this.#commitments,
      chapter: this.#chapter,
    };
    this.#keep(JSON.stringify(kept));
  }
}

/** A copy of a deck has no list of slides: each scenario that it names is one. */
function slidesOf({ scenarios }: DeckCopy) {
  return Object.keys(scenarios).map((scenario, h) => ({ h, v: 0, title: '', notes: '', scenario }));
}
