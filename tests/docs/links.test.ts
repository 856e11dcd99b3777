import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './blocks.ts';

const pages = globSync(['*.md', 'docs/**/*.md'], { cwd: ROOT }).toSorted();

/** The page without its code, in which nothing is a link. */
const proseOf = (page: string) =>
  readFileSync(join(ROOT, page), 'utf8').replace(/^```[\s\S]*?^```$|`[^`\n]*`/gm, '');

function linksOf(page: string): string[] {
  const prose = proseOf(page);
  const markdown = [...prose.matchAll(/\]\(([^)\s]+)\)/g)];
  const html = [...prose.matchAll(/\b(?:src|href)="([^"]+)"/g)];
  return [...markdown, ...html].map(([, target]) => target!).filter((to) => !/^[a-z]+:/.test(to));
}

/** The places of a page that a link may name: its headings as forges name them, and its own anchors. */
function anchorsOf(page: string): string[] {
  const prose = proseOf(page);
  const headings = [...readFileSync(join(ROOT, page), 'utf8').matchAll(/^#{1,6} (.+)$/gm)].map(
    ([, heading]) =>
      heading!
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replaceAll(' ', '-'),
  );
  return [...headings, ...[...prose.matchAll(/\bid="([^"]+)"/g)].map(([, id]) => id!)];
}

describe('a link of the documentation leads somewhere', () => {
  it.each(pages)('in %s', (page) => {
    const astray = linksOf(page).filter((link) => {
      const [path = '', anchor] = link.split('#');
      const target = path ? join(dirname(page), decodeURI(path)) : page;
      if (!existsSync(join(ROOT, target)) || target.startsWith('..')) return true;
      return anchor !== undefined && !anchorsOf(target).includes(anchor);
    });
    expect(astray).toEqual([]);
  });
});

it('every page of docs/ is reached from the README', () => {
  const reached = new Set(['README.md']);
  for (const page of reached) {
    for (const link of linksOf(page)) {
      const target = relative(ROOT, join(ROOT, dirname(page), link.split('#')[0]!));
      if (target.endsWith('.md') && existsSync(join(ROOT, target))) reached.add(target);
    }
  }
  expect(pages.filter((page) => !reached.has(page))).toEqual([]);
});
