import { Peer, type Reception } from '../../server/peer.ts';
import { Connections, WrongTries } from '../../server/limits.ts';
import { MemoryLog } from '../../server/logs/memory.ts';
import type { Room } from '../../server/room.ts';
import { Rooms } from '../../server/rooms.ts';
import type { EventLog } from '../../session/log.ts';
import { PROTOCOL, type ByeReason, type ServerMessage } from '../../session/protocol.ts';
import { keepOrFire, told } from '../session/given.ts';

const KEY = 'the-key-of-the-trainer';
const PEPPER = 'the-pepper-of-these-tests';

/** One connection, and all that it was told. */
export class Caller {
  readonly heard: ServerMessage[] = [];
  readonly peer: Peer;
  closed = false;

  constructor(address: string, reception: Reception) {
    const wire = {
      buffered: 0,
      send: (text: string) => this.heard.push(JSON.parse(text) as ServerMessage) > 0,
      close: () => void (this.closed = true),
    };
    this.peer = new Peer(wire, address, reception);
  }

  /** Why it was ended; undefined where it was not. */
  get bye(): ByeReason | undefined {
    return this.heard.find((message) => message.type === 'bye')?.reason;
  }

  say(message: unknown): void {
    this.peer.receive(typeof message === 'string' ? message : JSON.stringify(message));
  }
}

/** A server's door without a network: the real rooms, the real limits, on a clock that stands still. */
export class Door {
  readonly reception: Reception;
  readonly room: Room;
  /** Milliseconds since the UNIX epoch. */
  now: number;

  private constructor(reception: Reception, room: Room, now: number) {
    this.reception = { ...reception, now: () => this.now };
    this.room = room;
    this.now = now;
  }

  /** A door on a new session, or on one that another server opened on the same log. */
  static async open({
    log = new MemoryLog() as EventLog,
    code = '',
    mostParticipants = 2000,
  } = {}): Promise<Door> {
    const now = Date.now();
    const rooms = await Rooms.open({
      log,
      find: () => ({ scenario: keepOrFire }),
      now: Date.now,
      seed: () => 1,
      later: setTimeout,
    });
    const room = code
      ? (await rooms.byCode(code))!
      : await rooms.start(told.opened.deck, told.opened.lang);
    const reception: Reception = {
      rooms,
      secrets: { trainerKey: KEY, pepper: PEPPER },
      tries: new WrongTries(),
      connections: new Connections(mostParticipants),
      mostParticipants,
      now: () => now,
    };
    return new Door(reception, room, now);
  }

  get code(): string {
    return this.room.state.code;
  }

  call(address = '10.0.0.1'): Caller {
    return new Caller(address, this.reception);
  }

  /** A phone says hello, and has its answer. */
  async phone(secret: string, { code = this.code, address = '10.0.0.1' } = {}): Promise<Caller> {
    const caller = this.call(address);
    caller.say({
      type: 'hello',
      protocol: PROTOCOL,
      role: 'participant',
      code,
      lang: 'fr',
      secret: secret.padEnd(16, '.'),
    });
    await settled();
    return caller;
  }

  async trainer({ key = KEY, address = '10.0.0.1' } = {}): Promise<Caller> {
    const caller = this.call(address);
    caller.say({
      type: 'hello',
      protocol: PROTOCOL,
      role: 'trainer',
      code: this.code,
      lang: 'fr',
      key,
    });
    await settled();
    return caller;
  }
}

/** What was said has been heard, and what it led to has happened. */
export async function settled(): Promise<void> {
  await new Promise<void>((resolve) => setImmediate(resolve));
  await new Promise<void>((resolve) => setImmediate(resolve));
}
