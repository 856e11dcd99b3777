import type { Command } from '../../session/commands.ts';
import { decide, decideAnswer } from '../../session/decide.ts';
import type { SessionEvent } from '../../session/events.ts';
import { evolve } from '../../session/evolve.ts';
import type { PlayableScenario } from '../../session/scenario.ts';
import { answerTo, chanceOf, directiveFor, type Chance } from '../../session/simulate.ts';
import { initialState } from '../../session/state.ts';
import { participantView, trainerView } from '../../session/views.ts';
import { AT } from './given.ts';

export interface Played {
  readonly scenarios: readonly PlayableScenario[];
  readonly people: number;
  readonly seed: number;
  /** Whether the trainer now and then does anything at all: resets, reopens, raises hands. */
  readonly unruly?: boolean;
}

/**
 * The log of a whole session, drawn by chance: every scenario is voted on, debated and voted on again; people
 * change their minds, come late, skip a vote.
 */
export function aSession({ scenarios, people, seed, unruly = false }: Played): SessionEvent[] {
  const chance = chanceOf(seed);
  const state = initialState();
  const log: SessionEvent[] = [];
  let at = AT;
  let commands = 0;
  const names = Array.from({ length: people }, (_, i) => `person-${seed}-${i}-${'x'.repeat(8)}`);

  const happen = (events: readonly SessionEvent[] | undefined): boolean => {
    for (const event of events ?? []) {
      log.push(event);
      evolve(state, event, log.length);
    }
    return events !== undefined;
  };
  const later = (most: number) => (at += Math.ceil(chance() * most));
  const command = (asked: Command): boolean => {
    later(4000);
    commands += 1;
    const circumstances = {
      at,
      commandId: `command-${commands}`,
      present: names,
      seed: Math.floor(chance() * 2 ** 32),
      find: (ref: string) => ({ scenario: scenarios.find((each) => each.ref === ref)! }),
    };
    return happen(decide(state, asked, circumstances).events);
  };
  const answers = (share: number) => {
    for (const participant of names) {
      const { play } = participantView(state, 'fr');
      if (chance() > share || !play) continue;
      if (!state.participants.has(participant))
        happen([{ v: 1, type: 'participant-joined', at: later(700), participant }]);
      const answer = answerTo(play, chance);
      later(900);
      commands += 1;
      const cast = { participant, opening: play.opening, answer, at, commandId: `a-${commands}` };
      happen(decideAnswer(state, cast).events);
    }
  };

  const slides = scenarios.flatMap(({ ref }, i) => [
    { h: 2 * i, v: 0, title: `Before ${i}`, notes: 'SECRET-NOTES' },
    { h: 2 * i + 1, v: 0, title: ref, notes: '', scenario: ref },
  ]);
  happen([
    {
      v: 1,
      type: 'session-opened',
      at,
      code: 'K7PRXM',
      lang: 'fr',
      deck: { id: 'deck', title: 'Deck', slides },
    },
  ]);
  // Most are there when it begins; the others come in the middle of votes.
  const late = names.filter((_, i) => i % 5 === 4);
  for (const participant of names)
    if (!late.includes(participant))
      happen([{ v: 1, type: 'participant-joined', at: later(700), participant }]);

  for (const [i, { ref }] of scenarios.entries()) {
    for (const h of [2 * i, 2 * i + 1])
      command({ type: 'show-slide', place: { h, v: 0, f: -1, fragments: 0 } });
    for (let step = 0; step < 4; step++) {
      stepThrough(ref, chance);
      const { play } = trainerView(state, 'fr', { connected: people });
      if (!play || !command({ type: 'direct', ref, directive: directiveFor(play, chance) })) break;
    }
    command({ type: 'debrief', ref });
  }
  command({ type: 'end-session' });
  return log;

  function stepThrough(ref: string, chance: Chance): void {
    for (const round of [1, 2]) {
      if (!command({ type: 'open-round', ref })) return;
      answers(round === 1 ? 0.9 : 0.8);
      // Some change their minds.
      answers(0.2);
      if (unruly && chance() < 0.2) {
        command({ type: 'show-results', ref, shown: true });
        answers(0.3);
      }
      command({ type: 'close-round', ref });
      if (unruly && chance() < 0.3 && command({ type: 'reopen-round', ref })) {
        answers(0.3);
        command({ type: 'close-round', ref });
      }
      const { play } = participantView(state, 'fr');
      if (unruly && play && chance() < 0.3)
        command({
          type: 'count-hands',
          ref,
          hands: [{ answer: answerTo(play, chance), people: 3 }],
        });
      command({ type: 'show-results', ref, shown: true });
      if (play && chance() < 0.5)
        command({ type: 'direct', ref, directive: directiveFor(play, chance) });
      if (unruly && chance() < 0.1) command({ type: 'reset', ref });
      command({ type: 'start-debate', ref, seconds: 60 });
    }
  }
}
