import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type BrowserContext, type Page } from '@playwright/test';
import { openGallery, type Gallery } from '../gallery.ts';
import { test } from './fixtures.ts';
import { faultsOf } from './axe.ts';

/* Every component in every state it can be in, as axe judges it. */

/**
 * Where each component is looked at, and on how many pixels: in the narrowest place it is made for, where its
 * letters are the smallest, and small letters need the most contrast. Walls are looked at in whole sessions.
 */
const PLACES = [
  ['phone', 390],
  ['page', 860],
] as const;

/** Landmarks need names of their own on a page; here one component stands as often as it has states. */
const RULES = { doubts: true, but: ['landmark-unique'] };

let gallery: Gallery;
let folder: string;
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'connivence-gallery-'));
  gallery = await openGallery(folder);
});
test.afterAll(async () => {
  await gallery?.close();
  await rm(folder, { recursive: true, force: true });
});

// A trace would hold each of these long pages several times over, and tell less than the list of findings.
test.use({ locale: 'fr-FR', contextOptions: { reducedMotion: 'reduce' }, trace: 'off' });

test('axe finds nothing on any component in any state, by day and by night', async ({
  page,
  context,
}) => {
  test.slow();
  await visit(page, 'none', 'page', 860);
  const faults = await faultsOf(page, 'gallery');
  const names = await page.locator('nav a[href*="only="]:not([href*="none"])').allTextContents();
  expect(names.length).toBeGreaterThan(15);
  const unseen = [...names];
  // Two at a time: one looks while the other loads.
  const look = async () => {
    for (let name = unseen.shift(); name; name = unseen.shift())
      faults.push(...(await faultsIn(context, name)));
  };
  await Promise.all([look(), look()]);
  expect(faults).toEqual([]);
});

/** What is wrong with a component, in the first place that has it. */
async function faultsIn(context: BrowserContext, name: string): Promise<string[]> {
  const page = await context.newPage();
  try {
    for (const [place, width] of PLACES) {
      await visit(page, name, place, width);
      if (await page.locator('.frame').count())
        return await faultsOf(page, `${name}, ${place}`, RULES);
    }
    return [`${name}: not found anywhere`];
  } finally {
    await page.close();
  }
}

async function visit(page: Page, name: string, place: string, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.goto(`${gallery.address}?${new URLSearchParams({ only: name, on: place })}`);
  await expect(page.locator('#gallery > nav a').first()).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
  // All of it in sight: what sticks to the foot of a screen would lie over what is still under it.
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height });
}
