import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LocalSession } from '../../../client/local.ts';
import type { Command } from '../../../session/commands.ts';
import { kindOf } from '../../../session/kinds/index.ts';
import { readScenario } from '../../../session/read-scenario.ts';
import { currentPlay } from '../../../session/state.ts';
import type { BranchingBallot } from '../../../session/kinds/branching.ts';
import type { SortBallot } from '../../../session/kinds/sort.ts';
import type { StageView } from '../../../session/views.ts';

/* What comes next in a play that goes on by more than votes, with the shipped scenarios. */

const FOLDER = join(import.meta.dirname, '../../../scenarios');
const ROOM = ['ada', 'bob', 'eve'];

function room(ref: string, people: readonly string[] = ROOM) {
  const { scenario } = readScenario(readFileSync(join(FOLDER, `${ref}.json`), 'utf8'));
  const slides = [{ h: 0, v: 0, title: '', notes: '', scenario: ref }];
  const session = new LocalSession({
    deck: { id: 'd', title: 'D', slides },
    lang: 'fr',
    find: () => ({ scenario: { ...scenario!, ref, credits: [] } }),
  });
  session.command({ type: 'show-slide', place: { h: 0, v: 0, f: -1, fragments: 0 } });
  session.apply(
    people.map((participant) => ({ v: 1, type: 'participant-joined', at: 0, participant })),
  );
  const screen = session.screen<StageView>('stage', 'fr');
  const play = () => screen.view!.play!;
  const ask = (type: 'open-round' | 'close-round' | 'debrief') => session.command({ type, ref });
  const direct = (directive: unknown) => session.command({ type: 'direct', ref, directive });
  return {
    session,
    play,
    ask,
    direct,
    next: () => play().next,
    follow: () => direct(play().next),
    show: (shown = true) => session.command({ type: 'show-results', ref, shown } satisfies Command),
    /** Everybody answers: the first of the room with the first answer, and so on. */
    vote(...answers: unknown[]) {
      ask('open-round');
      answers.forEach((answer, i) => session.answer(people[i]!, play().opening, answer));
      ask('close-round');
    },
    /** What comes next for one person alone who answered so. */
    alone(answer: unknown): unknown {
      const { scenario: played, progress, phase, shown } = currentPlay(session.state)!;
      const standing = { phase, round: play().round, shown, answer };
      return kindOf(played.kind).course!.next!(played, progress, standing);
    },
  };
}

describe('a story', () => {
  const lines = (play: { ballot: object }) =>
    (play.ballot as BranchingBallot).choices.map(({ id }) => ({ choice: id }));

  it('goes on with the room’s line, once the room has seen it', () => {
    const { play, vote, show, next, follow } = room('le-boomerang');
    expect(next()).toBeUndefined();
    const [first, second] = lines(play());
    vote(first, second, second);
    expect(next()).toBeUndefined();
    show();
    expect(next()).toEqual({ choose: 'majority' });
    expect(follow()).toBe('done');
    expect(play()).toMatchObject({ phase: 'briefing', round: 0 });
    expect(next()).toBeUndefined();
  });

  it('leaves a tie to the trainer, without telling of it while the vote is hidden', () => {
    const { play, vote, show, next } = room('le-boomerang');
    const [first, second] = lines(play());
    vote(first, second);
    expect(play()).not.toHaveProperty('next');
    show();
    expect(next()).toBeNull();
    show(false);
    expect(play()).not.toHaveProperty('next');
  });

  it('votes again after a debate, while there is a round left', () => {
    const { session, play, vote, show, next } = room('le-boomerang');
    const { ref } = play();
    const [first] = lines(play());
    vote(first);
    show();
    session.command({ type: 'start-debate', ref, seconds: 60 });
    expect(next()).toBeUndefined();
    vote(first);
    show();
    session.command({ type: 'start-debate', ref, seconds: 60 });
    expect(next()).toEqual({ choose: 'majority' });
  });

  it('goes on with one’s own line where one is alone, to the end', () => {
    const { play, ask, vote, next, alone, direct } = room('le-boomerang', ['me']);
    for (let turn = 0; !play().over; turn++) {
      expect(turn).toBeLessThan(20);
      const among = lines(play());
      const line = among[turn % among.length]!;
      expect(alone(line)).toBeUndefined();
      vote(line);
      expect(alone(line)).toEqual({ choose: line.choice });
      expect(direct(alone(line))).toBe('done');
    }
    expect(next()).toBeUndefined();
    ask('debrief');
    expect(next()).toBeUndefined();
  });
});

describe('a role-play', () => {
  const note = (play: { ballot: object }) => {
    const [criterion] = (play.ballot as { grid: { id: string }[] }).grid;
    return { grid: { [criterion!.id]: 2 } };
  };

  it('deals, plays, lets the observers note, and votes', () => {
    const { play, vote, show, next, follow } = room('la-remise-entre-amis');
    expect(next()).toEqual({ deal: true });
    expect(follow()).toBe('done');
    expect(next()).toEqual({ start: true });
    expect(follow()).toBe('done');
    expect(next()).toBeUndefined();
    vote(note(play()));
    expect(next()).toBeUndefined();
    show();
    expect(next()).toEqual({ go: 'vote' });
    expect(follow()).toBe('done');
    expect(play().step).toBe('vote');
    expect(next()).toBeUndefined();
  });

  it('goes from the scene to the vote where nobody watches', () => {
    const { next, follow } = room('la-remise-entre-amis', ['ada', 'bob']);
    follow();
    follow();
    expect(next()).toEqual({ go: 'vote' });
  });

  it('starts the clock again when the roles were swapped, and lets the others note', () => {
    const { play, vote, show, next, follow, direct } = room('la-remise-entre-amis');
    follow();
    follow();
    vote(note(play()));
    show();
    expect(direct({ swap: true })).toBe('done');
    expect(next()).toEqual({ start: true });
    follow();
    expect(next()).toBeUndefined();
    vote(note(play()));
    show();
    expect(next()).toEqual({ go: 'vote' });
  });

  it('waits for the trainer while there is nobody to deal to', () => {
    expect(room('la-remise-entre-amis', []).next()).toBeNull();
  });
});

describe('a mirrored sort', () => {
  it('goes to the other side once our places are shown, and then nowhere', () => {
    const { play, vote, show, next, follow, alone } = room('six-relations');
    const { cards, categories } = play().ballot as SortBallot;
    const places = Object.fromEntries(cards.map(({ id }) => [id, categories[0]!.id]));
    vote({ places });
    expect(next()).toBeUndefined();
    expect(alone({ places })).toEqual({ go: 'theirs' });
    show();
    expect(next()).toEqual({ go: 'theirs' });
    expect(follow()).toBe('done');
    vote({ places });
    show();
    expect(next()).toBeUndefined();
  });
});

describe('what people write', () => {
  it('is supported once it was shown, and something was let through', () => {
    const { play, vote, show, next, follow, direct } = room('pourquoi-l-avoir-vire');
    vote({ text: 'Too late.' });
    show();
    expect(next()).toBeUndefined();
    direct({ approveAll: true });
    expect(next()).toEqual({ go: 'support' });
    expect(follow()).toBe('done');
    expect(play().step).toBe('support');
    expect(next()).toBeUndefined();
  });
});
