import type { Command } from '../session/commands.ts';
import { decide, decideAnswer, type LibraryEntry } from '../session/decide.ts';
import type { Deck } from '../session/deck.ts';
import type { SessionEvent } from '../session/events.ts';
import { evolve } from '../session/evolve.ts';
import type { AckOutcome } from '../session/protocol.ts';
import { initialState, type SessionState } from '../session/state.ts';
import type { Lang } from '../session/text.ts';
import {
  ownAnswer,
  participantView,
  stageView,
  trainerView,
  type Role,
  type View,
} from '../session/views.ts';
import { commandId } from './command-id.ts';
import { Listeners, type SessionSource } from './source.ts';

export interface LocalOptions {
  readonly deck: Pick<Deck, 'title' | 'slides'> & { readonly id: string };
  readonly lang: Lang;
  /** The scenarios the deck may name. */
  readonly find: (ref: string) => LibraryEntry;
  readonly code?: string;
}

/** A session that lives in this browser alone: the same decisions, reducer and views as a live one. */
export class LocalSession {
  readonly state: SessionState = initialState();
  readonly #listeners = new Listeners();
  readonly #find: LocalOptions['find'];

  constructor({ deck, lang, find, code = '' }: LocalOptions) {
    this.#find = find;
    const { id, title, slides } = deck;
    this.apply([
      { v: 1, type: 'session-opened', at: Date.now(), code, lang, deck: { id, title, slides } },
    ]);
  }

  /** Applies events as they are: what a recording holds, or a simulator makes. */
  apply(events: readonly SessionEvent[]): void {
    for (const event of events) evolve(this.state, event, this.state.position + 1);
    this.#listeners.call();
  }

  command(command: Command): AckOutcome {
    const circumstances = {
      at: Date.now(),
      commandId: commandId(),
      find: this.#find,
      present: [...this.state.participants],
      seed: crypto.getRandomValues(new Uint32Array(1))[0]!,
    };
    const decision = decide(this.state, command, circumstances);
    if (!decision.events) return decision.refused;
    this.apply(decision.events);
    return 'done';
  }

  answer(participant: string, opening: number, answer: unknown): AckOutcome {
    const cast = { participant, opening, answer, commandId: commandId(), at: Date.now() };
    const decision = decideAnswer(this.state, cast);
    if (!decision.events) return decision.refused;
    this.apply(decision.events);
    return 'counted';
  }

  /** This session as one screen has it. */
  screen<V extends View>(role: V['role'] & Role, lang: Lang, participant = 'me'): SessionSource<V> {
    const { state } = this;
    const view = (): View => {
      const presence = {
        connected: state.participants.size,
        present: [...state.participants],
      };
      if (role === 'participant') return participantView(state, lang);
      return role === 'stage'
        ? stageView(state, lang, presence)
        : trainerView(state, lang, presence);
    };
    let seen = view();
    const forget = this.#listeners.add(() => (seen = view()));
    return {
      get view() {
        return seen as V;
      },
      get own() {
        return ownAnswer(state, participant, lang);
      },
      link: 'local',
      refusal: undefined,
      now: () => Date.now(),
      answer: async (answer) => this.answer(participant, seen.play?.opening ?? 0, answer),
      command: async (command) => this.command(command),
      subscribe: (listener) => this.#listeners.add(listener),
      close: forget,
    };
  }
}
