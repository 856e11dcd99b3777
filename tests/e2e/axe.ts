import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Every rule of WCAG 2.2, levels A and AA, and what axe holds for good practice besides. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The slides that are not on the wall: they are hidden from everybody. */
const ELSEWHERE = '.slides section:not(.present)';

/**
 * What axe finds wrong on a page as it stands, light and dark. In the dark only what colours decide is
 * looked at again.
 * @param where how a finding names the page
 */
export async function faultsOf(page: Page, where: string): Promise<string[]> {
  // One page without frames of others: axe needs no second page to put its findings together.
  const axe = () => new AxeBuilder({ page }).setLegacyMode().exclude(ELSEWHERE);
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await axe().withTags(RULES).analyze();
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await axe().withRules(['color-contrast']).analyze();
  return [...light.violations, ...dark.violations].flatMap(({ id, nodes }) =>
    nodes.map(({ html, target }) => `${where}: ${id}, ${target.join(' ')}, ${html.slice(0, 160)}`),
  );
}
