import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '../../components/tokens.css';
import type { DownloadAskedEvent } from '../../pages/report/download-asked.ts';
import '../../pages/report/report-page.ts';
import type { ReportPageElement } from '../../pages/report/report-page.ts';
import { runningFoot } from '../../pages/report/running-foot.ts';
import commitment from '../../scenarios/enquete-engagement.json';
import objective from '../../scenarios/enquete-objectif.json';
import satisfaction from '../../scenarios/enquete-satisfaction.json';
import email from '../../scenarios/le-courriel-pour-rien.json';
import type { SessionEvent } from '../../session/events.ts';
import { reportOf } from '../../session/report/report.ts';
import type { PlayableScenario } from '../../session/scenario.ts';
import { aSession } from '../session/a-session.ts';

const playable = (ref: string, file: unknown) =>
  ({ ...(file as PlayableScenario), ref, credits: [] }) satisfies PlayableScenario;

const log = aSession({
  scenarios: [
    playable('le-courriel-pour-rien', email),
    playable('enquete-satisfaction', satisfaction),
    playable('enquete-objectif', objective),
    playable('enquete-engagement', commitment),
  ],
  people: 24,
  seed: 6,
});
const report = reportOf(log, 'fr');

let element: ReportPageElement;

beforeEach(async () => {
  await page.viewport(1280, 800);
  element = document.createElement('connivence-report-page');
  element.report = report;
  document.body.replaceChildren(element);
  await element.updateComplete;
});

afterEach(() => {
  document.adoptedStyleSheets = [];
});

/** Everything that can be read under an element, its shadows included. */
function readIn(root: Node): string {
  const shadow = root instanceof Element ? root.shadowRoot : null;
  const own = root.nodeType === Node.TEXT_NODE ? (root.textContent ?? '') : '';
  return own + [...(shadow ? [shadow] : []), ...root.childNodes].map(readIn).join(' ');
}

const read = () => readIn(element).replaceAll(/\s+/g, ' ');

test('says who came, who answered and how many minds were changed', () => {
  const { joined, answers } = report.participation;
  expect(read()).toContain(`${joined} personnes venues`);
  expect(read()).toContain(`${answers} réponses`);
  expect(read()).toContain(`${report.scenarios[0]!.steps[0]!.changed!.changed} changements d’avis`);
});

test('shows the picture of the wall, as high as it needs', async () => {
  const picture = page.getByRole('img').first();
  await expect.element(picture).toBeVisible();
  const { height } = picture.element().getBoundingClientRect();
  expect(height).toBeGreaterThan(100);
});

test('says of attendance, learning and satisfaction what it shows and what it does not', () => {
  const { mark } = report.scenarios.find(({ survey }) => survey === 'satisfaction')!;
  const mean = new Intl.NumberFormat('fr', { maximumFractionDigits: 1 }).format(mark!.mean);
  expect(read()).toContain(`${mean} sur 5 en moyenne, d’après ${mark!.people} réponses`);
  expect(read().match(/Ce que cela ne montre pas/g)).toHaveLength(3);
});

test('lists every commitment that was not set aside', () => {
  const { texts } = report.scenarios.find(({ survey }) => survey === 'commitment')!;
  const told = [...texts!.shown, ...texts!.unjudged];
  expect(told.length).toBeGreaterThan(0);
  for (const { text } of told) expect(read()).toContain(text);
});

test('names who gave a name, with room to sign, and nobody where none did', async () => {
  expect(read()).not.toContain('Signature');
  const at = report.openedAt;
  element.report = {
    ...report,
    attendance: [{ name: 'Zoé Lefèvre', first: at, last: at + 5_400_000, minutes: 90 }],
  };
  await element.updateComplete;
  expect(read()).toMatch(/Zoé Lefèvre .*1 h 30/);
  expect(read()).toContain('Signature');
});

test('says that a running session is not over', async () => {
  expect(read()).not.toContain('n’est pas terminée');
  const running: readonly SessionEvent[] = log.filter(({ type }) => type !== 'session-ended');
  element.report = reportOf(running, 'fr');
  await element.updateComplete;
  expect(read()).toContain('La session n’est pas terminée');
});

test('says why there is no report', async () => {
  element.report = undefined;
  element.refused = 'rehearsal';
  await expect.element(page.getByText(/C’était une répétition/)).toBeVisible();
});

test('asks for the file of each button', async () => {
  const asked: string[] = [];
  element.addEventListener('download-asked', ({ what }: DownloadAskedEvent) => asked.push(what));
  for (const name of ['Excel', 'CSV', 'Enregistrement'])
    await page.getByRole('button', { name }).click();
  expect(asked).toEqual(['report.xlsx', 'report.csv', 'recording']);
});

test('speaks English where that is asked', async () => {
  element.lang = 'en';
  element.report = reportOf(log, 'en');
  await element.updateComplete;
  await expect.element(page.getByRole('heading', { name: 'What the room played' })).toBeVisible();
  expect(read()).toContain('The e-mail that missed the e-mail');
});

test('a deck’s title writes nothing but itself at the foot of a page', () => {
  const title = '"; } body { display: none } @page { content: "\\';
  runningFoot({ ...report, deck: { id: 'd', title } }, 'fr');
  expect(getComputedStyle(document.body).display).not.toBe('none');
  expect(document.adoptedStyleSheets[0]!.cssRules).toHaveLength(1);
});

test('a scenario in one language alone is marked as such in a report in another', async () => {
  const alone = { ...email, title: { fr: 'Le courriel pour rien' } };
  const french = aSession({
    scenarios: [playable('le-courriel', alone), playable('enquete-engagement', commitment)],
    people: 6,
    seed: 6,
  });
  element.lang = 'en';
  element.report = reportOf(french, 'en');
  await element.updateComplete;
  const marked = [...element.shadowRoot!.querySelectorAll('connivence-report-scenario')].map(
    ({ shadowRoot }) =>
      [...shadowRoot!.querySelectorAll('h3, .question')].map((line) => line.getAttribute('lang')),
  );
  expect(marked[0]).toEqual(['fr', 'fr']);
  const survey = element.shadowRoot!.querySelector('connivence-report-survey')!.shadowRoot!;
  expect(survey.querySelector('.question')!.getAttribute('lang')).toBeNull();
});
