import { globSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from './blocks.ts';

const pages = globSync(['*.md', 'docs/**/*.md'], { cwd: ROOT });
const images = globSync('docs/images/*', { cwd: ROOT }).map(normalize);

/** Every picture that a page shows, from the root. */
function shownOn(page: string): string[] {
  const text = readFileSync(join(ROOT, page), 'utf8');
  const names = [...text.matchAll(/!\[[^\]]*\]\(([^)\s]+)\)|\bsrc(?:set)?="([^"]+)"/g)];
  return names
    .map(([, markdown, html]) => markdown ?? html!)
    .filter((name) => /images\//.test(name))
    .map((name) => normalize(join(dirname(page), name)));
}

it('every picture that a page shows is there, and every picture is shown', () => {
  const shown = new Set(pages.flatMap(shownOn));
  expect([...shown].filter((image) => !images.includes(image))).toEqual([]);
  expect(images.filter((image) => !shown.has(image))).toEqual([]);
});

it.each(['fr', 'en'])('the guides in docs/%s show pictures in their language', (lang) => {
  const guides = pages.filter((page) => page.startsWith(join('docs', lang)));
  const others = guides.flatMap(shownOn).filter((image) => !image.includes(`.${lang}.`));
  expect(others).toEqual([]);
});

it('no picture keeps a reader waiting: 150 kB at most, and 1.5 MB where it moves', () => {
  for (const image of images) {
    const most = basename(image).startsWith('vote.') ? 1_500_000 : 150_000;
    expect(statSync(join(ROOT, image)).size, image).toBeLessThanOrEqual(most);
  }
});

it('every picture is described', () => {
  for (const page of pages) {
    const text = readFileSync(join(ROOT, page), 'utf8');
    expect(text, page).not.toMatch(/!\[\s*\]\(|<img(?![^>]*\balt="[^"])/);
  }
});
