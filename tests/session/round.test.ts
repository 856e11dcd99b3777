import { describe, expect, it } from 'vitest';
import { currentPlay } from '../../session/state.ts';
import { event, given, stateOf, told, voting } from './given.ts';

const ref = 'keep-or-fire';
const closedOnce = [...voting, told.cast('ada', 1, 'keep'), told.roundClosed(1)];

describe('a round', () => {
  it('opens on the scenario of the slide', () => {
    given(told.opened, told.onSlide(1), told.presented)
      .when({ type: 'open-round', ref })
      .then({ type: 'round-opened', ref, round: 1, opening: 1 });
  });

  it('cannot open on a scenario that is not on the wall', () => {
    given(told.opened, told.onSlide(1), told.presented, told.onSlide(0))
      .when({ type: 'open-round', ref })
      .thenRefused('not-in-play');
  });

  it('opens once', () => {
    given(...voting)
      .when({ type: 'open-round', ref })
      .thenRefused('already-open');
  });

  it('opens a second time after a debate, as round 2', () => {
    given(...closedOnce, event('debate-started', { ref, seconds: 60 }))
      .when({ type: 'open-round', ref })
      .then({ type: 'round-opened', round: 2, opening: 2 });
  });

  it('never opens a third time', () => {
    given(...closedOnce, told.roundOpened(2, 2), told.roundClosed(2))
      .when({ type: 'open-round', ref })
      .thenRefused('no-more-rounds');
  });

  it('can go on after it was closed, its answers standing', () => {
    const { state } = given(...closedOnce, event('round-reopened', { opening: 1 }));
    expect(currentPlay(state)).toMatchObject({ phase: 'open' });
    expect(state.open?.casts.get('ada')?.answer).toEqual({ picks: ['keep'] });
  });

  it('hides its results when it goes on, so that nobody answers by them', () => {
    given(...closedOnce)
      .when({ type: 'reopen-round', ref })
      .then({ type: 'round-reopened', opening: 1 });
    given(...closedOnce, event('results-shown', { ref, shown: true }))
      .when({ type: 'reopen-round', ref })
      .then({ type: 'round-reopened', opening: 1 }, { type: 'results-shown', shown: false });
  });

  it('closes before the debate, and before the debrief', () => {
    given(...voting)
      .when({ type: 'start-debate', ref, seconds: 60 })
      .then({ type: 'round-closed', opening: 1 }, { type: 'debate-started', seconds: 60 });
    given(...voting)
      .when({ type: 'debrief', ref })
      .then({ type: 'round-closed' }, { type: 'debriefed' });
  });

  it('stays open while slides without a scenario pass', () => {
    given(...voting)
      .when({ type: 'show-slide', place: { h: 2, v: 0, f: -1, fragments: 0 } })
      .then({ type: 'slide-shown' });
    expect(stateOf([...voting, told.onSlide(2)]).current).toBe(ref);
  });

  it('closes when another scenario comes up', () => {
    given(...voting)
      .when({ type: 'show-slide', place: { h: 3, v: 0, f: -1, fragments: 0 } })
      .then({ type: 'round-closed' }, { type: 'slide-shown' }, { type: 'scenario-presented' });
  });

  it('starts hidden, and hides again when the second round opens', () => {
    const shown = event('results-shown', { ref, shown: true });
    expect(currentPlay(stateOf(closedOnce))?.shown).toBe(false);
    expect(currentPlay(stateOf([...closedOnce, shown]))?.shown).toBe(true);
    expect(currentPlay(stateOf([...closedOnce, shown, told.roundOpened(2, 2)]))?.shown).toBe(false);
  });

  it('is as if it had never been after a reset', () => {
    const { state } = given(...closedOnce, event('scenario-reset', { ref }));
    expect(currentPlay(state)).toMatchObject({ phase: 'briefing', rounds: [] });
  });

  it('after a reset has an opening of its own, so that old answers cannot count', () => {
    given(...closedOnce, event('scenario-reset', { ref }))
      .when({ type: 'open-round', ref })
      .then({ type: 'round-opened', round: 1, opening: 2 });
  });
});

describe('an answer', () => {
  it('is kept as the kind reads it', () => {
    given(...voting)
      .whenAnswers('ada', 1, { picks: ['fire'] })
      .then({ type: 'answer-cast', participant: 'ada', opening: 1, answer: { picks: ['fire'] } });
  });

  it('that is none of the options is refused', () => {
    given(...voting)
      .whenAnswers('ada', 1, { picks: ['shout'] })
      .thenRefused('not-an-answer');
    given(...voting)
      .whenAnswers('ada', 1, { picks: [] })
      .thenRefused('not-an-answer');
    given(...voting)
      .whenAnswers('ada', 1, 'fire')
      .thenRefused('not-an-answer');
  });

  it('to a round that is closed is too late', () => {
    given(...closedOnce)
      .whenAnswers('bob', 1, { picks: ['fire'] })
      .thenRefused('too-late');
  });

  it('counts or not by its place in the log, not by when it was decided', () => {
    const { state } = given(...voting, told.roundClosed(1), told.cast('ada', 1, 'keep'));
    expect(currentPlay(state)?.rounds[0]?.casts.size).toBe(0);
  });

  it('replaces the one before it of the same person', () => {
    const { state } = given(...voting, told.cast('ada', 1, 'keep'), told.cast('ada', 1, 'fire'));
    expect(state.open?.tally).toEqual({ people: 1, picks: { fire: 1 }, guesses: {} });
  });

  it('delivered twice counts once, even after a change of mind', () => {
    const keep = told.cast('ada', 1, 'keep', 'first');
    const { state } = given(...voting, keep, told.cast('ada', 1, 'fire', 'second'), keep);
    expect(state.open?.tally).toEqual({ people: 1, picks: { fire: 1 }, guesses: {} });
  });

  it('asked again after the close was counted, if it was counted', () => {
    given(...voting, told.cast('ada', 1, 'keep', 'first'), told.roundClosed(1))
      .whenAnswers('ada', 1, { picks: ['keep'] }, 'first')
      .thenNothing();
  });

  it('of the first round does not stand for the second', () => {
    const { state } = given(...closedOnce, told.roundOpened(2, 2));
    expect(state.open?.casts.size).toBe(0);
  });
});

describe('a show of hands', () => {
  const counted = (keep: number) =>
    event('hands-counted', { opening: 1, hands: [{ answer: { picks: ['keep'] }, people: keep }] });

  it('counts like votes, beside them', () => {
    const { state } = given(...voting, told.cast('ada', 1, 'fire'), counted(12));
    expect(state.open?.tally).toMatchObject({ people: 13, picks: { keep: 12, fire: 1 } });
  });

  it('typed in again replaces the one before', () => {
    const { state } = given(...voting, counted(12), counted(3));
    expect(state.open?.tally).toMatchObject({ people: 3, picks: { keep: 3 } });
  });

  it('for an option that is not there is refused', () => {
    given(...voting)
      .when({ type: 'count-hands', ref, hands: [{ answer: { picks: ['shout'] }, people: 3 }] })
      .thenRefused('not-an-answer');
  });

  it('needs a round', () => {
    given(told.opened, told.onSlide(1), told.presented)
      .when({ type: 'count-hands', ref, hands: [] })
      .thenRefused('no-round');
  });
});

describe('a trainer’s command', () => {
  it('seen before makes nothing happen', () => {
    given(...voting, { ...told.roundClosed(1), commandId: 'seen' })
      .when({ type: 'open-round', ref }, { commandId: 'seen' })
      .thenNothing();
  });

  it('to a session that ended is refused', () => {
    given(...voting, event('session-ended', {}))
      .when({ type: 'reset', ref })
      .thenRefused('ended');
  });

  it('to show a slide that is not in the deck is refused', () => {
    given(...voting)
      .when({ type: 'show-slide', place: { h: 40, v: 0, f: -1, fragments: 0 } })
      .thenRefused('no-such-slide');
  });
});

describe('a scenario', () => {
  const arrive = { type: 'show-slide', place: { h: 1, v: 0, f: -1, fragments: 0 } } as const;

  it('comes up with its slide, as its file stands then', () => {
    given(told.opened).when(arrive).then({ type: 'slide-shown' }, { type: 'scenario-presented' });
  });

  it('is not presented again when nothing in it changed', () => {
    given(told.opened, told.onSlide(1), told.presented, told.onSlide(0))
      .when(arrive)
      .then({ type: 'slide-shown' });
  });

  it('that was voted on stays as it was, whatever happened to its file', () => {
    const { state } = given(
      ...closedOnce,
      event('scenario-presented', {
        scenario: { ...(told.presented.scenario as object), title: 'Changed' } as never,
      }),
    );
    expect(currentPlay(state)?.scenario.title).toEqual({ fr: 'Garder ?', en: 'Keep?' });
  });

  it('that cannot be played is said so, and the deck goes on', () => {
    const findings = [
      { severity: 'error', code: 'x', path: 'options', message: { fr: 'f', en: 'e' } },
    ] as const;
    given(told.opened)
      .when(arrive, { find: () => ({ findings }) })
      .then({ type: 'slide-shown' }, { type: 'scenario-refused', ref, findings });
    const { state } = given(
      told.opened,
      told.onSlide(1),
      event('scenario-refused', { ref, findings }),
    );
    expect(state.refused?.ref).toBe(ref);
    expect(
      stateOf([told.opened, event('scenario-refused', { ref, findings }), told.onSlide(2)]).refused,
    ).toBeUndefined();
  });
});
