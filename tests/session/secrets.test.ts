import { describe, expect, it } from 'vitest';
import type { SessionEvent } from '../../session/events.ts';
import { ownAnswer, participantView, stageView, trainerView } from '../../session/views.ts';
import { event, stateOf, told, voting } from './given.ts';

const ref = 'keep-or-fire';
const answered = [...voting, told.cast('ada', 1, 'keep'), told.cast('bob', 1, 'fire')];
const phone = (events: SessionEvent[]) => JSON.stringify(participantView(stateOf(events), 'fr'));
const wall = (events: SessionEvent[]) =>
  JSON.stringify(stageView(stateOf(events), 'fr', { connected: 2 }));

describe('while the results are hidden', () => {
  for (const [when, events] of [
    ['during the vote', answered],
    ['after the close', [...answered, told.roundClosed(1)]],
    ['during the debate', [...answered, event('debate-started', { ref, seconds: 60 })]],
  ] as const) {
    it(`${when}, neither phone nor wall holds a tally, an answer or a name`, () => {
      for (const bytes of [phone([...events]), wall([...events])]) {
        expect(bytes).not.toMatch(/tally|"people"|ada|bob/);
      }
    });

    it(`${when}, a phone does not even learn how many answered`, () => {
      const fewer = events.filter((e) => e.type !== 'answer-cast' || e.participant !== 'bob');
      const bytes = (list: readonly SessionEvent[]) =>
        phone([...list]).replace(/"position":\d+/, '');
      expect(bytes(fewer)).toBe(bytes(events));
    });
  }

  it('the trainer alone sees the tally', () => {
    const view = trainerView(stateOf(answered), 'fr', { connected: 2 });
    expect(view.hidden?.rounds[0]?.tally).toMatchObject({ people: 2 });
    expect(view.play?.result).toBeUndefined();
  });
});

describe('the debrief', () => {
  it('and the reasons of the options stay on the server until the trainer debriefs', () => {
    for (const bytes of [phone(answered), wall(answered)]) expect(bytes).not.toMatch(/SECRET/);
    const debriefed = [...answered, told.roundClosed(1), event('debriefed', { ref })];
    expect(phone(debriefed)).toMatch(/SECRET-DEBRIEF.*SECRET-REASON/);
  });
});

describe('speaker notes', () => {
  it('go to the trainer alone', () => {
    expect(phone([told.opened])).not.toContain('SECRET-NOTES');
    expect(wall([told.opened])).not.toContain('SECRET-NOTES');
    expect(trainerView(stateOf([told.opened]), 'fr', { connected: 0 }).notes).toBe('SECRET-NOTES');
  });
});

describe('a person’s own answer', () => {
  it('comes back to that person, and to nobody else', () => {
    const state = stateOf(answered);
    expect(ownAnswer(state, 'ada', 'fr')).toEqual({ opening: 1, answer: { picks: ['keep'] } });
    expect(ownAnswer(state, 'eve', 'fr')).toEqual({ opening: 1 });
  });

  it('is of the present round only', () => {
    const state = stateOf([...answered, told.roundClosed(1), told.roundOpened(2, 2)]);
    expect(ownAnswer(state, 'ada', 'fr')).toEqual({ opening: 2 });
  });
});

it('shown results reach phone and wall, without saying who', () => {
  const shown = [...answered, told.roundClosed(1), event('results-shown', { ref, shown: true })];
  for (const bytes of [phone(shown), wall(shown)]) {
    expect(bytes).toContain('"people":2');
    expect(bytes).not.toMatch(/ada|bob/);
  }
});
