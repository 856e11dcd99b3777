import type { SessionEvent, SessionOpened } from './events.ts';
import { kindOf } from './kinds/index.ts';
import type { Recorded } from './kinds/kind.ts';
import { effective } from './record-effective.ts';
import { surveyOf, type Survey, type Take } from './record-takes.ts';
import { isOfRoom } from './room-events.ts';
import { RECORDING, RECORDING_VERSION, type RecordedEvent, type Recording } from './recording.ts';

/** Within so many milliseconds nobody can tell from a recording who came first. */
const BLUR_MS = 5000;

/** Fewer people than this who answered twice, and nobody's path from one vote to the next is kept. */
const FEW = 5;

/** Chance: a number from 0 to less than 1. */
type Chance = () => number;

/**
 * Makes a recording of a session's log: the same rounds and tallies at every step of the
 * trainer's, and nobody in it. Who answered gets another alias in every scenario; between two steps
 * of the trainer's, who answered when is drawn afresh; texts are only those that the room saw;
 * what was answered in confidence is left out.
 * @param log the session's events in order, `session-opened` first
 * @param chance draws aliases and orders: of good quality, or they could be guessed
 * @param dayOf the day of a time, as `2026-11-21`
 * @throws RangeError the log does not begin with `session-opened`
 */
export function record(
  log: Iterable<SessionEvent>,
  chance: Chance,
  dayOf: (at: number) => string,
): Recording {
  const counting = effective(log);
  const [opened] = counting;
  if (opened?.type !== 'session-opened') {
    throw new RangeError('a log begins with session-opened');
  }
  return new Recorder(counting, opened.at, chance).recording(opened, dayOf(opened.at));
}

class Recorder {
  readonly #log: readonly SessionEvent[];
  readonly #start: number;
  readonly #chance: Chance;
  readonly #people: readonly string[];
  readonly #takeOf: Survey['takeOf'];
  readonly #hooks = new Map<Take, Recorded | undefined>();
  readonly #aliases = new Map<Take | number, (participant: string) => number>();

  constructor(log: readonly SessionEvent[], start: number, chance: Chance) {
    this.#log = log;
    this.#start = start;
    this.#chance = chance;
    const { people, takeOf } = surveyOf(log);
    this.#people = people;
    this.#takeOf = takeOf;
  }

  recording(opened: SessionOpened, date: string): Recording {
    const { id, title, slides } = opened.deck;
    return {
      format: RECORDING,
      version: RECORDING_VERSION,
      date,
      lang: opened.lang,
      ...(opened.rehearsal && { rehearsal: true as const }),
      deck: {
        id,
        title,
        slides: slides.map(({ h, v, title, scenario }) => ({
          h,
          v,
          title,
          ...(scenario !== undefined && { scenario }),
        })),
      },
      people: this.#people.length,
      events: [...this.#events()],
    };
  }

  *#events(): Generator<RecordedEvent> {
    let from = this.#start;
    let joined: number[] = [];
    let casts = new Map<string, { at: number; answer: unknown }>();
    let opening = 0;
    const gathered = function* (this: Recorder, until: number): Generator<RecordedEvent> {
      if (joined.length > 0) {
        const times = this.#blurred(joined, from, until);
        yield { type: 'people-joined', at: times[0]!, times };
      }
      if (casts.size > 0) yield* this.#answers(opening, casts, from, until);
      joined = [];
      casts = new Map();
    };
    for (const event of this.#log) {
      const at = Math.max(from, event.at);
      if (event.type === 'participant-joined') {
        joined.push(at);
      } else if (event.type === 'answer-cast') {
        ({ opening } = event);
        casts.set(event.participant, { at, answer: event.answer });
      } else {
        yield* gathered.call(this, at);
        from = at;
        const told = this.#told(event, at - this.#start);
        if (told) yield told;
      }
    }
    yield* gathered.call(this, this.#log.at(-1)!.at);
  }

  #told(event: SessionEvent, at: number): RecordedEvent | undefined {
    if (
      event.type === 'session-opened' ||
      event.type === 'crowd-called' ||
      event.type === 'participant-joined' ||
      event.type === 'answer-cast' ||
      event.type === 'scenario-refused' ||
      isOfRoom(event)
    ) {
      return undefined;
    }
    const { v: _version, commandId: _command, ...bare } = event;
    if (bare.type === 'play-directed') {
      const hook = this.#hookOf(this.#takeOf.get(event)!);
      const directive = hook?.directive ? hook.directive(bare.directive) : bare.directive;
      return directive === undefined ? undefined : { ...bare, at, directive };
    }
    if (bare.type === 'hands-counted') {
      const take = this.#takeOf.get(bare.opening);
      if (!take || this.#isSealed(bare.opening)) return undefined;
      const hook = this.#hookOf(take);
      const hands = bare.hands.flatMap(({ answer, people }) => {
        const told = hook?.answer ? hook.answer(answer) : answer;
        return told === undefined ? [] : [{ answer: told, people }];
      });
      return { ...bare, at, hands };
    }
    return { ...bare, at };
  }

  *#answers(
    opening: number,
    casts: ReadonlyMap<string, { readonly at: number; readonly answer: unknown }>,
    from: number,
    until: number,
  ): Generator<RecordedEvent> {
    if (this.#isSealed(opening)) return;
    const take = this.#takeOf.get(opening);
    if (!take) return;
    const hook = this.#hookOf(take);
    const alias = this.#aliasIn(take, opening);
    const times = this.#blurred(
      [...casts.values()].map(({ at }) => at),
      from,
      until,
    );
    const known = new Map<string, number>();
    const answers: unknown[] = [];
    const indexOf = (answer: unknown): number => {
      const key = JSON.stringify(answer);
      let index = known.get(key);
      if (index === undefined) {
        known.set(key, (index = answers.length));
        answers.push(answer);
      }
      return index;
    };
    const said = this.#shuffled([...casts]).flatMap(([participant, { answer }], i) => {
      const told = hook?.answer ? hook.answer(answer) : answer;
      return told === undefined ? [] : [{ at: times[i]!, alias: alias(participant), told }];
    });
    if (said.length === 0) return;
    // The times are in order already, and whose they are is not.
    yield {
      type: 'answers',
      at: said[0]!.at,
      opening,
      answers,
      casts: said.map(({ at, alias, told }) => [at, alias, indexOf(told)]),
    };
  }

  #isSealed(opening: number): boolean {
    const scenario = this.#takeOf.get(opening)?.last?.scenario;
    return scenario !== undefined && (kindOf(scenario.kind).sealed?.(scenario) ?? false);
  }

  /** What the kind lets out of a play. */
  #hookOf(take: Take): Recorded | undefined {
    if (!this.#hooks.has(take)) {
      const { last, directives } = take;
      const alias = this.#aliasIn(take);
      this.#hooks.set(
        take,
        last &&
          kindOf(last.scenario.kind).recorded?.(last.scenario, last.progress, directives, {
            alias: (participant) => nameOf(alias(participant)),
            since: (at) => Math.max(0, at - this.#start),
          }),
      );
    }
    return this.#hooks.get(take);
  }

  /**
   * One alias for the whole take. Where few answered twice, one for each opening, which nobody has in another:
   * drawn from the same names they would meet by chance, and tell of moves that nobody made.
   */
  #aliasIn(take: Take, opening?: number): (participant: string) => number {
    const times = new Map<string, number>();
    for (const who of take.openings.values())
      for (const participant of who) times.set(participant, (times.get(participant) ?? 0) + 1);
    const again = [...times.values()].filter((count) => count > 1).length;
    const apart = opening !== undefined && again < FEW;
    const key = apart ? opening : take;
    let alias = this.#aliases.get(key);
    if (!alias) {
      const before = apart
        ? (1 + [...take.openings.keys()].indexOf(opening)) * this.#people.length
        : 0;
      const drawn = new Map(this.#shuffled(this.#people).map((who, i) => [who, before + i + 1]));
      this.#aliases.set(key, (alias = (participant) => drawn.get(participant) ?? 0));
    }
    return alias;
  }

  /** As many times, in order, each drawn within the few seconds around it: since the session was opened. */
  #blurred(times: readonly number[], from: number, until: number): number[] {
    return times
      .map((at) => {
        const start = Math.floor((at - from) / BLUR_MS) * BLUR_MS + from;
        const drawn = start + this.#chance() * Math.min(BLUR_MS, until - start);
        return Math.round(Math.min(until, Math.max(from, drawn))) - this.#start;
      })
      .toSorted((a, b) => a - b);
  }

  /** Fisher and Yates. */
  #shuffled<T>(items: readonly T[]): T[] {
    const shuffled = [...items];
    for (let i = shuffled.length - 1; i > 0; i--) {
      const j = Math.floor(this.#chance() * (i + 1));
      [shuffled[i], shuffled[j]] = [shuffled[j]!, shuffled[i]!];
    }
    return shuffled;
  }
}

/** An alias as a participant's name. */
export function nameOf(alias: number): string {
  return `p${alias}`;
}
