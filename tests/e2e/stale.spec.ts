import { expect } from '@playwright/test';
import { ServerProcess } from '../server/process.ts';
import { test } from './fixtures.ts';

let server: ServerProcess;
test.beforeAll(async () => {
  server = await ServerProcess.start();
});
test.afterAll(() => server.kill());

test('a page open since before an update is loaded again for a part that is gone, and only once', async ({
  page,
}) => {
  let loads = 0;
  page.on('load', () => (loads += 1));
  // An update gives its parts other names; to the page it is as if this one had been its own.
  const need = () =>
    page.evaluate(() => import(`/assets/later-${'gone1234'}.js`).catch(() => undefined));
  await page.goto(server.base);
  expect(loads).toBe(1);
  await need().catch(() => undefined);
  await expect.poll(() => loads).toBe(2);
  await expect(page.locator('connivence-code-form input')).toBeVisible();
  await need();
  // Were it loaded again, this would be answered by the next page, which knows nothing of it.
  await page.evaluate(() => ((globalThis as { here?: true }).here = true));
  await page.evaluate(() => fetch('/favicon.ico'));
  expect(await page.evaluate(() => (globalThis as { here?: true }).here)).toBe(true);
  expect(loads).toBe(2);
});
