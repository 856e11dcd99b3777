import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumFlags, findBrowser } from './tests/browser.ts';
import { compressed, dense, importedLater, leanDecorators, oneFile } from './vite-phone.ts';

const here = import.meta.dirname;

/** The pages that share their chunks, and what the phone's page loads when it must. */
const pages = {
  stage: resolve(here, 'slides/index.html'),
  console: resolve(here, 'pages/console/index.html'),
  trainer: resolve(here, 'pages/trainer/index.html'),
  later: resolve(here, 'pages/join/later.ts'),
};

/** The phone's page, all in one file; built after the others, of which it names one. */
const phone = { phone: resolve(here, 'pages/join/index.html') };

export default defineConfig(async ({ mode }) => ({
  base: './',
  plugins:
    mode === 'phone' ? [dense(), leanDecorators(), importedLater(), oneFile(), compressed()] : [],
  build: {
    target: 'es2022',
    manifest: mode !== 'phone',
    emptyOutDir: mode !== 'phone',
    modulePreload: mode === 'phone' ? (false as const) : undefined,
    rolldownOptions: {
      input: mode === 'phone' ? phone : written(pages),
      // Nothing here imports what `later` exports: the phone's page does, from another build.
      preserveEntrySignatures: 'exports-only' as const,
      // So that templates nobody renders are left out.
      treeshake: { manualPureFunctions: ['html', 'svg', 'css'] },
      ...(mode === 'phone' && { output: { codeSplitting: false } }),
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

function written(inputs: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(inputs).filter(([, path]) => existsSync(path)));
}
