import { describe, expect, it } from 'vitest';
import { LocalSession } from '../../client/local.ts';
import { commandFor, nextStep, type Step } from '../../components/scenario/steps.ts';
import type { BranchingBallot } from '../../session/kinds/branching.ts';
import type { PlayableScenario } from '../../session/scenario.ts';
import { answerTo, chanceOf } from '../../session/simulate.ts';
import type { StageView } from '../../session/views.ts';
import { shipped } from '../session/shipped.ts';

/** What a trainer does who only ever presses V, in a room of five who answer by chance, to the end. */
function pressedThrough(scenario: PlayableScenario, seed: number): Step[] {
  const { ref } = scenario;
  const slides = [{ h: 0, v: 0, title: '', notes: '', scenario: ref }];
  const session = new LocalSession({
    deck: { id: 'd', title: 'D', slides },
    lang: 'fr',
    find: () => ({ scenario }),
  });
  session.command({ type: 'show-slide', place: { h: 0, v: 0, f: -1, fragments: 0 } });
  const people = ['ada', 'bob', 'cid', 'dan', 'eve'];
  session.apply(
    people.map((participant) => ({ v: 1, type: 'participant-joined', at: 0, participant })),
  );
  const wall = session.screen<StageView>('stage', 'fr');
  const chance = chanceOf(seed);
  const steps: Step[] = [];
  const direct = (directive: unknown) => session.command({ type: 'direct', ref, directive });
  for (;;) {
    const play = wall.view!.play!;
    const step = nextStep(play);
    if (!step) return steps;
    steps.push(step);
    if (steps.length > 200) throw new Error(`${ref} never ends: ${steps.slice(-9).join(' ')}`);
    const command = commandFor(step, play, 180);
    if (command) expect(session.command(command)).toBe('done');
    else {
      const { choices } = play.ballot as BranchingBallot;
      expect(direct({ choose: choices.at(-1)!.id })).toBe('done');
    }
    if (step === 'open') {
      const { opening } = wall.view!.play!;
      for (const person of people)
        session.answer(person, opening, answerTo(wall.view!.play!, chance));
    }
    // Somebody has to read what was written.
    if (step === 'close' && play.kind === 'open-ended') direct({ approveAll: true });
  }
}

describe('one who only ever presses V', () => {
  it.each(shipped.map((scenario) => [scenario.ref, scenario] as const))(
    'comes to the debrief of %s',
    (_, scenario) => {
      for (const seed of [1, 2, 3, 4, 5]) {
        const steps = pressedThrough(scenario, seed);
        expect(steps.filter((step) => step === 'debrief')).toHaveLength(1);
        expect(steps.filter((step) => step === 'open').length).toBe(
          steps.filter((step) => step === 'close').length,
        );
      }
    },
  );

  const of = (kind: string, which: (scenario: object) => boolean = () => true) =>
    pressedThrough(
      shipped.find((scenario) => scenario.kind === kind && which(scenario))!,
      1,
    );

  it('deals and plays before the room votes', () => {
    expect(of('role-play').slice(0, 7).join(' ')).toBe('go-on go-on open close show go-on open');
  });

  it('follows a story from scene to scene, and debates nothing on the way', () => {
    const steps = of('branching');
    expect(steps).not.toContain('debate');
    expect(steps.at(-1)).toBe('debrief');
    expect(steps.slice(0, 3)).toEqual(['open', 'close', 'show']);
    expect(['go-on', 'choose']).toContain(steps[3]);
  });

  it('sorts for oneself, and then for the other', () => {
    expect(of('sort', (scenario) => 'mirror' in scenario).slice(0, 5)).toEqual([
      'open',
      'close',
      'show',
      'go-on',
      'open',
    ]);
  });

  it('has the room support what it wrote', () => {
    expect(of('open-ended').slice(0, 5)).toEqual(['open', 'close', 'show', 'go-on', 'open']);
  });
});
