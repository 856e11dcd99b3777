import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evolve } from '../../session/evolve.ts';
import { cardIdOf } from '../../session/kinds/card-text.ts';
import type { OpenEndedScenario } from '../../session/kinds/open-ended.ts';
import { record } from '../../session/record.ts';
import type { PlayableScenario } from '../../session/scenario.ts';
import { chanceOf } from '../../session/simulate.ts';
import { fork } from '../../session/state.ts';
import { participantView, stageView, trainerView } from '../../session/views.ts';
import { aSession } from './a-session.ts';
import { AT, event, given, keepOrFire, stateOf, told, voting } from './given.ts';
import { shipped } from './shipped.ts';

const presence = { connected: 0 };
const removed = (participant: string) => event('participant-removed', { participant });
const locked = event('room-locked', { locked: true });
const black = event('wall-blanked', { blank: true });
const asked = event('names-asked', { asked: true, days: 30 });

describe('a trainer', () => {
  it('locks the room, and opens it again', () => {
    given(told.opened).when({ type: 'lock-room', locked: true }).then({ type: 'room-locked' });
    given(told.opened, locked).when({ type: 'lock-room', locked: true }).thenNothing();
    const { state } = given(told.opened, locked, event('room-locked', { locked: false }));
    expect(state.locked).toBe(false);
  });

  it('makes the wall black and lights it again; the console sees which', () => {
    given(told.opened).when({ type: 'blank-wall', blank: true }).then({ type: 'wall-blanked' });
    given(told.opened, black).when({ type: 'blank-wall', blank: true }).thenNothing();
    const { state } = given(told.opened, black);
    expect(trainerView(state, 'fr', presence).blank).toBe(true);
    expect(stageView(state, 'fr', presence).blank).toBe(true);
    given(told.opened, black).when({ type: 'blank-wall', blank: false }).then({ blank: false });
  });

  it('asks for names, and what people are told of it is in the log', () => {
    given(told.opened)
      .when({ type: 'ask-names', asked: true }, { keptDays: 30 })
      .then({ type: 'names-asked', asked: true, days: 30 });
    const { state } = given(told.opened, asked);
    expect(participantView(state, 'fr').names).toEqual({ days: 30 });
    const still = stateOf([told.opened, asked, event('names-asked', { asked: false, days: 30 })]);
    expect(participantView(still, 'fr').names).toBeUndefined();
  });

  it('can do none of it once the session is over', () => {
    const over = given(told.opened, event('session-ended', {}));
    over.when({ type: 'lock-room', locked: true }).thenRefused('ended');
    over.when({ type: 'blank-wall', blank: true }).thenRefused('ended');
  });
});

describe('a removal', () => {
  const wall: OpenEndedScenario & PlayableScenario = {
    ref: 'keep-or-fire',
    kind: 'open-ended',
    title: 'T',
    situation: 'S',
    question: 'Q',
    sources: [{ title: 'An article' }],
    credits: [],
  };
  const writes = (participant: string, text: string) =>
    event('answer-cast', {
      participant,
      opening: 1,
      answer: { text },
      commandId: `${participant}-${text}`,
    });
  const writing = [
    told.opened,
    told.onSlide(1),
    event('scenario-presented', { scenario: wall }),
    event('round-opened', { ref: wall.ref, step: 'write', round: 1, opening: 1 }),
    writes('ada', 'A good text'),
    writes('eve', 'A rude text'),
    writes('bob', 'A RUDE TEXT!'),
  ];

  it('finds who wrote a text, without saying who to anybody', () => {
    given(...writing)
      .when({ type: 'remove-author', ref: wall.ref, of: cardIdOf('A rude text') })
      .then(
        { type: 'participant-removed', participant: 'eve' },
        { type: 'participant-removed', participant: 'bob' },
      );
    const view = trainerView(stateOf([...writing, removed('eve')]), 'fr', presence);
    expect(JSON.stringify(view)).not.toContain('eve');
    expect(view.removed).toBe(1);
  });

  it('of whoever wrote a text that nobody wrote, or chose an option, removes nobody', () => {
    given(...writing)
      .when({ type: 'remove-author', ref: wall.ref, of: 'c-nothing' })
      .thenRefused('nobody');
    given(...voting, told.cast('eve', 1, 'keep'))
      .when({ type: 'remove-author', ref: keepOrFire.ref, of: 'keep' })
      .thenRefused('nobody');
  });

  it('takes what was answered out of the tally, and takes no answer more', () => {
    const votes = [...voting, told.cast('ada', 1, 'keep'), told.cast('eve', 1, 'fire')];
    const { state, whenAnswers } = given(...votes, removed('eve'));
    expect(state.open?.tally).toEqual(
      stateOf([...voting, told.cast('ada', 1, 'keep')]).open?.tally,
    );
    whenAnswers('eve', 1, { picks: ['fire'] }).thenRefused('removed');
    const late = stateOf([...votes, removed('eve'), told.cast('eve', 1, 'keep', 'a-late-one')]);
    expect(late.open?.tally).toEqual(state.open?.tally);
  });

  it('leaves alone what was voted on and talked about before', () => {
    const before = [...voting, told.cast('eve', 1, 'fire'), told.roundClosed(1), told.onSlide(2)];
    const play = stateOf([...before, removed('eve')]).plays.get(keepOrFire.ref);
    expect(play?.rounds[0]?.casts.size).toBe(1);
  });

  it('can be forgiven: who comes back answers again, and what was taken out stays out', () => {
    const events = [
      ...voting,
      told.cast('eve', 1, 'fire'),
      removed('eve'),
      event('removed-readmitted', {}),
    ];
    const { state, whenAnswers } = given(...events);
    expect(state.open?.casts.size).toBe(0);
    whenAnswers('eve', 1, { picks: ['keep'] }).then({ type: 'answer-cast', participant: 'eve' });
  });

  it('changes nothing in a copy of the session', () => {
    const state = stateOf([...voting, told.cast('eve', 1, 'fire'), told.roundClosed(1)]);
    const copy = fork(state);
    const before = structuredClone(copy);
    evolve(state, removed('eve'), state.position + 1);
    expect(state.plays.get(keepOrFire.ref)!.rounds[0]!.casts.size).toBe(0);
    expect(copy).toEqual(before);
  });
});

describe('who is missing', () => {
  it('is who is here and has not answered; who answered and left is not', () => {
    const state = stateOf([...voting, told.cast('ada', 1, 'keep'), told.cast('bob', 1, 'keep')]);
    const view = trainerView(state, 'fr', { connected: 3, present: ['bob', 'cyd', 'dee'] });
    expect([view.answered, view.expected]).toEqual([2, 4]);
  });
});

describe('the clock', () => {
  it('starts when the first slide is left, and the slide’s with each slide', () => {
    const at = (minutes: number, h: number) => ({ ...told.onSlide(h), at: AT + minutes * 60_000 });
    const clock = (...slides: ReturnType<typeof at>[]) =>
      trainerView(stateOf([told.opened, ...slides]), 'fr', presence).clock;
    expect(clock()).toEqual({ slideAt: AT });
    expect(clock(at(1, 0))).toEqual({ slideAt: AT });
    expect(clock(at(1, 0), at(10, 2), at(12, 3), at(13, 3))).toEqual({
      startedAt: AT + 600_000,
      slideAt: AT + 720_000,
    });
  });

  it('knows how long the workshop and the scenario were planned to take', () => {
    const opened = { ...told.opened, deck: { ...told.opened.deck, minutes: 90 } };
    const scenario = { ...keepOrFire, minutes: 12 };
    const state = stateOf([opened, told.onSlide(1), event('scenario-presented', { scenario })]);
    expect(trainerView(state, 'fr', presence).clock).toMatchObject({
      minutes: 90,
      slideMinutes: 12,
    });
  });
});

it('a recording holds nothing of the room, nor anything that was taken out with somebody', () => {
  const scenarios = shipped.filter(({ kind }) => kind === 'poll' || kind === 'scale').slice(0, 3);
  fc.assert(
    fc.property(fc.integer(), fc.nat(), (seed, chosen) => {
      const log = aSession({ scenarios, people: 8, seed, unruly: true });
      const who = log.filter(({ type }) => type === 'answer-cast');
      const last = who[chosen % who.length] as { participant: string; opening: number };
      const index = log.indexOf(who[chosen % who.length]!) + 1;
      const room = [locked, black, asked, removed(last.participant)];
      const with_ = [...log.slice(0, index), ...room, ...log.slice(index)];
      const recording = record(with_, chanceOf(seed), () => '2026-11-21');
      const text = JSON.stringify(recording);
      for (const { type } of room) expect(text).not.toContain(type);
      const counted = stateOf(with_);
      const told = recording.events.flatMap((each) => (each.type === 'answers' ? each : []));
      for (const play of counted.plays.values()) {
        for (const { opening, casts } of play.rounds) {
          const aliases = told
            .filter((each) => each.opening === opening)
            .flatMap((each) => each.casts.map(([, alias]) => alias));
          expect(new Set(aliases).size).toBe(casts.size);
        }
      }
    }),
    { numRuns: 25 },
  );
});
