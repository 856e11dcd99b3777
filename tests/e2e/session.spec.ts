import { expect, type Browser, type Page } from '@playwright/test';
import { ServerProcess } from '../server/process.ts';
import { test } from './fixtures.ts';

const PHONE = {
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
  locale: 'fr-FR',
};

let server: ServerProcess;

test.afterEach(() => server.kill());

async function open(browser: Browser, url: string, options: object = {}): Promise<Page> {
  const context = await browser.newContext({ locale: 'fr-FR', ...options });
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.goto(url);
  return page;
}

/** A started session with its stage and its console, both on the first slide. */
async function started(browser: Browser) {
  const { code } = await server.api<{ code: string }>('/sessions', {
    deck: 'ami-ou-client',
    lang: 'fr',
  });
  const key = `#key=${server.key}`;
  const stage = await open(browser, `${server.base}/slides/?code=${code}${key}`, {
    viewport: { width: 1920, height: 1080 },
  });
  const consolePage = await open(
    browser,
    `${server.base}/pages/console/?code=${code}${key}`,
    PHONE,
  );
  await expect(stage.getByRole('heading', { name: 'Ami ou client ?' })).toBeVisible();
  await expect(consolePage.getByRole('button', { name: /Suivant/ })).toBeEnabled();
  return { code, stage, console: consolePage };
}

/** Walks on until the first scenario is on the wall. */
async function toScenario(trainer: Page, stage: Page): Promise<void> {
  const briefing = trainer.getByRole('button', { name: 'Ouvrir le vote' });
  await expect(async () => {
    if (!(await briefing.isVisible()))
      await trainer.getByRole('button', { name: /Suivant/ }).click();
    await expect(briefing).toBeVisible({ timeout: 700 });
  }).toPass();
  await expect(stage.locator('section.present connivence-scenario')).toBeVisible();
}

/** Taps a button of the console until what it is for is so: a tap just after the button changed is ignored. */
async function tap(trainer: Page, name: string | RegExp, done: () => Promise<void>): Promise<void> {
  await expect(async () => {
    const button = trainer.getByRole('button', { name }).first();
    if (await button.isVisible()) await button.click();
    await done();
  }).toPass();
}

const soon = { timeout: 1000 };

async function vote(phone: Page, option: number, guess: number): Promise<void> {
  await phone.getByRole('radio').nth(option).check({ force: true });
  await phone.getByRole('button', { name: 'Continuer' }).click();
  await phone.getByRole('radio').nth(guess).check({ force: true });
  const confirm = phone.getByRole('button', { name: /Valider|Envoyer/ });
  if (await confirm.isVisible()) await confirm.click();
  await expect(phone.getByText(/Compté/)).toBeVisible();
}

for (const [way, args] of [
  ['over WebSocket', []],
  ['where no WebSocket opens', ['--no-websocket']],
] as const) {
  test(`a stage, a console and three phones live a whole round ${way}`, async ({ browser }) => {
    server = await ServerProcess.start(...args);
    const { code, stage, console: trainer } = await started(browser);

    const phones = [await open(browser, server.base, PHONE)];
    await phones[0]!
      .getByRole('textbox')
      .fill(`${code.slice(0, 3)} ${code.slice(3).toLowerCase()}`);
    const enter = phones[0]!.getByRole('button', { name: /Entrer|Rejoindre/ });
    if (await enter.isVisible()) await enter.click();
    for (let i = 1; i < 3; i++) phones.push(await open(browser, `${server.base}/${code}`, PHONE));
    await expect(trainer.getByText('3 connectés')).toBeVisible();

    const picture = stage.locator('section.present connivence-poll-result');
    const says = (phone: Page, text: RegExp) => () =>
      expect(phone.getByText(text).first()).toBeVisible(soon);

    await toScenario(trainer, stage);
    await tap(trainer, 'Ouvrir le vote', says(phones[0]!, /Vote ouvert/));
    await vote(phones[0]!, 0, 1);
    await vote(phones[1]!, 0, 1);
    await vote(phones[2]!, 2, 1);
    await expect(trainer.getByText(/3 sur 3 ont répondu/).first()).toBeVisible();
    await expect(stage.locator('section.present connivence-scenario')).toContainText(
      /3\s*réponses/,
    );
    await expect(picture).toHaveCount(0);

    await phones[1]!.reload();
    await expect(phones[1]!.getByText(/Compté/)).toBeVisible();
    await expect(trainer.getByText('Il ne manque personne')).toBeVisible();

    await tap(trainer, 'Clore le vote', says(phones[0]!, /clos/i));
    await tap(trainer, 'Montrer les résultats', () => expect(picture).toBeVisible(soon));
    await tap(trainer, '1 min', says(phones[0]!, /débat|voisin/i));
    await expect(stage.locator('section.present connivence-timer')).toBeVisible();

    await tap(trainer, 'Voter à nouveau', says(phones[0]!, /ouvert/i));
    await vote(phones[0]!, 2, 2);
    await vote(phones[1]!, 0, 2);
    await vote(phones[2]!, 2, 2);
    await tap(trainer, 'Clore le vote', says(phones[0]!, /clos/i));
    await tap(trainer, 'Montrer les résultats', () => expect(picture).toBeVisible(soon));
    await expect(
      stage.getByRole('img', { name: /(1|Une) personne a changé d’avis/ }).first(),
    ).toBeVisible();

    await tap(trainer, /Débrief/, says(phones[0]!, /lundi/i));
  });
}

test('the server gone, slides still advance, the stage says so, and all returns by itself', async ({
  browser,
}) => {
  server = await ServerProcess.start();
  const { code, stage, console: trainer } = await started(browser);
  const phone = await open(browser, `${server.base}/${code}`, PHONE);
  await expect(trainer.getByText('1 connecté')).toBeVisible();

  await server.kill();
  await expect(stage.getByText(/Liaison perdue, elle revient/)).toBeVisible();
  await expect(phone.getByText(/Connexion perdue|reconnexion|revient/i).first()).toBeVisible();
  await stage.keyboard.press('ArrowRight');
  await expect(stage.locator('section.present')).toContainText('Sortez vos téléphones');

  await server.start();
  await expect(trainer.getByText('1 connecté')).toBeVisible({ timeout: 60_000 });
  await expect(trainer.getByText(/^2 \/ \d+$/)).toBeVisible();
});

test('a show of hands is typed in where no phone votes, and counts like votes', async ({
  browser,
}) => {
  server = await ServerProcess.start();
  const { stage, console: trainer } = await started(browser);
  await toScenario(trainer, stage);
  await stage
    .locator('section.present connivence-scenario')
    .getByRole('button', { name: /Main levée/ })
    .click();
  const boxes = stage.getByRole('spinbutton');
  await boxes.nth(0).fill('12');
  await boxes.nth(2).fill('5');
  await stage
    .getByRole('button', { name: /Compter|Valider|Enregistrer/ })
    .first()
    .click();
  await expect(trainer.getByText(/17 (réponses|sur 17 ont répondu)/).first()).toBeVisible();
});

test('a scenario that cannot be played says so on its slide, and the others play', async ({
  browser,
}) => {
  const { mkdir, mkdtemp, writeFile } = await import('node:fs/promises');
  const { join } = await import('node:path');
  const { tmpdir } = await import('node:os');
  const content = await mkdtemp(join(tmpdir(), 'connivence-content-'));
  await mkdir(join(content, 'scenarios'));
  await mkdir(join(content, 'slides'));
  const slide = (ref: string) => `<connivence-scenario ref="${ref}"></connivence-scenario>`;
  await writeFile(
    join(content, 'slides', 'mixed.md'),
    `${slide('broken')}\n\n---\n\n${slide('nowhere')}\n\n---\n\n${slide('le-courriel-pour-rien')}\n`,
  );
  await writeFile(join(content, 'scenarios', 'broken.json'), '{"kind":"poll","options":[]}');
  server = await ServerProcess.start(`--content=${content}`);
  const { code } = await server.api<{ code: string }>('/sessions', { deck: 'mixed', lang: 'fr' });
  const stage = await open(browser, `${server.base}/slides/?code=${code}#key=${server.key}`);
  await expect(stage.locator('section.present')).toContainText('options');
  await stage.keyboard.press('ArrowRight');
  await expect(stage.locator('section.present')).toContainText('nowhere');
  await stage.keyboard.press('ArrowRight');
  await expect(stage.locator('section.present')).toContainText('Le courriel pour rien');
});

test('the speaker view opens under the strict policy, with the notes and both slides', async ({
  browser,
}) => {
  server = await ServerProcess.start();
  const { stage, console: trainer } = await started(browser);
  const refused: string[] = [];
  stage.context().on('console', (message) => {
    // Two `style` attributes of reveal.js's page hide its pacing, which our decks use.
    const text = message.text();
    if (/Content Security Policy/.test(text) && !/style-src/.test(text)) refused.push(text);
  });
  const [speaker] = await Promise.all([stage.waitForEvent('popup'), stage.keyboard.press('s')]);
  await expect(speaker.locator('.speaker-controls-notes .value')).toContainText('Durée');
  await expect(speaker.locator('#current-slide iframe')).toBeVisible();
  await expect(
    speaker.frameLocator('#current-slide iframe').locator('section.present'),
  ).toContainText('Ami ou client');
  await stage.keyboard.press('ArrowRight');
  await expect(
    speaker.frameLocator('#current-slide iframe').locator('section.present'),
  ).toContainText('Sortez vos');
  // The frames of the speaker view are no screens of the session.
  await expect(trainer.getByText(/^2 \/ \d+$/)).toBeVisible();
  expect(refused).toEqual([]);
});
