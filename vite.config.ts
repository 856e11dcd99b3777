import { resolve } from 'node:path';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumFlags, findBrowser } from './tests/browser.ts';

const here = import.meta.dirname;

/** The pages that share their chunks; the phone's page is built by itself, all in one file. */
const pages = {
  stage: resolve(here, 'slides/index.html'),
  console: resolve(here, 'pages/console/index.html'),
  trainer: resolve(here, 'pages/trainer/index.html'),
};

export default defineConfig(async () => ({
  base: './',
  build: {
    target: 'es2022',
    rolldownOptions: { input: pages },
  },
  test: {
    projects: [
      {
        extends: true as const,
        test: {
          name: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/**/*.browser.test.ts', 'tests/e2e/**'],
          environment: 'node',
        },
      },
      {
        extends: true as const,
        test: {
          name: 'browser',
          include: ['tests/**/*.browser.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath: process.env['VITEST'] ? await findBrowser() : undefined,
                args: chromiumFlags,
              },
            }),
            instances: [{ browser: 'chromium' as const }],
          },
        },
      },
    ],
  },
}));
