import type { ParticipantJoined } from '../session/events.ts';
import { cleanText } from '../session/kinds/card-text.ts';
import { NAME_CHARACTERS, type AckOutcome } from '../session/protocol.ts';
import type { SessionState } from '../session/state.ts';
import type { Roster } from './roster.ts';

/** What rooms ask of the roster. */
export type RosterPort = Pick<Roster, 'give' | 'nameOf' | 'named' | 'seen' | 'purge' | 'write'>;

/** Who is in one room, by name, where the trainer asks for names and people give them. */
export class Attendance {
  readonly #session: string;
  readonly #state: Readonly<SessionState>;
  readonly #roster: RosterPort | undefined;
  readonly #now: () => number;
  /** When each person came, in milliseconds since the UNIX epoch. */
  readonly #came = new Map<string, number>();

  /** @param roster undefined where nobody can be asked for a name */
  constructor(
    session: string,
    state: Readonly<SessionState>,
    roster: RosterPort | undefined,
    now: () => number,
  ) {
    this.#session = session;
    this.#state = state;
    this.#roster = roster;
    this.#now = now;
  }

  get named(): number {
    return this.#roster?.named(this.#session) ?? 0;
  }

  /** The name a person gave, where names are asked for: empty where they would rather not. */
  nameOf(participant: string): string | undefined {
    return this.#state.names?.asked ? this.#roster?.nameOf(this.#session, participant) : undefined;
  }

  /** Keeps what a person typed as their name; resolves once it is on the disk, or says why it is not. */
  async keep(participant: string, typed: string): Promise<AckOutcome> {
    const { names, ended } = this.#state;
    if (ended) return 'ended';
    if (!names?.asked || !this.#roster) return 'not-asked';
    const name = cleanText(typed);
    if (name.length > NAME_CHARACTERS || (name === '' && typed !== '')) return 'not-an-answer';
    const now = this.#now();
    const came = this.#came.get(participant) ?? now;
    try {
      await this.#roster.give(this.#session, participant, name, came, now);
      return 'done';
    } catch {
      return 'failed';
    }
  }

  joined({ participant, at }: ParticipantJoined): void {
    if (!this.#came.has(participant)) this.#came.set(participant, at);
  }

  /** These people are here now. A session that is over has nobody in it. */
  seen(participants: Iterable<string>): void {
    if (!this.#state.ended) this.#roster?.seen(this.#session, participants, this.#now());
  }
}
