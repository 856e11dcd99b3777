import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { LocalSession } from '../../client/local.ts';
import '../../pages/console/console-element.ts';
import type { PlayableScenario } from '../../session/scenario.ts';
import type { TrainerView } from '../../session/views.ts';

/* The big button where a play goes on by more than votes. */

const common = {
  title: 'T',
  situation: 'S',
  question: 'Q ?',
  sources: [{ title: 'Un article' }],
  credits: [],
};
const scenarios = {
  story: {
    ...common,
    ref: 'story',
    kind: 'branching',
    gauges: [{ id: 'trust', label: 'Confiance', start: 50 }],
    start: 'gate',
    nodes: [
      {
        id: 'gate',
        text: 'Devant la porte.',
        choices: [
          { id: 'joke', label: 'Ha !', to: 'end' },
          { id: 'frown', label: 'Hm.', to: 'end' },
        ],
      },
      { id: 'end', text: 'Signé.', ending: { title: 'Un accord', tone: 'good' } },
    ],
  },
  scene: {
    ...common,
    ref: 'scene',
    kind: 'role-play',
    roles: [
      { id: 'client', name: 'Joris', brief: 'Payez peu.' },
      { id: 'us', name: 'Ada', brief: 'Tenez bon.' },
    ],
    observer: {
      grid: [
        { id: 'price', label: 'Le prix est dit' },
        { id: 'smile', label: 'On sourit' },
      ],
    },
    vote: {
      question: 'Et vous ?',
      options: [
        { id: 'yes', label: 'Oui' },
        { id: 'no', label: 'Non' },
      ],
    },
  },
} as unknown as Record<string, PlayableScenario>;

let session: LocalSession;

async function at(ref: string, ...people: string[]): Promise<void> {
  const place = { h: 0, v: 0, f: -1, fragments: 0 };
  session = new LocalSession({
    deck: { id: 'd', title: 'D', slides: [{ ...place, title: '', notes: '', scenario: ref }] },
    lang: 'fr',
    find: () => ({ scenario: scenarios[ref]! }),
  });
  session.command({ type: 'show-slide', place });
  session.apply(
    people.map((participant) => ({ v: 1, type: 'participant-joined', at: 0, participant })),
  );
  const element = document.createElement('connivence-console');
  element.grace = 0;
  element.source = session.screen<TrainerView>('trainer', 'fr');
  document.body.append(element);
  await element.updateComplete;
}

beforeEach(() => document.body.replaceChildren());

const big = () =>
  document.querySelector('connivence-console')!.renderRoot.querySelector('.primary')!;
async function press(label: string | RegExp): Promise<void> {
  await expect.element(page.elementLocator(big())).toMatchTextContent(label);
  await page.elementLocator(big()).click();
}
const play = (ref: string) => session.state.plays.get(ref)!;
const answer = (participant: string, answer: unknown) =>
  expect(session.answer(participant, session.state.open!.opening, answer)).toBe('counted');

test('it deals the roles, starts the scene, opens the grids, and goes to the vote', async () => {
  await at('scene', 'ada', 'bob', 'eve');
  await press('Distribuer les rôles');
  await press('Lancer la scène');
  await press('Ouvrir les grilles');
  answer('eve', { grid: { price: 2 } });
  await press('Clore les grilles');
  await press('Montrer les résultats');
  await press('Passer au vote');
  expect(play('scene')).toMatchObject({ step: 'vote', phase: 'briefing' });
  await press('Ouvrir le vote');
});

test('it follows the room’s line, and debriefs at the end of the story', async () => {
  await at('story');
  await press('Ouvrir le vote');
  answer('ada', { choice: 'frown' });
  await press('Clore le vote');
  await press('Montrer les résultats');
  await press('Suivre la salle');
  expect(play('story').progress).toMatchObject({ path: [{ node: 'gate', choice: 'frown' }] });
  await press('Débriefer');
  expect(play('story').phase).toBe('debrief');
});

test('on a tie it leads to the lines, for the trainer to choose one', async () => {
  await at('story');
  await press('Ouvrir le vote');
  answer('ada', { choice: 'frown' });
  answer('bob', { choice: 'joke' });
  await press('Clore le vote');
  await press('Montrer les résultats');
  await press('À vous de choisir la suite');
  const panel = document
    .querySelector('connivence-console')!
    .renderRoot.querySelector('connivence-vote-panel')!
    .renderRoot.querySelector('connivence-branching-director')!;
  expect(panel.shadowRoot!.activeElement?.textContent).toContain('Ha !');
  await page.elementLocator(document.body).getByRole('button', { name: 'Ha !' }).click();
  expect(play('story').progress).toMatchObject({ path: [{ node: 'gate', choice: 'joke' }] });
});
