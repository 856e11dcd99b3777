import type { InnerCommand } from '../session/decide-room.ts';
import { decide, decideAnswer, present, type LibraryEntry } from '../session/decide.ts';
import type { AnswerCast, SessionEvent } from '../session/events.ts';
import { evolve, evolveAnswer } from '../session/evolve.ts';
import { kindOf } from '../session/kinds/index.ts';
import { LogBusy, LogMovedOn, type EventLog, type Positioned } from '../session/log.ts';
import { slideAt } from '../session/deck.ts';
import type { Command } from '../session/commands.ts';
import type { AckOutcome, ByeReason, ServerMessage } from '../session/protocol.ts';
import { currentPlay, initialState, type Play, type SessionState } from '../session/state.ts';
import type { Lang } from '../session/text.ts';
import { ticketRefusal, type TicketRefusal } from '../session/tickets.ts';
import {
  ownAnswer,
  participantView,
  stageView,
  trainerView,
  type Role,
  type View,
} from '../session/views.ts';
import { Attendance, type RosterPort } from './attendance.ts';
import { Person } from './person.ts';
import type { Screen } from './screen.ts';
import { Telling, TICK_MS } from './telling.ts';

/** The world that a room lives in, so that tests can hold its clock. */
export interface World {
  readonly log: EventLog;
  readonly find: (ref: string) => LibraryEntry;
  /** Milliseconds since the UNIX epoch. */
  readonly now: () => number;
  /** Chance: a whole number from 0 to 2^32 - 1. */
  readonly seed: () => number;
  /** Who is in a session at other servers, by pseudonym; left out where there are none. */
  readonly elsewhere?: (session: string) => readonly string[];
  /** Where names are kept; left out where nobody can be asked for theirs. */
  readonly roster?: RosterPort;
  /** Tells other servers that the names of a session were erased; left out where there are none. */
  readonly namesErased?: (session: string) => Promise<void>;
  /** Whether another server plays the simulated people of a session; left out where there is none. */
  readonly playedElsewhere?: (session: string) => boolean;
  /** How many days sessions, and names with them, are kept; 0, or not said: until they are erased. */
  readonly keptDays?: number;
  /** Is told, in a line, of what an operator must know. */
  readonly warn?: (line: string) => void;
  /** Calls back after so many milliseconds. */
  readonly later: (callback: () => void, ms: number) => unknown;
}

/** How often a trainer's command is decided afresh when the log moved on meanwhile. */
const RETRIES = 5;

/** One session at work: its state, folded from its log, and the screens that look at it. */
export class Room {
  readonly session: string;
  readonly state: SessionState = initialState();
  readonly #world: World;
  readonly #screens = new Set<Screen>();
  /** Who is here, or was a moment ago. */
  readonly #people = new Map<string, Person>();
  readonly #arriving = new Set<string>();
  readonly #attendance: Attendance;
  readonly #telling: Telling<Screen>;
  #commands: Promise<unknown> = Promise.resolve();
  #unsubscribe = () => {};
  #closed = false;

  private constructor(session: string, world: World) {
    this.session = session;
    this.#world = world;
    this.#attendance = new Attendance(session, this.state, world.roster, world.now);
    this.#telling = new Telling({
      screens: this.#screens,
      viewOf: (role, lang) => this.#viewOf(role, lang),
      // Simulated people hear as phones do that they are to be more, or quicker.
      besides: () => this.state.crowd,
      now: world.now,
      later: world.later,
    });
  }

  /** Opens the room of a session, its whole log folded. */
  static async open(session: string, world: World): Promise<Room> {
    const room = new Room(session, world);
    room.#unsubscribe = await world.log.subscribe(session, 0, (batch) => room.#apply(batch));
    return room;
  }

  get connected(): number {
    return this.#everyone().length;
  }

  /** Who is connected to this server, by pseudonym. */
  get here(): string[] {
    const here: string[] = [];
    for (const [participant, { tabs }] of this.#people) if (tabs > 0) here.push(participant);
    return here;
  }

  /** What the log does not hold has changed: who is at other servers, or whether it answers at all. */
  touch(): void {
    this.#telling.touch(false);
  }

  /** Whether somebody has been in, also a moment ago, and may come back without more. */
  knows(participant: string): boolean {
    const wasIn = this.state.participants.has(participant) || this.#arriving.has(participant);
    return wasIn && !ticketRefusal(this.state, participant);
  }

  /**
   * A newcomer shows a personal code, or none; where codes are needed, who is first in the log is in.
   * @returns why they are not
   * @throws LogFailed, LogBusy the log did not take it
   */
  async claim(participant: string, ticket: string | undefined): Promise<TicketRefusal | undefined> {
    const { tickets, ended } = this.state;
    // Nothing is left to vote on: who comes may read that it is over.
    if (ended || !tickets.required || this.knows(participant)) return undefined;
    const refusal = ticketRefusal(this.state, participant, ticket);
    if (refusal) return refusal;
    const joined = {
      v: 1,
      type: 'participant-joined',
      at: this.#world.now(),
      participant,
    } as const;
    await this.#world.log.append(this.session, [{ ...joined, ...(ticket && { ticket }) }]);
    return ticketRefusal(this.state, participant, ticket);
  }

  /** Whether a newcomer would be one too many; those on their way in count. */
  isFull(most: number): boolean {
    return this.state.participants.size + this.#arriving.size >= most;
  }

  /** Connections that one person has now. */
  tabsOf(participant: string): number {
    return this.#people.get(participant)?.tabs ?? 0;
  }

  /** A screen comes in; it is told at once what it may see. */
  enter(screen: Screen): void {
    // Erased while this screen was on its way in.
    if (this.#closed) return void screen.bye?.('unknown-code');
    this.#screens.add(screen);
    const { role, participant } = screen;
    if (role === 'participant') {
      const person = this.#person(participant);
      person.tabs += 1;
      this.#arrive(participant);
      this.#tellOwn(screen);
      this.#attendance.seen([participant]);
      if (person.tabs === 1) this.#telling.touch(false);
    }
    this.#telling.show(screen);
  }

  leave(screen: Screen): void {
    if (!this.#screens.delete(screen) || screen.role !== 'participant') return;
    this.#attendance.seen([screen.participant]);
    const person = this.#person(screen.participant);
    person.tabs -= 1;
    if (person.tabs > 0) return;
    this.#forget(screen.participant, person);
    this.#telling.touch(false);
  }

  /** A person answers. The acknowledgement follows the commit, and says what the log's order decided. */
  answer(screen: Screen, id: string, opening: number, input: unknown): void {
    const { participant } = screen;
    const cast = { participant, opening, answer: input, commandId: id, at: this.#world.now() };
    const person = this.#person(participant);
    if (!person.maySay(cast.at)) {
      tell(screen, { type: 'ack', id, outcome: 'busy' });
      return;
    }
    const decision = decideAnswer(this.state, cast);
    if (!decision.events) {
      tell(screen, { type: 'ack', id, outcome: decision.refused });
      return;
    }
    if (decision.events.length === 0) {
      tell(screen, { type: 'ack', id, outcome: 'counted', position: this.state.position });
      return;
    }
    // The same command again, before the log has it.
    if (person.awaits(id, screen)) return;
    this.#world.log.append(this.session, decision.events).catch((cause: unknown) => {
      const outcome = cause instanceof LogBusy ? 'busy' : 'failed';
      this.#acknowledge(participant, id, outcome);
    });
  }

  /** A trainer commands. Commands of this server are decided one after the other. */
  command(id: string, command: Command | InnerCommand): Promise<AckOutcome> {
    const result = this.#commands.then(() => this.#decide(id, command));
    this.#commands = result;
    return result;
  }

  /** The library changed: a scenario on the wall that nobody has voted on yet is shown as it now stands. */
  refresh(): Promise<void> {
    const refreshed = this.#commands.then(() => this.#presentAfresh());
    this.#commands = refreshed.catch(() => {});
    return refreshed;
  }

  /** People who are here, and not only simulated. */
  get isWatched(): boolean {
    return [...this.#screens].some(({ bye }) => bye);
  }

  /**
   * A person gives a name for the attendance sheet, or would rather not (empty). It goes to the roster and
   * never to the log.
   */
  async name(screen: Screen, id: string, typed: string): Promise<void> {
    const { participant } = screen;
    const outcome = await this.#attendance.keep(participant, typed);
    tell(screen, { type: 'ack', id, outcome });
    if (outcome !== 'done') return;
    for (const other of this.#screens) if (other.participant === participant) this.#tellOwn(other);
    this.#telling.touch(false);
  }

  /** Asks for names no longer, and tells phones that there are none any more. */
  async forgetNames(): Promise<void> {
    await this.command(crypto.randomUUID(), { type: 'ask-names', asked: false });
    for (const screen of this.#screens) if (screen.role === 'participant') this.#tellOwn(screen);
    this.#telling.touch(false);
  }

  /** Who is here is seen to be here. */
  look(): void {
    this.#attendance.seen(this.here);
  }

  /** Ends every connection, and writes nothing any more; resolves when nothing of this room is on its way to the log. */
  async close(reason: ByeReason): Promise<void> {
    this.#closed = true;
    this.#unsubscribe();
    for (const screen of this.#screens) screen.bye?.(reason);
    this.#screens.clear();
    await this.#commands;
  }

  #person(participant: string): Person {
    let person = this.#people.get(participant);
    if (!person) this.#people.set(participant, (person = new Person(this.#world.now())));
    return person;
  }

  #forget(participant: string, person: Person): void {
    if (person.isGone(this.#world.now())) this.#people.delete(participant);
  }

  /** What is this person's own; the name where it is asked for. */
  #tellOwn(screen: Screen): void {
    const { participant, lang } = screen;
    const name = this.#attendance.nameOf(participant);
    const own = ownAnswer(this.state, participant, lang);
    tell(screen, { type: 'you', ...own, ...(name !== undefined && { name }) });
  }

  async #decide(id: string, command: Command | InnerCommand): Promise<AckOutcome> {
    for (let attempt = 0; attempt < RETRIES && !this.#closed; attempt++) {
      const decision = decide(this.state, command, {
        at: this.#world.now(),
        commandId: id,
        find: this.#world.find,
        present: this.#everyone(),
        seed: this.#world.seed(),
        keptDays: this.#world.keptDays ?? 0,
      });
      if (!decision.events) return decision.refused;
      if (decision.events.length === 0) return 'done';
      try {
        await this.#append(decision.events);
        return 'done';
      } catch (cause) {
        if (cause instanceof LogBusy) return 'busy';
        if (!(cause instanceof LogMovedOn)) return 'failed';
        await new Promise<void>((resolve) => this.#world.later(resolve, TICK_MS));
      }
    }
    return this.#closed ? 'failed' : 'busy';
  }

  async #presentAfresh(): Promise<void> {
    const ref = slideAt(this.state.deck.slides, this.state.place)?.scenario;
    if (ref === undefined || this.state.ended || this.#closed) return;
    const events = present(this.state, ref, { v: 1, at: this.#world.now() }, this.#world.find);
    if (events.length > 0) await this.#append(events);
  }

  async #append(events: readonly SessionEvent[]): Promise<void> {
    await this.#world.log.append(this.session, events, this.state.guardedAt);
  }

  /** The first time someone comes in is an event; coming back is not. */
  #arrive(participant: string): void {
    if (this.#closed || this.state.ended || this.state.participants.has(participant)) return;
    if (this.#arriving.has(participant)) return;
    this.#arriving.add(participant);
    const event = { v: 1, type: 'participant-joined', at: this.#world.now(), participant } as const;
    this.#world.log
      .append(this.session, [event])
      // Not written: the person is counted when the first answer is.
      .catch(() => this.#arriving.delete(participant));
  }

  #apply(batch: readonly Positioned[]): void {
    let phones = false;
    for (const { event, position } of batch) {
      if (event.type === 'answer-cast') this.#applyAnswer(event, position);
      else {
        const progress = currentPlay(this.state)?.progress;
        evolve(this.state, event, position);
        if (event.type === 'participant-joined') {
          this.#arriving.delete(event.participant);
          this.#attendance.joined(event);
          // On their way in when the door began to ask for personal codes.
          if (ticketRefusal(this.state, event.participant) && event.ticket === undefined)
            this.#sendAway(event.participant, 'ticket-needed');
        } else phones = true;
        const play = currentPlay(this.state);
        if (play && play.progress !== progress) this.#tellEach(play);
        if (event.type === 'participant-removed') this.#sendAway(event.participant, 'removed');
        if (event.type === 'ticket-freed') this.#sendAway(event.participant, 'ticket-taken');
      }
    }
    this.#telling.touch(phones);
  }

  /** What concerns each person alone may have changed: roles were dealt, or another scenario came up. */
  #tellEach({ scenario }: Play): void {
    if (!kindOf(scenario.kind).personal) return;
    for (const screen of this.#screens) {
      if (screen.role !== 'participant') continue;
      this.#tellOwn(screen);
    }
  }

  #sendAway(participant: string, reason: ByeReason): void {
    for (const screen of this.#screens)
      if (screen.role === 'participant' && screen.participant === participant) screen.bye?.(reason);
  }

  #applyAnswer(event: AnswerCast, position: number): void {
    const outcome = evolveAnswer(this.state, event, position);
    const told = outcome === 'repeated' ? 'counted' : outcome;
    const { participant } = event;
    const from = this.#acknowledge(participant, event.commandId, told, position);
    // Another tab of the same person has an answer that is no longer theirs.
    if (outcome !== 'counted' || this.tabsOf(participant) <= from.length) return;
    for (const screen of this.#screens)
      if (screen.participant === participant && !from.includes(screen)) this.#tellOwn(screen);
  }

  /** @returns the screens that asked */
  #acknowledge(
    participant: string,
    id: string,
    outcome: AckOutcome,
    position?: number,
  ): readonly Screen[] {
    const person = this.#people.get(participant);
    if (!person) return [];
    const asked = person.settle(id);
    if (asked.length === 0) return asked;
    const ack = encode({ type: 'ack', id, outcome, position });
    for (const screen of asked) screen.send(ack);
    if (person.tabs === 0) this.#forget(participant, person);
    return asked;
  }

  /** Who is connected, to whichever server. */
  #everyone(): string[] {
    const others = this.#world.elsewhere?.(this.session) ?? [];
    return others.length === 0 ? this.here : [...new Set([...this.here, ...others])];
  }

  #viewOf(role: Role, lang: Lang): View {
    const { state } = this;
    if (role === 'participant') return participantView(state, lang);
    const present = this.#everyone();
    const presence = {
      connected: present.length,
      present,
      named: this.#attendance.named,
      stalled: this.#world.log.stalled ?? false,
    };
    return role === 'stage' ? stageView(state, lang, presence) : trainerView(state, lang, presence);
  }
}

function tell(screen: Screen, message: ServerMessage): void {
  screen.send(encode(message));
}

function encode(message: ServerMessage): string {
  return JSON.stringify(message);
}
