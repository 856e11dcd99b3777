import { defineConfig } from '@playwright/test';
import { chromiumFlags, findBrowser } from './tests/browser.ts';

export default defineConfig({
  testDir: 'tests/e2e',
  // A shared, busy machine is slow, and no slower test is a failed one.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  workers: 1,
  reporter: [['list']],
  use: {
    launchOptions: { executablePath: await findBrowser(), args: chromiumFlags },
    trace: 'retain-on-failure',
  },
});
