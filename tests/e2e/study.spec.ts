import { createServer, type Server } from 'node:http';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from '@playwright/test';
import { exportCourse } from '../../server/course/export-course.ts';
import { record } from '../../session/record.ts';
import { chanceOf } from '../../session/simulate.ts';
import { aSession } from '../session/a-session.ts';
import { shipped } from '../session/shipped.ts';
import { test } from './fixtures.ts';
import { playOn, playToTheEnd } from './learner.ts';

const HOME = join(import.meta.dirname, '../..');
const FOLDER = '/un/dossier/';

const NEW_DECK = `# Un atelier tout neuf

---

<connivence-scenario ref="entre-nous"></connivence-scenario>
`;

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

let folder: string;
let server: Server | undefined;

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'connivence-study-'));
  await mkdir(join(folder, 'content'));
});

test.afterEach(async () => {
  await stop();
  await rm(folder, { recursive: true });
});

const exported = (...args: string[]) =>
  exportCourse(HOME, [...args, '--content', join(folder, 'content')], {}, () => {});

/** Serves the site as any host does, in a folder of its own. */
async function serve(port = 0): Promise<string> {
  const site = createServer((request, response) => {
    const { pathname } = new URL(request.url!, 'http://site.example');
    const path = pathname.startsWith(FOLDER) ? pathname.slice(FOLDER.length) : 'nowhere';
    const file = join(
      folder,
      'site',
      path === '' || path.endsWith('/') ? `${path}index.html` : path,
    );
    readFile(file).then(
      (bytes) => response.setHeader('content-type', TYPES[extname(file)] ?? '').end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  server = site;
  await new Promise<void>((resolve) => site.listen(port, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(site.address() as AddressInfo).port}${FOLDER}`;
}

async function stop(): Promise<void> {
  const stopping = server;
  server = undefined;
  if (!stopping) return;
  stopping.closeAllConnections();
  await new Promise((resolve) => stopping.close(resolve));
}

test('one file plays a whole deck from a disk, without a network, and is found as it was left', async ({
  page,
  context,
}) => {
  const file = join(folder, 'ami.html');
  await exported('study', 'ami-ou-client', '-o', file);
  const asked: string[] = [];
  const faults: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => faults.push(message.text()));
  page.on('pageerror', (fault) => faults.push(fault.message));
  await context.setOffline(true);
  await page.goto(pathToFileURL(file).href);
  await page.getByRole('button', { name: 'Commencer' }).click();
  await playOn(page);
  await playOn(page);
  // Answered, and so may go on.
  const goOn = page.locator('connivence-learner footer').getByRole('button', { name: 'Continuer' });
  await expect(goOn).toBeVisible();
  await page.reload();
  await expect(goOn).toBeVisible();

  await playToTheEnd(page);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Mon bilan' })).toBeVisible();
  expect(asked.filter((url) => !/^(?:file|data):/.test(url))).toEqual([]);
  expect(faults).toEqual([]);
});

test('a cover is there to be read before any script is, and its reader may begin before what plays the course is fetched', async ({
  page,
}) => {
  await exported('site', '-o', join(folder, 'site'));
  const held = (what: RegExp) => {
    let deliver = () => {};
    const delivered = new Promise<void>((resolve) => (deliver = resolve));
    return page
      .route(what, async (route) => {
        await delivered;
        await route.continue();
      })
      .then(() => deliver);
  };
  const deliverStudy = await held(/\/assets\/study-/);
  const deliverPlay = await held(/\/assets\/play-/);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${await serve()}study/best-of.fr/`, { waitUntil: 'commit' });
  await expect(page.getByRole('heading', { level: 1, name: 'Une heure' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Commencer' })).toHaveCount(0);
  deliverStudy();
  const begin = page.getByRole('button', { name: 'Commencer' });
  await expect(begin).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'Une heure' })).toHaveCount(1);
  expect(asked.filter((path) => path.includes('/content/'))).toHaveLength(1);
  expect(asked.filter((path) => path.includes('/play-'))).toEqual([]);
  await begin.click();
  await page.getByRole('button', { name: 'Passer' }).waitFor();
  await expect(page.locator('connivence-learner')).toHaveCount(0);
  deliverPlay();
  await expect(page.locator('connivence-learner')).toBeVisible();
});

test('a course on a site is read in another language when one asks for it', async ({ page }) => {
  await exported('site', '-o', join(folder, 'site'));
  await page.goto(`${await serve()}study/best-of.fr/`);
  await page.getByRole('combobox', { name: 'Langue' }).selectOption('en');
  await expect(page.getByRole('heading', { level: 1, name: /^An hour/ })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Begin' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Begin' })).toBeVisible();
});

test('a site visited once opens and plays with its host gone, and takes over the next version whole', async ({
  page,
}) => {
  await exported('site', '-o', join(folder, 'site'));
  const base = await serve();
  const { port } = new URL(base);
  await page.goto(base);
  await page.evaluate(() => navigator.serviceWorker.ready.then(({ scope }) => scope));
  await stop();

  await page.reload();
  await page.getByRole('link', { name: 'English' }).click();
  await page.getByRole('link', { name: /^An hour/i }).click();
  await page.getByRole('button', { name: 'Begin' }).click();
  for (let step = 0; step < 3; step += 1) await playOn(page);
  await expect(page.locator('connivence-learner')).toBeVisible();

  const slides = join(folder, 'content/slides');
  await mkdir(slides);
  await writeFile(join(slides, 'neuf.fr.md'), NEW_DECK);
  await exported('site', '-o', join(folder, 'site'));
  await serve(Number(port));
  await page.goto(base);
  const fresh = page.getByRole('link', { name: /tout neuf/ });
  await expect(fresh).toHaveCount(0);
  const waits = () =>
    navigator.serviceWorker.ready.then((registration) => registration.waiting !== null);
  await expect.poll(() => page.evaluate(waits)).toBe(true);
  await page.reload();
  await expect(fresh).toBeVisible();
  await expect.poll(() => page.evaluate(() => caches.keys())).toHaveLength(1);
});

test('a learner who brings a recording sees the room after each answer, and not before', async ({
  page,
}) => {
  await exported('site', '-o', join(folder, 'site'));
  const scenarios = shipped.filter(({ ref }) => ref === 'le-courriel-pour-rien');
  const log = aSession({ scenarios, people: 20, seed: 4 });
  const made = record(log, chanceOf(4), () => '2026-11-21');
  const write = async (id: string) => {
    const file = join(folder, `${id}.connivence.json`);
    await writeFile(file, JSON.stringify({ ...made, deck: { ...made.deck, id } }));
    return file;
  };
  const broken = join(folder, 'broken.json');
  await writeFile(broken, '{"format": "connivence-rec');

  await page.goto(await serve());
  const choose = page.getByLabel('J’ai l’enregistrement de ma séance');
  await choose.setInputFiles(broken);
  await expect(page.getByRole('alert')).toContainText('Ce fichier est coupé ou abîmé');
  await choose.setInputFiles(await write('ailleurs'));
  await expect(page.getByRole('alert')).toContainText('n’est pas ici');
  await choose.setInputFiles(await write('ami-ou-client'));

  await expect(page.getByText('d’une salle de 20')).toBeVisible();
  await page.getByRole('button', { name: 'Commencer' }).click();
  const room = page.getByText(/dans la salle (?:ont|a|n’a) répondu/);
  await playOn(page);
  await playOn(page);
  await expect(page.getByRole('button', { name: 'Voir ce que la salle a répondu' })).toBeVisible();
  await expect(page.locator('connivence-poll-result')).toHaveCount(0);
  await expect(room).toHaveCount(0);
  await playOn(page);
  await expect(room).toBeVisible();
  await expect(page.locator('connivence-poll-result')).toBeVisible();

  await page.goto(page.url());
  await page.getByRole('button', { name: /^Étape/ }).click();
  await page.getByRole('navigation').getByRole('button').first().click();
  await page.getByRole('button', { name: 'Continuer sans la salle' }).click();
  await expect(page.getByText('d’une salle de 20')).toHaveCount(0);
});
