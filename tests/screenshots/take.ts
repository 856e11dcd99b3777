import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright';
import { buildIfNeeded } from '../../server/build.ts';
import { exportCourse } from '../../server/course/export-course.ts';
import { HOME } from '../../server/home.ts';
import { playOn } from '../e2e/learner.ts';
import { ServerProcess } from '../server/process.ts';
import { Camera, type Screen } from './camera.ts';
import { Workshop } from './workshop.ts';

/*
 * `npm run screenshots`: takes the pictures of README and guides anew, in a session that really runs, with
 * people who answer as simulated ones do. The same people say the same each time; only codes differ.
 */

const IMAGES = join(HOME, 'docs/images');
const EXAMPLE = join(HOME, 'docs/examples/maison-aubepine');
const PEOPLE = 24;

/** The deck, and where in it a poll and a staircase are played. */
const DECK = 'ami-ou-client';
const WAY_IN = 1;
const POLL = { slide: 4, ref: 'le-courriel-pour-rien' };
const STAIRS = { slide: 7, ref: 'du-dejeuner-au-bapteme' };

const say = (line: string) => void process.stdout.write(`${line}\n`);

await buildIfNeeded(HOME, say);
const folder = await mkdtemp(join(tmpdir(), 'connivence-screenshots-'));
const server = await ServerProcess.start('--public-url=https://vote.example.org');
const camera = await Camera.open();
try {
  for (const lang of ['fr', 'en']) await takeAll(lang);
  await takeThemed();
} finally {
  await camera.close();
  await server.stop();
  await rm(folder, { recursive: true });
}

async function takeAll(lang: string): Promise<void> {
  const workshop = await Workshop.begin(server, DECK, lang);
  const { code } = workshop;
  const key = `#key=${server.key}`;
  const at = (path: string) => server.base + path;
  const wall: Screen = { width: 1920, height: 1080, lang };
  const hand: Screen = { width: 390, height: 844, lang, density: 2 };
  const desk: Screen = { width: 1280, height: 800, lang };
  const save = (page: Page, name: string, width: number) =>
    camera.photograph(page, join(IMAGES, `${name}.${lang}.webp`), width);

  const stage = await camera.visit(at(`/slides/?code=${code}${key}`), wall);
  const phone = await camera.visit(at(`/${code}`), hand);
  const trainer = await camera.visit(at(`/pages/console/?code=${code}${key}`), hand);
  await workshop.show(WAY_IN);
  await workshop.welcome(PEOPLE - 1);
  await save(stage, 'join', 1280);

  await workshop.show(POLL.slide);
  await stage.locator('section.present connivence-scenario').waitFor();
  const film = camera.film(stage, 960);
  await film.hold(1800);
  await workshop.command({ type: 'open-round', ref: POLL.ref });
  await film.hold(900);
  for (const so of [5, 11, 18]) {
    await workshop.answer(so - 6, so);
    await film.hold(500);
  }
  await workshop.answer(0, PEOPLE);
  await choose(phone, 1);
  await film.hold(900);
  await save(phone, 'phone', 585);
  await save(trainer, 'console', 585);
  await workshop.command({ type: 'close-round', ref: POLL.ref });
  await film.follow(
    () => workshop.command({ type: 'show-results', ref: POLL.ref, shown: true }),
    500,
  );
  await film.hold(2600);
  await workshop.command({ type: 'start-debate', ref: POLL.ref, seconds: 120 });
  await stage.locator('section.present connivence-timer').waitFor();
  await film.hold(1800);
  await workshop.command({ type: 'open-round', ref: POLL.ref });
  await workshop.answer();
  await choose(phone, 0);
  await film.hold(1200);
  await workshop.command({ type: 'close-round', ref: POLL.ref });
  await film.follow(
    () => workshop.command({ type: 'show-results', ref: POLL.ref, shown: true }),
    700,
  );
  await film.hold(4500);
  await film.write(join(IMAGES, `vote.${lang}.webp`));
  await save(stage, 'stage', 1280);
  await inTheDark(stage, () => save(stage, 'stage-dark', 1280));
  await workshop.command({ type: 'debrief', ref: POLL.ref });
  await save(stage, 'debrief', 1280);

  await workshop.show(STAIRS.slide);
  await workshop.command({ type: 'open-round', ref: STAIRS.ref });
  await workshop.answer();
  await workshop.command({ type: 'close-round', ref: STAIRS.ref });
  await workshop.command({ type: 'show-results', ref: STAIRS.ref, shown: true });
  await save(stage, 'stairs', 1280);

  const home = await camera.visit(at(`/pages/trainer/?lang=${lang}${key}`), desk);
  await save(home, 'home', 1280);
  await home.goto(at(`/pages/compose/?lang=${lang}`));
  for (const nth of [0, 3]) await home.locator('ul button.add, li button').nth(nth).click();
  await save(home, 'composer', 1280);
  await home.goto(at(`/pages/editor/?lang=${lang}&scenario=${POLL.ref}`));
  await home.locator('connivence-scenario-form').waitFor();
  await save(home, 'editor', 1280);
  await home.goto(at(`/pages/report/?lang=${lang}&code=${code}`));
  await home.locator('connivence-report-scenario').first().waitFor();
  await save(home, 'report', 1280);

  const recording = join(folder, `${lang}.json`);
  await keepRecording(code, recording);
  const course = join(folder, `course.${lang}.html`);
  await exportCourse(
    HOME,
    ['study', DECK, '--lang', lang, '--recording', recording, '-o', course],
    {},
    () => {},
  );
  const study = await camera.visit(pathToFileURL(course).href, desk);
  const moved = study.getByText(/ont changé d’avis|changed their mind/).first();
  while (!(await moved.isVisible())) await playOn(study);
  await moved.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await save(study, 'study', 1280);
  for (const page of [stage, phone, trainer, home, study]) await page.context().close();
  await workshop.end();
}

/** The wall in the look of the organisation that the guides make up. */
async function takeThemed(): Promise<void> {
  const themed = await ServerProcess.start(`--content=${EXAMPLE}`);
  try {
    for (const lang of ['fr', 'en']) {
      const { code } = await themed.api<{ code: string }>('/sessions', { deck: DECK, lang });
      const url = `${themed.base}/slides/?code=${code}#key=${themed.key}`;
      const page = await camera.visit(url, { width: 1920, height: 1080, lang });
      await page.locator('section.present h1').waitFor();
      await camera.photograph(page, join(IMAGES, `theme.${lang}.webp`), 1280);
      await page.context().close();
    }
  } finally {
    await themed.stop();
  }
}

/** Picks an answer on a phone, and guesses the same of the room. */
async function choose(phone: Page, option: number): Promise<void> {
  const ballot = phone.locator('connivence-poll-ballot');
  await ballot.getByRole('radio').nth(option).check({ force: true });
  await ballot.getByRole('button').last().click();
  await ballot.getByRole('radio').nth(option).check({ force: true });
}

/** Looks at the wall as it is in a dark room. */
async function inTheDark(stage: Page, look: () => Promise<void>): Promise<void> {
  await stage.emulateMedia({ colorScheme: 'dark' });
  await look();
  await stage.emulateMedia({ colorScheme: 'light' });
}

async function keepRecording(code: string, file: string): Promise<void> {
  const answer = await fetch(`${server.base}/api/sessions/${code}/recording`, {
    headers: { authorization: `Bearer ${server.key}` },
  });
  await writeFile(file, await answer.text());
}
