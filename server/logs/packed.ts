import type { AnswerCast } from '../../session/events.ts';
import type { Position, Positioned } from '../../session/log.ts';
import type { Row } from './sqlite-file.ts';

/*
 * A long log is nearly all answers, and objects are dear to hand from one thread to another. So answers are
 * handed over column by column, and each participant, and each thing that anybody said, in full only once.
 */

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

/** Packs the rows of one reading, in order; what it makes is for one `Unpacker`, in the same order. */
export class Packer {
  readonly #participants = new Numbers();
  readonly #answers = new Numbers();

  pack(rows: readonly Row[]): Part {
    const part: (Row | PackedAnswers)[] = [];
    let run: AnswerCast[] = [];
    let first = 0;
    const end = () => {
      if (run.length > 0) part.push(this.#packed(first, run));
      run = [];
    };
    for (const row of rows) {
      const answers = answersIn(row);
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

  #packed(first: Position, events: readonly AnswerCast[]): PackedAnswers {
    const at = new Float64Array(events.length);
    const opening = new Uint32Array(events.length);
    const participant = new Uint32Array(events.length);
    const answer = new Uint32Array(events.length);
    const commandId: string[] = [];
    for (const [i, event] of events.entries()) {
      at[i] = event.at;
      opening[i] = event.opening;
      commandId.push(event.commandId);
      participant[i] = this.#participants.of(event.participant);
      answer[i] = this.#answers.of(JSON.stringify(event.answer));
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

/** The answers of a row; undefined where it holds anything else, which is then for the engine to judge. */
function answersIn({ body, damaged }: Row): AnswerCast[] | undefined {
  if (damaged) return undefined;
  try {
    const events: unknown = JSON.parse(body);
    return Array.isArray(events) && events.every(isPlainAnswer) ? events : undefined;
  } catch {
    return undefined;
  }
}

/** How many properties an answer has. */
const PROPERTIES = 7;

/** Whether an event, as it was read from a log, is an answer and holds nothing that would not be packed. */
function isPlainAnswer(stored: unknown): stored is AnswerCast {
  if (typeof stored !== 'object' || stored === null) return false;
  const { v, type, at, participant, opening, answer, commandId } = stored as Partial<AnswerCast>;
  return (
    v === 1 &&
    type === 'answer-cast' &&
    typeof at === 'number' &&
    typeof participant === 'string' &&
    typeof commandId === 'string' &&
    answer !== undefined &&
    opening !== undefined &&
    opening >>> 0 === opening &&
    Object.keys(stored).length === PROPERTIES
  );
}

/** Gives each text a number, counting from 0. */
class Numbers {
  readonly #numbers = new Map<string, number>();
  #fresh: string[] = [];

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
