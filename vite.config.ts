import { resolve } from 'node:path';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumFlags, findBrowser } from './tests/browser.ts';
import {
  bareImports,
  compressed,
  dense,
  laterCopies,
  leanDecorators,
  oneFile,
} from './vite-phone.ts';

const here = import.meta.dirname;

/** The pages that share their chunks. */
const pages = {
  stage: resolve(here, 'slides/index.html'),
  console: resolve(here, 'pages/console/index.html'),
  trainer: resolve(here, 'pages/trainer/index.html'),
};

/** The phone's page, all in one file; but for what it loads when it must. */
const phone = { phone: resolve(here, 'pages/join/index.html') };

export default defineConfig(async ({ mode }) => ({
  base: './',
  plugins:
    mode === 'phone'
      ? [dense(), leanDecorators(), laterCopies(), bareImports(), oneFile(), compressed()]
      : [],
  build: {
    target: 'es2022',
    emptyOutDir: mode !== 'phone',
    modulePreload: mode === 'phone' ? (false as const) : undefined,
    rolldownOptions: {
      input: mode === 'phone' ? phone : pages,
      // So that templates nobody renders are left out.
      treeshake: { manualPureFunctions: ['html', 'svg', 'css'] },
    },
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
