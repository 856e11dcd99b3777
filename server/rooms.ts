import { randomBytes } from 'node:crypto';
import { codeFrom } from '../session/code.ts';
import type { Lang } from '../session/text.ts';
import { slideAt } from '../session/deck.ts';
import { present } from '../session/decide.ts';
import { initialState } from '../session/state.ts';
import type { SessionEvent } from '../session/events.ts';
import type { DeckFile } from './library.ts';
import { recordSession } from './recorder.ts';
import type { RecordingFile } from './recording.ts';
import { Rehearsal } from './rehearsal.ts';
import type { Asked, ReportFile } from './report/file.ts';
import { reportSession } from './report/reporter.ts';
import { Room, type World } from './room.ts';

/** A session's id tells its day and its code: `20261121-K7PRXM`. */
const SESSION_ID = /^(\d{8})-([A-Z0-9]{6})$/;

/** The code in a session's id; undefined where it is no session of ours. */
export function codeIn(session: string): string | undefined {
  return SESSION_ID.exec(session)?.[2];
}

/** The beginning of the day that a session's id tells, in milliseconds since the UNIX epoch. */
export function dayIn(session: string): number {
  return Date.parse(session.slice(0, 8).replace(/(....)(..)(..)/, '$1-$2-$3'));
}

/** What a session keeps of its deck. */
export type OwnSlides = Pick<DeckFile, 'id' | 'title' | 'slides' | 'minutes'>;

/** The sessions of this server; their rooms open when somebody comes, and after a restart they find their log. */
export class Rooms {
  readonly #world: World;
  /** Session ids by code; a code that was used twice leads to the later session. */
  readonly #byCode = new Map<string, string>();
  readonly #open = new Map<string, Promise<Room>>();
  /** Those of `#open` that are ready. */
  readonly #working = new Map<string, Room>();
  readonly #rehearsals = new Map<string, Rehearsal>();
  /** Sessions of which it was said that they cannot be read. */
  readonly #unread = new Set<string>();

  private constructor(world: World) {
    this.#world = world;
  }

  static async open(world: World): Promise<Rooms> {
    const rooms = new Rooms(world);
    await rooms.#look();
    world.log.onRemoved?.((session) => void rooms.#forget(session));
    world.log.onStalled?.(() => {
      for (const room of rooms.#working.values()) room.touch();
    });
    return rooms;
  }

  /**
   * Starts a session of a deck.
   * @param simulated how many simulated people rehearse it, 1 to 1,000; where absent, the session is a real one
   */
  async start(deck: OwnSlides, lang: Lang, simulated?: number): Promise<Room> {
    const at = this.#world.now();
    let code = codeFrom(randomBytes(6));
    while (this.#byCode.has(code)) code = codeFrom(randomBytes(6));
    const session = `${new Date(at).toISOString().slice(0, 10).replaceAll('-', '')}-${code}`;
    const { id, title, slides, minutes } = deck;
    const opened = {
      v: 1,
      type: 'session-opened',
      at,
      code,
      lang,
      deck: { id, title, slides, ...(minutes !== undefined && { minutes }) },
      ...(simulated !== undefined && { rehearsal: true as const }),
    } as const;
    const events: SessionEvent[] = [opened];
    if (simulated !== undefined) {
      events.push({ v: 1, type: 'crowd-called', at, people: simulated, tempo: 'normal' });
    }
    const first = slideAt(slides, { h: 0, v: 0 })?.scenario;
    if (first !== undefined) {
      events.push(...present(initialState(), first, { v: 1, at }, this.#world.find));
    }
    await this.#world.log.append(session, events, 0);
    this.#byCode.set(code, session);
    return this.#room(session);
  }

  /** Opens the room of the session that was begun last, before anybody asks for it. */
  openLast(): void {
    const session = [...this.#byCode.values()].at(-1);
    if (session !== undefined) void this.#room(session);
  }

  /** The room of a code, opened from its log where it was not. */
  async byCode(code: string): Promise<Room | undefined> {
    // A code that is known costs no question to the log.
    const session = this.#byCode.get(code) ?? (await this.sessionOf(code));
    return session === undefined ? undefined : this.#room(session);
  }

  /**
   * The recording of the session of a code until now; undefined where there is no such session.
   * @throws Unreadable the recording could not be played
   */
  async record(code: string): Promise<RecordingFile | undefined> {
    const session = await this.sessionOf(code);
    return session === undefined ? undefined : recordSession(this.#world.log, session);
  }

  /** The session that a code leads to; also one that another server started on the same log. */
  async sessionOf(code: string): Promise<string | undefined> {
    if (!this.#byCode.has(code)) await this.#look();
    return this.#byCode.get(code);
  }

  /** Whether somebody is at a session: a phone, a wall or a console; at other servers, a phone. */
  isWatched(session: string): boolean {
    if ((this.#world.elsewhere?.(session) ?? []).length > 0) return true;
    return this.#working.get(session)?.isWatched ?? false;
  }

  /** Whether somebody is at any session. */
  get areWatched(): boolean {
    return [...this.#working.values()].some((room) => room.isWatched);
  }

  /**
   * Erases a session with everything there is of it; who is in it is told that there is none.
   * @throws LogFailed it could not be erased
   */
  async remove(session: string): Promise<void> {
    await this.#forget(session);
    await this.#world.log.remove(session);
  }

  /** Erases the names of a session alone, at every server; nobody in it is asked for one any more. */
  async purgeNames(session: string): Promise<void> {
    await this.forgetNames(session);
    await this.#world.namesErased?.(session);
  }

  /**
   * Erases the names of a session here.
   * @param until names given later stay: milliseconds since the UNIX epoch
   */
  async forgetNames(session: string, until?: number): Promise<void> {
    await this.#working.get(session)?.forgetNames();
    this.#world.roster?.purge(session, until);
  }

  /** Who is at each open session, by pseudonym. */
  present(): Map<string, readonly string[]> {
    return new Map([...this.#working].map(([session, room]) => [session, room.here]));
  }

  /** Since when simulated people are played here, by session: milliseconds since the UNIX epoch. */
  played(): Map<string, number> {
    return new Map([...this.#rehearsals].map(([session, { since }]) => [session, since]));
  }

  /** Somebody came to a session at another server, or left it. */
  touch(session: string): void {
    const room = this.#working.get(session);
    if (!room) return;
    room.touch();
    this.#rehearse(room);
  }

  /** Who is here by name is written down as being here. */
  look(): void {
    for (const room of this.#working.values()) room.look();
    this.#world.roster?.write();
  }

  /**
   * The report of a session until now.
   * @throws IsRehearsal
   */
  report(session: string, asked: Asked): Promise<ReportFile> {
    return reportSession(this.#world.log, session, asked);
  }

  /** Every session's room, and the ids of those whose log cannot be read just now; newest first, both. */
  async all(): Promise<{ readonly rooms: Room[]; readonly unreadable: string[] }> {
    await this.#look();
    const sessions = [...this.#byCode.values()].toReversed();
    const opened = await Promise.allSettled(sessions.map((session) => this.#room(session)));
    return {
      rooms: opened.flatMap((room) => (room.status === 'fulfilled' ? room.value : [])),
      unreadable: sessions.filter((_, i) => opened[i]?.status === 'rejected'),
    };
  }

  /** Tells every open room that scenario files changed. */
  async refresh(): Promise<void> {
    const rooms = [...this.#open.values()];
    await Promise.allSettled(rooms.map(async (room) => (await room).refresh()));
  }

  /** Sends every simulated person home; the rooms stay open. */
  stop(): void {
    for (const rehearsal of this.#rehearsals.values()) rehearsal.stop();
    this.#rehearsals.clear();
  }

  /** Learns of the sessions that the log has. */
  async #look(): Promise<void> {
    for (const session of await this.#world.log.sessions()) {
      const code = codeIn(session);
      if (code) this.#byCode.set(code, session);
    }
  }

  /** Lets go of a session and of the names in it, without touching its log. */
  async #forget(session: string): Promise<void> {
    const room = await this.#open.get(session)?.catch(() => undefined);
    for (const [code, id] of this.#byCode) if (id === session) this.#byCode.delete(code);
    this.#open.delete(session);
    this.#working.delete(session);
    this.#rehearsals.get(session)?.stop();
    this.#rehearsals.delete(session);
    await room?.close('unknown-code');
    this.#world.roster?.purge(session);
  }

  /** Has the simulated people of a rehearsal played here, unless another server does. */
  #rehearse(room: Room): void {
    const { session, state } = room;
    const here = this.#rehearsals.get(session);
    if (this.#world.playedElsewhere?.(session)) {
      here?.stop();
      this.#rehearsals.delete(session);
    } else if (!here && state.rehearsal && !state.ended) {
      this.#rehearsals.set(session, new Rehearsal(room, this.#world));
    }
  }

  #room(session: string): Promise<Room> {
    let room = this.#open.get(session);
    if (!room) {
      room = Room.open(session, this.#world).then((opened) => {
        this.#working.set(session, opened);
        this.#rehearse(opened);
        return opened;
      });
      this.#open.set(session, room);
      // A log that cannot be read now may be readable later.
      room.catch((cause: unknown) => {
        this.#open.delete(session);
        if (this.#unread.has(session)) return;
        this.#unread.add(session);
        this.#world.warn?.(cause instanceof Error ? cause.message : String(cause));
      });
    }
    return room;
  }
}
