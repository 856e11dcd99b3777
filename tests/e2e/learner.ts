import type { Page } from '@playwright/test';

/** Goes on from wherever the course stands, answering whatever is asked, until the summary. */
export async function playToTheEnd(page: Page): Promise<void> {
  const summary = page.getByRole('heading', { level: 1, name: /^(?:Mon bilan|My summary)/ });
  while (!(await summary.isVisible())) await playOn(page);
}

/** Does one thing that the page lets a learner do. */
export async function playOn(page: Page): Promise<void> {
  const learner = page.locator('connivence-learner');
  const role = learner.locator('connivence-role-play-alone');
  const step = learner.locator('footer').getByRole('button');
  const keep = step.filter({ hasText: /^\s*(?:Je garde ma réponse|I keep my answer)/ });
  const main = learner.locator('footer button.main');
  const input = learner.locator('input:enabled');
  const turn = page.locator('.turning').getByRole('button').last();
  await turn.waitFor();
  if (await keep.isVisible()) await keep.click();
  else if (await main.isVisible()) await main.click();
  else if (await role.isVisible()) await rehearse(page);
  else if (await page.getByRole('button', { name: /^(?:Passer|Skip)/ }).isVisible()) {
    // What answers a kind may still be on its way.
    await input.first().waitFor({ state: 'attached' });
    await answer(page);
  } else await turn.click();
}

async function answer(page: Page): Promise<void> {
  const ballot = page.locator('connivence-learner .ballot');
  const slider = ballot.getByRole('slider');
  if (await slider.isVisible()) await slider.press('ArrowRight');
  else await ballot.getByRole('radio').first().check();
  const send = ballot.getByRole('button');
  if (await send.first().isVisible()) await send.last().click();
}

async function rehearse(page: Page): Promise<void> {
  const alone = page.locator('connivence-role-play-alone');
  const [first, turn] = [alone.locator('.role').first(), alone.locator('button.turn')];
  if (await first.isVisible()) return first.click();
  if (await turn.isVisible()) {
    await alone.getByRole('textbox').first().fill('Bonjour, parlons-en.');
    return turn.click();
  }
  for (const yes of await alone.getByRole('radio', { name: /^(?:Oui|Yes)$/ }).all()) {
    await yes.check();
  }
}
