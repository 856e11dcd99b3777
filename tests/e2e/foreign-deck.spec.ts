import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from '@playwright/test';
import { build } from 'vite';
import { ServerProcess } from '../server/process.ts';
import { test } from './fixtures.ts';

/* Somebody's own reveal.js deck, made of the package: three lines are ours. */

const HOME = join(import.meta.dirname, '../..');
const run = promisify(execFile);

const deck = (options: string) => `import Reveal from 'reveal.js';
import 'reveal.js/reveal.css';
import Connivence from 'connivence/reveal';

const deck = new Reveal({ hash: true, plugins: [Connivence(${options})] });
void deck.initialize();
`;

const PAGE = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><title>My own deck</title></head>
  <body>
    <div class="reveal"><div class="slides">
      <section><h2>My own deck</h2><input aria-label="A field of mine" /></section>
      <section><connivence-scenario ref="le-courriel-pour-rien"></connivence-scenario></section>
      <section><connivence-scenario ref="nowhere"></connivence-scenario></section>
      <section><h2>The end</h2></section>
    </div></div>
    <script type="module" src="./main.ts"></script>
  </body>
</html>`;

let folder: string;
let site: Server | undefined;
let origin: string;
let server: ServerProcess | undefined;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'connivence-foreign-'));
  await run('npm', ['run', 'package', '--', folder], {
    cwd: HOME,
    maxBuffer: 64 * 1024 * 1024,
  });
  const packed = (await readdir(folder)).find((name) => name.endsWith('.tgz'))!;
  const modules = join(folder, 'node_modules');
  await mkdir(join(modules, 'connivence'), { recursive: true });
  await run('tar', [
    '-xzf',
    join(folder, packed),
    '-C',
    join(modules, 'connivence'),
    '--strip-components=1',
  ]);
  await symlink(join(HOME, 'node_modules/reveal.js'), join(modules, 'reveal.js'));
  await writeFile(join(folder, 'index.html'), PAGE);
  site = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = join(folder, 'dist', pathname === '/' ? 'index.html' : pathname);
    const types: Record<string, string> = {
      '.html': 'text/html',
      '.js': 'text/javascript',
      '.css': 'text/css',
      '.json': 'application/json',
    };
    const body = await readFile(file).catch(() => undefined);
    if (!body) response.statusCode = 404;
    else response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
    response.end(body);
  });
  const listening = site.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  origin = `http://127.0.0.1:${(listening.address() as AddressInfo).port}`;
});

test.afterAll(async () => {
  site?.close();
  await server?.kill();
  await rm(folder, { recursive: true, force: true });
});

async function built(options: string): Promise<void> {
  await writeFile(join(folder, 'main.ts'), deck(options));
  await build({ root: folder, configFile: false, base: './', logLevel: 'error' });
}

test('a deck of somebody else’s plays a scenario alone', async ({ page }) => {
  await writeFile(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      compilerOptions: {
        strict: true,
        module: 'esnext',
        moduleResolution: 'bundler',
        target: 'es2022',
        skipLibCheck: true,
        noEmit: true,
        types: [],
        typeRoots: [],
        noUncheckedSideEffectImports: false,
      },
      files: ['main.ts'],
    }),
  );
  const file = 'connivence/scenarios/le-courriel-pour-rien.json';
  await built(`{ scenarios: { 'le-courriel-pour-rien': (await import('${file}')).default } }`);
  await page.goto(origin);
  await expect(page.getByRole('heading', { name: 'My own deck' })).toBeVisible();

  // What is typed into the deck's own field, or into ours, moves no slide.
  await page.getByLabel('A field of mine').fill('');
  await page.getByLabel('A field of mine').press('n');
  await expect(page.getByRole('heading', { name: 'My own deck' })).toBeVisible();
  await page.getByRole('heading', { name: 'My own deck' }).click();
  await page.keyboard.press('ArrowRight');

  const scenario = page.locator('section.present connivence-learner');
  await scenario.getByRole('button', { name: 'Answer' }).click();
  await scenario.getByRole('radio').first().check();
  await expect(scenario.getByRole('radio').first()).toBeChecked();
  await page.reload();
  await expect(scenario.getByRole('radio').first()).toBeVisible();

  await page.evaluate(() => (location.hash = '#/2'));
  await expect(page.getByText('This scenario cannot be played')).toBeVisible();
  await page.evaluate(() => (location.hash = '#/3'));
  await expect(page.getByRole('heading', { name: 'The end' })).toBeVisible();
  await run(process.execPath, [join(HOME, 'node_modules/typescript/bin/tsc'), '-p', folder]);
});

test('a deck of somebody else’s plays a scenario with a room', async ({ page, browser }) => {
  server = await ServerProcess.start(`--allow-origin=${origin}`);
  await built(`{ lang: 'en', live: { server: '${server.base}', key: '${server.key}' } }`);
  await page.goto(origin);
  await page.getByRole('heading', { name: 'My own deck' }).click();
  await page.keyboard.press('ArrowRight');
  const scenario = page.locator('section.present connivence-scenario');
  await scenario.getByRole('button', { name: /Open the vote/ }).click();

  const [{ code } = { code: '' }] = await server.api<{ code: string }[]>('/sessions');
  const phone = await (await browser.newContext({ locale: 'en-GB' })).newPage();
  await phone.goto(`${server.base}/${code}`);
  await phone.locator('connivence-poll-ballot').getByText('Ring her straight away').click();
  await phone.getByRole('button', { name: 'Next' }).click();
  await phone.locator('connivence-poll-ballot').getByText('Call it a day').click();
  await expect(scenario.locator('.number')).toHaveText('1');
  await scenario.getByRole('button', { name: /Close the vote/ }).click();
  await scenario.getByRole('button', { name: 'Show the results' }).click();
  await expect(scenario.locator('connivence-poll-result')).toBeVisible();

  // Loaded again, it goes on with the same session.
  await page.reload();
  await expect(scenario.locator('connivence-poll-result')).toBeVisible();
  expect(await server.api<object[]>('/sessions')).toHaveLength(1);
});

test('a deck of somebody else’s says on its slide why there is no session', async ({ page }) => {
  await built(`{ lang: 'en', live: { server: 'http://127.0.0.1:9', key: 'any' } }`);
  await page.goto(`${origin}/#/1`);
  const slide = page.locator('section.present');
  await expect(slide.getByText(`--allow-origin ${origin}`)).toBeVisible();
});
