import { ContextProvider } from '@lit/context';
import { afterEach, describe, expect, test } from 'vitest';
import { sessionContext } from '../../client/context.ts';
import { LocalSession } from '../../client/local.ts';
import '../../components/scenario/scenario.ts';
import '../../pages/console/console-element.ts';
import '../../pages/join/phone.ts';
import { checkScenario } from '../../session/read-scenario.ts';
import type { PlayableScenario } from '../../session/scenario.ts';
import type { ParticipantView, StageView, TrainerView } from '../../session/views.ts';
import { answerTo, chanceOf } from '../../session/simulate.ts';
import { MARKUP, expectNothingForeign } from './foreign.ts';

/* A scenario that somebody else wrote, with markup in every text: screens show it as text, whatever the phase. */

const templates = import.meta.glob<Record<string, unknown>>('../../scenarios/templates/*.json', {
  eager: true,
  import: 'default',
});

/** The template with markup for each of its texts; ids, and what names them, stay. */
function hostile(template: unknown): unknown {
  if (Array.isArray(template)) return template.map(hostile);
  if (typeof template !== 'object' || template === null) return template;
  const entries = Object.entries(template);
  const isText =
    entries.length > 0 &&
    entries.every(([key, value]) => /^(fr|en)$/.test(key) && typeof value === 'string');
  if (isText)
    return Object.fromEntries(
      entries.map(([key, value]) => [
        key,
        value.length < 40 ? '<script>h()</script>' : MARKUP.slice(0, 78),
      ]),
    );
  return Object.fromEntries(entries.map(([key, value]) => [key, hostile(value)]));
}

afterEach(() => document.body.replaceChildren());

describe('markup in every text of a scenario is shown as text', () => {
  for (const [path, template] of Object.entries(templates)) {
    const kind = String(template['kind']);

    test(kind, async () => {
      const { scenario, findings } = checkScenario(hostile(template));
      expect(
        findings
          .filter(({ severity }) => severity === 'error')
          .map((finding) => `${path} ${finding.path}: ${finding.message.en}`),
      ).toEqual([]);
      const ref = 'hostile';
      const played: PlayableScenario = {
        ...scenario!,
        ref,
        credits: [{ title: MARKUP, author: MARKUP }],
      };
      const slides = [{ h: 0, v: 0, title: MARKUP, notes: MARKUP, scenario: ref }];
      const session = new LocalSession({
        deck: { id: 'd', title: MARKUP, slides },
        lang: 'fr',
        find: () => ({ scenario: played }),
      });
      session.command({ type: 'show-slide', place: { h: 0, v: 0, f: -1, fragments: 0 } });

      const wall = document.createElement('div');
      new ContextProvider(wall, { context: sessionContext }).setValue(
        session.screen<StageView>('stage', 'fr'),
      );
      const onWall = Object.assign(document.createElement('connivence-scenario'), { ref });
      wall.append(onWall);
      const phone = Object.assign(document.createElement('connivence-phone'), {
        source: session.screen<ParticipantView>('participant', 'fr', 'ada'),
      });
      const trainer = Object.assign(document.createElement('connivence-console'), {
        source: session.screen<TrainerView>('trainer', 'fr'),
      });
      document.body.append(wall, phone, trainer);

      const chance = chanceOf(7);
      const look = async () => {
        await Promise.all([onWall.updateComplete, phone.updateComplete, trainer.updateComplete]);
        await new Promise((resolve) => requestAnimationFrame(resolve));
        expectNothingForeign();
      };
      await look();
      session.command({ type: 'direct', ref, directive: { deal: true } });
      session.command({ type: 'open-round', ref });
      const play = () => session.screen<ParticipantView>('participant', 'fr').view!.play!;
      for (const who of ['ada', 'bob', 'cyd']) {
        const answer =
          kind === 'open-ended'
            ? { text: `${MARKUP.slice(0, 60)} ${who}` }
            : answerTo(play(), chance);
        expect(session.answer(who, play().opening, answer)).toBe('counted');
      }
      session.command({ type: 'direct', ref, directive: { approveAll: true } });
      await look();
      session.command({ type: 'close-round', ref });
      session.command({ type: 'show-results', ref, shown: true });
      await look();
      session.command({ type: 'start-debate', ref, seconds: 60 });
      await look();
      session.command({ type: 'debrief', ref });
      await look();
    });
  }
});
