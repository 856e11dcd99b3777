import type { Command } from '../../session/commands.ts';
import { decide } from '../../session/decide.ts';
import type { SessionEvent } from '../../session/events.ts';
import { evolve } from '../../session/evolve.ts';
import { answerTo, type Chance } from '../../session/simulate.ts';
import { initialState } from '../../session/state.ts';
import { participantView } from '../../session/views.ts';
import { shipped } from '../session/shipped.ts';

/**
 * A session in which everybody answers every round once; rounds come in pairs, with a debate between.
 * @param people how many; their names are as long as pseudonyms
 * @param most how many rounds
 */
export function aLargeSession(people: number, most: number, chance: Chance): SessionEvent[] {
  const scenarios = shipped.filter(({ kind }) => kind === 'poll' || kind === 'scale');
  const played = Array.from({ length: Math.ceil(most / 2) }, (_, i) => ({
    ...scenarios[i % scenarios.length]!,
    ref: `scenario-${i}`,
  }));
  const slides = played.map(({ ref }, h) => ({ h, v: 0, title: ref, notes: '', scenario: ref }));
  const names = Array.from({ length: people }, (_, i) => `person-${i}-${'x'.repeat(30)}`);
  const state = initialState();
  const events: SessionEvent[] = [];
  let at = Date.UTC(2026, 10, 21, 9);
  let commands = 0;
  let rounds = 0;

  const happen = (event: SessionEvent) => {
    events.push(event);
    evolve(state, event, events.length);
  };
  const command = (asked: Command) => {
    at += 5000;
    const { events: decided = [] } = decide(state, asked, {
      at,
      commandId: `command-${++commands}`,
      present: [],
      seed: 1,
      find: (ref) => ({ scenario: played.find((each) => each.ref === ref)! }),
    });
    for (const event of decided) happen(event);
  };

  const deck = { id: 'large', title: 'Large', slides };
  happen({ v: 1, type: 'session-opened', at, code: 'K7PRXM', lang: 'fr', deck });
  for (const participant of names) {
    at += 2;
    happen({ v: 1, type: 'participant-joined', at, participant });
  }
  for (const [h, { ref }] of played.entries()) {
    command({ type: 'show-slide', place: { h, v: 0, f: -1, fragments: 0 } });
    for (let round = 0; round < 2 && rounds < most; round++, rounds++) {
      command({ type: 'open-round', ref });
      const play = participantView(state, 'fr').play!;
      for (const participant of names) {
        at += 3;
        const answer = answerTo(play, chance);
        const { opening } = play;
        const commandId = `answer-${++commands}`;
        happen({ v: 1, type: 'answer-cast', participant, opening, answer, commandId, at });
      }
      command({ type: 'close-round', ref });
      command({ type: 'show-results', ref, shown: true });
      if (round === 0) command({ type: 'start-debate', ref, seconds: 60 });
    }
    command({ type: 'debrief', ref });
  }
  command({ type: 'end-session' });
  return events;
}
