import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ROOT, blocksOf } from './blocks.ts';

/* docs/adding-a-language.md, done: the command of the page in a copy of the project, and nothing else. */

const run = promisify(execFile);
let folder: string;

beforeAll(async () => {
  await mkdir(join(ROOT, 'tests/tmp'), { recursive: true });
  folder = await mkdtemp(join(ROOT, 'tests/tmp/language-'));
  for (const room of ['client', 'session', 'server'])
    await cp(join(ROOT, room), join(folder, room), { recursive: true });
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  const [copying] = blocksOf('docs/adding-a-language.md');
  await run('sh', ['-c', copying!.text], { cwd: folder });
  const file = join(folder, 'client/languages/it.ts');
  const italian = (await readFile(file, 'utf8'))
    .replace("join: 'Entrar'", "join: 'Entra'")
    .replace("file: 'informe'", "file: 'rapporto'");
  await writeFile(file, italian);
});
afterAll(() => rm(folder, { recursive: true }));

it('pages list the language, and fetch its words when it is asked for', async () => {
  await writeFile(
    join(folder, 'page.ts'),
    `import { inLang, phone } from './client/words/index.ts';
     import { fetchWords, languages } from './client/words/spoken.ts';
     export const before = inLang(phone, 'it').join;
     await fetchWords('it');
     export const after = inLang(phone, 'it').join;
     export { languages };`,
  );
  await build({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    build: {
      lib: { entry: join(folder, 'page.ts'), formats: ['es'] },
      outDir: join(folder, 'out'),
      target: 'es2022',
    },
  });
  const name = (await run('ls', [join(folder, 'out')])).stdout.split('\n');
  expect(name.filter((file) => /^it-.*\.js$/.test(file))).toHaveLength(1);
  const main = name.find((file) => !/^(it|es)-/.test(file) && file.endsWith('js'))!;
  const page: object = await import(
    /* @vite-ignore */ pathToFileURL(join(folder, 'out', main)).href
  );
  expect(page).toMatchObject({
    languages: ['fr', 'en', 'es', 'it'],
    before: 'Entrer',
    after: 'Entra',
  });
});

it('the server speaks it', async () => {
  const script = `import { languages, sheetWords } from './server/languages.ts';
    import { say } from './session/text.ts';
    console.info(JSON.stringify([languages, sheetWords('it').file, say({ fr: 'non', en: 'no' }, 'it')]));`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script], {
    cwd: folder,
  });
  expect(JSON.parse(stdout)).toEqual([['fr', 'en', 'es', 'it'], 'rapporto', 'no']);
});

it('a word that it lacks is a type error that names it', async () => {
  const file = join(folder, 'client/languages/it.ts');
  const whole = await readFile(file, 'utf8');
  await writeFile(file, whole.replace(/^ {4}join: 'Entra',\n/m, ''));
  await writeFile(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ extends: join(ROOT, 'tsconfig.json'), include: ['client/languages'] }),
  );
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
  const said = await run(process.execPath, [tsc, '-p', folder, '--pretty', 'false'], {
    cwd: folder,
  }).then(
    () => '',
    ({ stdout }: { stdout: string }) => stdout,
  );
  expect(said).toMatch(/languages\/it\.ts.*'join' is missing/);
}, 60_000);
