import { expect, type Browser, type Page } from '@playwright/test';
import { ServerProcess } from '../server/process.ts';
import { test } from './fixtures.ts';

/* A trainer's day, from the home page alone: write a case, put a workshop together, rehearse it, give it, report on it. */

test.use({ locale: 'fr-FR', viewport: { width: 1280, height: 800 } });

let server: ServerProcess;
test.beforeAll(async () => (server = await ServerProcess.start()));
test.afterAll(() => server.kill());

const home = (page: Page) => page.goto(`${server.base}/pages/trainer/#key=${server.key}`);

async function phone(browser: Browser, code: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
    locale: 'fr-FR',
  });
  const page = await context.newPage();
  await page.goto(`${server.base}/${code}`);
  return page;
}

async function writeStory(page: Page): Promise<void> {
  await page.getByRole('link', { name: /Écrire ou modifier un scénario/ }).click();
  await page.getByRole('link', { name: /^Dialoguer/ }).click();
  const write = (label: string, words: string) =>
    page.getByRole('textbox', { name: label, exact: true }).fill(words);
  await write('Titre', 'Le devis du dimanche');
  await write('Situation', 'Dimanche, 16 h. Un client vous écrit.');
  await write('Question', 'Que répondez-vous ?');
  await write('Nom, jauge 1', 'Confiance');
  await write('Ce qui se passe, ce que dit le client, Scène 1', '> Il me le faut ce soir.');
  await write('Ce que l’on répond, réplique 1', 'Bien sûr');
  await write('Ce que l’on répond, réplique 2', 'Demain, 8 h');
  for (const [scene, title] of [
    ['Scène 2', 'Le pli pris'],
    ['Scène 3', 'La ligne'],
  ] as const) {
    await page.getByRole('button', { name: new RegExp(`^${scene}`) }).click();
    await page
      .getByRole('textbox', { name: `Ce qui se passe, ce que dit le client, ${scene}` })
      .fill('Il répond.');
    await page.getByRole('textbox', { name: 'Titre de cette fin' }).fill(title);
  }
  await write('Titre, ou ce que c’est', 'Vécu, un dimanche de juin');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByRole('textbox', { name: 'Nom du fichier' }).press('Enter');
  await expect(page.getByText('Enregistré', { exact: true })).toBeVisible();
}

/** Opens the wall of the session whose card says this, and goes to its story. */
async function wallOf(browser: Browser, code: string): Promise<Page> {
  const wall = await (await browser.newContext({ locale: 'fr-FR' })).newPage();
  await wall.setViewportSize({ width: 1920, height: 1080 });
  await wall.goto(`${server.base}/slides/?code=${code}#key=${server.key}`);
  await expect(wall.getByRole('heading', { name: 'Un mardi' })).toBeVisible();
  await wall.keyboard.press('ArrowRight');
  await expect(wall.locator('section.present connivence-join')).toBeVisible();
  await wall.keyboard.press('ArrowRight');
  // The slide turns at once; its keys act when the session is there too.
  await expect(wall.locator('section.present connivence-controls')).toBeAttached();
  return wall;
}

const codes = async () =>
  (await server.api<{ code: string; ended: boolean; rehearsal?: true }[]>('/sessions')).filter(
    ({ ended }) => !ended,
  );

test('a workshop is written, composed, rehearsed, given and reported', async ({
  page,
  browser,
}) => {
  await home(page);
  await writeStory(page);

  await home(page);
  await page.getByRole('link', { name: /Composer un atelier/ }).click();
  await page.getByRole('button', { name: 'Ajouter Le devis du dimanche' }).click();
  await page.getByRole('textbox', { name: 'Titre de l’atelier' }).fill('Un mardi');
  await page.getByRole('checkbox', { name: 'anglais' }).uncheck();
  await page.getByRole('button', { name: 'Enregistrer l’atelier' }).click();
  await page.getByRole('link', { name: /Le lancer/ }).click();

  // Rehearsed with forty simulated people.
  const card = page.locator('connivence-deck-card').filter({ hasText: 'Un mardi' });
  await card.getByText('Répéter seul').click();
  await card.getByRole('button', { name: /40/ }).click();
  await expect.poll(async () => (await codes()).length).toBe(1);
  const [rehearsal] = await codes();
  expect(rehearsal?.rehearsal).toBe(true);
  const rehearsed = await wallOf(browser, rehearsal!.code);
  await rehearsed.keyboard.press('v');
  await expect
    .poll(async () => Number(await rehearsed.locator('.count .number').textContent()), {
      timeout: 60_000,
    })
    .toBeGreaterThan(5);
  await rehearsed.context().close();

  // Given, with three phones.
  await card.getByRole('button', { name: 'Lancer en français' }).click();
  await expect.poll(async () => (await codes()).length).toBe(2);
  const { code } = (await codes()).find((each) => !each.rehearsal)!;
  const wall = await wallOf(browser, code);
  const phones = await Promise.all([1, 2, 3].map(() => phone(browser, code)));
  await wall.keyboard.press('v');
  for (const [i, each] of phones.entries()) {
    await each
      .locator('connivence-branching-ballot')
      .getByText(i === 0 ? 'Demain, 8 h' : 'Bien sûr')
      .click();
    await expect(each.getByRole('status').getByText('Compté')).toBeVisible();
  }
  await expect(wall.locator('.count .number')).toHaveText('3');
  // Close, show, follow the room.
  await wall.keyboard.press('v');
  await expect(wall.getByText('Le vote est clos').first()).toBeAttached();
  await wall.keyboard.press('v');
  await expect(wall.locator('connivence-branching-result')).toBeVisible();
  await wall.keyboard.press('v');
  await expect(wall.locator('connivence-branching-ending')).toBeVisible();
  await server.api(`/sessions/${code}/end`, {});

  // Reported: what the room chose, and no rehearsal.
  await home(page);
  const report = page.getByRole('link', { name: 'Rapport' });
  await expect(report).toHaveCount(1);
  await report.click();
  await expect(page.getByRole('heading', { name: 'Un mardi' })).toBeVisible();
  await expect(page.getByText('Le pli pris').first()).toBeVisible();
  const pdf = await page.pdf({ tagged: true });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pdf.includes('/StructTreeRoot')).toBe(true);
});
