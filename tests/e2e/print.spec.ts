import { expect } from '@playwright/test';
import { readDeck } from '../../session/deck.ts';
import { ServerProcess } from '../server/process.ts';
import { test } from './fixtures.ts';

let server: ServerProcess;
test.beforeAll(async () => {
  server = await ServerProcess.start();
});
test.afterAll(() => server.kill());

test('a deck prints as a PDF: a page for each slide, as wide and as high as the wall', async ({
  page,
}) => {
  const { code } = await server.api<{ code: string }>('/sessions', {
    deck: 'fin-de-seance',
    lang: 'fr',
  });
  const { markdown } = await server.api<{ markdown: string }>('/decks/fin-de-seance');
  const { slides } = readDeck(markdown);
  await page.goto(`${server.base}/slides/?code=${code}&print-pdf#key=${server.key}`);
  await expect(page.locator('.pdf-page')).toHaveCount(slides.length);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  // In points, of which 72 make an inch as 96 pixels do.
  expect(pdf.match(/\/MediaBox \[0 0 1440 810\]/g)).toHaveLength(slides.length);
});
