import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  concordance,
  mostChosen,
  readTheRoom,
  roomConcordance,
} from '../../../session/kinds/poll-score.ts';
import { poll } from '../../../session/kinds/poll.ts';
import { participantView, stageView } from '../../../session/views.ts';
import { event, keepOrFire, stateOf, told } from '../given.ts';

const panel = { keep: 2, frame: 8, fire: 0 };

describe('concordance', () => {
  it('is whole for the panel’s first choice, none for what nobody chose, and a share between', () => {
    expect(concordance(['frame'], panel)).toBe(1);
    expect(concordance(['keep'], panel)).toBe(0.25);
    expect(concordance(['fire'], panel)).toBe(0);
    expect(concordance(['frame'], {})).toBe(0);
  });

  it('of a choice of several is that of the nearest', () => {
    expect(concordance(['fire', 'keep'], panel)).toBe(0.25);
  });

  it('of a room is the mean of its votes', () => {
    const tally = { people: 4, picks: { frame: 2, fire: 2 }, guesses: {} };
    expect(roomConcordance(tally, panel)).toBe(0.5);
    expect(roomConcordance({ people: 0, picks: {}, guesses: {} }, panel)).toBeUndefined();
  });

  it('is always from 0 to 1', () => {
    const answers = fc.dictionary(fc.constantFrom('keep', 'frame', 'fire'), fc.nat(50));
    fc.assert(
      fc.property(answers, fc.constantFrom('keep', 'frame', 'fire'), (of, pick) => {
        const near = concordance([pick], of);
        expect(near).toBeGreaterThanOrEqual(0);
        expect(near).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('reading the room', () => {
  const tally = { people: 5, picks: { keep: 2, fire: 2, frame: 1 }, guesses: {} };

  it('is right for any option that comes first, and says nothing where nothing was guessed', () => {
    expect(mostChosen(tally.picks)).toEqual(['keep', 'fire']);
    expect(readTheRoom({ picks: ['frame'], guess: 'fire' }, tally)).toBe(true);
    expect(readTheRoom({ picks: ['fire'], guess: 'frame' }, tally)).toBe(false);
    expect(readTheRoom({ picks: ['fire'] }, tally)).toBeUndefined();
  });
});

describe('a reference panel', () => {
  const scenario = { ...keepOrFire, panel: { who: 'Twelve trainers', answers: panel } };
  const played = [
    told.opened,
    told.onSlide(1),
    event('scenario-presented', { scenario }),
    told.roundOpened(1, 1),
    told.cast('ada', 1, 'keep'),
    told.roundClosed(1),
    event('results-shown', { ref: scenario.ref, shown: true }),
  ];

  it('stays secret until the debrief, and is then with the results', () => {
    const before = stateOf(played);
    for (const view of [participantView(before, 'fr'), stageView(before, 'fr', { connected: 1 })]) {
      expect(JSON.stringify(view)).not.toContain('Twelve trainers');
    }
    const after = stateOf([...played, event('debriefed', { ref: scenario.ref })]);
    expect(participantView(after, 'fr').play?.result?.solution).toEqual({
      panel: { who: 'Twelve trainers', answers: panel },
    });
  });

  it('that chose an option that is not there is told so', () => {
    const wrong = { ...scenario, panel: { who: 'Us', answers: { shout: 3 } } };
    expect(poll.findings(wrong).map(({ path }) => path)).toEqual(['panel.answers.shout']);
  });
});
