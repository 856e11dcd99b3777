import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from './blocks.ts';

/** Every title of a test, or of a group of tests. */
const titles = new Set(
  globSync('tests/**/*.{test,spec}.ts', { cwd: ROOT }).flatMap((path) =>
    [
      ...readFileSync(join(ROOT, path), 'utf8').matchAll(
        /\b(?:it|test|describe)(?:\.\w+)*\(\s*(['"`])((?:(?!\1).)+)\1/g,
      ),
    ].map(([, , title]) => title!),
  ),
);

const rows = readFileSync(join(ROOT, 'docs/threat-model.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter(([, attack]) => attack !== 'attack' && attack !== '---');

it('every test that the threat model names exists', () => {
  const named = rows.flatMap((cells) => /^`([^`]+)`$/.exec(cells.at(-2)!)?.[1] ?? []);
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((title) => !titles.has(title))).toEqual([]);
});

it('every attack of the threat model has a test, but for what no test of ours can tell', () => {
  const without = rows.filter((cells) => !cells.at(-2));
  expect(without.map(([, attack]) => attack)).toEqual(['a dependency with a known hole']);
});
