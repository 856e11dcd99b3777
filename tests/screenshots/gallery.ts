import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { HOME } from '../../server/home.ts';
import { openGallery } from '../gallery.ts';
import { Camera } from './camera.ts';

/*
 * `npm run gallery:photograph [-- name …]`: every component of the gallery on a wall, on a page and on a
 * phone, by day and by night, in two languages, as pictures to be looked at one by one. Nothing compares
 * them: what is ugly, only people see.
 */

const FOLDER = join(HOME, 'tests/tmp/gallery');
const WIDTHS = { wall: 1760, page: 860, phone: 420 } as const;
const only = process.argv.slice(2);

const gallery = await openGallery(join(FOLDER, 'built'));
const camera = await Camera.open();
await mkdir(FOLDER, { recursive: true });

try {
  const index = await camera.visit(`${gallery.address}?only=mark`, {
    width: 800,
    height: 600,
    lang: 'fr',
  });
  await index.locator('nav a').first().waitFor();
  const names = await index.locator('nav a[href*="only="]').allTextContents();
  for (const name of names.filter((each) => only.length === 0 || only.includes(each))) {
    for (const on of ['wall', 'page', 'phone'] as const) {
      for (const lang of ['fr', 'en'])
        for (const theme of ['light', 'dark']) await take(name, on, lang, theme);
    }
  }
} finally {
  await camera.close();
  await gallery.close();
}

async function take(
  name: string,
  on: keyof typeof WIDTHS,
  lang: string,
  theme: string,
): Promise<void> {
  const url = `${gallery.address}?${new URLSearchParams({ only: name, on, lang, theme })}`;
  const page = await camera.visit(url, { width: WIDTHS[on], height: 900, lang });
  await page.locator('#gallery > nav').waitFor();
  const states = await page.locator('#gallery section').count();
  const path = join(FOLDER, `${name}-${on}-${lang}-${theme}.png`);
  // What comes in moves for less than a second.
  await page.waitForTimeout(700);
  if (states > 0) await page.screenshot({ path, fullPage: true });
  await page.context().close();
}
