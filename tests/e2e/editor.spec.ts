import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { ServerProcess } from '../server/process.ts';
import { test } from './fixtures.ts';

let server: ServerProcess;

test.beforeEach(async ({ page }) => {
  server = await ServerProcess.start();
  await page.setViewportSize({ width: 1280, height: 800 });
});
test.afterEach(() => server.kill());

const open = (page: Page, asked: string) =>
  page.goto(`${server.base}/pages/editor/${asked}#key=${server.key}`);

test.use({ locale: 'fr-FR' });

test('a story written from scratch in the browser is one that can be played', async ({ page }) => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await open(page, '?new=branching');
  const write = (label: string, words: string) =>
    page.getByRole('textbox', { name: label, exact: true }).fill(words);

  await write('Titre', 'Le devis du dimanche');
  await write('Situation', 'Dimanche, 16 h. Un client vous écrit.');
  await write('Question', 'Que répondez-vous ?');
  await write('Nom, jauge 1', 'Confiance');
  await write('Ce qui se passe, ce que dit le client, Scène 1', '> Il me le faut ce soir.');
  await write('Ce que l’on répond, réplique 1', 'Bien sûr');
  await page.getByRole('spinbutton', { name: 'Confiance' }).first().fill('-10');
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
  await write('Ce que dit l’article', 'Répondre vite crée une habitude.');
  await write('Titre, ou ce que c’est', 'Vécu, un dimanche de juin');
  await expect(page.getByText('Prêt à jouer')).toBeVisible();

  await page.getByRole('button', { name: 'Enregistrer' }).click();
  const name = page.getByRole('textbox', { name: 'Nom du fichier' });
  await expect(name).toHaveValue('le-devis-du-dimanche');
  await name.press('Enter');
  await expect(page.getByText('Enregistré', { exact: true })).toBeVisible();
  expect(page.url()).toContain('?scenario=le-devis-du-dimanche');
  const all = await server.api<{ ref: string; own: boolean; findings: unknown[] }[]>('/scenarios');
  expect(all.find(({ ref }) => ref === 'le-devis-du-dimanche')).toMatchObject({
    kind: 'branching',
    own: true,
    findings: [],
  });
  expect(complaints).toEqual([]);
});

test('a tab closed in the middle of a word loses nothing', async ({ page, context }) => {
  await open(page, '?scenario=je-paie-non');
  await page.getByRole('textbox', { name: 'Titre, français' }).fill('À moitié écr');
  await page.close();
  const again = await context.newPage();
  await open(again, '?scenario=je-paie-non');
  await again.getByRole('button', { name: 'Les reprendre' }).click();
  await expect(again.getByRole('textbox', { name: 'Titre, français' })).toHaveValue('À moitié écr');
});

test('of two who save the same scenario, the second is shown the difference', async ({
  page,
  browser,
}) => {
  const hers = await (await browser.newContext({ locale: 'fr-FR' })).newPage();
  for (const [tab, title] of [
    [page, 'Le mien'],
    [hers, 'Le sien'],
  ] as const) {
    await open(tab, '?scenario=je-paie-non');
    await tab.getByRole('textbox', { name: 'Titre, français' }).fill(title);
  }
  await hers.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(hers.getByText('Enregistré', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(
    page.getByRole('heading', { name: 'Quelqu’un a enregistré entre-temps' }),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Enregistrer ce que j’ai choisi' }).click();
  await expect(page.getByText('Enregistré', { exact: true })).toBeVisible();
  const { text } = await server.api<{ text: string }>('/scenarios/je-paie-non');
  expect(text).toContain('Le mien');
});

for (const [what, asked] of [
  ['the list of scenarios', ''],
  ['a poll', '?scenario=je-paie-non'],
  ['a story', '?scenario=le-boomerang'],
] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${what} in the editor can be read and used by everybody, ${colorScheme}`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await open(page, asked);
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
    });
  }
}
