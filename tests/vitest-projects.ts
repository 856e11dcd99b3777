import { playwright } from '@vitest/browser-playwright';
import type { TestProjectConfiguration } from 'vitest/config';
import { chromiumFlags, findBrowser } from './browser.ts';

/** What the browser's tests load, made ready beforehand: found in the middle of a run, it would reload the page. */
const LOADED = [
  '@lit/context',
  'fast-check',
  'fflate',
  'lit',
  'lit/decorators.js',
  'lit/directives/keyed.js',
  'lit/directives/live.js',
  'lit/directives/repeat.js',
  'lit/directives/unsafe-html.js',
  'reveal.js',
  'reveal.js/plugin/markdown',
  'reveal.js/plugin/notes',
  'scorm-again',
  'uqr',
  'zod/mini',
];

/** A busy machine is slow, and no slower test is a failed one: only what hangs runs out of time. */
const patience = {
  testTimeout: 60_000,
  hookTimeout: 60_000,
  expect: { poll: { timeout: 30_000 } },
};

/** The tests that run in Node, and those that run in a real browser. */
export async function projects(): Promise<TestProjectConfiguration[]> {
  return [
    {
      extends: true,
      test: {
        name: 'node',
        include: ['tests/**/*.test.ts'],
        exclude: ['tests/**/*.browser.test.ts', 'tests/e2e/**'],
        environment: 'node',
        ...patience,
      },
    },
    {
      extends: true,
      optimizeDeps: { include: LOADED },
      test: {
        name: 'browser',
        include: ['tests/**/*.browser.test.ts'],
        ...patience,
        browser: {
          enabled: true,
          headless: true,
          screenshotFailures: false,
          provider: playwright({
            launchOptions: { executablePath: await findBrowser(), args: chromiumFlags },
          }),
          instances: [{ browser: 'chromium' }],
        },
      },
    },
  ];
}
