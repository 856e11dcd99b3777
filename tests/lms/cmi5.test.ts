import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { lmsPackage } from '../../server/packages/package.ts';
import { chromiumFlags, findBrowser } from '../browser.ts';
import { TestLms } from './lrs.ts';
import { bundle, opened, serve, type Site } from './site.ts';

/* A package for cmi5, opened in a real browser by an LMS on another origin. */

let browser: Browser;
let site: Site;
let course: string;
let lms: TestLms;
let page: Page;

beforeAll(async () => {
  const script = await bundle('tests/lms/little-course.ts');
  const html = `<!doctype html><html lang="fr"><head><meta charset="utf-8"></head><script>${script}</script></html>`;
  site = await serve(
    opened(lmsPackage({ html, id: 'petit', title: 'Petit cours', lang: 'fr' }, 'cmi5')),
  );
  course = `${site.origin}/index.html`;
  browser = await chromium.launch({ executablePath: await findBrowser(), args: chromiumFlags });
});

afterAll(async () => {
  await browser.close();
  await site.stop();
});

beforeEach(async () => {
  lms = await TestLms.start();
  page = await browser.newPage();
});

afterEach(async () => {
  await page.close();
  await lms.stop();
});

/** Opens the course as the LMS does. */
async function launch(data?: object): Promise<void> {
  await page.goto(lms.launch(course, data));
}

const begin = () => page.evaluate(() => window.record.begin());
const leave = () => page.goto('about:blank');
const told = (...verbs: string[]) => expect.poll(() => lms.verbs).toEqual(verbs);

const answer = {
  id: 'la-remise-entre-amis/vote/1',
  question: 'Que répondez-vous à Camille ?',
  said: 'Je lui dis non, et pourquoi',
  // By a clock that is wrong.
  at: Date.UTC(2040, 0, 1),
  seconds: 12.5,
  lang: 'fr',
};

const categories = (n: number) =>
  (lms.statements[n]!.context.contextActivities['category'] ?? []).map(({ id }) =>
    id.replace('https://w3id.org/xapi/cmi5/context/categories/', ''),
  );

test('a visit goes from initialized to terminated, each statement as cmi5 wants it', async () => {
  await launch();
  expect(await begin()).toBeUndefined();
  expect(await page.evaluate(() => window.record.learner)).toBe(JSON.stringify(lms.actor));
  expect(lms.asked).toContain('GET /activities/state LMS.LaunchData');
  expect(lms.asked).toContain('GET /agents/profile cmi5LearnerPreferences');
  await page.evaluate((given) => {
    window.record.answered(given);
    window.record.progress(0.5);
    window.record.complete();
    window.record.complete();
  }, answer);
  await told('initialized', 'answered', 'progressed', 'completed');
  await leave();
  await told('initialized', 'answered', 'progressed', 'completed', 'terminated');
  expect(lms.statements.flatMap((each) => lms.faultsOf(each))).toEqual([]);
  const times = lms.statements.map(({ timestamp }) => timestamp);
  expect(times).toEqual(times.toSorted());
  const [initialized, answered, progressed, completed, terminated] = lms.statements;
  for (const statement of [initialized, progressed, completed, terminated])
    expect(statement!.object.id).toBe(lms.activityId);
  expect([0, 1, 2, 3, 4].map(categories)).toEqual([['cmi5'], [], [], ['cmi5', 'moveon'], ['cmi5']]);
  expect(answered!.object).toMatchObject({
    id: `${lms.activityId}/${answer.id}`,
    definition: {
      type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
      name: { fr: answer.question },
    },
  });
  expect(answered!.result).toEqual({ response: answer.said, duration: 'PT12.5S' });
  expect(progressed!.result!['extensions']).toEqual({
    'https://w3id.org/xapi/cmi5/result/extensions/progress': 50,
  });
  expect(completed!.result).toEqual({ completion: true, duration: expect.stringMatching(/^PT/) });
  expect(terminated!.result).toEqual({ duration: expect.stringMatching(/^PT/) });
});

test('the state is found again, and a course is completed once, over two visits', async () => {
  await launch();
  await begin();
  await page.evaluate(() => {
    window.record.keep('{"answers":1}');
    window.record.complete();
    window.record.keep('{"answers":2}');
  });
  await expect.poll(() => lms.asked).toContain('PUT /activities/state connivence');
  await leave();
  await told('initialized', 'completed', 'terminated');
  await launch();
  expect(await begin()).toBe('{"answers":2}');
  await page.evaluate(() => window.record.complete());
  await leave();
  await told('initialized', 'completed', 'terminated', 'initialized', 'terminated');
});

test('what was said just before leaving arrives', async () => {
  await launch();
  await begin();
  await page.evaluate((given) => {
    for (let n = 0; n < 5; n += 1) window.record.answered(given);
    window.record.keep('last');
    location.assign('about:blank');
  }, answer);
  await expect.poll(() => lms.verbs.filter((verb) => verb === 'answered').length).toBe(5);
  await expect.poll(() => lms.verbs).toContain('terminated');
  await page.waitForURL('about:blank');
  await launch();
  expect(await begin()).toBe('last');
});

test.each<[{ masteryScore?: number }, number, string, boolean]>([
  [{ masteryScore: 0.6 }, 0.7, 'passed', true],
  [{ masteryScore: 0.6 }, 0.5, 'failed', false],
  [{}, 0.1, 'passed', true],
])('launched with %o, a score of %d has %s', async (data, score, verb, success) => {
  await launch(data);
  await begin();
  await page.evaluate((of) => window.record.complete(of), score);
  await told('initialized', 'completed', verb);
  expect(lms.statements[2]!.result).toMatchObject({ success, score: { scaled: score } });
  expect(categories(2)).toEqual(['cmi5', 'moveon']);
  expect(
    lms.statements[2]!.context.extensions[
      'https://w3id.org/xapi/cmi5/context/extensions/masteryscore'
    ],
  ).toBe(data.masteryScore);
});

test('who comes to the end has passed, where the LMS wants that and no score', async () => {
  await launch({ moveOn: 'CompletedAndPassed' });
  await begin();
  await page.evaluate(() => window.record.complete());
  await told('initialized', 'completed', 'passed');
  expect(lms.statements[2]!.result).not.toHaveProperty('score');
});

test('a mere look at the course completes nothing', async () => {
  await launch({ launchMode: 'Browse' });
  await begin();
  await page.evaluate(() => window.record.complete(1));
  await leave();
  await told('initialized', 'terminated');
});

test('who leaves goes where the LMS says', async () => {
  await launch({ returnURL: `${course}?back` });
  await begin();
  await page.evaluate(() => window.record.end());
  await page.waitForURL(`${course}?back`);
  await told('initialized', 'terminated');
});

test('an LMS that fails is told to the learner, and told everything when it is back', async () => {
  await launch();
  await begin();
  lms.failing = true;
  await page.evaluate((given) => window.record.answered(given), answer);
  const trouble = () => page.evaluate(() => window.troubles.at(-1));
  await expect.poll(trouble).toContain('n’enregistre plus');
  lms.failing = false;
  await told('initialized', 'answered');
  // The LMS has the statement a moment before the page hears that it has.
  await expect.poll(trouble).toBeUndefined();
});

test('what the LMS refuses holds up nothing of what follows', async () => {
  await launch();
  await begin();
  lms.refused = 'progressed';
  await page.evaluate((given) => {
    window.record.progress(0.5);
    window.record.answered(given);
    window.record.complete();
  }, answer);
  await told('initialized', 'answered', 'completed');
});

test('a course that is reloaded, or opened without an LMS, says what to do', async () => {
  await launch();
  await begin();
  await page.reload();
  await expect(begin()).rejects.toThrow('rouvrez-le depuis votre plateforme');
  await page.goto(course);
  await expect(begin()).rejects.toThrow('vos réponses restent dans ce navigateur');
});
