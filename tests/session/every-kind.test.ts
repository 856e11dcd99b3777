import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LocalSession } from '../../client/local.ts';
import { fold } from '../../session/evolve.ts';
import { kindOf, kinds } from '../../session/kinds/index.ts';
import { readScenario } from '../../session/read-scenario.ts';
import type { PlayableScenario } from '../../session/scenario.ts';
import type { SessionState } from '../../session/state.ts';
import type { SessionEvent } from '../../session/events.ts';
import { participantView, stageView, trainerView } from '../../session/views.ts';
import { answerTo, chanceOf, directiveFor } from '../../session/simulate.ts';

/* Every kind, played at random from the shipped scenarios: what all of them promise. */

const FOLDER = join(import.meta.dirname, '../../scenarios');

const shipped: PlayableScenario[] = readdirSync(FOLDER)
  .filter((name) => /^[a-z0-9-]+\.json$/.test(name))
  .map((name) => {
    const { scenario } = readScenario(readFileSync(join(FOLDER, name), 'utf8'));
    return { ...scenario!, ref: name.replace('.json', ''), credits: [] };
  });

/** Plays a scenario: people answer, the trainer does anything, in an order drawn by chance. */
function played(
  scenario: PlayableScenario,
  seed: number,
  doings: number,
): { session: LocalSession; events: SessionEvent[] } {
  const chance = chanceOf(seed);
  const { ref } = scenario;
  const slides = [{ h: 0, v: 0, title: '', notes: '', scenario: ref }];
  const session = new LocalSession({
    deck: { id: 'd', title: 'D', slides },
    lang: 'fr',
    find: () => ({ scenario }),
  });
  const events: SessionEvent[] = [];
  const apply = session.apply.bind(session);
  session.apply = (happened) => {
    events.push(...happened);
    apply(happened);
  };
  session.command({ type: 'show-slide', place: { h: 0, v: 0, f: -1, fragments: 0 } });
  const view = () => participantView(session.state, 'fr').play!;
  for (let i = 0; i < doings; i++) {
    const what = chance();
    if (what < 0.6) {
      session.answer(
        `person-${Math.floor(chance() * 12)}`,
        view().opening,
        answerTo(view(), chance),
      );
    } else if (what < 0.75) session.command({ type: 'open-round', ref });
    else if (what < 0.82) session.command({ type: 'close-round', ref });
    else if (what < 0.94)
      session.command({ type: 'direct', ref, directive: directiveFor(view(), chance) });
    else if (what < 0.96) session.command({ type: 'show-results', ref, shown: true });
    else if (what < 0.98) session.command({ type: 'debrief', ref });
    else session.command({ type: 'reset', ref });
  }
  return { session, events };
}

/** Every answer that stands can be told in a line, and is like itself. */
function expectTold(state: SessionState, lang: string): void {
  for (const { scenario, rounds, progress } of state.plays.values()) {
    const kind = kindOf(scenario.kind);
    for (const { step, casts, tally } of rounds) {
      for (const { answer } of casts.values()) {
        expect(kind.inWords(scenario, step, answer, lang, progress)).toMatch(/^.+$/u);
        const alike = kind.alike?.(scenario, step, answer, tally);
        if (!alike) continue;
        expect(alike.of).toBe(casts.size);
        expect(alike.same).toBeGreaterThanOrEqual(1);
        expect(alike.same).toBeLessThanOrEqual(alike.of);
      }
    }
  }
}

function expectTrueTallies(state: SessionState): void {
  for (const { scenario, rounds } of state.plays.values()) {
    const kind = kindOf(scenario.kind);
    for (const round of rounds) {
      const afresh: unknown = kind.empty(scenario, round.step);
      for (const { answer } of [...round.casts.values()].toReversed()) kind.add(afresh, answer, 1);
      expect(round.tally).toEqual(afresh);
    }
  }
}

it('every kind has a shipped scenario', () => {
  const played = new Set(shipped.map(({ kind }) => kind));
  expect(kinds.map(({ name }) => name).filter((name) => !played.has(name))).toEqual([]);
});

for (const { name } of kinds) {
  const scenarios = shipped.filter(({ kind }) => kind === name);

  describe(`a play of ${name}`, () => {
    const anyPlay = fc.tuple(
      fc.constantFrom(...scenarios),
      fc.integer(),
      fc.integer({ min: 0, max: 80 }),
    );

    it('keeps tallies equal to the answers that stand, and can always be drawn', () => {
      fc.assert(
        fc.property(anyPlay, ([scenario, seed, doings]) => {
          const { state } = played(scenario, seed, doings).session;
          expectTrueTallies(state);
          for (const lang of ['fr', 'en', 'xx']) {
            expectTold(state, lang);
            for (const view of [
              participantView(state, lang),
              stageView(state, lang, { connected: 3 }),
              trainerView(state, lang, { connected: 3 }),
            ]) {
              expect(JSON.parse(JSON.stringify(view))).toEqual(view);
            }
          }
        }),
        { numRuns: 60 },
      );
    });

    it('survives its events doubled, lost and out of order', () => {
      fc.assert(
        fc.property(anyPlay, fc.integer(), ([scenario, seed, doings], mangling) => {
          const chance = chanceOf(mangling);
          const slides = [{ h: 0, v: 0, title: '', notes: '', scenario: scenario.ref }];
          const opened: SessionEvent = {
            v: 1,
            type: 'session-opened',
            at: 0,
            code: '',
            lang: 'fr',
            deck: { id: 'd', title: 'D', slides },
          };
          const mangled = played(scenario, seed, doings)
            .events.flatMap((event) =>
              chance() < 0.15 ? [event, event] : chance() < 0.1 ? [] : [event],
            )
            .map((event, i) => [i + chance() * 4, event] as const)
            .toSorted(([a], [b]) => a - b)
            .map(([, event]) => event);
          const state = fold([opened, ...mangled].map((event, i) => ({ position: i + 1, event })));
          expectTrueTallies(state);
          trainerView(state, 'fr', { connected: 3 });
        }),
        { numRuns: 60 },
      );
    });

    it('knows what comes next, tells it to wall and console only, and it can be done', () => {
      fc.assert(
        fc.property(anyPlay, ([scenario, seed, doings]) => {
          const { session } = played(scenario, seed, doings);
          const { state } = session;
          const present = [...state.participants];
          const presence = { connected: present.length, present };
          expect(participantView(state, 'fr').play).not.toHaveProperty('next');
          const { next } = stageView(state, 'fr', presence).play!;
          expect(trainerView(state, 'fr', presence).play!.next).toEqual(next);
          if (next == null) return;
          expect(session.command({ type: 'direct', ref: scenario.ref, directive: next })).toBe(
            'done',
          );
        }),
        { numRuns: 60 },
      );
    });

    it('reads nonsense as no answer and no directive, and never throws', () => {
      fc.assert(
        fc.property(fc.constantFrom(...scenarios), fc.anything(), (scenario, nonsense) => {
          const { session } = played(scenario, 1, 0);
          session.command({ type: 'open-round', ref: scenario.ref });
          session.answer('somebody', 1, nonsense);
          session.command({ type: 'direct', ref: scenario.ref, directive: nonsense });
          expectTrueTallies(session.state);
        }),
        { numRuns: 100 },
      );
    });
  });
}
