import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Browser, type Page } from '@playwright/test';
import { connect } from '../../client/live.ts';
import { exportCourse } from '../../server/course/export-course.ts';
import type { TrainerView } from '../../session/views.ts';
import { ServerProcess, until } from '../server/process.ts';
import { test } from './fixtures.ts';

const HOME = join(import.meta.dirname, '../..');

let server: ServerProcess;
/** What was asked of anybody but this server, and what a policy forbade. */
const wrong: string[] = [];

test.beforeAll(async () => {
  server = await ServerProcess.start();
});
test.afterAll(() => server.kill());

const isOurs = (url: string) =>
  /^(blob|data|file):/.test(url) || new URL(url).host === new URL(server.base).host;

/** Opens a page in a browser of its own, and listens to all that it asks for. */
async function open(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'fr-FR' });
  context.on('request', (request) => {
    if (!isOurs(request.url())) wrong.push(`${url} asked for ${request.url()}`);
    if (request.headers()['referer']) wrong.push(`${url} said where it came from`);
  });
  const page = await context.newPage();
  page.on('websocket', (socket) => {
    if (!isOurs(socket.url())) wrong.push(`${url} opened ${socket.url()}`);
  });
  page.on('console', (message) => {
    if (/Content.Security.Policy|Refused to/i.test(message.text()))
      wrong.push(`${url}: ${message.text()}`);
  });
  page.on('pageerror', (error) => wrong.push(`${url}: ${error.message}`));
  await page.goto(url);
  return page;
}

test('a whole session asks nothing of any third party, on any screen, and breaks no policy', async ({
  browser,
}) => {
  const { base, key } = server;
  const { code } = await server.api<{ code: string }>('/sessions', {
    deck: 'ami-ou-client',
    lang: 'fr',
  });
  const stage = await open(browser, `${base}/slides/?code=${code}#key=${key}`);
  const hand = await open(browser, `${base}/pages/console/?code=${code}#key=${key}`);
  const phone = await open(browser, `${base}/${code}`);
  const trainer = connect<TrainerView>({ base, role: 'trainer', code, lang: 'fr', key });
  await until(trainer, ({ view }) => view?.connected === 1);
  await expect(hand.getByRole('button', { name: /Suivant/ })).toBeEnabled();

  await expect(stage.getByRole('heading', { name: 'Ami ou client ?' })).toBeVisible();
  const onward = hand.getByRole('button', { name: 'Ouvrir le vote' });
  await expect(async () => {
    if (!(await onward.isVisible())) await hand.getByRole('button', { name: /Suivant/ }).click();
    await expect(onward).toBeVisible({ timeout: 700 });
  }).toPass();
  await until(trainer, ({ view }) => view?.play !== undefined);
  const { ref, kind } = trainer.view!.play!;
  await expect(stage.locator('section.present connivence-scenario')).toBeVisible();
  await trainer.command({ type: 'ask-names', asked: true });
  await trainer.command({ type: 'open-round', ref });
  await expect(phone.locator(`connivence-${kind}-ballot`)).toBeVisible();
  await trainer.command({ type: 'close-round', ref });
  await trainer.command({ type: 'show-results', ref, shown: true });
  await expect(stage.locator(`section.present connivence-${kind}-result`)).toBeVisible();
  await trainer.command({ type: 'start-debate', ref, seconds: 60 });
  await expect(phone.getByText(/débat|voisin/i).first()).toBeVisible();
  await trainer.command({ type: 'debrief', ref });
  await expect(phone.locator('connivence-phone-debrief')).toBeVisible();
  await trainer.command({ type: 'end-session' });
  trainer.close();

  for (const [path, seen] of [
    [`pages/trainer/#key=${key}`, 'connivence-trainer-home h1'],
    [`pages/report/?code=${code}#key=${key}`, 'connivence-report-page h1'],
    [`pages/tickets/?code=${code}#key=${key}`, 'connivence-tickets-page h1'],
    [`pages/editor/#key=${key}`, 'body > *'],
    [`pages/compose/#key=${key}`, 'connivence-composer'],
    [`slides/?replay=${code}#key=${key}`, '.reveal section.present'],
  ] as const) {
    const page = await open(browser, `${base}/${path}`);
    await expect(page.locator(seen).first()).toBeVisible();
    await page.waitForLoadState('networkidle');
  }

  const file = join(await mkdtemp(join(tmpdir(), 'connivence-')), 'course.html');
  await exportCourse(HOME, ['study', 'ami-ou-client', '-o', file], {}, () => {});
  const study = await open(browser, pathToFileURL(file).href);
  await expect(study.getByRole('heading').first()).toBeVisible();
  expect(wrong).toEqual([]);
});

test('every page says what it may load, and none may run what stands in it', async () => {
  const pages = ['console', 'trainer', 'report', 'tickets', 'editor', 'compose', 'join'];
  const paths = [
    '',
    'K7PRXM',
    'slides/',
    ...pages.map((page) => `pages/${page}/`),
    'nowhere/at/all',
  ];
  for (const path of paths) {
    const answer = await fetch(`${server.base}/${path}`);
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy, path).toContain("default-src 'none'");
    expect(policy, path).toContain("base-uri 'none'");
    expect(policy, path).not.toMatch(/unsafe|https?:|\*/);
    expect(answer.headers.get('x-content-type-options'), path).toBe('nosniff');
    expect(answer.headers.get('referrer-policy'), path).toBe('no-referrer');
    expect(policy, path).toContain("frame-ancestors 'self'");
    const html = await answer.text();
    // The phone's page is one file, allowed by its hash: nobody else's script has that.
    if (/^$|^K7PRXM$|join/.test(path)) continue;
    expect(html, path).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\bstyle=|\son[a-z]+=/i);
  }
});
