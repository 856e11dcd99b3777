import { expect, type Page } from '@playwright/test';
import { connect } from '../../client/live.ts';
import { kinds } from '../../session/kinds/index.ts';
import { answerTo, chanceOf } from '../../session/simulate.ts';
import type { ParticipantView } from '../../session/views.ts';
import { ServerProcess, until } from '../server/process.ts';
import { test } from './fixtures.ts';
import { answerByKeys, focused, tab, tabTo } from './hands-on.ts';

/* A whole session without a mouse or a finger: the trainer's, the wall's and a phone's. */

test.use({ locale: 'fr-FR', contextOptions: { reducedMotion: 'reduce' } });

let server: ServerProcess;
test.beforeAll(async () => (server = await ServerProcess.start()));
test.afterAll(() => server.kill());

/** Presses the console's big button by Enter, until it says something else. */
async function goOn(trainer: Page): Promise<string> {
  const primary = trainer.locator('footer .primary');
  await tabTo(trainer, primary);
  const said = (await primary.innerText()).trim();
  await expect(async () => {
    await trainer.keyboard.press('Enter');
    await expect(primary).not.toHaveText(said, { timeout: 900 });
  }).toPass();
  const at = await focused(trainer);
  expect(at.tag, `after “${said}” the focus is somewhere`).not.toBe('body');
  return said;
}

test('a trainer and a participant play all eight kinds by keyboard alone', async ({
  page: trainer,
  browser,
}) => {
  test.setTimeout(600_000);
  await trainer.goto(`${server.base}/pages/trainer/#key=${server.key}`);
  const deck = trainer
    .locator('connivence-deck-card')
    .filter({ hasText: 'Une heure de connivence' });
  await tabTo(trainer, deck.getByRole('button', { name: 'Lancer en français' }));
  await trainer.keyboard.press('Enter');
  await expect(trainer.locator('connivence-session-card')).toBeVisible();
  await tabTo(trainer, trainer.locator('a.console'));
  await trainer.keyboard.press('Enter');
  await expect(trainer.getByRole('button', { name: /Suivant/ })).toBeEnabled();
  const code = new URL(trainer.url()).searchParams.get('code')!;

  // Two others, so that there are roles to deal and texts to support.
  const { base } = server;
  const others = [0, 1].map((i) =>
    connect<ParticipantView>({
      base,
      role: 'participant',
      code,
      lang: 'fr',
      secret: `another-with-a-secret-${i}`,
    }),
  );
  const phone = await (
    await browser.newContext({ locale: 'fr-FR', viewport: { width: 390, height: 844 } })
  ).newPage();
  await phone.goto(base);
  await tabTo(phone, phone.getByRole('textbox'));
  await phone.keyboard.type(code);
  await phone.keyboard.press('Enter');
  await expect(phone.getByRole('heading', { name: 'Vous y êtes' })).toBeVisible();

  const chance = chanceOf(3);
  const used = new Set<string>();
  const everybodyAnswers = async (): Promise<void> => {
    const ballot = phone.locator('.ballot > *');
    await expect(ballot).toBeVisible();
    for (const other of others) {
      await until(other, ({ view }) => view?.play?.phase === 'open');
      const answer = answerTo(other.view!.play!, chance);
      if (answer !== undefined) await other.answer(answer);
    }
    // Who plays a role has nothing to answer, and reads a card that can be turned over.
    if (await phone.getByText('Vous jouez').isVisible()) return;
    for (const type of await answerByKeys(phone, 'Nous n’avions plus rien à nous dire.'))
      used.add(type);
  };

  const played = new Set<string>();
  const title = trainer.locator('connivence-vote-panel h2');
  while (played.size < kinds.length) {
    const before = await trainer.getByText(/^\d+ \/ \d+$/).textContent();
    await trainer.keyboard.press('PageDown');
    await expect(trainer.getByText(/^\d+ \/ \d+$/)).not.toHaveText(before!);
    if (!(await title.isVisible()) || played.has(await title.innerText())) continue;
    played.add(await title.innerText());
    // Deals the roles first, where there are some; opens, closes, shows; and whatever a kind does next.
    for (let opened = 0, steps = 0; steps < 9; steps += 1) {
      const said = await goOn(trainer);
      const open = trainer.locator('section.vote.open');
      if (await open.isVisible()) {
        opened += 1;
        await everybodyAnswers();
        // Texts wait for the trainer's yes.
        const all = trainer.locator('connivence-open-ended-director .main');
        if (await all.isVisible()) {
          await tabTo(trainer, all);
          await trainer.keyboard.press('Enter');
          await expect(all).toHaveCount(0);
          expect((await focused(trainer)).tag).not.toBe('body');
        }
        await goOn(trainer);
        await expect(phone.locator('.ballot input:enabled')).toHaveCount(0);
        // What was closed under the focus leaves it on the heading.
        expect((await focused(phone)).path).not.toContain('-ballot');
      }
      if (/Débrief/.test(said) || opened === 2) break;
    }
  }
  for (const other of others) other.close();
  expect(played.size).toBe(kinds.length);
  // What there was to choose, to place, to write, to support, and to send.
  expect([...used].toSorted()).toEqual(['checkbox', 'radio', 'range', 'submit', 'textarea']);
});

test('the wall is led by its keys, and Tab goes through it and out', async ({ browser }) => {
  const { code } = await server.api<{ code: string }>('/sessions', {
    deck: 'ami-ou-client',
    lang: 'fr',
  });
  const wall = await (await browser.newContext({ locale: 'fr-FR' })).newPage();
  await wall.setViewportSize({ width: 1920, height: 1080 });
  await wall.goto(`${server.base}/slides/?code=${code}#key=${server.key}`);
  await expect(wall.getByRole('heading', { name: 'Ami ou client' })).toBeVisible();
  const scenario = wall.locator('section.present connivence-scenario');
  await expect(async () => {
    await wall.keyboard.press('ArrowRight');
    await expect(scenario).toBeVisible({ timeout: 500 });
  }).toPass();
  // The slide turns at once; its keys act when the session is there too.
  await expect(scenario.locator('connivence-controls')).toBeAttached();
  await wall.keyboard.press('v');
  await expect(scenario.getByRole('status')).toContainText('Le vote est ouvert');
  const toolbar = scenario.getByRole('toolbar');
  await tabTo(wall, toolbar.getByRole('button').first());
  await wall.keyboard.press('Enter');
  await expect(scenario.getByRole('status')).toContainText(/clos/);
  await tabTo(wall, toolbar.getByRole('button', { name: 'Tout effacer' }));
  await wall.keyboard.press('Enter');
  expect((await focused(wall)).path).toContain('no');
  await wall.keyboard.press('Enter');
  expect((await focused(wall)).tag).not.toBe('body');
  // Out of the toolbar, as into it.
  const stops = new Set<string>();
  for (let i = 0; i < 30; i += 1) {
    const at = await tab(wall);
    stops.add(`${at.path} ${at.name}`);
    if (at.tag === 'body') break;
  }
  expect(stops.size).toBeGreaterThan(2);
  await wall.keyboard.press('m');
  await expect(wall.getByRole('spinbutton').first()).toBeFocused();
  await wall.keyboard.press('Escape');
  await expect(wall.getByRole('spinbutton')).toHaveCount(0);
});
