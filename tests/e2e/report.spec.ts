import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { SqliteLog } from '../../server/logs/sqlite.ts';
import { ServerProcess } from '../server/process.ts';
import { aSession } from '../session/a-session.ts';
import { AT } from '../session/given.ts';
import { shipped } from '../session/shipped.ts';
import { test } from './fixtures.ts';

const CODE = 'K7PRXM';

/** One scenario of each kind, and the survey. */
const scenarios = [
  ...new Map(shipped.filter(({ survey }) => !survey).map((each) => [each.kind, each])).values(),
  ...shipped.filter(({ survey }) => survey),
];

let server: ServerProcess;
const wrong: string[] = [];

test.beforeAll(async () => {
  server = await ServerProcess.start();
  await server.stop();
  const log = await SqliteLog.open(join(server.data, 'sessions.sqlite'));
  // Of today: an old session would be erased as the server starts.
  const since = Date.now() - 3 * 3_600_000 - AT;
  const lived = aSession({ scenarios, people: 30, seed: 9 });
  const today = lived.map((event) => ({ ...event, at: event.at + since }));
  await log.append(`20261122-${CODE}`, today, 0);
  await log.close();
  await server.start();
});

test.afterAll(() => server.kill());

async function opened(page: Page, lang: string): Promise<void> {
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(message.text());
  });
  await page.goto(`${server.base}/pages/report/?code=${CODE}&lang=${lang}#key=${server.key}`);
  await expect(page.getByRole('heading', { level: 1, name: 'Deck' })).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
}

test('a report prints as a tagged PDF on A4, in its language', async ({ page }) => {
  for (const lang of ['fr', 'en']) {
    await opened(page, lang);
    const pdf = (await page.pdf({ preferCSSPageSize: true, tagged: true })).toString('latin1');
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
    expect(pdf).toMatch(new RegExp(String.raw`/Lang\s*\(${lang}\)`));
    for (const tag of ['/S /H1', '/S /H2', '/S /H3', '/S /Table', '/S /TH', '/S /Figure'])
      expect(pdf).toContain(tag);
    expect(pdf).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/);
  }
  expect(wrong).toEqual([]);
});

test('paper is light, whatever the screen is', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await opened(page, 'fr');
  const ink = () => page.evaluate(() => getComputedStyle(document.body).color);
  const onScreen = await ink();
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(await ink()).not.toBe(onScreen);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect(await ink()).toBe(onScreen);
});

test('a picture is never cut in two', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await opened(page, 'fr');
  const cut = await page.evaluate(() => {
    const pictures = [...document.querySelectorAll('connivence-report-page')].flatMap((host) =>
      [...host.shadowRoot!.querySelectorAll('connivence-report-scenario')].flatMap((block) => [
        ...block.shadowRoot!.querySelectorAll('.drawn'),
      ]),
    );
    return pictures.map((picture) => ({
      contain: getComputedStyle(picture).contain,
      over: picture.firstElementChild!.scrollHeight - picture.clientHeight,
    }));
  });
  expect(cut.length).toBeGreaterThan(6);
  for (const { contain, over } of cut) {
    expect(contain).toContain('size');
    expect(over).toBeLessThan(2);
  }
});

test('files are named after the deck and the day', async ({ page }) => {
  await opened(page, 'fr');
  for (const [button, end] of [
    ['Excel', '-rapport.xlsx'],
    ['CSV', '-rapport.csv'],
    ['Enregistrement', '.connivence.json'],
  ]) {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: button }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(new RegExp(`^deck-\\d{4}-\\d\\d-\\d\\d${end}$`));
  }
});

test('everybody can read it', async ({ page }) => {
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await opened(page, 'fr');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
});
