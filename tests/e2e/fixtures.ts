import { test as base } from '@playwright/test';

/**
 * Tests whose pages are closed with them. Walls and phones that are left open go on living, and look
 * for servers that are gone: all that came after them was slower for it.
 */
export const test = base.extend<{ closing: void }>({
  closing: [
    async ({ browser }, use) => {
      await use();
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    { auto: true },
  ],
});
