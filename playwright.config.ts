import { defineConfig } from '@playwright/test';
import { chromiumFlags, findBrowser } from './tests/browser.ts';

export default defineConfig({
  testDir: 'tests/e2e',
  timeout: 60_000,
  workers: 1,
  reporter: [['list']],
  use: {
    launchOptions: { executablePath: await findBrowser(), args: chromiumFlags },
    trace: 'retain-on-failure',
  },
});
