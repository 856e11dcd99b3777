import type { Position, Positioned } from '../../session/log.ts';
import type { Row } from './sqlite-file.ts';

/*
 * A long log is nearly all answers; to parse each, and to hand it from one thread to another, takes longer than to
 * fold it. So where they stand as a room writes them they are read as text, and handed over column by column, each
 * participant, and each thing that anybody said, in full only once. All else goes as it is, and is parsed where it
 * is folded.
 */

/** An answer in a row, as `JSON.stringify` makes it of what `decideAnswer` decides; a text in it has its quotes escaped. */
const ANSWER =
  /(?:^\[|(?<=\}),)\{"v":1,"type":"answer-cast","participant":"([^"\\]+)","opening":(\d{1,9}),"answer":(.+?),"commandId":"([^"\\]+)","at":(\d+(?:\.\d+)?)\}/y;

/** Answers that follow one another in a log. */
export interface PackedAnswers {
  readonly first: Position;
  readonly at: Float64Array;
  readonly opening: Uint32Array;
  readonly commandId: readonly string[];
  /** Which of all participants that were handed over until now. */
  readonly participant: Uint32Array;
  /** Which of all things said that were handed over until now. */
  readonly answer: Uint32Array;
  /** Participants not handed over before. */
  readonly participants: readonly string[];
  /** Things not said before, as JSON. */
  readonly answers: readonly string[];
}

/** Rows of answers alone, packed together; the others as they are. */
export type Part = readonly (Row | PackedAnswers)[];

/** What `ANSWER` finds: participant, opening, answer, command and time. */
type Answer = [whole: string, string, string, string, string, string];

/** Packs the rows of one reading, in order; what it makes is for one `Unpacker`, in the same order. */
export class Packer {
  readonly #participants = new Numbers();
  readonly #answers = new Numbers();

  pack(rows: readonly Row[]): Part {
    const part: (Row | PackedAnswers)[] = [];
    let run: Answer[] = [];
    let first = 0;
    const end = () => {
      if (run.length > 0) part.push(this.#packed(first, run));
      run = [];
    };
    for (const row of rows) {
      const answers = this.#answersIn(row);
      // Positions may leave a gap between two rows.
      if (!answers || row.first !== first + run.length) end();
      if (!answers) part.push(row);
      else {
        if (run.length === 0) ({ first } = row);
        for (const answer of answers) run.push(answer);
      }
    }
    end();
    return part;
  }

  /** The answers of a row; undefined where anything else is in it. */
  #answersIn({ body, damaged }: Row): Answer[] | undefined {
    if (damaged) return undefined;
    const answers: Answer[] = [];
    ANSWER.lastIndex = 0;
    for (let end = 0; end < body.length - 1; end = ANSWER.lastIndex) {
      const found = ANSWER.exec(body) as Answer | null;
      if (!found || !(this.#answers.has(found[3]) || isJson(found[3]))) return undefined;
      answers.push(found);
    }
    return body.endsWith(']') && answers.length > 0 ? answers : undefined;
  }

  #packed(first: Position, run: readonly Answer[]): PackedAnswers {
    const at = new Float64Array(run.length);
    const opening = new Uint32Array(run.length);
    const participant = new Uint32Array(run.length);
    const answer = new Uint32Array(run.length);
    const commandId: string[] = [];
    for (const [i, found] of run.entries()) {
      participant[i] = this.#participants.of(found[1]);
      opening[i] = Number(found[2]);
      answer[i] = this.#answers.of(found[3]);
      commandId.push(found[4]);
      at[i] = Number(found[5]);
    }
    const participants = this.#participants.taken();
    const answers = this.#answers.taken();
    return { first, at, opening, commandId, participant, answer, participants, answers };
  }
}

/** Makes events again of what one `Packer` packed. Those who said the same share what they said. */
export class Unpacker {
  readonly #participants: string[] = [];
  readonly #answers: unknown[] = [];

  unpack({
    first,
    at,
    opening,
    commandId,
    participant,
    answer,
    participants,
    answers,
  }: PackedAnswers): Positioned[] {
    for (const each of participants) this.#participants.push(each);
    for (const each of answers) this.#answers.push(JSON.parse(each));
    return commandId.map((id, i) => ({
      position: first + i,
      event: {
        v: 1,
        type: 'answer-cast',
        participant: this.#participants[participant[i]!]!,
        opening: opening[i]!,
        answer: this.#answers[answer[i]!],
        commandId: id,
        at: at[i]!,
      },
    }));
  }
}

/** Gives each text a number, counting from 0. */
class Numbers {
  readonly #numbers = new Map<string, number>();
  #fresh: string[] = [];

  has(text: string): boolean {
    return this.#numbers.has(text);
  }

  of(text: string): number {
    let number = this.#numbers.get(text);
    if (number === undefined) {
      number = this.#numbers.size;
      this.#numbers.set(text, number);
      this.#fresh.push(text);
    }
    return number;
  }

  /** The texts that got a number since this was last asked, in order. */
  taken(): string[] {
    const fresh = this.#fresh;
    this.#fresh = [];
    return fresh;
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
