import { isDeepStrictEqual } from 'node:util';
import { expect } from '@playwright/test';
import { connect } from '../../client/live.ts';
import { kinds } from '../../session/kinds/index.ts';
import type { TrainerView } from '../../session/views.ts';
import { ServerProcess } from '../server/process.ts';
import { test } from './fixtures.ts';

let server: ServerProcess;

test.afterEach(() => server.kill());

test('every kind’s ballot comes to a phone as it was built', async ({ page }) => {
  server = await ServerProcess.start();
  const { code } = await server.api<{ code: string }>('/sessions', { deck: 'best-of', lang: 'fr' });
  const { base, key } = server;
  const trainer = connect<TrainerView>({ base, role: 'trainer', code, lang: 'fr', key });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${base}/${code}`);
  const played = new Set<string>();
  await expect.poll(() => trainer.view?.place).toBeDefined();

  for (;;) {
    const { play, slide, place, next } = trainer.view!;
    if (play && slide.scenario === play.ref && !played.has(play.kind)) {
      const { ref, kind } = play;
      played.add(kind);
      await trainer.command({ type: 'direct', ref, directive: { deal: true } });
      expect(await trainer.command({ type: 'open-round', ref })).toBe('done');
      await expect(page.locator(`connivence-${kind}-ballot:defined`)).toBeVisible();
      await trainer.command({ type: 'close-round', ref });
    }
    if (isDeepStrictEqual(place, next.place)) break;
    await trainer.command({ type: 'show-slide', place: next.place });
    await expect.poll(() => trainer.view!.place).toEqual(next.place);
  }
  trainer.close();
  expect([...played].toSorted()).toEqual(kinds.map(({ name }) => name).toSorted());
});
