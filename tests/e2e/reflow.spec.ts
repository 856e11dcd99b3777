import { expect, type Page } from '@playwright/test';
import { ServerProcess } from '../server/process.ts';
import { test } from './fixtures.ts';
import { LiveRoom } from './room.ts';

/*
 * A page at 400 % is one of 320 pixels: nothing is lost there, and nothing scrolls both ways, even where
 * the reader sets the text wider (WCAG 1.4.10 and 1.4.12). The wall is a slide, which has two dimensions.
 */

test.use({
  locale: 'fr-FR',
  viewport: { width: 320, height: 640 },
  contextOptions: { reducedMotion: 'reduce' },
});

let server: ServerProcess;
test.beforeAll(async () => (server = await ServerProcess.start()));
test.afterAll(() => server.kill());

/** Text as wide as WCAG asks a page to bear, in every shadow root. */
function spread(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* {
    line-height: 1.5 !important;
    letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important;
  }`);
  const wear = (root: Document | ShadowRoot): void => {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) wear(shadowRoot);
  };
  wear(document);
}

/** What stands out of the page on its right, or has words cut off. */
function lost(): string[] {
  const found: string[] = [];
  const over = document.documentElement.scrollWidth - innerWidth;
  if (over > 1) found.push(`the page is ${over} pixels too wide`);
  const look = (root: Document | ShadowRoot): void => {
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
      if (element.shadowRoot) look(element.shadowRoot);
      const { overflowY, textOverflow, clipPath, display } = getComputedStyle(element);
      const cuts = overflowY === 'hidden' || overflowY === 'clip';
      const meant = textOverflow === 'ellipsis' || clipPath !== 'none' || display === 'inline';
      const cut = element.scrollHeight - element.clientHeight;
      if (cuts && !meant && element.clientHeight > 1 && cut > 4)
        found.push(`${element.localName}.${element.className} cuts ${cut} pixels`);
    }
  };
  look(document);
  return found;
}

async function bears(page: Page, what: string): Promise<string[]> {
  const before = await page.evaluate(lost);
  await page.evaluate(spread);
  const after = await page.evaluate(lost);
  return [...new Set([...before, ...after])].map((fault) => `${what}: ${fault}`);
}

test('every page of text fits a screen of 320 pixels, its text spread', async ({ page }) => {
  const key = `#key=${server.key}`;
  const { code } = await server.api<{ code: string }>('/sessions', { deck: 'best-of', lang: 'fr' });
  const faults: string[] = [];
  for (const [what, path, there] of [
    ['phone, code asked', '/', 'input'],
    ['phone, waiting', `/${code}`, 'h1'],
    ['home', `/pages/trainer/${key}`, 'connivence-session-card'],
    ['composer', `/pages/compose/${key}`, '.cases li'],
    ['list of the editor', `/pages/editor/${key}`, '.scenarios li'],
    ['editor', `/pages/editor/?scenario=je-paie-non${key}`, 'connivence-scenario-form'],
    ['console', `/pages/console/?code=${code}${key}`, 'footer'],
    ['report', `/pages/report/?code=${code}${key}`, 'connivence-report-proofs'],
    ['personal codes', `/pages/tickets/?code=${code}${key}`, 'connivence-tickets-page'],
  ] as const) {
    await page.goto('about:blank');
    await page.goto(server.base + path);
    await expect(page.locator(there).first()).toBeVisible();
    faults.push(...(await bears(page, what)));
  }
  expect(faults).toEqual([]);
});

test('so do the phone and the console, at every kind', async ({ browser }) => {
  test.slow();
  const room = await LiveRoom.open(server, 'fr', 5);
  const narrow = { viewport: { width: 320, height: 640 } };
  const faults: string[] = [];
  for (const { ref, place } of room.scenarios) {
    await room.goTo(place);
    const { kind } = room.play;
    if (kind === 'role-play') await room.ask({ type: 'direct', ref, directive: { deal: true } });
    await room.ask({ type: 'open-round', ref });
    const phone = await room.phone(browser, narrow);
    await expect(phone.locator(`connivence-${kind}-ballot:defined`)).toBeVisible();
    faults.push(...(await bears(phone, `phone, ${kind} open`)));
    await room.answer(1);
    await room.ask({ type: 'close-round', ref });
    await room.ask({ type: 'show-results', ref, shown: true });
    await phone.reload();
    await expect(phone.locator(`connivence-${kind}-result:defined`)).toBeVisible();
    faults.push(...(await bears(phone, `phone, ${kind} shown`)));
    const trainer = await room.console(browser, narrow);
    await expect(trainer.locator('connivence-vote-panel')).toBeVisible();
    faults.push(...(await bears(trainer, `console, ${kind} shown`)));
    await phone.context().close();
    await trainer.context().close();
  }
  room.close();
  expect(faults).toEqual([]);
});
