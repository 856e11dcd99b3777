import { expect, type Browser, type Page } from '@playwright/test';
import { ServerProcess } from '../server/process.ts';
import { test } from './fixtures.ts';

/* A language that is one file: pages speak it, fetch it from their own server, and only when it is asked for. */

let server: ServerProcess;
test.beforeAll(async () => (server = await ServerProcess.start()));
test.afterAll(() => server.kill());

/** Opens a page, and hears of everything that it asks for. */
async function open(browser: Browser, path: string, locale: string): Promise<[Page, string[]]> {
  const page = await (await browser.newContext({ locale })).newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${server.base}${path}`);
  return [page, asked];
}

const isSpanish = (url: string) => /\/assets\/es-[^/]*\.js$/.test(url);

test('a page asked for in Spanish is in Spanish, from its own server alone', async ({
  browser,
}) => {
  const [page, asked] = await open(browser, `/pages/trainer/?lang=es#key=${server.key}`, 'fr-FR');
  await expect(page.getByRole('heading', { name: 'Elegir un taller' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  expect(asked.filter(isSpanish)).toHaveLength(1);
  expect(
    asked.filter((url) => !url.startsWith(server.base) && /^(https?|wss?):/.test(url)),
  ).toEqual([]);
  await page.getByLabel('Idioma').selectOption('English');
  await expect(page.getByRole('heading', { name: 'Choose a workshop' })).toBeVisible();
});

test('a phone fetches a third language when its reader wants it, and never else', async ({
  browser,
}) => {
  const [french, askedInFrench] = await open(browser, '/', 'fr-FR');
  await expect(french.getByText('Le code affiché à l’écran')).toBeVisible();
  expect(askedInFrench.filter(isSpanish)).toEqual([]);
  await french.getByRole('button', { name: 'Langue' }).click();
  await french.getByRole('button', { name: 'Español' }).click();
  await expect(french.getByText('El código que aparece en la pantalla')).toBeVisible();

  const [spanish, asked] = await open(browser, '/', 'es-ES');
  await expect(spanish.getByText('El código que aparece en la pantalla')).toBeVisible();
  expect(asked.filter(isSpanish)).toHaveLength(1);
});
