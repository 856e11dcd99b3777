import { CODE_LENGTH, readEntry } from '../session/code.ts';
import {
  PROTOCOL,
  claimedProtocol,
  readMessage,
  type ByeReason,
  type ClientMessage,
  type Hello,
  type ServerMessage,
} from '../session/protocol.ts';
import type { Role } from '../session/views.ts';
import { pseudonym, sameKey, type Secrets } from './identity.ts';
import { TokenBucket, type Connections, type WrongTries } from './limits.ts';
import type { Room } from './room.ts';
import type { Rooms } from './rooms.ts';
import type { Screen } from './screen.ts';
import { ticketHash } from './tickets.ts';

/** What carries messages to one screen: a WebSocket, or an event stream with posts. */
export interface Wire {
  /** @returns false where the other side does not keep up */
  send(text: string): boolean;
  close(): void;
  /** Bytes that the other side has not taken yet. */
  readonly buffered: number;
}

/** What every connection shares. */
export interface Reception {
  readonly rooms: Rooms;
  readonly secrets: Secrets;
  readonly tries: WrongTries;
  readonly connections: Connections;
  /** People one session takes at most. */
  readonly mostParticipants: number;
  readonly now: () => number;
}

/** Messages one connection may send at once, and then a second: no thumb is faster. */
const MESSAGES = 40;
const MESSAGES_PER_SECOND = 10;

/**
 * A screen that has left this many bytes unread is let go, and comes back when it can read. Phones are many, and
 * each is told little; the wall and the console are few, and told much.
 */
const MOST_BUFFERED: Readonly<Record<Role, number>> = {
  participant: 128 * 1024,
  stage: 1024 * 1024,
  trainer: 1024 * 1024,
};

/** Connections of one person at a time: tabs, and those not yet known to be dead. */
const MOST_TABS = 12;

/** One connection, from its hello to its end, whatever carries it. */
export class Peer {
  readonly #wire: Wire;
  readonly #address: string;
  readonly #reception: Reception;
  readonly #bucket: TokenBucket;
  #room: Room | undefined;
  #screen: Screen | undefined;
  #greeted = false;
  #over = false;
  /** Whether it did not keep up with what it was last told. */
  #behind = false;

  /** What came while the greeting was being looked at; undefined at all other times. */
  #early: ClientMessage[] | undefined;

  constructor(wire: Wire, address: string, reception: Reception) {
    this.#wire = wire;
    this.#address = address;
    this.#reception = reception;
    this.#bucket = new TokenBucket(MESSAGES, MESSAGES_PER_SECOND, reception.now());
  }

  /** Whether it has been welcomed, and is not over. */
  get isIn(): boolean {
    return this.#screen !== undefined;
  }

  /** Takes one message from the network, whatever it holds. */
  receive(data: string): void {
    if (this.#over) return;
    if (!this.#bucket.take(this.#reception.now())) {
      this.bye('too-fast', true);
      return;
    }
    const claimed = this.#greeted ? undefined : claimedProtocol(data);
    if (claimed !== undefined && claimed !== PROTOCOL) {
      this.bye('protocol', false);
      return;
    }
    const message = readMessage(data);
    if (!message) this.bye('malformed', false);
    else this.#take(message);
  }

  /** The connection ended; safe to call again. */
  closed(): void {
    this.#over = true;
    if (this.#screen) this.#room?.leave(this.#screen);
    this.#screen = undefined;
  }

  /** Ends the connection, saying why. */
  bye(reason: ByeReason, retry: boolean): void {
    if (this.#over) return;
    this.#tell({ type: 'bye', reason, retry });
    this.closed();
    this.#wire.close();
  }

  #take(message: ClientMessage): void {
    if (this.#over) return;
    if (message.type === 'ping') {
      this.#tell({ type: 'pong' });
      return;
    }
    if (message.type === 'hello') {
      if (this.#greeted) return this.bye('malformed', false);
      this.#greeted = true;
      void this.#hear(message);
      return;
    }
    // Said in the same breath as the greeting: the bucket bounds how much that can be.
    if (this.#early) {
      this.#early.push(message);
      return;
    }
    const room = this.#room;
    const screen = this.#screen;
    if (!room || !screen) return this.bye('malformed', false);
    if (message.type === 'answer') {
      if (screen.role !== 'participant') return this.bye('malformed', false);
      room.answer(screen, message.id, message.opening, message.answer);
      return;
    }
    if (message.type === 'name') {
      if (screen.role !== 'participant') return this.bye('malformed', false);
      void room.name(screen, message.id, message.name);
      return;
    }
    if (screen.role === 'participant') return this.bye('wrong-key', false);
    const { id, command } = message;
    void room.command(id, command).then((outcome) => this.#tell({ type: 'ack', id, outcome }));
  }

  /** Greets, and then takes what was said meanwhile. */
  async #hear(hello: Hello): Promise<void> {
    this.#early = [];
    try {
      await this.#greet(hello);
    } catch {
      // A log that cannot be read is the server's trouble: the screen comes back later.
      this.bye('stopping', true);
    }
    const early = this.#early;
    this.#early = undefined;
    for (const message of early) this.#take(message);
  }

  async #greet(hello: Hello): Promise<void> {
    const { rooms, secrets, tries, now } = this.#reception;
    const guessing = tries.exhausted(this.#address, now());
    const entry = readEntry(hello.code);
    const code = entry?.slice(0, CODE_LENGTH);
    if (hello.role !== 'participant' && (guessing || !sameKey(hello.key, secrets.trainerKey))) {
      return this.#refuse(guessing ? 'too-many-tries' : 'wrong-key', guessing);
    }
    const room = code === undefined ? undefined : await rooms.byCode(code);
    if (this.#over) return;
    if (hello.role !== 'participant') {
      if (room) this.#admit(room, hello, '');
      else this.#refuse('unknown-code', false);
      return;
    }
    const participant = room ? pseudonym(secrets.pepper, room.session, hello.secret) : '';
    const known = room?.knows(participant) ?? false;
    // An address that guesses learns nothing more, right or wrong; people already in the room come back.
    if (guessing && !known) return this.#refuse('too-many-tries', true);
    if (!room) return this.#refuse('unknown-code', false);
    if (room.state.removed.has(participant)) return this.bye('removed', false);
    if (!known && room.state.locked) return this.bye('locked', false);
    if (!known && room.isFull(this.#reception.mostParticipants)) return this.bye('full', false);
    const refusal = await this.#claim(room, participant, entry!.slice(CODE_LENGTH));
    if (refusal) return this.#refuse(refusal, false);
    if (room.tabsOf(participant) >= MOST_TABS) return this.bye('too-fast', true);
    this.#admit(room, hello, participant);
  }

  /** Comes in by a personal code, where one is needed; says why not, once the log has said who is first. */
  async #claim(room: Room, participant: string, ticket: string): Promise<ByeReason | undefined> {
    const { pepper } = this.#reception.secrets;
    return room.claim(participant, ticket ? ticketHash(pepper, room.session, ticket) : undefined);
  }

  #refuse(reason: ByeReason, retry: boolean): void {
    if (!retry && reason !== 'ticket-needed' && reason !== 'ticket-taken')
      this.#reception.tries.count(this.#address, this.#reception.now());
    this.bye(reason, retry);
  }

  #admit(room: Room, { role, lang, keeps }: Hello, participant: string): void {
    this.#room = room;
    this.#screen = {
      role,
      lang,
      keeps,
      participant,
      send: (text) => this.#send(text),
      bye: (reason) => this.bye(reason, false),
    };
    this.#tell({
      type: 'welcome',
      protocol: PROTOCOL,
      ...(participant && { participant }),
      now: this.#reception.now(),
    });
    room.enter(this.#screen);
  }

  #tell(message: ServerMessage): void {
    if (!this.#over) this.#send(JSON.stringify(message));
  }

  #send(text: string): void {
    if (this.#behind && this.#wire.buffered > MOST_BUFFERED[this.#screen?.role ?? 'participant']) {
      this.closed();
      this.#wire.close();
      return;
    }
    this.#behind = !this.#wire.send(text);
  }
}
