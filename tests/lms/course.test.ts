import { readFileSync } from 'node:fs';
import { chromium, type Browser, type Frame, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { coursePage } from '../../server/course/page.ts';
import { learnersCopyOf } from '../../server/deck-copy.ts';
import { Library } from '../../server/library.ts';
import { lmsPackage } from '../../server/packages/package.ts';
import { readDeck } from '../../session/deck.ts';
import { chromiumFlags, findBrowser } from '../browser.ts';
import { kindOf } from '../../session/kinds/index.ts';
import { shipped } from '../session/shipped.ts';
import { TestLms } from './lrs.ts';
import { bundle, opened, ROOT, serve, studyPage, type Site } from './site.ts';

/* A whole deck, packaged, in an LMS: the learner is simulated, the rest is real. */

/** One of its scenarios is answered in confidence. */
const DECK = 'virer-un-client';
const { title, slides } = readDeck(readFileSync(`slides/${DECK}.fr.md`, 'utf8'));
const refs = slides.flatMap(({ scenario }) => scenario ?? []);
const sealed = new Set(
  refs.filter((ref) => {
    const scenario = shipped.find((each) => each.ref === ref)!;
    return kindOf(scenario.kind).sealed?.(scenario);
  }),
);

/** What an LMS of SCORM shows around a course: its run-time, and the course in a frame. */
const lmsPage = (Api: string, name: string) => `<!doctype html><title>LMS</title>
<script src="scorm-again.js"></script>
<script>
  const api = (window.${name} = new ${Api}({ logLevel: 5 }));
  const kept = localStorage.getItem('lms');
  if (kept) api.loadFromFlattenedJSON(JSON.parse(kept));
  window.finished = false;
  const store = () => localStorage.setItem('lms', JSON.stringify(api.getFlattenedCMI()));
  for (const event of ['LMSCommit', 'Commit']) api.on(event, store);
  for (const event of ['LMSFinish', 'Terminate'])
    api.on(event, () => { store(); window.finished = true; });
</script>
<iframe src="index.html" style="border: 0; width: 100%; height: 95vh"></iframe>`;

let browser: Browser;
let html: string;
let learner: string;
let page: Page;
let site: Site | undefined;

beforeAll(async () => {
  const library = await Library.open([ROOT]);
  const copy = learnersCopyOf(library.deck(DECK, 'fr')!, library);
  html = coursePage(await studyPage(), { deck: copy }, { connect: 'http:' });
  learner = await bundle('tests/lms/learner.ts');
  browser = await chromium.launch({ executablePath: await findBrowser(), args: chromiumFlags });
});

afterAll(() => browser.close());

beforeEach(async () => {
  page = await browser.newPage();
});

afterEach(async () => {
  await page.close();
  await site?.stop();
});

const course = (id: 'scorm12' | 'scorm2004' | 'cmi5') =>
  opened(lmsPackage({ html, id: DECK, title, lang: 'fr' }, id));

const status = (frame: Frame) => frame.getByRole('status').textContent();

/** Goes to a part of the course by its contents; the last is the summary. */
async function goTo(frame: Frame, part: number): Promise<void> {
  await frame.getByRole('button', { name: /^Étape/ }).click();
  await frame.getByRole('navigation').getByRole('button').nth(part).click();
}

/** Plays parts of the course, one after the other. */
async function play(frame: Frame, from: number, to: number): Promise<void> {
  await frame.evaluate(learner);
  for (let part = from; part < to; part += 1) {
    await goTo(frame, part);
    await frame.evaluate(() => window.playOn());
  }
}

/** How many parts the course has before its summary. */
async function partsOf(frame: Frame): Promise<number> {
  const said = await frame.getByRole('button', { name: /^Étape/ }).textContent();
  return Number(/\d+\s*$/.exec(said!)![0]) - 1;
}

describe.each([
  ['scorm12', 'Scorm12API', 'API', 'cmi.core.lesson_status', 'student_response', 4096],
  ['scorm2004', 'Scorm2004API', 'API_1484_11', 'cmi.completion_status', 'learner_response', 64_000],
] as const)('a deck in a %s LMS', (standard, Api, name, statusElement, said, room) => {
  const has = (element: string) =>
    page.evaluate(
      (asked) => (JSON.parse(localStorage.getItem('lms') ?? '{}') as Record<string, string>)[asked],
      element,
    );

  async function visit(): Promise<Frame> {
    await page.goto(`${site!.origin}/lms.html`);
    const frame = page.frames().find((each) => each.url().endsWith('index.html'))!;
    await frame.getByRole('button', { name: /^Étape/ }).waitFor();
    return frame;
  }

  it('is played over two visits, is done, and is recorded but for what is private', async () => {
    site = await serve({
      ...course(standard),
      'empty.html': '',
      'lms.html': lmsPage(Api, name),
      'scorm-again.js': readFileSync('node_modules/scorm-again/dist/scorm-again.min.js', 'utf8'),
    });
    const first = await visit();
    await expect.poll(() => status(first)).toContain('transmises à votre plateforme');
    const parts = await partsOf(first);
    await play(first, 0, 2);
    await goTo(first, parts);
    await expect.poll(() => status(first)).toMatch(/^\s*Encore \d scénarios?/);
    await expect.poll(() => has(statusElement)).toBe('incomplete');

    // Another browser, where only the LMS remembers.
    const lms = await page.evaluate(() => localStorage.getItem('lms')!);
    await page.goto('about:blank');
    await page.close();
    page = await browser.newPage();
    await page.goto(`${site.origin}/empty.html`);
    await page.evaluate((kept) => localStorage.setItem('lms', kept), lms);

    const second = await visit();
    await play(second, 0, parts);
    await expect.poll(() => has(statusElement)).toBe('completed');
    await goTo(second, parts);
    await expect.poll(() => status(second)).toContain('Ce cours est terminé');
    await second.getByRole('button', { name: 'Quitter le cours' }).click();
    await expect.poll(() => status(second)).toContain('vous pouvez fermer');
    expect(await page.evaluate(() => (window as unknown as { finished: boolean }).finished)).toBe(
      true,
    );

    const answers = await second.evaluate(() => window.studyOfPage().answers);
    const reported = await page.evaluate(() => localStorage.getItem('lms')!);
    const cmi = JSON.parse(reported) as Record<string, string>;
    const ids = Object.keys(cmi)
      .filter((key) => /^cmi\.interactions\.\d+\.id$/.test(key))
      .map((key) => cmi[key]);
    expect(sealed.size).toBe(1);
    const open = answers.filter(({ ref }) => !sealed.has(ref));
    expect(ids).toEqual(open.map(({ ref, step, round }) => `${ref}/${step}/${round}`));
    for (const n of ids.keys()) expect(cmi[`cmi.interactions.${n}.${said}`]).not.toBe('');
    expect(cmi['cmi.suspend_data']!.length).toBeLessThanOrEqual(room);
    expect(reported).not.toContain('Pour moi seul');
  });
});

describe('a deck in a cmi5 LMS', () => {
  it('is initialized, answered, completed and terminated', async () => {
    const lms = await TestLms.start();
    site = await serve(course('cmi5'));
    await page.goto(lms.launch(`${site.origin}/index.html`));
    await page.getByRole('button', { name: /^Étape/ }).waitFor();
    await play(page.mainFrame(), 0, await partsOf(page.mainFrame()));
    await expect.poll(() => lms.verbs).toContain('completed');
    await page.goto('about:blank');
    await expect.poll(() => lms.verbs.at(-1)).toBe('terminated');
    expect(new Set(lms.verbs)).toEqual(
      new Set(['initialized', 'answered', 'progressed', 'completed', 'terminated']),
    );
    expect(lms.statements.flatMap((each) => lms.faultsOf(each))).toEqual([]);
    await lms.stop();
  });
});
