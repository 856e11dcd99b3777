import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Page } from '@playwright/test';
import { exportCourse } from '../../server/course/export-course.ts';
import { cardIdOf } from '../../session/kinds/card-text.ts';
import { kinds } from '../../session/kinds/index.ts';
import { ServerProcess } from '../server/process.ts';
import { test } from './fixtures.ts';
import { faultsOf } from './axe.ts';
import { playOn } from './learner.ts';
import { LiveRoom } from './room.ts';

/* The pages around a session, as axe judges them. */

const HOME = join(import.meta.dirname, '../..');

test.use({
  locale: 'fr-FR',
  viewport: { width: 1280, height: 800 },
  contextOptions: { reducedMotion: 'reduce' },
});

let server: ServerProcess;
test.beforeAll(async () => (server = await ServerProcess.start()));
test.afterAll(() => server.kill());

/** Opens each page, waits for what it is about, and gathers what is wrong. */
async function scanned(
  page: Page,
  pages: readonly (readonly [what: string, path: string, there: string])[],
): Promise<string[]> {
  const faults: string[] = [];
  for (const [what, path, there] of pages) {
    await page.goto('about:blank');
    await page.goto(server.base + path);
    await expect(page.locator(there).first()).toBeVisible();
    faults.push(...(await faultsOf(page, what)));
  }
  return faults;
}

test('the trainer’s pages, with the key and without', async ({ page }) => {
  const key = `#key=${server.key}`;
  const { code } = await server.api<{ code: string }>('/sessions', { deck: 'best-of', lang: 'fr' });
  await server.api('/sessions', { deck: 'best-of', lang: 'fr', rehearsal: 12 });
  const keyless = await scanned(page, [
    ['door of the home page', '/pages/trainer/', 'connivence-key-form'],
    ['door of the editor', '/pages/editor/', 'connivence-key-form'],
    ['door of the console', `/pages/console/?code=${code}`, 'connivence-key-form'],
    ['door of the wall', `/slides/?code=${code}`, 'connivence-key-form'],
    ['door of the report', `/pages/report/?code=${code}`, 'connivence-key-form'],
    ['door of the composer', '/pages/compose/', 'connivence-key-form'],
    ['door of the personal codes', `/pages/tickets/?code=${code}`, 'connivence-key-form'],
  ]);
  const own = await scanned(page, [
    ['home', `/pages/trainer/${key}`, 'connivence-session-card'],
    ['composer', `/pages/compose/${key}`, '.cases li'],
    ['list of the editor', `/pages/editor/${key}`, '.scenarios li'],
    ['personal codes', `/pages/tickets/?code=${code}${key}`, 'connivence-tickets-page'],
    ['no such wall', `/slides/?code=KKKKKK${key}`, 'h1'],
    ['no such console', `/pages/console/?code=KKKKKK${key}`, 'h1'],
    ['no such report', `/pages/report/?code=KKKKKK${key}`, 'connivence-report-page'],
    ['no such recording', `/slides/?replay${key}`, 'h1'],
  ]);
  expect([...keyless, ...own]).toEqual([]);
});

test('the editor of each kind, and what it asks', async ({ page }) => {
  const faults = await scanned(
    page,
    kinds.map(({ name }) => [
      `editor, ${name}`,
      `/pages/editor/?new=${name}#key=${server.key}`,
      'connivence-scenario-form',
    ]),
  );
  await page.goto('about:blank');
  await page.goto(`${server.base}/pages/editor/?scenario=je-paie-non#key=${server.key}`);
  await page.getByRole('textbox', { name: 'Titre, français' }).fill('Autre chose');
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click();
    faults.push(...(await faultsOf(page, `editor, ${await tab.textContent()}`)));
  }
  expect(faults).toEqual([]);
});

test('the phone before a session, at its door, and sent away', async ({ page, browser }) => {
  const faults = await scanned(page, [['phone, code asked', '/', 'input']]);
  await page.getByRole('textbox').fill('?');
  await page.keyboard.press('Enter');
  faults.push(...(await faultsOf(page, 'phone, wrong code')));
  const room = await LiveRoom.open(server, 'fr', 0);
  const phone = await room.phone(browser);
  await expect(phone.getByRole('heading', { name: 'Vous y êtes' })).toBeVisible();
  await room.ask({ type: 'ask-names', asked: true });
  await expect(phone.getByRole('textbox')).toBeVisible();
  faults.push(...(await faultsOf(phone, 'phone, name asked')));
  await room.ask({ type: 'lock-room', locked: true });
  const late = await room.phone(browser);
  await expect(late.getByRole('alert')).toBeVisible();
  faults.push(...(await faultsOf(late, 'phone, locked out')));

  const wall = room.scenarios.at(-1)!;
  await room.goTo(wall.place);
  await room.ask({ type: 'open-round', ref: wall.ref });
  await phone.locator('connivence-open-ended-ballot').getByRole('textbox').fill('Un mot de trop');
  await phone.getByRole('button', { name: 'Valider' }).click();
  await expect(phone.getByText('Compté')).toBeVisible();
  const console = await room.console(browser);
  await console.getByRole('button', { name: 'Salle', exact: true }).click();
  await expect(console.getByRole('dialog')).toBeVisible();
  faults.push(...(await faultsOf(console, 'console, room sheet')));
  for (const name of ['Code QR', 'Voir la liste']) {
    const leaf = console.getByRole('dialog').getByRole('button', { name });
    if (!(await leaf.isVisible())) continue;
    await leaf.click();
    faults.push(...(await faultsOf(console, `console, ${name}`)));
    await console.getByRole('dialog').getByRole('button', { name: 'Retour' }).click();
  }
  await room.ask({ type: 'remove-author', ref: wall.ref, of: cardIdOf('Un mot de trop') });
  await expect(phone.getByRole('alert')).toBeVisible();
  faults.push(...(await faultsOf(phone, 'phone, sent away')));
  room.close();
  expect(faults).toEqual([]);
});

test('what is left of a session: home, report, replay', async ({ page }) => {
  const room = await LiveRoom.open(server, 'fr', 6);
  for (const { ref, place } of room.scenarios.slice(0, 3)) {
    await room.goTo(place);
    await room.ask({ type: 'open-round', ref });
    await room.answer(2);
    await room.ask({ type: 'close-round', ref });
    await room.ask({ type: 'show-results', ref, shown: true });
  }
  await room.ask({ type: 'end-session' });
  room.close();
  const key = `#key=${server.key}`;
  const faults = await scanned(page, [
    ['home, a session over', `/pages/trainer/${key}`, 'connivence-past-sessions'],
    ['report', `/pages/report/?code=${room.code}${key}`, 'connivence-report-scenario'],
    ['console, over', `/pages/console/?code=${room.code}${key}`, 'h1'],
    ['replay', `/slides/?replay=${room.code}${key}`, 'connivence-timeline'],
  ]);
  await page.getByRole('button', { name: /Chapitres/ }).click();
  faults.push(...(await faultsOf(page, 'replay, chapters')));
  expect(faults).toEqual([]);
});

test('a course, from its cover to its summary', async ({ page }) => {
  test.slow();
  const folder = await mkdtemp(join(tmpdir(), 'connivence-access-'));
  const file = join(folder, 'course.html');
  await exportCourse(
    HOME,
    ['study', 'ami-ou-client', '-o', file, '--content', folder],
    {},
    () => {},
  );
  await page.goto(pathToFileURL(file).href);
  const faults = await faultsOf(page, 'course, cover');
  await page.getByRole('button', { name: 'Commencer' }).click();
  const seen = new Set<string>();
  const summary = page.getByRole('heading', { level: 1, name: /^Mon bilan/ });
  while (!(await summary.isVisible())) {
    // Each look of each kind once: what is on the page, by its elements.
    const look = await page.locator('connivence-learner').evaluateAll((learners) =>
      learners
        .flatMap((learner) => [...learner.shadowRoot!.querySelectorAll('*')])
        .map(({ localName }) => localName)
        .filter((name) => name.includes('-'))
        .join(),
    );
    if (!seen.has(look)) faults.push(...(await faultsOf(page, `course, ${look}`)));
    seen.add(look);
    await playOn(page);
  }
  faults.push(...(await faultsOf(page, 'course, summary')));
  expect(faults).toEqual([]);
});

test('the site that a learner comes to, in both its languages', async ({ page }) => {
  const folder = await mkdtemp(join(tmpdir(), 'connivence-access-'));
  await exportCourse(HOME, ['site', '-o', folder, '--content', folder], {}, () => {});
  for (const path of ['index.html', 'en/index.html']) {
    await page.goto(pathToFileURL(join(folder, path)).href);
    expect(await faultsOf(page, path)).toEqual([]);
  }
});
