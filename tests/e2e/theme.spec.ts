import { join } from 'node:path';
import { expect, type Browser, type Page } from '@playwright/test';
import { ServerProcess } from '../server/process.ts';
import { test } from './fixtures.ts';

const EXAMPLE = join(import.meta.dirname, '../../docs/examples/maison-aubepine');
const BLUE = 'rgb(29, 59, 139)';

let server: ServerProcess;
test.afterEach(() => server.kill());

/** A page of the server, and what its policy refused. */
async function open(browser: Browser, path: string): Promise<{ page: Page; refused: string[] }> {
  const page = await (await browser.newContext({ colorScheme: 'light' })).newPage();
  const refused: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) refused.push(message.text());
  });
  await page.goto(server.base + path);
  return { page, refused };
}

/** What an element draws before itself or after, once the logo in it has been loaded. */
async function logoOf(page: Page, selector: string, pseudo: string): Promise<string> {
  const element = page.locator(selector).first();
  await expect(element).toBeAttached();
  return element.evaluate(async (host, which) => {
    const { backgroundImage, height } = getComputedStyle(host, which);
    const image = new Image();
    image.src = /url\("(.*)"\)/.exec(backgroundImage)?.[1] ?? '';
    await image.decode();
    return Number.parseFloat(height) > 20 && image.naturalWidth > 0 ? 'drawn' : height;
  }, pseudo);
}

test('an organisation’s colours and logo are on the wall, the phones and the trainer’s pages', async ({
  browser,
}) => {
  server = await ServerProcess.start(`--content=${EXAMPLE}`);
  const { code } = await server.api<{ code: string }>('/sessions', {
    deck: 'ami-ou-client',
    lang: 'fr',
  });
  const key = `#key=${server.key}`;

  const wall = await open(browser, `/slides/?code=${code}${key}`);
  expect(await logoOf(wall.page, '.reveal section.present > h1', '::after')).toBe('drawn');
  const bubble = await wall.page
    .locator('.reveal section.present:has(> h1)')
    .evaluate((section) => getComputedStyle(section, '::before').backgroundColor);
  expect(bubble).toBe(BLUE);
  await wall.page.keyboard.press('ArrowRight');
  expect(await logoOf(wall.page, 'section.present connivence-join', '::before')).toBe('drawn');

  const phone = await open(browser, `/${code}`);
  expect(await logoOf(phone.page, 'connivence-phone', '::before')).toBe('drawn');
  await expect(phone.page.locator('connivence-phone svg .client').first()).toHaveCSS('fill', BLUE);

  const home = await open(browser, `/pages/trainer/${key}`);
  expect(await logoOf(home.page, 'connivence-trainer-home', '::before')).toBe('drawn');
  const report = await open(browser, `/pages/report/?code=${code}${key}`);
  await expect(report.page.getByRole('heading', { name: 'Ami ou client' })).toBeVisible();

  for (const { refused } of [wall, phone, home, report]) expect(refused).toEqual([]);
});

test('a theme that will not do is told on the home page, and the session goes on in our look', async ({
  browser,
}) => {
  const { mkdtemp, writeFile } = await import('node:fs/promises');
  const { tmpdir } = await import('node:os');
  const content = await mkdtemp(join(tmpdir(), 'connivence-theme-'));
  await writeFile(
    join(content, 'theme.json'),
    '{ "colours": { "client": "#00f", "ours": "#0000f0" }, "logo": "logo.png" }',
  );
  server = await ServerProcess.start(`--content=${content}`);
  const { page } = await open(browser, `/pages/trainer/?lang=fr#key=${server.key}`);
  await expect(page.getByText(/se ressemblent trop/)).toBeVisible();
  await expect(page.getByText(/Il n’y a pas de fichier logo\.png/)).toBeVisible();
  const { code } = await server.api<{ code: string }>('/sessions', {
    deck: 'ami-ou-client',
    lang: 'fr',
  });
  const phone = await open(browser, `/${code}`);
  await expect(phone.page.locator('connivence-phone svg .client').first()).toHaveCSS(
    'fill',
    'rgb(42, 100, 192)',
  );
});
