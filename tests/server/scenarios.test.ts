import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readWords } from '../../server/options.ts';
import { HOME } from '../../server/home.ts';
import { SCHEMA_FILE, checkFolder, schemaText, writeNew } from '../../server/scenarios.ts';
import { kinds } from '../../session/kinds/index.ts';

const folder = () => mkdtemp(join(tmpdir(), 'connivence-scenarios-'));

it('the shipped schema is the one the kinds make: run `npm run scenarios -- schema` after changing a kind', async () => {
  expect(await readFile(join(HOME, 'scenarios', SCHEMA_FILE), 'utf8')).toBe(schemaText());
});

it('a new file of any kind has nothing to mend, and its schema beside it', async () => {
  const place = await folder();
  for (const { name } of kinds) await writeNew(HOME, place, name, `un-${name}`);
  const said: string[] = [];
  expect(await checkFolder(place, 'en', (line) => said.push(line))).toBe(true);
  expect(said).toEqual([`${kinds.length} scenarios, 0 errors, 0 warnings.`]);
  const file = JSON.parse(await readFile(join(place, 'scenarios', 'un-poll.json'), 'utf8')) as {
    $schema: string;
  };
  await readFile(join(place, 'scenarios', file.$schema));
});

it('a new file is never written over another', async () => {
  const place = await folder();
  await writeNew(HOME, place, 'poll', 'mine');
  await expect(writeNew(HOME, place, 'poll', 'mine')).rejects.toThrow(/is there already/);
});

it('a new file goes where the server looks for it, whichever folder is named', async () => {
  const place = await folder();
  const file = join(place, 'scenarios', 'mine.json');
  expect(await writeNew(HOME, place, 'poll', 'mine')).toBe(file);
  expect(await writeNew(HOME, join(place, 'scenarios'), 'poll', 'other')).toBe(
    join(place, 'scenarios', 'other.json'),
  );
});

it('the folder of a command is said as it is to the server', () => {
  const content = 'mine';
  expect(readWords(['new', 'poll', 'un-cafe', '--content', content])).toEqual({
    content,
    words: ['new', 'poll', 'un-cafe'],
  });
  expect(() => readWords(['--contents', content])).toThrow(/--help/);
});

it('a new file needs a kind there is and a fit name', async () => {
  const place = await folder();
  await expect(writeNew(HOME, place, 'quiz', 'mine')).rejects.toThrow(/Say which kind: poll/);
  await expect(writeNew(HOME, place, 'poll', '../mine')).rejects.toThrow(/small letters/);
});

it('a folder is checked whole: the file, the place and the mend of every error', async () => {
  const place = await folder();
  await writeFile(join(place, 'one.json'), '{"kind":"poll"}');
  await writeFile(join(place, 'two.json'), '{');
  const said: string[] = [];
  expect(await checkFolder(place, 'fr', (line) => said.push(line))).toBe(false);
  expect(said.join('\n')).toMatch(/one\.json {2}title\n {4}«\stitle\s» manque/);
  expect(said.join('\n')).toMatch(/two\.json\n {4}Ce n’est pas du JSON/);
  expect(said.at(-1)).toMatch(/^2 scénarios, \d+ erreurs/);
});
