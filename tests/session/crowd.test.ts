import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LocalSession } from '../../client/local.ts';
import { doingsOf } from '../../session/crowd/answering.ts';
import { absenceOf, arrivalOf, crowdOf, type Person } from '../../session/crowd/people.ts';
import { sentencesIn } from '../../session/crowd/sentences.ts';
import type { PollMoves } from '../../session/kinds/poll.ts';
import type { ThresholdTally } from '../../session/kinds/threshold.ts';
import { readScenario } from '../../session/read-scenario.ts';
import type { PlayableScenario } from '../../session/scenario.ts';
import { currentPlay, isOver, type Round } from '../../session/state.ts';
import { ownAnswer, participantView, stageView, trainerView } from '../../session/views.ts';
import { given } from './given.ts';

/* Simulated people: they answer by what their phone shows, and make a room that looks like one. */

const FOLDER = join(import.meta.dirname, '../../scenarios');

const shipped: PlayableScenario[] = readdirSync(FOLDER)
  .filter((name) => /^[a-z0-9-]+\.json$/.test(name))
  .map((name) => {
    const { scenario } = readScenario(readFileSync(join(FOLDER, name), 'utf8'));
    return { ...scenario!, ref: name.replace('.json', ''), credits: [] };
  });
const oneOf = (kind: string) => shipped.find((scenario) => scenario.kind === kind)!;

/** A session of one scenario, and people who are in it. */
function roomOf(scenario: PlayableScenario, people: readonly Person[], lang = 'fr') {
  const { ref } = scenario;
  const session = new LocalSession({
    deck: { id: 'd', title: 'D', slides: [{ h: 0, v: 0, title: '', notes: '', scenario: ref }] },
    lang,
    find: () => ({ scenario }),
  });
  session.apply(
    people.map(({ name }) => ({ v: 1, type: 'participant-joined', at: 0, participant: name })),
  );
  session.command({ type: 'show-slide', place: { h: 0, v: 0, f: -1, fragments: 0 } });
  const seenBy = (person: Person) => ({
    play: participantView(session.state, lang).play!,
    lang,
    personal: ownAnswer(session.state, person.name, lang).personal,
  });
  /** One round: everybody does what they do, in the order of time; what became of each answer. */
  const vote = (): string[] => {
    session.command({ type: 'open-round', ref });
    const { opening } = seenBy(people[0]!).play;
    const doings = people
      .flatMap((person) =>
        doingsOf(person, seenBy(person)).map((doing) => ({ ...doing, who: person.name })),
      )
      .toSorted((a, b) => a.after - b.after);
    const outcomes = doings.map(({ who, answer }) => session.answer(who, opening, answer));
    session.command({ type: 'close-round', ref });
    return outcomes;
  };
  const direct = (directive: object) => session.command({ type: 'direct', ref, directive });
  const rounds = (): Round[] => currentPlay(session.state)!.rounds;
  return { session, vote, direct, rounds, seenBy, over: () => isOver(currentPlay(session.state)!) };
}

/** Plays every step of a scenario, each in two rounds; what became of each answer. */
function playedThrough(
  scenario: PlayableScenario,
  people: readonly Person[],
  lang: string,
): string[] {
  const { vote, direct, over, seenBy } = roomOf(scenario, people, lang);
  const outcomes: string[] = [];
  const twice = () => outcomes.push(...vote(), ...vote());
  if (scenario.kind === 'role-play') direct({ deal: true });
  twice();
  if (scenario.kind === 'role-play') direct({ go: 'vote' });
  const mirrored = scenario.kind === 'sort' && direct({ go: 'theirs' }) === 'done';
  if (scenario.kind === 'open-ended') {
    direct({ approveAll: true });
    direct({ go: 'support' });
  }
  if (mirrored || ['role-play', 'open-ended'].includes(scenario.kind)) twice();
  while (scenario.kind === 'branching' && !over()) {
    const { choices } = seenBy(people[0]!).play.ballot as { choices: { id: string }[] };
    if (direct({ choose: 'majority' }) !== 'done') direct({ choose: choices[0]!.id });
    if (!over()) twice();
  }
  return outcomes;
}

const middleOf = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[values.length >> 1]!;

describe('simulated people', () => {
  it.each(shipped.map((scenario) => [scenario.ref, scenario] as const))(
    'answer every step and round of %s, in both languages, and every answer counts',
    (_ref, scenario) => {
      for (const lang of ['fr', 'en']) {
        const outcomes = playedThrough(scenario, crowdOf(24, `room-${lang}`), lang);
        expect(outcomes.length).toBeGreaterThan(8);
        expect(outcomes.filter((outcome) => outcome !== 'counted')).toEqual([]);
      }
    },
  );

  it('are the same people for the same room, and do the same at every start', () => {
    const { seenBy, vote } = roomOf(oneOf('poll'), crowdOf(12, 'here'));
    vote();
    const doings = (room: string) =>
      crowdOf(12, room).map((person) => [
        doingsOf(person, seenBy(person)),
        arrivalOf(person),
        absenceOf(person, 3),
      ]);
    expect(doings('here')).toEqual(doings('here'));
    expect(doings('here')).not.toEqual(doings('there'));
    expect(crowdOf(300, 'here').slice(0, 12)).toEqual(crowdOf(12, 'here'));
  });

  it('take a human time, and nearly all of them answer', () => {
    for (const kind of ['poll', 'scorecard', 'sort', 'open-ended']) {
      const people = crowdOf(300, 'patience');
      const { seenBy, vote } = roomOf(oneOf(kind), people);
      vote();
      const doings = people.map((person) => doingsOf(person, seenBy(person)));
      const silent = doings.filter(({ length }) => length === 0).length;
      expect(silent).toBeGreaterThan(2);
      expect(silent).toBeLessThan(30);
      const times = doings.flatMap(([first]) => (first ? [first.after] : []));
      expect(middleOf(times)).toBeGreaterThan(6000);
      expect(middleOf(times)).toBeLessThan(45_000);
      expect(Math.min(...times)).toBeGreaterThan(1000);
      expect(Math.max(...times)).toBeLessThanOrEqual(120_000);
    }
  });

  it('change their mind before the close, some of them', () => {
    const people = crowdOf(48, 'doubts');
    const { seenBy, vote } = roomOf(oneOf('poll'), people);
    vote();
    const twice = people.filter((person) => doingsOf(person, seenBy(person)).length === 2);
    expect(twice.length).toBeGreaterThan(4);
    expect(twice.every(({ persona }) => persona === 'hesitant')).toBe(true);
  });

  it('are moved by a debate, about a quarter of them, and more towards the majority', () => {
    let people = 0;
    let changed = 0;
    let towards = 0;
    for (const scenario of shipped.filter(({ kind }) => kind === 'poll')) {
      const { vote, session, rounds } = roomOf(scenario, crowdOf(300, `debate ${scenario.ref}`));
      vote();
      const picks = (rounds()[0]!.tally as { picks: Record<string, number> }).picks;
      const [most] = Object.entries(picks).toSorted(([, a], [, b]) => b - a)[0]!;
      vote();
      const { hidden } = trainerView(session.state, 'fr', { connected: 0 });
      const moves = hidden!.moves as PollMoves;
      people += moves.people;
      changed += moves.changed;
      for (const { from, to, people: many } of moves.flows)
        if (from !== to && to === most) towards += many;
    }
    expect(changed / people).toBeGreaterThan(0.15);
    expect(changed / people).toBeLessThan(0.35);
    expect(towards / changed).toBeGreaterThan(0.5);
    expect(towards / changed).toBeLessThan(0.95);
  });

  it('have a favourite, and nobody is alone in having another', () => {
    for (const scenario of shipped.filter(({ kind }) => kind === 'poll')) {
      const { vote, rounds } = roomOf(scenario, crowdOf(300, 'lean'));
      vote();
      const { picks, people } = rounds()[0]!.tally as {
        people: number;
        picks: Record<string, number>;
      };
      const shares = Object.values(picks).map((many) => many / people);
      expect(Math.max(...shares)).toBeGreaterThan(0.34);
      expect(Math.min(...shares)).toBeGreaterThan(0.02);
    }
  });

  it('go along with an escalation for a while, fewer and fewer', () => {
    const scenario = oneOf('threshold');
    const { vote, rounds } = roomOf(scenario, crowdOf(300, 'stairs'));
    vote();
    const { stops, people } = rounds()[0]!.tally as ThresholdTally;
    const steps = (scenario as unknown as { steps: unknown[] }).steps.length;
    const aboard = Array.from({ length: steps }, (_, step) =>
      Object.entries(stops).reduce(
        (sum, [stop, many]) => sum + (Number(stop) > step ? many : 0),
        0,
      ),
    );
    expect(aboard).toEqual(aboard.toSorted((a, b) => b - a));
    expect(aboard[0]! / people).toBeGreaterThan(0.7);
    expect(aboard.at(-1)! / people).toBeLessThan(0.3);
  });

  it('agree on where most cards go, and never all of them', () => {
    const sixWays = shipped.find(({ ref }) => ref === 'six-relations')!;
    const { vote, rounds } = roomOf(sixWays, crowdOf(300, 'cards'));
    vote();
    const { places, people } = rounds()[0]!.tally as {
      people: number;
      places: Record<string, Record<string, number>>;
    };
    for (const row of Object.values(places)) {
      const share = Math.max(...Object.values(row)) / people;
      expect(share).toBeGreaterThan(0.5);
      expect(share).toBeLessThan(0.95);
    }
  });

  it('have more than forty things to write in each language, all of them short', () => {
    for (const lang of ['fr', 'en']) {
      const sentences = sentencesIn(lang, 280);
      expect(new Set(sentences).size).toBeGreaterThan(40);
      expect(Math.max(...sentences.map(({ length }) => length))).toBeLessThanOrEqual(100);
      for (const limited of sentencesIn(lang, 20)) expect(limited.length).toBeLessThanOrEqual(20);
    }
  });

  it('say nothing while they play a role: who observes answers', () => {
    const people = crowdOf(12, 'theatre');
    const { seenBy, direct, vote, rounds } = roomOf(oneOf('role-play'), people);
    direct({ deal: true });
    vote();
    const observers = people.filter(
      (person) => (seenBy(person).personal as { part: string }).part === 'observer',
    );
    expect(rounds()[0]!.casts.size).toBeGreaterThan(0);
    for (const who of rounds()[0]!.casts.keys())
      expect(observers.map(({ name }) => name)).toContain(who);
  });
});

describe('a rehearsal', () => {
  const opened = {
    v: 1,
    type: 'session-opened',
    at: 0,
    code: 'K7PRXM',
    lang: 'fr',
    deck: { id: 'd', title: 'D', slides: [] },
  } as const;
  const call = { type: 'call-crowd', people: 40, tempo: 'fast' } as const;

  it('is marked on every screen, and a real session on none', () => {
    for (const rehearsal of [true, undefined]) {
      const events = [{ ...opened, ...(rehearsal && { rehearsal }) }];
      const { state } = given(...events);
      const views = [
        participantView(state, 'fr'),
        stageView(state, 'fr', { connected: 0 }),
        trainerView(state, 'fr', { connected: 0 }),
      ];
      expect(views.map((view) => view.rehearsal)).toEqual([rehearsal, rehearsal, rehearsal]);
      expect(views[0]!.deck).toBe(rehearsal ? 'Répétition · D' : 'D');
    }
  });

  it('takes a crowd, and a real session refuses it', () => {
    given({ ...opened, rehearsal: true })
      .when(call)
      .then({ type: 'crowd-called', people: 40, tempo: 'fast' });
    given(opened).when(call).thenRefused('not-a-rehearsal');
  });

  it('alone can have a crowd, whatever its log says', () => {
    const called = { ...call, v: 1, type: 'crowd-called', at: 0 } as const;
    expect(given(opened, called).state.crowd).toBeUndefined();
    expect(given({ ...opened, rehearsal: true }, called).state.crowd).toMatchObject({ people: 40 });
  });
});
