import { expect, type Page } from '@playwright/test';
import { test } from './fixtures.ts';
import { faultsOf } from './axe.ts';
import { LiveRoom } from './room.ts';
import { ServerProcess } from '../server/process.ts';

/* Every page, in every phase, as axe judges it. */

let server: ServerProcess;
let room: LiveRoom;

test.beforeAll(async () => {
  server = await ServerProcess.start();
});
test.afterAll(async () => {
  room?.close();
  await server.kill();
});

test('a session of all eight kinds: nothing is found on the wall, the phone and the console', async ({
  browser,
}) => {
  test.setTimeout(1_800_000);
  room = await LiveRoom.open(server, 'fr', 9);
  const [stage, phone, trainer] = await Promise.all([
    room.stage(browser),
    room.phone(browser),
    room.console(browser),
  ]);
  const faults: string[] = [];
  const scan = async (what: string, ...pages: Page[]): Promise<void> => {
    const scanned = (pages.length > 0 ? pages : [stage, phone, trainer]).map((page) => {
      const which = page === stage ? 'wall' : page === phone ? 'phone' : 'console';
      return faultsOf(page, `${which}, ${what}`);
    });
    faults.push(...(await Promise.all(scanned)).flat());
  };
  await expect(phone.getByRole('heading', { name: 'Vous y êtes' })).toBeVisible();
  await scan('waiting');
  await room.goTo({ h: 1, v: 0, f: -1, fragments: 0 });
  await scan('lobby', stage);

  for (const { ref, place } of room.scenarios) {
    await room.goTo(place);
    await expect(stage.locator('section.present connivence-scenario')).toBeVisible();
    await expect(phone.getByRole('heading', { level: 1 })).toBeVisible();
    const { kind } = room.play;
    await scan(`${kind} read`);
    if (kind === 'role-play') await room.ask({ type: 'direct', ref, directive: { deal: true } });
    await room.ask({ type: 'open-round', ref });
    await expect(phone.locator(`connivence-${kind}-ballot:defined`)).toBeVisible();
    await room.answer(1);
    await scan(`${kind} open`);
    await room.ask({ type: 'close-round', ref });
    await expect(phone.getByText(/clos|fini|terminé/i).first()).toBeAttached();
    await scan(`${kind} closed`, stage, phone);
    await room.ask({ type: 'show-results', ref, shown: true });
    await expect(stage.locator(`section.present connivence-${kind}-result`)).toBeVisible();
    await scan(`${kind} shown`);
    await room.ask({ type: 'start-debate', ref, seconds: 60 });
    await expect(stage.getByRole('timer')).toBeVisible();
    await scan(`${kind} debated`);
    await room.ask({ type: 'debrief', ref });
    await scan(`${kind} debriefed`);
  }
  await room.ask({ type: 'end-session' });
  await expect(phone.getByText('La séance est terminée').first()).toBeVisible();
  await scan('ended');
  expect(faults).toEqual([]);
});
