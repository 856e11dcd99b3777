import { afterEach, expect, test } from 'vitest';
import { cdp, page } from 'vitest/browser';
import { Study } from '../../client/study.ts';
import '../../components/learner/learner.ts';
import '../../pages/study/course.ts';
import '../../pages/study/recording-field.ts';
import '../../pages/study/summary.ts';
import type { CourseElement } from '../../pages/study/course.ts';
import { inPlainText } from '../../pages/study/plain-text.ts';
import { accountOf } from '../../pages/study/account.ts';
import type { PollTally } from '../../session/kinds/poll.ts';
import type { Recording } from '../../session/recording.ts';
import type { PlayableScenario } from '../../session/scenario.ts';
import { aPoll, deckOf, roomOf } from '../components/courses.ts';

const panel = { who: 'douze formateurs', answers: { stay: 4, leave: 8 } };
const cases = [
  aPoll('a', { predict: true }),
  aPoll('b', { panel }),
  aPoll('c', { panel }),
  aPoll('d'),
];

async function open(study: Study, deck = deckOf(cases)): Promise<CourseElement> {
  const course = document.createElement('connivence-course');
  Object.assign(course, { deck, study });
  document.body.append(course);
  await course.updateComplete;
  return course;
}

/** Answers a poll, twice where the second answer is given, and reads the debrief. */
async function play(study: Study, ref: string, ...picks: string[]): Promise<void> {
  study.show(ref);
  study.goOn();
  for (const [i, pick] of picks.entries()) {
    const guess = study.source.view!.play!.ballot as { predict: boolean };
    await study.source.answer({ picks: [pick], ...(guess.predict && { guess: 'stay' }) });
    study.goOn();
    if (i === 0 && picks.length > 1) for (let turn = 0; turn < 2; turn++) study.goOn();
  }
  study.skipToDebrief();
}

/** The shadow of the summary, drawn. */
async function summaryOf(course: CourseElement): Promise<ShadowRoot> {
  await course.go(course.chapters.length);
  const summary = course.shadowRoot!.querySelector('connivence-summary')!;
  await summary.updateComplete;
  return summary.shadowRoot!;
}

const learning = (withRoom: boolean, scenarios: readonly PlayableScenario[] = cases) =>
  new Study({
    deck: deckOf(scenarios),
    lang: 'fr',
    room: withRoom ? roomOf(scenarios) : undefined,
  });

afterEach(() => document.body.replaceChildren());

test('a course opens on its cover; slides that need a room are left out', async () => {
  const before = [
    '## Seul aussi\n\nÀ lire',
    '## Et chez vous ?\n\n<!-- .slide: data-live -->',
    '## Téléphones\n\n<connivence-join></connivence-join>',
  ].join('\n\n---\n\n');
  const course = await open(learning(false), deckOf(cases, before));
  expect(course.chapters.map(({ title }) => title)).toEqual([
    'Un deck',
    'Cas a',
    'Cas b',
    'Cas c',
    'Cas d',
    'Fin',
  ]);
  expect(course.chapters[1]!.slides.join()).toContain('Seul aussi');
  expect(course.chapters.flatMap(({ slides }) => slides).join()).not.toMatch(
    /chez vous|Téléphones/,
  );
  await page.getByRole('button', { name: 'Commencer' }).click();
  await expect.element(page.getByRole('heading', { name: 'Cas a' })).toBeVisible();
});

test('a cover is read, and turned, before there is anything to play with', async () => {
  const course = document.createElement('connivence-course');
  course.deck = deckOf(cases);
  document.body.append(course);
  await expect.element(page.getByRole('heading', { name: 'Un deck' })).toBeVisible();
  await page.getByRole('button', { name: 'Commencer' }).click();
  await page.getByRole('button', { name: 'Passer' }).click();
  const study = learning(false);
  course.study = study;
  await expect.element(page.getByRole('heading', { name: 'Cas b' })).toBeVisible();
  expect(study.chapter).toBe(2);
  // Another study, as when one begins afresh, begins on its cover.
  course.study = learning(false);
  await expect.element(page.getByRole('heading', { name: 'Un deck' })).toBeVisible();
});

test('the slides before a scenario make way when it has begun', async () => {
  const study = learning(false);
  const course = await open(study, deckOf(cases, '## Seul aussi'));
  await course.go(1);
  const slides = () => course.shadowRoot!.querySelectorAll('.slide').length;
  expect(slides()).toBe(1);
  study.goOn();
  await course.updateComplete;
  expect(slides()).toBe(0);
});

test('the figures of the summary are those of an independent count', async () => {
  const study = learning(true);
  await play(study, 'a', 'stay', 'leave');
  await play(study, 'b', 'leave');
  await play(study, 'c', 'stay', 'stay');
  const root = await summaryOf(await open(study));
  const figures = [...root.querySelectorAll('.figures li')].map((li) =>
    li.textContent!.replace(/\s+/g, ' ').trim(),
  );

  const tallyOf = (ref: string, round: number) =>
    study.room!.plays.get(ref)!.rounds.findLast((each) => each.round === round)!.tally as PollTally;
  const most = (ref: string, round: number) => {
    const { stay = 0, leave = 0 } = tallyOf(ref, round).picks;
    return stay === leave ? ['stay', 'leave'] : stay > leave ? ['stay'] : ['leave'];
  };
  const last = [
    ['a', 2, 'leave'],
    ['b', 1, 'leave'],
    ['c', 2, 'stay'],
  ] as const;
  const withRoom = last.filter(([ref, round, pick]) => most(ref, round).includes(pick)).length;
  const read = most('a', 2).includes('stay') ? 1 : 0;
  expect(figures.slice(0, 2)).toEqual(['3 sur 4 scénarios menés au débriefing', '1 avis changé']);
  expect(figures[2]).toBe(`${withRoom} sur 3 comme la salle`);
  expect(figures[3]).toBe(`${read} sur 1 devinés juste`);
  // 8 of 8 for leaving, 4 of 8 for staying: three quarters on average.
  expect(figures[4]).toMatch(/^75/);
  expect([...root.querySelectorAll('article h3')].map((h3) => h3.textContent).toSorted()).toEqual([
    'Cas a',
    'Cas b',
    'Cas c',
  ]);
  expect(root.querySelector('.missing')!.textContent).toContain('Cas d');
});

test('what the learner commits to is kept, and what they write too', async () => {
  const study = learning(false);
  await play(study, 'a', 'stay');
  const root = await summaryOf(await open(study));
  root.querySelector<HTMLElement>('.monday input')!.click();
  const mine = root.querySelector('textarea')!;
  mine.value = 'Je rappelle Nora.';
  mine.dispatchEvent(new Event('input'));
  expect(study.commitments).toEqual(['a']);
  const account = accountOf(study, deckOf(cases), ['a']);
  const text = inPlainText(account, { title: '', beside: '', mine: study.notes['']! }, 'fr');
  expect(text).toMatch(/## Lundi\s+- Appelez a\.\n- Je rappelle Nora\./);
  expect(text).toContain('Vous\u00a0: Rester');
});

test('on paper there is nothing to press', async () => {
  const study = learning(false);
  await play(study, 'a', 'stay');
  study.commit('a', true);
  const course = await open(study);
  const root = await summaryOf(course);
  const pressable = () =>
    [course.shadowRoot!, root]
      .flatMap((at) => [...at.querySelectorAll<HTMLElement>('button, input, textarea')])
      .filter((element) => element.checkVisibility());
  expect(pressable().length).toBeGreaterThan(4);
  const session = cdp() as unknown as { send(method: string, params: object): Promise<unknown> };
  await session.send('Emulation.setEmulatedMedia', { media: 'print' });
  try {
    expect(pressable()).toEqual([]);
    expect(root.querySelector('.chosen')!.checkVisibility()).toBe(true);
  } finally {
    await session.send('Emulation.setEmulatedMedia', { media: '' });
  }
});

test('a course is done once, when its summary is reached with every debrief read', async () => {
  const study = learning(false, cases.slice(0, 2));
  const course = await open(study, deckOf(cases.slice(0, 2)));
  const scores: (number | undefined)[] = [];
  const counts: number[] = [];
  course.addEventListener('course-done', ({ score }) => scores.push(score));
  course.addEventListener('progressed', ({ progress }) => counts.push(progress.done));
  await play(study, 'a', 'stay');
  await summaryOf(course);
  expect(scores).toEqual([]);
  expect(course.progress).toEqual({ done: 1, all: 2 });
  await play(study, 'b', 'stay');
  await summaryOf(course);
  await course.go(0);
  await summaryOf(course);
  expect(scores).toEqual([0.5]);
  expect(counts).toEqual([1, 2]);
});

test('beginning afresh is asked twice', async () => {
  const course = await open(learning(false));
  const root = await summaryOf(course);
  let asked = 0;
  course.addEventListener('begin-afresh', () => (asked += 1));
  root.querySelector<HTMLElement>('.afresh')!.click();
  await expect.poll(() => root.activeElement?.textContent).toContain('Effacer');
  expect(asked).toBe(0);
  root.querySelector<HTMLElement>('.sure button')!.click();
  expect(asked).toBe(1);
});

test('cover and summary say that a room was simulated', async () => {
  const recording = { people: 20, date: '2026-11-21', rehearsal: true } as Recording;
  const field = document.createElement('connivence-recording-field');
  Object.assign(field, { recording });
  const summary = document.createElement('connivence-summary');
  Object.assign(summary, { study: learning(true), deck: deckOf(cases), recording });
  document.body.append(field, summary);
  await field.updateComplete;
  await summary.updateComplete;
  expect(field.shadowRoot!.textContent).toContain('salle simulée (répétition) de 20');
  expect(summary.shadowRoot!.textContent).toContain('salle simulée (répétition) de 20');
});

test('where the browser keeps nothing, cover and summary say so', async () => {
  const { setItem } = Storage.prototype;
  Storage.prototype.setItem = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  try {
    const course = await open(learning(false));
    expect(course.shadowRoot!.textContent).toContain('Ce navigateur ne garde rien');
    expect((await summaryOf(course)).textContent).not.toContain('dans ce navigateur');
  } finally {
    Storage.prototype.setItem = setItem;
  }
  document.body.replaceChildren();
  expect((await open(learning(false))).shadowRoot!.textContent).toContain('restent dans ce nav');
});

test('a room that is torn neither agrees nor differs, and was not to be guessed', async () => {
  const scenarios = [aPoll('a', { predict: true })];
  const study = learning(true, scenarios);
  const { rounds } = study.room!.plays.get('a')!;
  await play(study, 'a', 'stay');
  const accounted = () => accountOf(study, deckOf(scenarios), ['a']);
  expect(accounted()).toMatchObject({ beside: 1, guessed: 1 });
  const [one, two] = ['stay', 'leave'].map((pick) => ({ answer: { picks: [pick] }, at: 0 }));
  Object.assign(rounds[0]!, {
    casts: new Map([
      ['x', one],
      ['y', two],
    ]),
    tally: { people: 2, picks: { stay: 1, leave: 1 } },
  });
  expect(accounted()).toMatchObject({ beside: 0, withRoom: 0, guessed: 0 });
  const course = await open(study, deckOf(scenarios));
  const text = (await summaryOf(course)).textContent!;
  expect(text).toContain('La salle est partagée');
  expect(text).not.toMatch(/Là où vous/);
});
