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
 * @param doubts whether what axe could not decide is a fault too; but for colours, which it seldom can where one
 * thing lies over another
 * @param but the rules that do not apply there
 */
export async function faultsOf(
  page: Page,
  where: string,
  { doubts = false, but = [] }: { doubts?: boolean; but?: readonly string[] } = {},
): Promise<string[]> {
  // Once a document: `AxeBuilder` puts half a megabyte into it for each look, and takes all that is well out of it.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(await source);
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await foundOn(page, EVERYTHING);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await foundOn(page, COLOURS);
  const unsure = doubts ? light.incomplete.filter(({ id }) => id !== 'color-contrast') : [];
  const found = [...light.violations, ...dark.violations, ...unsure];
  return found
    .filter(({ id }) => !but.includes(id))
    .flatMap(({ id, nodes }) =>
      nodes.map(
        ({ html, target }) => `${where}: ${id}, ${target.join(' ')}, ${html.slice(0, 160)}`,
      ),
    );
}

async function foundOn(
  page: Page,
  runOnly: RunOnly,
): Promise<Pick<AxeResults, 'violations' | 'incomplete'>> {
  await page.evaluate(stillness);
  return page.evaluate(
    async ([elsewhere, only]) => {
      const { axe } = window as unknown as { axe: typeof import('axe-core') };
      const { violations, incomplete } = await axe.run(
        { exclude: [[elsewhere]] },
        { runOnly: only, resultTypes: ['violations', 'incomplete'], iframes: false },
      );
      return { violations, incomplete };
    },
    [ELSEWHERE, runOnly] as const,
  );
}

/** When what moves has come to rest: half faded in, any text is too pale. What moves for ever is not waited for. */
async function stillness(): Promise<void> {
  const roots: (Document | ShadowRoot)[] = [document];
  // A root tells of its own elements alone; the list grows as it is read.
  for (const root of roots)
    for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) roots.push(shadowRoot);
  const moving = roots
    .flatMap((root) => root.getAnimations())
    .filter(({ playState }) => playState === 'running')
    .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
  // One that is cut short has come to rest, too.
  await Promise.allSettled(moving.map(({ finished }) => finished));
}
