import { afterEach, expect, test } from 'vitest';
import '../../components/scenario/scenario.ts';
import type { ScenarioElement } from '../../components/scenario/scenario.ts';
import type { LocalSession } from '../../client/local.ts';
import type { SessionSource } from '../../client/source.ts';
import type { StageView } from '../../session/views.ts';
import { cuttable, newSession, provide } from './room.ts';
import { eventually } from '../eventually.ts';

afterEach(() => document.body.replaceChildren());

const SLIDE = { tu: 2, place: 3, broken: 4 };

function show(session: LocalSession, ref: keyof typeof SLIDE): void {
  session.command({ type: 'show-slide', place: { h: SLIDE[ref], v: 0, f: -1, fragments: 0 } });
}

async function onWall(ref: string, source?: SessionSource<StageView>): Promise<ScenarioElement> {
  const slide = document.createElement('div');
  slide.setAttribute('style', 'display: flex; width: 1700px; height: 940px');
  provide(slide, source);
  const element = document.createElement('connivence-scenario');
  element.ref = ref;
  slide.append(element);
  document.body.append(slide);
  await element.updateComplete;
  return element;
}

async function playing(ref: keyof typeof SLIDE) {
  const session = newSession();
  show(session, ref);
  const element = await onWall(ref, session.screen<StageView>('stage', 'fr'));
  return { session, element };
}

/** All that one can read on the slide, the components inside included. */
function textOf(root: ParentNode): string {
  let text = '';
  for (const node of (root as Element).childNodes) {
    if (node instanceof Text) text += node.data;
    else if (node instanceof Element && node.localName !== 'style') {
      text += ` ${node.shadowRoot ? textOf(node.shadowRoot) : textOf(node)}`;
    }
  }
  return text.replaceAll(/\s+/g, ' ');
}

const read = async (element: ScenarioElement) => {
  await element.updateComplete;
  return textOf(element.renderRoot.querySelector('.stage')!);
};

function press(element: ScenarioElement, step: string): void {
  const controls = element.renderRoot.querySelector('connivence-controls')!;
  controls.renderRoot.querySelector<HTMLElement>(`[data-step="${step}"]`)!.click();
}

test('before the vote the wall shows the situation, the question and the options', async () => {
  const { element } = await playing('tu');
  const text = await read(element);
  for (const part of ['Tu ou vous', 'vous tutoie', 'Répondez-vous', 'tout de suite', 'jamais'])
    expect(text).toContain(part);
});

test('during the vote the wall counts the answers and lets latecomers in', async () => {
  const { session, element } = await playing('tu');
  press(element, 'open');
  expect(await read(element)).toContain('0 réponse ');
  const { opening } = session.state.open!;
  session.answer('ann', opening, { picks: ['yes'] });
  session.answer('bob', opening, { picks: ['no'] });
  const text = await read(element);
  expect(text).toContain('2 réponses');
  expect(text).toContain('KMR\u00a0734'.replace('\u00a0', ' '));
  expect(element.renderRoot.querySelector('connivence-poll-result')).toBe(null);
});

test('after the vote the wall keeps the results back until they are shown', async () => {
  const { session, element } = await playing('tu');
  press(element, 'open');
  session.answer('ann', 1, { picks: ['yes'] });
  await element.updateComplete;
  press(element, 'close');
  const text = await read(element);
  expect(text).toContain('Le vote est clos');
  expect(text).not.toContain('tout de suite');
  press(element, 'show');
  await element.updateComplete;
  expect(element.renderRoot.querySelector('connivence-poll-result')).not.toBe(null);
});

test('the debate has a timer and the prompts, each with whom it speaks for', async () => {
  const { session, element } = await playing('tu');
  press(element, 'debate');
  expect(session.state.plays.get('tu')!.debate!.seconds).toBe(60);
  const text = await read(element);
  expect(text).toContain('Oui, tout de suite Et lundi');
  expect(text).toMatch(/1:00|0:59/);
});

test('a debate without prompts of its own has ours', async () => {
  const { element } = await playing('place');
  press(element, 'debate');
  expect(await read(element)).toContain('Une minute chacun');
});

test('the debrief gives the article, the other side, Monday and the source, and leaves the reasons to the phones', async () => {
  const { element } = await playing('tu');
  press(element, 'debrief');
  const text = await read(element);
  for (const part of [
    'La connivence oui',
    'familiarité bof',
    'Essayez',
    'sur vos téléphones',
    'Un livre',
  ])
    expect(text).toContain(part);
});

test('starting over asks first', async () => {
  const { session, element } = await playing('tu');
  press(element, 'open');
  await element.updateComplete;
  const controls = element.renderRoot.querySelector('connivence-controls')!;
  const button = (words: string) =>
    [...controls.renderRoot.querySelectorAll('button')].find((b) => b.textContent.includes(words))!;
  button('Tout effacer').click();
  await controls.updateComplete;
  expect(session.state.plays.get('tu')!.phase).toBe('open');
  button('Oui').click();
  expect(session.state.plays.get('tu')!.phase).toBe('briefing');
});

test('a show of hands opens the vote where it is not open, and counts', async () => {
  const { session, element } = await playing('place');
  element.toggleHands();
  const controls = element.renderRoot.querySelector('connivence-controls')!;
  await controls.updateComplete;
  const form = controls.renderRoot.querySelector('connivence-stage-hands')!;
  await form.updateComplete;
  const inputs = [...form.renderRoot.querySelectorAll('input')];
  expect(inputs).toHaveLength(5);
  for (const [i, people] of [3, 0, 2, 0, 7].entries()) {
    inputs[i]!.value = String(people);
    inputs[i]!.dispatchEvent(new InputEvent('input'));
  }
  form.renderRoot.querySelector<HTMLElement>('[type=submit]')!.click();
  await eventually(() =>
    expect(session.state.open!.tally).toEqual({ people: 12, at: { 0: 3, 50: 2, 100: 7 } }),
  );
});

test('with the link lost a show of hands still plays, on this screen alone, until it is back', async () => {
  const session = newSession();
  show(session, 'tu');
  const link = cuttable(session);
  const element = await onWall('tu', link.source);
  link.cut();
  await element.updateComplete;
  await element.ask(
    { type: 'open-round', ref: 'tu' },
    { type: 'count-hands', ref: 'tu', hands: [{ answer: { picks: ['yes'] }, people: 9 }] },
  );
  expect(await read(element)).toContain('9 réponses');
  expect(session.state.plays.get('tu')!.phase).toBe('briefing');
  link.mend();
  expect(await read(element)).toContain('vous tutoie');
});

test('a broken scenario says what is wrong on its own slide', async () => {
  const { element } = await playing('broken');
  const text = await read(element);
  expect(text).toContain('options[1].label');
  expect(text).toContain('Ce texte manque.');
  expect(element.renderRoot.querySelector('connivence-controls')).toBe(null);
});

test('without a session the slide shows the situation and no buttons', async () => {
  const element = await onWall('tu');
  expect(await read(element)).toContain('vous tutoie');
  expect(element.renderRoot.querySelector('connivence-controls')).toBe(null);
});

test('a scenario nobody knows shows its name', async () => {
  expect(await read(await onWall('nowhere'))).toContain('nowhere');
});

test('a slide that leaves keeps what it showed', async () => {
  const { session, element } = await playing('tu');
  press(element, 'debrief');
  await element.updateComplete;
  session.command({ type: 'show-slide', place: { h: 5, v: 0, f: -1, fragments: 0 } });
  expect(await read(element)).toContain('La connivence oui');
});

test('long texts are made smaller until they fit', async () => {
  const element = await onWall('tu');
  const stage = element.renderRoot.querySelector<HTMLElement>('.stage')!;
  element.parentElement!.style.height = '420px';
  await eventually(() => {
    expect(Number(element.style.getPropertyValue('--fit'))).toBeLessThan(1);
    expect(stage.scrollHeight).toBeLessThanOrEqual(stage.clientHeight + 1);
  });
});
