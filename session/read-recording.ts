import type { SessionEvent } from './events.ts';
import { error, pathOf, type Finding } from './findings.ts';
import { evolve } from './evolve.ts';
import { kindOf } from './kinds/index.ts';
import { checkScenario } from './read-scenario.ts';
import { nameOf } from './record.ts';
import {
  NAMES_EACH,
  RECORDING,
  RECORDING_BYTES,
  RECORDING_VERSION,
  recordingSchema,
  type RecordedEvent,
  type Recording,
} from './recording.ts';
import { creditsShape, id, type PlayableScenario } from './scenario.ts';
import { initialState } from './state.ts';
import { Timeline } from './timeline.ts';

/** A recording ready to be played, or only the findings that say why not. */
export type ReadRecording =
  | {
      readonly recording: Recording;
      readonly timeline: Timeline;
      readonly findings: readonly Finding[];
    }
  | { readonly recording?: undefined; readonly findings: readonly Finding[] };

/** Reads a recording from the text of its file, of this version or any before; never an exception. */
export function readRecording(file: string): ReadRecording {
  if (file.length > RECORDING_BYTES) {
    return refused(
      'too-big',
      '',
      `Cet enregistrement dépasse ${RECORDING_BYTES / 1024 / 1024} Mo\u00a0: ce n’en est sans doute pas un.`,
      `This recording is over ${RECORDING_BYTES / 1024 / 1024} MB: it probably is none.`,
    );
  }
  let json: unknown;
  try {
    json = JSON.parse(file);
  } catch (cause) {
    const where = cause instanceof Error ? cause.message : '';
    return refused(
      'not-json',
      '',
      `Ce fichier est coupé ou abîmé (${where}). Copiez-le de nouveau, ou demandez-le à qui anime.`,
      `This file is cut short or damaged (${where}). Copy it again, or ask your trainer for it.`,
    );
  }
  return checkRecording(json);
}

/** Checks a recording already parsed. */
export function checkRecording(json: unknown): ReadRecording {
  const { format, version } = (json ?? {}) as { format?: unknown; version?: unknown };
  if (format !== RECORDING) {
    return refused(
      'not-a-recording',
      'format',
      'Ce fichier n’est pas un enregistrement de Connivence. Choisissez celui que la console ou la page d’accueil a donné.',
      'This file is no recording of Connivence. Choose the one that the console or the home page gave.',
    );
  }
  if (typeof version === 'number' && version > RECORDING_VERSION) {
    return refused(
      'newer',
      'version',
      `Cet enregistrement vient d’un Connivence plus récent (format ${version})\u00a0: mettez le vôtre à jour.`,
      `This recording comes from a newer Connivence (format ${version}): update yours.`,
    );
  }
  const read = recordingSchema.safeParse(json);
  if (!read.success) {
    return {
      findings: read.error.issues.slice(0, 20).map(({ path }) => damaged(pathOf(path), UNEXPECTED)),
    };
  }
  const recording = read.data as Recording;
  try {
    const events = [...eventsOf(recording)];
    return { recording, timeline: Timeline.of(events), findings: [] };
  } catch (cause) {
    return {
      findings: [
        cause instanceof Damaged ? damaged(cause.path, cause.why) : damaged('events', UNEXPECTED),
      ],
    };
  }
}

const UNEXPECTED = { fr: 'autre chose que ce qu’on attend là', en: 'not what is expected there' };

/** Something in a recording that makes no sense there. */
class Damaged extends Error {
  readonly path: string;
  readonly why: Finding['message'];

  constructor(path: string, why: Finding['message']) {
    super(why.en);
    this.path = path;
    this.why = why;
  }
}

/**
 * The recording as the reducer takes it.
 * @throws Damaged something cannot be played
 */
function* eventsOf(recording: Recording): Generator<SessionEvent> {
  const { lang, deck, rehearsal } = recording;
  const opened: SessionEvent = {
    v: 1,
    type: 'session-opened',
    at: 0,
    code: '',
    lang,
    deck: { ...deck, slides: deck.slides.map(slideOf) },
    ...(rehearsal && { rehearsal }),
  };
  yield opened;
  const reader = new Reader(recording, opened);
  for (const [i, event] of recording.events.entries()) yield* reader.read(event, `events[${i}]`);
  yield* reader.rest();
}

function slideOf({ h, v, title, scenario }: Recording['deck']['slides'][number]) {
  return { h, v, title, notes: '', ...(scenario !== undefined && { scenario }) };
}

/** Reads event after event, each in the light of those before. */
class Reader {
  readonly #people: number;
  /** The session without its answers: what they are read in the light of. */
  readonly #state = initialState();
  readonly #openings = new Set<number>();
  #joined = 0;
  #casts = 0;
  /** When the trainer did the last step, and the latest time of all. */
  #from = 0;
  #latest = 0;
  #between: SessionEvent[] = [];

  constructor({ people }: Recording, opened: SessionEvent) {
    this.#people = people;
    this.#follow(opened);
  }

  *read(event: RecordedEvent, path: string): Generator<SessionEvent> {
    if (event.type === 'people-joined') {
      let last = this.#from;
      for (const [i, at] of event.times.entries()) {
        last = this.#pass(at, last, `${path}.times[${i}]`);
        this.#joined += 1;
        if (this.#joined > this.#people)
          throw new Damaged(path, {
            fr: 'plus de gens arrivés qu’il n’y en avait',
            en: 'more came than there were',
          });
        const participant = nameOf(this.#joined);
        this.#between.push({ v: 1, type: 'participant-joined', at, participant });
      }
      return;
    }
    if (event.type === 'answers') return this.#answers(event, path);
    this.#from = this.#pass(event.at, this.#latest, `${path}.at`);
    yield* this.rest();
    if (event.type === 'scenario-presented') {
      const scenario = readPlayable(event.scenario, `${path}.scenario`);
      yield this.#follow({ v: 1, ...event, scenario });
      return;
    }
    const play = 'ref' in event ? this.#state.plays.get(event.ref) : undefined;
    if ('ref' in event && !play)
      throw new Damaged(`${path}.ref`, {
        fr: 'un scénario jamais présenté',
        en: 'a scenario that never came up',
      });
    if (event.type === 'round-opened') {
      if (this.#openings.has(event.opening))
        throw new Damaged(`${path}.opening`, {
          fr: 'un vote ouvert deux fois',
          en: 'opened twice',
        });
      this.#openings.add(event.opening);
    } else if (event.type === 'play-directed') {
      const read = kindOf(play!.scenario.kind).course?.directive.safeParse(event.directive);
      if (!read?.success)
        throw new Damaged(`${path}.directive`, {
          fr: 'une consigne inconnue de ce genre de scénario',
          en: 'not a directive of this kind',
        });
      yield this.#follow({ v: 1, ...event, directive: read.data });
      return;
    } else if (event.type === 'hands-counted') {
      const given = event.hands.map(({ answer }) => answer);
      const answers = this.#readAnswers(event.opening, given, `${path}.hands`);
      const hands = event.hands.map(({ people }, i) => ({ answer: answers[i], people }));
      yield this.#follow({ v: 1, ...event, hands });
      return;
    }
    yield this.#follow({ v: 1, ...event } as SessionEvent);
  }

  /** What people did since the trainer's last step, in the order of its times: who came and who answered are told apart. */
  *rest(): Generator<SessionEvent> {
    yield* this.#between.toSorted((a, b) => a.at - b.at);
    this.#between = [];
  }

  #follow(event: SessionEvent): SessionEvent {
    evolve(this.#state, event, this.#state.position + 1);
    return event;
  }

  #answers(
    { opening, answers: given, casts }: RecordedEvent & { type: 'answers' },
    path: string,
  ): void {
    const answers = this.#readAnswers(opening, given, `${path}.answers`);
    let last = this.#from;
    for (const [i, cast] of casts.entries()) {
      const where = `${path}.casts[${i}]`;
      if (!Array.isArray(cast) || cast.length !== 3)
        throw new Damaged(where, {
          fr: 'pas trois nombres',
          en: 'not three numbers',
        });
      const [at, alias, answer] = cast;
      last = this.#pass(at, last, where);
      if (!isWhole(alias, 1, this.#people * NAMES_EACH))
        throw new Damaged(where, {
          fr: 'un alias de personne',
          en: 'an alias that nobody has',
        });
      if (!isWhole(answer, 0, answers.length - 1))
        throw new Damaged(where, {
          fr: 'une réponse absente',
          en: 'an answer not there',
        });
      this.#casts += 1;
      this.#between.push({
        v: 1,
        type: 'answer-cast',
        at,
        participant: nameOf(alias),
        opening,
        answer: answers[answer],
        commandId: `c${this.#casts}`,
      });
    }
  }

  #readAnswers(opening: number, given: readonly unknown[], path: string): unknown[] {
    const plays = [...this.#state.plays.values()];
    for (const { scenario, progress, rounds } of plays) {
      const round = rounds.find((candidate) => candidate.opening === opening);
      if (!round) continue;
      return given.map((input, i) => {
        const answer: unknown = kindOf(scenario.kind).check(scenario, round.step, input, progress);
        if (answer === undefined)
          throw new Damaged(`${path}[${i}]`, {
            fr: 'pas une réponse à ce scénario',
            en: 'no answer to this scenario',
          });
        return answer;
      });
    }
    throw new Damaged(path, {
      fr: `aucun vote ${opening} n’a été ouvert`,
      en: `no vote ${opening} was opened`,
    });
  }

  /** @returns the time, which is no earlier than another */
  #pass(at: unknown, since: number, path: string): number {
    if (!isWhole(at, since, Number.MAX_SAFE_INTEGER))
      throw new Damaged(path, { fr: 'le temps recule', en: 'time runs back' });
    this.#latest = Math.max(this.#latest, at);
    return at;
  }
}

/** A scenario as its file's would be read, with its name and its credits. */
function readPlayable(value: unknown, path: string): PlayableScenario {
  const { ref, credits, ...file } = value as Record<string, unknown>;
  const named = id.safeParse(ref);
  const credited = creditsShape.safeParse(credits);
  if (!named.success)
    throw new Damaged(`${path}.ref`, {
      fr: 'pas un nom de scénario',
      en: 'not the name of a scenario',
    });
  if (!credited.success)
    throw new Damaged(`${path}.credits`, {
      fr: 'pas des crédits',
      en: 'not credits',
    });
  const { scenario, findings } = checkScenario(file);
  if (!scenario) {
    const [first] = findings;
    throw new Damaged(`${path}.${first?.path ?? ''}`, first?.message ?? UNEXPECTED);
  }
  return { ...scenario, ref: named.data, credits: credited.data };
}

function isWhole(value: unknown, least: number, most: number): value is number {
  return Number.isInteger(value) && (value as number) >= least && (value as number) <= most;
}

function damaged(path: string, why: Finding['message']): Finding {
  return error(
    'damaged',
    path,
    `Cet enregistrement est abîmé (${path}\u00a0: ${why.fr}). Exportez-le de nouveau.`,
    `This recording is damaged (${path}: ${why.en}). Export it again.`,
  );
}

function refused(...finding: Parameters<typeof error>): ReadRecording {
  return { findings: [error(...finding)] };
}
