import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { connect } from '../../client/live.ts';
import type { Command } from '../../session/commands.ts';
import { readDeck } from '../../session/deck.ts';
import type { ParticipantView, TrainerView } from '../../session/views.ts';
import { ServerProcess, until } from '../server/process.ts';
import { test } from './fixtures.ts';

const WALL = { viewport: { width: 1920, height: 1080 }, locale: 'fr-FR' };

let server: ServerProcess;
let code: string;

test.beforeEach(async () => {
  server = await ServerProcess.start();
  ({ code } = await server.api<{ code: string }>('/sessions', {
    deck: 'ami-ou-client',
    lang: 'fr',
  }));
});

test.afterEach(() => server.kill());

/**
 * Three phones vote twice on the first scenario of the deck; then the session ends. Of so few a recording does not
 * tell who went from which answer to which: the numbers that it must keep are those of each vote.
 */
async function liveThrough(onResults: () => Promise<void>): Promise<void> {
  const { base, key } = server;
  const trainer = connect<TrainerView>({ base, role: 'trainer', code, lang: 'fr', key });
  const phones = [0, 1, 2].map((i) =>
    connect<ParticipantView>({
      base,
      role: 'participant',
      code,
      lang: 'fr',
      secret: `a-phone-with-a-secret-${i}`,
    }),
  );
  await until(trainer, ({ view }) => view?.joined === 3);
  const ask = async (command: Command) => expect(await trainer.command(command)).toBe('done');
  const { markdown } = await server.api<{ markdown: string }>('/decks/ami-ou-client');
  const { h, v } = readDeck(markdown).slides.find(({ scenario }) => scenario !== undefined)!;
  await ask({ type: 'show-slide', place: { h, v, f: -1, fragments: 0 } });
  await until(trainer, ({ view }) => view?.play !== undefined);
  const { ref, ballot } = trainer.view!.play!;
  const ids = (ballot as { options: { id: string }[] }).options.map(({ id }) => id);
  for (const picks of [
    [0, 0, 2],
    [0, 2, 2],
  ]) {
    await ask({ type: 'open-round', ref });
    for (const [i, phone] of phones.entries()) {
      await until(phone, ({ view }) => view?.play?.phase === 'open');
      const answer = { picks: [ids[picks[i]!]], guess: ids[0] };
      expect(await phone.answer(answer)).toBe('counted');
    }
    await ask({ type: 'close-round', ref });
    await ask({ type: 'show-results', ref, shown: true });
    await until(phones[2]!, ({ view }) => view?.play?.phase === 'closed');
  }
  await onResults();
  await ask({ type: 'end-session' });
  for (const source of [trainer, ...phones]) source.close();
}

/** How many gave each answer in the first vote and in the second, and their share, as the wall has it. */
async function numbersOn(page: Page): Promise<string[]> {
  const table = page.locator('section.present connivence-poll-result table');
  await expect(table.locator('thead th')).toHaveCount(3);
  const cells = await table.locator('td').allTextContents();
  return cells.map((cell) => cell.replaceAll(/\s+/g, ' ').trim());
}

async function toSecondResults(page: Page): Promise<void> {
  await expect(page.getByRole('slider')).toBeVisible();
  await page.getByRole('button', { name: /Chapitres/ }).click();
  await page.getByRole('button', { name: 'Résultats' }).last().click();
}

test('a session is seen again from the home page, and from its file, with the same numbers on the wall', async ({
  browser,
}) => {
  const context = await browser.newContext(WALL);
  const violations: string[] = [];
  context.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) violations.push(message.text());
  });
  context.on('weberror', (error) => violations.push(String(error.error())));
  const live = await context.newPage();
  await live.goto(`${server.base}/slides/?code=${code}#key=${server.key}`);
  await expect(live.getByRole('heading', { name: 'Ami ou client ?' })).toBeVisible();
  let lived: string[] = [];
  await liveThrough(async () => {
    lived = await numbersOn(live);
  });
  expect(lived).toEqual(['2 67 %', '1 33 %', '0 0 %', '0 0 %', '1 33 %', '2 67 %']);

  const home = await context.newPage();
  await home.goto(`${server.base}/pages/trainer/`);
  const [replayed] = await Promise.all([
    context.waitForEvent('page'),
    home.getByRole('link', { name: 'Revoir' }).click(),
  ]);
  await toSecondResults(replayed);
  expect(await numbersOn(replayed)).toEqual(lived);
  await expect(replayed.getByRole('toolbar')).toHaveCount(0);

  const [download] = await Promise.all([
    home.waitForEvent('download'),
    home.getByRole('button', { name: 'Télécharger l’enregistrement' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^ami-ou-client-\d{4}-\d\d-\d\d\.connivence\.json$/);
  const file = await download.path();
  await home.getByLabel('Ouvrir un enregistrement…').setInputFiles(file);
  await toSecondResults(home);
  expect(await numbersOn(home)).toEqual(lived);
  await expect(home).toHaveURL(/t=[\d.]+/);
  await home.reload();
  expect(await numbersOn(home)).toEqual(lived);
  expect(violations).toEqual([]);

  const recording = JSON.parse(await readFile(file, 'utf8')) as {
    deck: { id: string; slides: { title: string }[] };
  };
  recording.deck.id = 'a-deck-that-is-gone';
  const title = '</script><img src=x onerror="document.title = 1">';
  recording.deck.slides[0]!.title = title;
  await home.goto(`${server.base}/pages/trainer/`);
  await home.getByLabel('Ouvrir un enregistrement…').setInputFiles({
    name: 'gone.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(recording)),
  });
  await expect(home.locator('section.present').getByRole('heading')).toHaveText(title);
  await toSecondResults(home);
  expect(await numbersOn(home)).toEqual(lived);
  expect(violations).toEqual([]);
});

test('a recording that is nowhere is told so, and leads home', async ({ browser }) => {
  const page = await (await browser.newContext(WALL)).newPage();
  await page.goto(`${server.base}/slides/?replay=KKKKKK#key=${server.key}`);
  await expect(page.getByRole('link', { name: 'Page d’accueil' })).toBeVisible();
  await page.goto(`${server.base}/slides/?replay`);
  await expect(page.getByRole('heading')).toHaveText('Aucun enregistrement ouvert');
  await page.getByRole('link', { name: 'Page d’accueil' }).click();
  await expect(page.getByRole('heading', { name: 'Revoir une séance' })).toBeVisible();
});
