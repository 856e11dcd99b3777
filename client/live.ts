import type { Command } from '../session/commands.ts';
import type { AckOutcome, ByeReason, ServerMessage } from '../session/protocol.ts';
import type { OwnAnswer, Role, View } from '../session/views.ts';
import { waitMs } from './backoff.ts';
import { commandId } from './command-id.ts';
import { Listeners, type Link, type SessionSource } from './source.ts';
import { openSocket, openStream, type ClientWire } from './wires.ts';

/** The protocol this client speaks; a test holds it to `session/protocol.ts`, which phones do not load. */
export const SPOKEN_PROTOCOL = 1;

export interface LiveOptions {
  /** The server's address without a slash at its end: `http://192.168.1.20:7777`. */
  readonly base: string;
  readonly role: Role;
  readonly code: string;
  readonly lang: string;
  /** A participant's own secret. */
  readonly secret?: string;
  /** The trainer's key, for the stage and the console. */
  readonly key?: string;
}

/** Failures in a row after which a way in that used to work is doubted. */
const PATIENCE = 6;

/** How long an attempt may take before the other way in is tried, in milliseconds. */
const OPEN_MS = 5_000;

/** How often the link is tried with a ping, and how long an answer may take, in milliseconds. */
const PING_MS = 15_000;
const PONG_MS = 6_000;

/** How long before a message that the server was too busy for is sent again, in milliseconds. */
const BUSY_MS = 600;

interface Sent {
  readonly message: string;
  /** The vote that it answers; 0 where it answers none. */
  readonly opening: number;
  readonly resolve: (outcome: AckOutcome) => void;
}

/** Connects a screen to a live session; it stays connected, whatever happens to the network, until closed. */
export function connect<V extends View>(options: LiveOptions): SessionSource<V> {
  return new LiveSource<V>(options);
}

class LiveSource<V extends View> implements SessionSource<V> {
  view: V | undefined;
  own: OwnAnswer | undefined;
  link: Link = 'connecting';
  refusal: ByeReason | undefined;
  readonly #base: string;
  readonly #hello: string;
  readonly #listeners = new Listeners();
  /** What was sent and not yet acknowledged, by command: sent again after each reconnection. */
  readonly #sent = new Map<string, Sent>();
  /** The person's answer as the log has it: what stands where a later one was refused. */
  #logged: OwnAnswer | undefined;
  #wire: ClientWire | undefined;
  #welcomed = false;
  /** Whether event streams are tried next rather than a WebSocket. */
  #streams = false;
  /** Whether the present way in has worked before: it is then not given up at the first failure. */
  #proven = false;
  #failures = 0;
  #ahead = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pinging: ReturnType<typeof setTimeout> | undefined;

  constructor({ base, ...hello }: LiveOptions) {
    this.#base = base;
    this.#hello = JSON.stringify({
      type: 'hello',
      protocol: SPOKEN_PROTOCOL,
      keeps: true,
      ...hello,
    });
    this.#heed('addEventListener');
    this.#open();
  }

  now(): number {
    return Date.now() + this.#ahead;
  }

  answer(answer: unknown): Promise<AckOutcome> {
    const opening = this.view?.play?.opening ?? 0;
    if (!opening) return Promise.resolve('too-late');
    const mine: OwnAnswer = { ...this.own, opening, answer };
    this.own = mine;
    this.#listeners.call();
    return this.#say({ type: 'answer', opening, answer }, opening).then((outcome) => {
      if (outcome === 'counted') this.#logged = mine;
      else if (this.own === mine) this.own = this.#logged;
      this.#listeners.call();
      return outcome;
    });
  }

  command(command: Command): Promise<AckOutcome> {
    return this.#say({ type: 'command', command });
  }

  giveName(name: string): Promise<AckOutcome> {
    return this.#say({ type: 'name', name });
  }

  subscribe(listener: () => void): () => void {
    return this.#listeners.add(listener);
  }

  close(): void {
    this.link = 'ended';
    this.#drop();
    clearTimeout(this.#timer);
    this.#heed('removeEventListener');
  }

  #heed(how: 'addEventListener' | 'removeEventListener'): void {
    if (typeof document === 'undefined') return;
    document[how]('visibilitychange', this.#wake);
    globalThis[how]('online', this.#wake);
  }

  /** Says something under an id of its own, by which it is acknowledged. */
  #say(what: Record<string, unknown>, opening = 0): Promise<AckOutcome> {
    return new Promise((resolve) => {
      const id = commandId();
      const message = JSON.stringify({ id, ...what });
      let told: Sent['resolve'] = resolve;
      // An answer that was changed is not sent again: it must not come in after the one that took its place.
      for (const [other, before] of this.#sent)
        if (opening && before.opening === opening) {
          this.#sent.delete(other);
          told = (outcome) => {
            before.resolve(outcome);
            resolve(outcome);
          };
        }
      this.#sent.set(id, { message, opening, resolve: told });
      if (this.#welcomed) this.#wire?.send(message);
    });
  }

  #open(): void {
    clearTimeout(this.#timer);
    this.#drop();
    const open = this.#streams ? openStream : openSocket;
    // An attempt that hangs is an attempt that failed.
    this.#timer = setTimeout(() => this.#failed(), OPEN_MS);
    this.#wire = open(this.#base, this.#hello, {
      received: (text) => this.#take(JSON.parse(text) as ServerMessage),
      closed: () => this.#failed(),
    });
  }

  #drop(): void {
    this.#wire?.close();
    this.#wire = undefined;
    this.#welcomed = false;
    clearTimeout(this.#pinging);
  }

  /** The wire is gone, or never opened: try again soon, and the other way where this one never worked. */
  #failed(): void {
    if (this.link === 'ended') return;
    if (!this.#proven || this.#failures >= PATIENCE) {
      this.#streams = !this.#streams;
      this.#proven = false;
    }
    this.#drop();
    this.#set(this.view ? 'lost' : 'connecting');
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#open(), waitMs(this.#failures++, Math.random()));
  }

  #take(message: ServerMessage): void {
    switch (message.type) {
      case 'welcome':
        clearTimeout(this.#timer);
        this.#welcomed = true;
        this.#proven = true;
        this.#failures = 0;
        this.#ahead = message.now - Date.now();
        for (const { message: text } of this.#sent.values()) this.#wire?.send(text);
        this.#ping();
        this.refusal = undefined;
        this.#set('online');
        return;
      case 'view': {
        const { view } = message;
        // Texts that are left out are those of the view before.
        const { title, situation, question, ballot } = this.view?.play ?? {};
        const play = view.play && { title, situation, question, ballot, ...view.play };
        this.view = { ...view, play } as V;
        this.#listeners.call();
        return;
      }
      case 'you':
        this.#logged = message;
        // What this phone has just said and the server has not heard yet stands.
        if (this.#sent.size === 0 || !this.own) this.own = message;
        else this.own = { ...message, opening: this.own.opening, answer: this.own.answer };
        this.#listeners.call();
        return;
      case 'ack':
        this.#acknowledged(message.id, message.outcome);
        return;
      case 'pong':
        this.#ping();
        return;
      case 'bye':
        if (message.retry) return;
        this.refusal = message.reason;
        this.close();
        this.#listeners.call();
    }
  }

  #acknowledged(id: string, outcome: AckOutcome): void {
    const sent = this.#sent.get(id);
    if (!sent) return;
    if (outcome === 'busy' || outcome === 'failed') {
      setTimeout(
        () => {
          if (this.#welcomed) this.#wire?.send(sent.message);
        },
        BUSY_MS * (1 + Math.random()),
      );
      return;
    }
    this.#sent.delete(id);
    sent.resolve(outcome);
  }

  /** Asks from time to time whether the server is still there: a dead network closes nothing by itself. */
  #ping(): void {
    clearTimeout(this.#pinging);
    this.#pinging = setTimeout(() => this.#tryLink(), PING_MS);
  }

  #tryLink(): void {
    clearTimeout(this.#pinging);
    this.#pinging = setTimeout(() => this.#failed(), PONG_MS);
    this.#wire?.send('{"type":"ping"}');
  }

  /** The phone was unlocked, or has a network again: no need to wait. */
  readonly #wake = () => {
    if (document.visibilityState === 'hidden' || this.link === 'ended') return;
    if (this.#welcomed) this.#tryLink();
    else if (this.#failures > 0) this.#open();
  };

  #set(link: Link): void {
    this.link = link;
    this.#listeners.call();
  }
}
