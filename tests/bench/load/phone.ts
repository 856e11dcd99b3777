import { now } from '../clock.ts';
import { voteId } from './orders.ts';
import type { Wire } from './wire.ts';

/** What a phone tells of an acknowledgement. */
export interface Acknowledged {
  readonly due: number;
  readonly at: number;
  readonly key: number;
  readonly outcome: string;
  readonly position: number;
}

/** One phone: it has one vote under way at a time, as a person has; those that fall due meanwhile wait. */
export class Phone {
  wire: Wire | undefined;
  acknowledged: (ack: Acknowledged) => void = () => {};
  /** When a message with the mark came; undefined before. */
  heardAt: number | undefined;
  mark = '';
  heard = '';
  viewed: () => void = () => {};
  readonly #number: number;
  /** When waiting votes were due, oldest first. */
  readonly #owed: number[] = [];
  #said = 0;
  #due: number | undefined;
  #key = 0;
  #body = '';

  /** @param number its own among all phones of a run: 0 to 2^20 - 1 */
  constructor(number: number) {
    this.#number = number;
  }

  get waits(): boolean {
    return this.#due !== undefined;
  }

  /** A vote is due. */
  vote(due: number, body: string): void {
    this.#body = body;
    if (this.#due === undefined) this.#say(due);
    else this.#owed.push(due);
  }

  readonly hear = (text: string) => {
    if (text.startsWith('{"type":"ack"')) this.#take(text);
    else if (text.startsWith('{"type":"view"')) this.viewed();
    else if (text.startsWith('{"type":"bye"')) this.lost(text);
    if (this.mark !== '' && this.heardAt === undefined && text.includes(this.mark)) {
      this.heardAt = now();
      this.heard = text;
    }
  };

  readonly lost = (why = 'lost') => {
    this.wire = undefined;
    this.#due = undefined;
    this.#owed.length = 0;
    this.acknowledged({ due: 0, at: now(), key: this.#key, outcome: why, position: 0 });
  };

  #say(due: number): void {
    if (!this.wire) return;
    this.#due = due;
    this.#key = this.#number * 2 ** 20 + this.#said++;
    this.wire.say(`{"type":"answer","id":"${voteId(this.#key)}",${this.#body}}`);
  }

  #take(text: string): void {
    const { id, outcome, position } = JSON.parse(text) as Record<string, string>;
    const due = this.#due;
    if (due === undefined || id !== voteId(this.#key)) return;
    this.#due = undefined;
    const ack = { due, at: now(), key: this.#key, outcome: outcome!, position: Number(position) };
    const next = this.#owed.shift();
    if (next !== undefined) this.#say(next);
    this.acknowledged(ack);
  }
}
