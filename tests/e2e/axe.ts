import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults, RunOnly } from 'axe-core';

/** Every rule of WCAG 2.2, levels A and AA, and what axe holds for good practice besides. */
const EVERYTHING: RunOnly = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};

const COLOURS: RunOnly = { type: 'rule', values: ['color-contrast'] };

/** The slides that are not on the wall: they are hidden from everybody. */
const ELSEWHERE = '.slides section:not(.present)';

/** The axe that comes with what drives it. */
const { resolve } = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'));
const source = readFile(resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds wrong on a page as it stands, light and dark. In the dark only what colours decide is
 * looked at again.
 * @param where how a finding names the page
 */
export async function faultsOf(page: Page, where: string): Promise<string[]> {
  // Once a document: `AxeBuilder` puts half a megabyte into it for each look, and takes all that is well out of it.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(await source);
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await violationsOf(page, EVERYTHING);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await violationsOf(page, COLOURS);
  return [...light, ...dark].flatMap(({ id, nodes }) =>
    nodes.map(({ html, target }) => `${where}: ${id}, ${target.join(' ')}, ${html.slice(0, 160)}`),
  );
}

function violationsOf(page: Page, runOnly: RunOnly): Promise<AxeResults['violations']> {
  return page.evaluate(
    async ([elsewhere, only]) => {
      const { axe } = window as unknown as { axe: typeof import('axe-core') };
      const { violations } = await axe.run(
        { exclude: [[elsewhere]] },
        { runOnly: only, resultTypes: ['violations'], iframes: false },
      );
      return violations;
    },
    [ELSEWHERE, runOnly] as const,
  );
}
