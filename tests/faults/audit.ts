import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { isDeepStrictEqual } from 'node:util';
import type { SessionSource } from '../../client/source.ts';
import { evolve, outcomeOf } from '../../session/evolve.ts';
import { kindOf } from '../../session/kinds/index.ts';
import { upcast } from '../../session/events.ts';
import type { EventLog, Positioned } from '../../session/log.ts';
import { initialState, type SessionState } from '../../session/state.ts';
import {
  ownAnswer,
  participantView,
  stageView,
  trainerView,
  type View,
} from '../../session/views.ts';
import type { Ledger, Said } from './phones.ts';

/** What was found by holding what phones were told against what the log has. */
export interface Audit {
  readonly state: SessionState;
  /** Answers that phones were told are counted. */
  readonly acknowledged: number;
  /** Answers that were acknowledged, and that the log does not have in their place; each in a line. */
  readonly lost: readonly string[];
  /** Answers that count in the log more often than they were given. */
  readonly doubled: readonly string[];
  /** Rounds whose tally is not the sum of the last answers. */
  readonly miscounted: readonly string[];
}

/** An answer that counts in the log, and whether it is the one that a phone gave. */
interface Counted {
  readonly is: (said: Said) => boolean;
  readonly inWords: string;
}

/** Reads a session's whole log. */
export async function eventsOf(log: EventLog, session: string): Promise<Positioned[]> {
  const events: Positioned[] = [];
  const end = await log.subscribe(session, 0, (batch) => void events.push(...batch));
  end();
  return events;
}

/** Reads the log of a session in a data folder, whether a server is at work there or not. */
export function eventsIn(data: string, session: string): Positioned[] {
  const database = new DatabaseSync(join(data, 'sessions.sqlite'), { readOnly: true });
  try {
    return database
      .prepare('SELECT first, body FROM batches WHERE session = ? ORDER BY last')
      .all(session)
      .flatMap(({ first, body }) =>
        (JSON.parse(String(body)) as object[]).map((event, i) => ({
          position: Number(first) + i,
          event: upcast(event),
        })),
      );
  } finally {
    database.close();
  }
}

/** The sessions in a data folder, oldest first. */
export function sessionsIn(data: string): string[] {
  const database = new DatabaseSync(join(data, 'sessions.sqlite'), { readOnly: true });
  try {
    return database
      .prepare('SELECT session FROM sessions ORDER BY rowid')
      .all()
      .map(({ session }) => String(session));
  } finally {
    database.close();
  }
}

/**
 * Holds the ledgers of phones against a log: every answer that was acknowledged must count in it, once and in its
 * order; an answer that its phone heard nothing of may.
 * @param personOf the pseudonym of a phone's secret
 */
export function audit(
  events: readonly Positioned[],
  ledgers: readonly Ledger[],
  personOf: (secret: string) => string,
): Audit {
  const state = initialState();
  const counted = new Map<string, Counted[]>();
  for (const { event, position } of events) {
    if (event.type === 'answer-cast' && outcomeOf(state, event) === 'counted') {
      const { ref, step, opening } = state.open!;
      const { scenario, progress } = state.plays.get(ref)!;
      const cast: Counted = {
        inWords: JSON.stringify(event.answer),
        is: (said) =>
          said.opening === opening &&
          isDeepStrictEqual(
            plain(kindOf(scenario.kind).check(scenario, step, said.answer, progress)),
            plain(event.answer),
          ),
      };
      const before = counted.get(event.participant);
      if (before) before.push(cast);
      else counted.set(event.participant, [cast]);
    }
    evolve(state, event, position);
  }
  const lost: string[] = [];
  const doubled: string[] = [];
  let acknowledged = 0;
  for (const { secret, said } of ledgers) {
    acknowledged += said.filter(({ outcome }) => outcome === 'counted').length;
    const casts = counted.get(personOf(secret)) ?? [];
    if (explains(said, casts, 0, 0)) continue;
    const due = said.filter(({ outcome }) => outcome === 'counted');
    const missing = due.filter((each) => !casts.some(({ is }) => is(each)));
    for (const { answer } of missing) lost.push(`${secret}: ${JSON.stringify(answer)}`);
    if (missing.length > 0) continue;
    const line = `${secret}: told ${due.map(({ answer }) => JSON.stringify(answer)).join(' ')}, the log has ${casts.map(({ inWords }) => inWords).join(' ')}`;
    (casts.length < due.length ? lost : doubled).push(line);
  }
  return { state, acknowledged, lost, doubled, miscounted: miscountedIn(state) };
}

/** Whether these answers in the log are those of the ledger, where what was not acknowledged may be missing. */
function explains(
  said: readonly Said[],
  casts: readonly Counted[],
  atSaid: number,
  atCast: number,
): boolean {
  let [s, c] = [atSaid, atCast];
  for (; s < said.length; s++) {
    const each = said[s]!;
    const here = c < casts.length && casts[c]!.is(each);
    if (each.outcome === 'counted') {
      if (!here) return false;
      c += 1;
    } else if (each.outcome === undefined && here) {
      // It may be this one, or a later one that is the same.
      if (explains(said, casts, s + 1, c + 1)) return true;
    }
  }
  return c === casts.length;
}

/** Adds up each round afresh from the answers that stand. */
function miscountedIn(state: SessionState): string[] {
  return [...state.plays.values()].flatMap(({ scenario, rounds }) => {
    const kind = kindOf(scenario.kind);
    return rounds
      .filter(({ step, casts, hands, tally }) => {
        const sum: unknown = kind.empty(scenario, step);
        for (const { answer } of casts.values()) kind.add(sum, answer, 1);
        for (const { answer, people } of hands) kind.add(sum, answer, people);
        return !isDeepStrictEqual(sum, tally);
      })
      .map(({ ref, opening }) => `${ref}, opening ${opening}`);
  });
}

/** A screen to be held against the log. */
export interface Shown {
  readonly name: string;
  readonly source: SessionSource<View>;
  readonly lang?: string;
  /** A phone's pseudonym: what is its own is held against the log too. */
  readonly participant?: string;
}

/**
 * Names the screens that do not show what the log says.
 * @param present pseudonyms of the people whose phones are connected
 */
export function astray(
  state: SessionState,
  screens: readonly Shown[],
  present: readonly string[],
): string[] {
  const presence = { connected: present.length, present, named: 0 };
  return screens
    .filter(({ source: { view, own }, lang = 'fr', participant }) => {
      if (participant !== undefined) {
        const mine = ownAnswer(state, participant, lang);
        // A phone that has not answered yet keeps what it was told of an earlier round.
        const answer = own?.opening === mine.opening ? own.answer : undefined;
        if ((answer === undefined) !== (mine.answer === undefined)) return true;
        // The log has besides what the kind made of an answer: the verdict of a scorecard.
        const whole = { ...(mine.answer as object), ...(answer as object) };
        if (!isDeepStrictEqual(plain(whole), plain({ ...(mine.answer as object) }))) return true;
      }
      const due =
        view?.role === 'stage'
          ? stageView(state, lang, presence)
          : view?.role === 'trainer'
            ? trainerView(state, lang, presence)
            : participantView(state, lang);
      // Phones are not told of every answer, which moves the log on and changes nothing else for them.
      const position = view?.role === 'participant' ? view.position : due.position;
      return !isDeepStrictEqual(view, plain({ ...due, position }));
    })
    .map(({ name }) => name);
}

/** As it comes over a network. */
function plain<T>(value: T): T {
  return value === undefined ? value : (JSON.parse(JSON.stringify(value)) as T);
}
