import { afterEach, expect, test } from 'vitest';
import { userEvent, page } from 'vitest/browser';
import '../../components/tokens.css';
import type { Keeping } from '../../client/keeping.ts';
import '../../pages/compose/composer.ts';
import '../../pages/console/names-list.ts';
import '../../pages/editor/scenario-editor.ts';
import { formOf } from '../../pages/editor/forms/index.ts';
import { valueAt } from '../../pages/editor/json.ts';
import { draftOf, Work } from '../../pages/editor/work.ts';
import '../../pages/join/phone-name.ts';
import '../../pages/report/report-page.ts';
import { runningFoot } from '../../pages/report/running-foot.ts';
import '../../pages/tickets/tickets-page.ts';
import '../../pages/trainer/trainer-home.ts';
import { deckText } from '../../pages/compose/deck-text.ts';
import type { SessionEvent } from '../../session/events.ts';
import { reportOf } from '../../session/report/report.ts';
import { readDeck } from '../../session/deck.ts';
import type { PlayableScenario } from '../../session/scenario.ts';
import { expectNothingForeign, MARKUP, readable } from '../components/foreign.ts';

/* What anybody can write, on the screens that are not the room's: titles, names, texts, findings. */

afterEach(() => document.body.replaceChildren());

/** Shows the element, and looks: the markup is there to be read, and nothing came of it. */
async function shown(element: HTMLElement & { updateComplete: Promise<unknown> }): Promise<void> {
  document.body.replaceChildren(element);
  await element.updateComplete;
  await new Promise((resolve) => requestAnimationFrame(resolve));
  expectNothingForeign();
  expect(readable()).toContain('<script>');
}

const finding = {
  severity: 'error',
  code: 'x',
  path: MARKUP,
  file: MARKUP,
  message: { fr: MARKUP, en: MARKUP },
} as const;

test('the trainer’s page: titles of decks and sessions, findings', async () => {
  const home = document.createElement('connivence-trainer-home');
  home.decks = [
    {
      id: 'd',
      title: { fr: MARKUP },
      langs: ['fr'],
      slides: 1,
      scenarios: ['a'],
      findings: [finding],
    },
  ];
  const session = { code: 'KTN493', deck: 'd', title: MARKUP, lang: 'fr', openedAt: 0 };
  home.sessions = [
    { ...session, ended: false, connected: 1, joined: 1 },
    { ...session, code: 'KTN494', ended: true, connected: 0, joined: 1 },
  ];
  home.join = 'http://a.example';
  await shown(home);
});

test('the attendance sheet: names that people gave', async () => {
  const line = { id: MARKUP, name: MARKUP, first: 0, last: 0, minutes: 1 };
  const keeping = {
    attendance: async () => ({ asked: true, joined: 1, declined: 0, attendees: [line] }),
  } as unknown as Keeping;
  const list = Object.assign(document.createElement('connivence-names-list'), { keeping });
  document.body.replaceChildren(list);
  await expect.element(page.getByText(/<script>/)).toBeVisible();
  await shown(list);
});

test('the phone: the name that one gave oneself', async () => {
  const form = document.createElement('connivence-phone-name');
  form.own = { opening: 0, name: MARKUP };
  form.view = {
    role: 'participant',
    position: 1,
    lang: 'fr',
    deck: MARKUP,
    ended: false,
    names: { days: 3 },
  };
  await shown(form);
});

test('the cards of personal codes: the title, and the address', async () => {
  const cards = document.createElement('connivence-tickets-page');
  cards.join = `http://a.example/${MARKUP}`;
  cards.told = {
    code: 'KTN493',
    title: MARKUP,
    lang: 'fr',
    ended: false,
    required: true,
    used: 0,
    tickets: ['CCCCCC'],
  };
  await shown(cards);
});

test('the report, which is also what is printed: titles, texts, names, its running foot', async () => {
  const scenario = {
    ref: 'wall',
    kind: 'open-ended',
    title: MARKUP,
    situation: MARKUP,
    question: MARKUP,
    sources: [{ title: MARKUP }],
    credits: [{ title: MARKUP, author: MARKUP }],
  } as PlayableScenario;
  const log = [
    {
      type: 'session-opened',
      code: 'KTN493',
      lang: 'fr',
      deck: {
        id: 'd',
        title: MARKUP,
        slides: [{ h: 0, v: 0, title: MARKUP, notes: MARKUP, scenario: 'wall' }],
      },
    },
    { type: 'scenario-presented', scenario },
    { type: 'round-opened', ref: 'wall', step: 'write', round: 1, opening: 1 },
    {
      type: 'answer-cast',
      participant: 'ada',
      opening: 1,
      answer: { text: MARKUP },
      commandId: 'command-1',
    },
    { type: 'round-closed', opening: 1 },
    { type: 'session-ended' },
  ].map((event, i) => ({ v: 1, at: 1e12 + i * 1000, ...event })) as SessionEvent[];
  const report = reportOf(log, 'fr');
  const paper = Object.assign(document.createElement('connivence-report-page'), { report });
  await shown(paper);
  // The title goes into a rule of CSS for the printed foot: it must not end it.
  const hostile = {
    ...report,
    deck: { ...report.deck, title: '"} * { display: none } @page { a: "' },
  };
  runningFoot(hostile, 'fr');
  const rules = document.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules]);
  expect(rules.map(({ cssText }) => cssText).filter((rule) => !rule.startsWith('@page'))).toEqual(
    [],
  );
});

test('the composer: titles of cases, and what is typed', async () => {
  const composer = document.createElement('connivence-composer');
  composer.cases = [
    { ref: 'one', kind: 'poll', title: { fr: MARKUP }, prompts: [{ fr: MARKUP }], own: true },
  ];
  await shown(composer);
  await userEvent.fill(composer.shadowRoot!.querySelector('input')!, MARKUP);
  await composer.updateComplete;
  expectNothingForeign();
});

test('a deck that was composed: titles are words in it, whatever they hold', () => {
  const piece = { ref: 'one', title: `${MARKUP}\n\n---\n\nNote: x`, prompts: [`${MARKUP}\n---`] };
  const plan = { title: `${MARKUP}\nminutes: 3`, pieces: [piece], join: false, ending: false };
  const text = deckText(plan, 'fr');
  const { slides, markdown, minutes } = readDeck(text);
  expect(slides).toHaveLength(3);
  expect(minutes).toBe(10);
  expect(markdown.replaceAll(/<\/?connivence-[^<>]*>/g, '')).not.toMatch(/<[a-z/!]/i);
});

test('the editor: every text of a scenario, in its form and in its preview', async () => {
  const text = JSON.stringify({
    kind: 'poll',
    title: MARKUP.slice(0, 70),
    situation: MARKUP,
    question: MARKUP,
    options: [
      { id: 'now', label: MARKUP.slice(0, 70), why: MARKUP },
      { id: 'later', label: '<script>h()</script>' },
    ],
    debrief: { article: MARKUP },
    sources: [{ title: MARKUP, author: MARKUP, url: 'javascript:hacked=1' }],
  });
  const editor = document.createElement('connivence-scenario-editor');
  const draft = draftOf(text);
  const form = formOf(valueAt(draft.json, ['kind']))!;
  editor.work = new Work(form, draft, () => editor.requestUpdate(), { ref: 'hostile' });
  await shown(editor);
});
