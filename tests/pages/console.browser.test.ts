import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { LocalSession } from '../../client/local.ts';
import '../../pages/console/console-element.ts';
import type { ConsoleElement } from '../../pages/console/console-element.ts';
import { readDeck } from '../../session/deck.ts';
import type { PollScenario } from '../../session/kinds/poll.ts';
import type { ScaleScenario } from '../../session/kinds/scale.ts';
import type { PlayableScenario } from '../../session/scenario.ts';
import type { TrainerView } from '../../session/views.ts';

const DECK = `# Bonjour

Note: Saluer **chacun**.

---

<connivence-scenario ref="remise"></connivence-scenario>

# La remise

---

# Entre les deux

---

<connivence-scenario ref="tutoyer"></connivence-scenario>

# Tu ou vous
`;

const common = {
  situation: 'Un client fidèle insiste.',
  question: 'Que faites-vous ?',
  sources: [{ title: 'Un article' }],
  credits: [],
};

const scenarios: Record<string, PollScenario | ScaleScenario> = {
  remise: {
    ...common,
    kind: 'poll',
    title: 'La remise de trop',
    options: [
      { id: 'oui', label: 'Accepter' },
      { id: 'non', label: 'Refuser' },
    ],
  },
  tutoyer: {
    ...common,
    kind: 'scale',
    title: 'Tutoyer ?',
    poles: [{ label: 'Jamais' }, { label: 'Toujours' }],
  },
};

let session: LocalSession;
let element: ConsoleElement;

beforeEach(async () => {
  document.body.replaceChildren();
  session = new LocalSession({
    deck: { id: 'essai', ...readDeck(DECK) },
    lang: 'fr',
    find: (ref) => ({ scenario: { ...scenarios[ref], ref } as PlayableScenario }),
    code: 'KTN482',
  });
  element = document.createElement('connivence-console');
  element.grace = 0;
  element.source = session.screen<TrainerView>('trainer', 'fr');
  document.body.append(element);
  await element.updateComplete;
});

afterEach(() => {
  vi.useRealTimers();
});

const button = (name: string | RegExp) =>
  page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
const press = (name: string | RegExp) => button(name).click();
const heading = (level: number) => page.getByRole('heading', { level });
const play = (ref: string) => session.state.plays.get(ref)!;

function answer(participant: string, answer: unknown) {
  expect(session.answer(participant, session.state.open!.opening, answer)).toBe('counted');
}

/** Keeps a button pressed for a time just too short, and then long enough. */
function hold(name: RegExp, press: Event) {
  const before = session.state.position;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  button(name).element().dispatchEvent(press);
  vi.advanceTimersByTime(799);
  expect(session.state.position).toBe(before);
  vi.advanceTimersByTime(1);
  vi.useRealTimers();
}

test('next and back move the deck, and stop at its ends', async () => {
  await expect.element(heading(1)).toHaveTextContent('Bonjour');
  await expect.element(page.getByText('1 / 4')).toBeVisible();
  await expect.element(button('Retour')).toBeDisabled();
  await press('Suivant');
  await expect.element(heading(1)).toHaveTextContent('La remise');
  await press('Retour');
  await expect.element(heading(1)).toHaveTextContent('Bonjour');
  for (let i = 0; i < 3; i++) await press('Suivant');
  await expect.element(heading(1)).toHaveTextContent('Tu ou vous');
  await expect.element(button('Suivant')).toBeDisabled();
});

test('the notes of the slide are there to read, in light Markdown', async () => {
  await expect
    .element(page.getByRole('region', { name: 'Notes' }))
    .toHaveTextContent('Saluer chacun.');
});

test('one big button leads a whole scenario: vote, see, debate, vote again, see, debrief', async () => {
  await press('Suivant');
  await press('Ouvrir le vote');
  expect(session.state.open).toBeDefined();
  answer('ana', { picks: ['oui'] });
  answer('bob', { picks: ['oui'] });
  await expect.element(page.getByText('2 sur 2 ont répondu')).toBeVisible();
  await press('Clore le vote');
  await press('Montrer les résultats');
  expect(play('remise').shown).toBe(true);
  await press(/Débattre 3.min/);
  expect(play('remise').debate?.seconds).toBe(180);
  await expect.element(page.getByRole('timer')).toMatchTextContent(/^[23]:\d\d$/);
  await press('Voter à nouveau');
  answer('ana', { picks: ['non'] });
  await expect.element(page.getByText('2 →')).toBeVisible();
  await press('Clore le vote');
  await press('Montrer les résultats');
  await press('Débriefer');
  expect(play('remise').phase).toBe('debrief');
  expect(play('remise').rounds.map((round) => round.round)).toEqual([1, 2]);
});

test('a second tap on a button that became another does nothing: it opens the vote and does not close it', async () => {
  element.grace = 60_000;
  await press('Suivant');
  await press('Ouvrir le vote');
  await press('Clore le vote');
  expect(play('remise').phase).toBe('open');
});

test('the trainer sees the tally before the room does', async () => {
  await press('Suivant');
  await press('Ouvrir le vote');
  answer('ana', { picks: ['non'] });
  await expect.element(page.getByRole('listitem').nth(1)).toMatchTextContent(/Refuser\s+1/);
  expect(play('remise').shown).toBe(false);
});

test('a scale is told by its median', async () => {
  session.command({ type: 'show-slide', place: { h: 3, v: 0, f: -1, fragments: 0 } });
  await press('Ouvrir le vote');
  for (const [i, at] of [10, 70, 90].entries()) answer(`p${i}`, { at });
  await expect.element(page.getByText(/Médiane\s+70/)).toBeVisible();
});

test('a debate can be given more time', async () => {
  await press('Suivant');
  await press('Ouvrir le vote');
  await press(/^1.min$/);
  expect(play('remise').debate?.seconds).toBe(60);
  await press(/^\+.2.min$/);
  expect(play('remise').debate!.seconds).toBeGreaterThan(170);
});

test('a vote left open stays in hand when the deck moves on', async () => {
  await press('Suivant');
  await press('Ouvrir le vote');
  await press('Suivant');
  await expect.element(heading(1)).toHaveTextContent('Entre les deux');
  await expect.element(heading(2)).toHaveTextContent('La remise de trop');
  await press('Clore le vote');
  expect(session.state.open).toBeUndefined();
});

test('a show of hands adds to the phones', async () => {
  await press('Suivant');
  await press('Ouvrir le vote');
  answer('ana', { picks: ['non'] });
  await page.getByText('Autres gestes').click();
  await page.getByRole('spinbutton', { name: 'Accepter' }).fill('7');
  await press('Compter');
  await expect.element(page.getByText('8 sur 8 ont répondu')).toBeVisible();
  expect(play('remise').rounds[0]!.hands).toEqual([{ answer: { picks: ['oui'] }, people: 7 }]);
});

test('answers are not erased by a tap, but by holding', async () => {
  await press('Suivant');
  await press('Ouvrir le vote');
  answer('ana', { picks: ['non'] });
  await page.getByText('Autres gestes').click();
  await press(/Effacer les réponses/);
  await expect.element(page.getByText('Gardez le doigt appuyé')).toBeVisible();
  expect(play('remise').rounds).toHaveLength(1);
  hold(/Effacer les réponses/, new PointerEvent('pointerdown', { bubbles: true }));
  expect(play('remise').rounds).toHaveLength(0);
});

test('the session is not ended by a tap, but by holding a key as well', async () => {
  await press('Salle');
  await press('Terminer la session');
  expect(session.state.ended).toBe(false);
  hold(/Terminer la session/, new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  await expect.element(heading(1)).toHaveTextContent('Session terminée');
});

test('the keys of a clicker move the deck, unless one types', async () => {
  await userEvent.keyboard('{PageDown}');
  await expect.element(heading(1)).toHaveTextContent('La remise');
  await userEvent.keyboard('{ArrowLeft}');
  await expect.element(heading(1)).toHaveTextContent('Bonjour');
  await userEvent.keyboard('{ArrowRight}');
  await press('Ouvrir le vote');
  await page.getByText('Autres gestes').click();
  await page.getByRole('spinbutton', { name: 'Accepter' }).click();
  await userEvent.keyboard('{ArrowRight}{PageDown}');
  await expect.element(heading(1)).toHaveTextContent('La remise');
});

test('coming back to the page moves nothing', async () => {
  const before = session.state.position;
  window.dispatchEvent(new Event('blur'));
  window.dispatchEvent(new Event('focus'));
  document.dispatchEvent(new Event('visibilitychange'));
  await element.updateComplete;
  expect(session.state.position).toBe(before);
});

test('a refusal is said in words', async () => {
  await press('Suivant');
  const { view } = element.source!;
  element.source = {
    ...element.source!,
    view,
    subscribe: () => () => {},
    command: async () => 'already-open',
  };
  await press('Ouvrir le vote');
  await expect.element(page.getByText('Le vote est déjà ouvert.')).toBeVisible();
});

test('without a network it says that what is asked waits, and asks it once', async () => {
  const asked: unknown[] = [];
  element.source = {
    ...element.source!,
    view: element.source!.view,
    link: 'lost',
    subscribe: () => () => {},
    command: (command) => {
      asked.push(command);
      return new Promise(() => {});
    },
  };
  await expect.element(page.getByText(/Connexion perdue/)).toBeVisible();
  await press('Suivant');
  await expect.element(button(/Suivant/)).toMatchTextContent(/En attente du réseau/);
  await press(/Suivant/);
  expect(asked).toHaveLength(1);
});
