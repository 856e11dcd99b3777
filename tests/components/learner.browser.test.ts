import { LitElement } from 'lit';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Study } from '../../client/study.ts';
import '../../components/learner/learner.ts';
import type { RolePlayAlone } from '../../components/role-play/role-play-alone.ts';
import type { RolePlayScenario } from '../../session/kinds/role-play.ts';
import type { PlayableScenario } from '../../session/scenario.ts';
import { answerTo, chanceOf } from '../../session/simulate.ts';
import { say } from '../../session/text.ts';
import { aPoll, deckOf, ofEachKind, roomOf } from './courses.ts';

/** A learner in front of a scenario. */
async function learn(scenario: PlayableScenario, withRoom: boolean | 'rehearsal' = false) {
  const room = withRoom ? roomOf([scenario], withRoom === 'rehearsal') : undefined;
  const study = new Study({ deck: deckOf([scenario]), lang: 'fr', room });
  study.show(scenario.ref);
  const learner = document.createElement('connivence-learner');
  learner.study = study;
  document.body.append(learner);
  await learner.updateComplete;
  const root = learner.shadowRoot!;
  const goOn = async () => {
    root.querySelector<HTMLElement>('footer .main')!.click();
    await learner.updateComplete;
  };
  return { study, learner, root, goOn };
}

/** What has the focus, within whatever shadows. */
function focused(): Element | undefined {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at ?? undefined;
}

/** Presses Tab until something is reached that matches. */
async function tabTo(selector: string): Promise<void> {
  for (let i = 0; i < 30; i++) {
    await userEvent.tab();
    if (focused()?.matches(selector)) return;
  }
  throw new Error(`No way to ${selector} by Tab`);
}

afterEach(() => document.body.replaceChildren());

test('a rehearsal does not pass for a room', async () => {
  const { study, root, goOn } = await learn(aPoll('a'), 'rehearsal');
  await goOn();
  await study.source.answer({ picks: ['stay'] });
  await goOn();
  expect(root.querySelector('.phase')!.textContent).toBe('Salle simulée (répétition)');
});

test('what the room said comes after the answer, and not before', async () => {
  const { study, root, goOn } = await learn(aPoll('a'), true);
  const seen = () => `${root.textContent} ${root.querySelector('connivence-poll-result')}`;
  expect(seen()).not.toMatch(/ont répondu comme vous|\[object/);
  await goOn();
  expect(root.querySelector('footer')!.textContent).toContain('la salle vous attend');
  await study.source.answer({ picks: ['stay'] });
  expect(seen()).not.toMatch(/ont répondu comme vous|\[object/);
  await expect.poll(() => root.querySelector('footer .main')?.textContent).toContain('la salle');
  await goOn();
  const { tally } = study.room!.plays.get('a')!.rounds[0]!;
  const { people, picks } = tally as { people: number; picks: Record<string, number> };
  expect(root.querySelector('.same')!.textContent).toContain(
    `${picks['stay']}\u00a0sur\u00a0${people}`,
  );
  expect(root.querySelector('connivence-poll-result')).not.toBeNull();
});

/** Leads a scenario to its debrief, answering once and again. */
async function toDebrief({ study, learner, goOn }: Awaited<ReturnType<typeof learn>>) {
  const seen: string[] = [];
  const chance = chanceOf(5);
  for (let turn = 0; turn < 60; turn++) {
    learner.requestUpdate();
    await learner.updateComplete;
    seen.push(await textOf(learner));
    if (study.play!.phase === 'debrief') break;
    if (study.next) await goOn();
    else await study.source.answer(answerTo(study.source.view!.play!, chance));
  }
  return seen;
}

/** All that is to be read, within whatever shadows. */
async function textOf(node: Node): Promise<string> {
  if (node instanceof LitElement) await node.updateComplete;
  if (node instanceof Comment || node instanceof HTMLStyleElement) return '';
  if (node instanceof HTMLElement && node.hidden) return '';
  const within = (node as Element).shadowRoot ?? node;
  if (within.childNodes.length === 0) return node.textContent ?? '';
  const texts = await Promise.all([...within.childNodes].map(textOf));
  return texts.join('').replaceAll(/\s+/g, ' ');
}

test.each([
  ['sort', { mirror: undefined }],
  ['scorecard', { client: 'own' }],
  ['scorecard', { client: 'given' }],
  ['open-ended', {}],
])('to one person alone, a %s names no room and counts nobody %o', async (kind, more) => {
  const scenario = ofEachKind.find((each) => each.kind === kind)!;
  const texts = { situation: '…', debrief: { article: '…' } };
  const learned = await learn({ ...scenario, ...texts, ...more } as PlayableScenario);
  const seen = (await toDebrief(learned)).filter((_, turn) => turn > 1);
  for (const text of seen) {
    expect(text).not.toMatch(/1 personne|avec la salle|\d\s?%|Moyenne|moitié des notes|Moins de/);
  }
  const said = { sort: /L’article [^.]* vous/, scorecard: /otre verdict|Votre réponse/ }[kind];
  if (said) expect(seen.join(' ')).toMatch(said);
  if (kind === 'open-ended') expect(seen.join(' ')).not.toContain('camp');
});

test('a text written alone is read again, and stands beside those of others', async () => {
  const learned = await learn(ofEachKind.find(({ kind }) => kind === 'open-ended')!);
  const seen = await toDebrief(learned);
  const own = learned.study.answers.at(-1)!.answer as { text: string };
  expect(seen.find((text) => text.includes('Relisez votre texte'))).toContain('Votre texte');
  expect(seen.at(-1)).toContain(`Votre texte ${own.text}`);
  expect(seen.at(-1)).toContain('Lu ailleurs');
});

test('a case that the room never played says so', async () => {
  const [a, b] = [aPoll('a'), aPoll('b')];
  const study = new Study({ deck: deckOf([a, b]), lang: 'fr', room: roomOf([a]) });
  const learner = document.createElement('connivence-learner');
  learner.study = study;
  document.body.append(learner);
  study.show('a');
  await learner.updateComplete;
  expect(await textOf(learner)).not.toContain('n’a pas joué');
  study.show('b');
  await learner.updateComplete;
  expect(await textOf(learner)).toContain('La salle n’a pas joué ce scénario.');
});

test('nobody alone is asked to guess the room', async () => {
  const scenario = aPoll('a', { predict: true });
  const predicts = ({ study }: Awaited<ReturnType<typeof learn>>) =>
    (study.source.view!.play!.ballot as { predict: boolean }).predict;
  expect(predicts(await learn(scenario))).toBe(false);
  expect(predicts(await learn(scenario, true))).toBe(true);
});

test('at every step the heading has the focus, and the page may scroll to it', async () => {
  const { study, learner, root, goOn } = await learn(aPoll('a'));
  let turned = 0;
  learner.addEventListener('step-turned', () => (turned += 1));
  await goOn();
  expect(root.activeElement?.localName).toBe('h2');
  await study.source.answer({ picks: ['stay'] });
  await expect.poll(() => root.querySelector('[role=status]')!.textContent).toContain('noté');
  expect(turned).toBe(1);
  await goOn();
  expect(turned).toBe(2);
  expect(root.activeElement?.localName).toBe('h2');
});

test('a poll is played to its debrief by keyboard alone', async () => {
  const { study } = await learn(aPoll('a'));
  await tabTo('.main');
  await userEvent.keyboard('{Enter}');
  await tabTo('input[type=radio]');
  await userEvent.keyboard(' ');
  await tabTo('.main');
  await userEvent.keyboard('{Enter}');
  expect(study.play!.phase).toBe('debate');
  await tabTo('button:not(.main)');
  await userEvent.keyboard('{Enter}');
  expect(study.play!.phase).toBe('debrief');
  expect(study.answers.length).toBe(2);
});

test('a story is played to an ending by keyboard alone', async () => {
  const story = ofEachKind.find(({ kind }) => kind === 'branching')!;
  const { study } = await learn(story);
  for (let turn = 0; turn < 30 && study.play!.phase !== 'debrief'; turn++) {
    if (study.play!.phase === 'open' && !study.next) {
      await tabTo('input[type=radio]');
      await userEvent.keyboard(' ');
      await expect.poll(() => study.next).toBe('reveal');
    }
    await tabTo('.main');
    await userEvent.keyboard('{Enter}');
  }
  expect(study.endingsOf(story.ref).length).toBe(1);
});

test.each(ofEachKind.map((scenario) => [scenario.kind, scenario] as const))(
  'a %s is led to its debrief by one button, with a room and without',
  async (_kind, scenario) => {
    for (const withRoom of [false, true]) {
      const { study, root, learner, goOn } = await learn(scenario, withRoom);
      const chance = chanceOf(3);
      for (let turn = 0; turn < 60 && study.play!.phase !== 'debrief'; turn++) {
        if (study.next) await goOn();
        else await study.source.answer(answerTo(study.source.view!.play!, chance));
        learner.requestUpdate();
        await learner.updateComplete;
      }
      const debrief = root.querySelector('connivence-phone-debrief')!;
      await debrief.updateComplete;
      expect(debrief.shadowRoot!.textContent!.length).toBeGreaterThan(100);
      learner.remove();
    }
  },
);

test('a role-play is written before the other card is turned, and rated after', async () => {
  const scenario = ofEachKind.find(({ kind }) => kind === 'role-play')!;
  const { roles, observer } = scenario as unknown as RolePlayScenario;
  const { study, root, goOn } = await learn(scenario);
  await goOn();
  const alone = root.querySelector<RolePlayAlone>('connivence-role-play-alone')!;
  const inside = alone.shadowRoot!;
  const plain = (role: (typeof roles)[0]) => say(role.brief, 'fr').slice(0, 30).split('*')[0]!;
  await alone.updateComplete;
  expect(inside.textContent).not.toContain(plain(roles[0]));

  inside.querySelector<HTMLElement>('.role')!.click();
  await expect.poll(() => inside.textContent).toContain(plain(roles[0]));
  expect(inside.textContent).not.toContain(plain(roles[1]));
  inside.querySelector<HTMLElement>('.turn')!.click();
  await alone.updateComplete;
  expect(inside.textContent).not.toContain(plain(roles[1]));

  await userEvent.fill(inside.querySelector('textarea')!, 'Parlons du prix.');
  await expect
    .poll(() => inside.querySelector('.turn')?.getAttribute('aria-disabled'))
    .toBe('false');
  inside.querySelector<HTMLElement>('.turn')!.click();
  await expect.poll(() => inside.textContent).toContain(plain(roles[1]));
  expect(Object.values(study.notes)).toContain('Parlons du prix.');

  inside.querySelector<HTMLElement>('.ratings label:last-child')!.click();
  await expect.poll(() => study.next).toBe('reveal');
  expect(study.source.own!.answer).toEqual({ grid: { [observer.grid[0]!.id]: 2 } });
});
