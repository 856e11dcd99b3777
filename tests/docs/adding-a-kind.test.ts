import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { AnyKind } from '../../session/kinds/kind.ts';
import { commonFields } from '../../session/scenario.ts';
import { ROOT, blocksOf } from './blocks.ts';

/* The code of docs/adding-a-kind.md, taken out of the page and put to work. */

const blocks = new Map(
  blocksOf('docs/adding-a-kind.md').flatMap(({ path, text }) =>
    path ? [[path, text] as const] : [],
  ),
);
const registries = ['components/ballots.ts', 'components/results.ts'];
const files = [...blocks.keys()].filter(
  (path) => path.endsWith('.ts') && !registries.includes(path),
);
const scenario: unknown = JSON.parse(blocks.get('scenarios/repondre-vite.json')!);

let folder: string;
let thumbs: AnyKind;

beforeAll(async () => {
  await mkdir(join(ROOT, 'tests/tmp'), { recursive: true });
  folder = await mkdtemp(join(ROOT, 'tests/tmp/kind-'));
  for (const path of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), moved(path));
  }
  const module = join(folder, 'session/kinds/thumbs.ts');
  ({ thumbs } = await import(/* @vite-ignore */ pathToFileURL(module).href));
});
afterAll(() => rm(folder, { recursive: true }));

/** A file of the page, its imports of the project's own files made to reach them from its folder. */
function moved(path: string): string {
  return blocks.get(path)!.replace(/(from ')(\.[^']+)(')/g, (whole, before, name, after) => {
    const target = join(dirname(path), String(name));
    if (files.includes(target)) return String(whole);
    return `${before}${relative(dirname(join(folder, path)), join(ROOT, target))}${after}`;
  });
}

it('every file of the page has the types it says', async () => {
  const config = { extends: relative(folder, join(ROOT, 'tsconfig.json')), include: ['.'] };
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(config));
  const said = await new Promise<string>((resolve) => {
    const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
    execFile(
      process.execPath,
      [tsc, '-p', folder, '--pretty', 'false'],
      { cwd: folder },
      (_, out) => resolve(out),
    );
  });
  // What is wrong elsewhere in the project is told by `npm run types`.
  expect(said.split('\n').filter((line) => /^(?!\.\.).*error/.test(line))).toEqual([]);
}, 60_000);

it('its scenario is one of its kind', () => {
  const schema = z.strictObject({
    ...commonFields,
    kind: z.literal(thumbs.name),
    ...thumbs.fields,
  });
  expect(schema.safeParse(scenario)).toMatchObject({ success: true });
  expect(thumbs.findings(scenario)).toEqual([]);
  const { up } = scenario as { up: string };
  expect(thumbs.findings({ ...(scenario as object), up, down: up })).toMatchObject([
    { severity: 'error', path: 'down' },
  ]);
});

it('its ballot is in the language asked for', () => {
  expect(thumbs.ballot(scenario, 'vote', 'en', undefined)).toEqual({
    up: 'Yes, it takes a minute',
    down: 'No, she said so herself',
  });
});

it('it reads answers, and nothing else', () => {
  expect(thumbs.check(scenario, 'vote', { up: true }, undefined)).toEqual({ up: true });
  fc.assert(
    fc.property(fc.anything(), (input) => {
      const read = thumbs.check(scenario, 'vote', input, undefined) as { up: unknown } | undefined;
      if (read) expect(read.up).toBeTypeOf('boolean');
    }),
  );
});

it('its tally counts thumbs, in any order, and takes back what it added', () => {
  const answers = fc.array(fc.record({ up: fc.boolean() }));
  fc.assert(
    fc.property(answers, answers, (kept, changed) => {
      const tally: unknown = thumbs.empty(scenario, 'vote');
      for (const answer of [...changed, ...kept]) thumbs.add(tally, answer, 1);
      for (const answer of changed) thumbs.add(tally, answer, -1);
      expect(tally).toEqual({
        people: kept.length,
        up: kept.filter(({ up }) => up).length,
      });
    }),
  );
});

it('it says who moved, which way', () => {
  const pairs = [
    [{ up: true }, { up: false }],
    [{ up: false }, { up: true }],
    [{ up: true }, { up: false }],
    [{ up: true }, { up: true }],
  ] as const;
  expect(thumbs.moves(scenario, 'vote', pairs)).toEqual({ people: 4, raised: 1, lowered: 2 });
});

it.each(registries)('the lines it adds to %s are such as stand there', async (registry) => {
  const standing = (await readFile(join(ROOT, registry), 'utf8')).split('\n');
  for (const line of blocks.get(registry)!.trimEnd().split('\n')) {
    expect(standing).toContain(line.replaceAll('thumbs', 'scale'));
  }
});

it('it says an answer in words, and how many said the same', () => {
  const answer = { up: false };
  expect(thumbs.inWords(scenario, 'vote', answer, 'en', undefined)).toBe('No, she said so herself');
  expect(thumbs.alike!(scenario, 'vote', answer, { people: 5, up: 2 })).toEqual({ same: 3, of: 5 });
  expect(thumbs.alike!(scenario, 'vote', answer, { people: 0, up: 0 })).toBeUndefined();
});
