import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Attendee, Keeping } from '../../client/keeping.ts';
import { LocalSession } from '../../client/local.ts';
import '../../pages/console/console-element.ts';
import type { ConsoleElement } from '../../pages/console/console-element.ts';
import { cardIdOf } from '../../session/kinds/card-text.ts';
import { readDeck } from '../../session/deck.ts';
import type { PlayableScenario } from '../../session/scenario.ts';
import type { TrainerView } from '../../session/views.ts';

const DECK = `# Bonjour

---

<connivence-scenario ref="remise"></connivence-scenario>

# La remise

---

<connivence-scenario ref="excuses"></connivence-scenario>

# Les excuses
`;

const common = {
  situation: 'Un client fidèle insiste.',
  question: 'Que faites-vous ?',
  sources: [{ title: 'Un article' }],
  credits: [],
};
const scenarios: Record<string, object> = {
  remise: {
    ...common,
    kind: 'poll',
    title: 'La remise de trop',
    options: [
      { id: 'oui', label: 'Accepter' },
      { id: 'non', label: 'Refuser' },
    ],
  },
  excuses: { ...common, kind: 'open-ended', title: 'Les excuses' },
};

let session: LocalSession;
let element: ConsoleElement;

async function aConsole(): Promise<ConsoleElement> {
  const made = document.createElement('connivence-console');
  made.grace = 0;
  made.source = session.screen<TrainerView>('trainer', 'fr');
  document.body.append(made);
  await made.updateComplete;
  return made;
}

beforeEach(async () => {
  session = new LocalSession({
    deck: { id: 'essai', ...readDeck(DECK) },
    lang: 'fr',
    find: (ref) => ({ scenario: { ...scenarios[ref], ref } as PlayableScenario }),
    code: 'KTN482',
  });
  element = await aConsole();
});
afterEach(() => document.body.replaceChildren());

const button = (name: string | RegExp) => page.getByRole('button', { name });
const press = (name: string | RegExp) => button(name).click();
const answer = (who: string, said: unknown) => session.answer(who, session.state.openings, said);
const holdAll = async (name: string) => {
  const held = button(name).element();
  held.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
  await new Promise<void>((resolve) => {
    const host = (held.getRootNode() as ShadowRoot).host;
    host.addEventListener('held', () => resolve(), { once: true });
  });
};

test('two taps make the wall black, and one lights it again', async () => {
  await press('Salle');
  await press('Mur noir');
  expect(session.state.blank).toBe(true);
  await expect.element(page.getByText('Le mur est noir.')).toBeVisible();
  await press('Rallumer le mur');
  expect(session.state.blank).toBe(false);
});

test('two taps close the room to newcomers, and the console shows it', async () => {
  await press('Salle');
  await press('Fermer aux nouveaux');
  expect(session.state.locked).toBe(true);
  await press('Revenir à la console');
  await expect.element(page.getByRole('img', { name: 'Fermée aux nouveaux' })).toBeVisible();
});

test('of two consoles the latest wins, and both show it', async () => {
  await aConsole();
  await button('Salle').first().click();
  await press('Mur noir');
  await expect.element(page.getByText('Le mur est noir.').nth(1)).toBeVisible();
  await button('Rallumer le mur').nth(1).click();
  expect(session.state.blank).toBe(false);
  await expect.poll(() => page.getByText('Le mur est noir.').elements()).toEqual([]);
});

test('while people vote it says how many answered, of how many, and how many are missing', async () => {
  for (const who of ['ana', 'bob', 'cyd'])
    session.apply([{ v: 1, type: 'participant-joined', at: Date.now(), participant: who }]);
  await press('Suivant');
  await press('Ouvrir le vote');
  answer('ana', { picks: ['oui'] });
  await expect.element(page.getByText('1 sur 3 a répondu')).toBeVisible();
  await expect.element(page.getByText('Il en manque 2')).toBeVisible();
});

test('it says how long it has been, of how long it was to be', async () => {
  const at = Date.now() - 12 * 60_000;
  session.apply([{ v: 1, type: 'slide-shown', at, place: { h: 1, v: 0, f: -1, fragments: 0 } }]);
  await expect.element(page.getByTitle('Temps passé')).toMatchTextContent(/12 min · ici 12 min/);
});

test('unlocking the phone moves nothing, nor does anything that comes with it', async () => {
  const before = session.state.position;
  for (const type of ['blur', 'focus', 'pageshow', 'pagehide', 'resize', 'orientationchange'])
    window.dispatchEvent(new Event(type));
  for (const type of ['visibilitychange', 'freeze', 'resume', 'fullscreenchange'])
    document.dispatchEvent(new Event(type));
  const main = element.shadowRoot!.querySelector('main')!;
  for (const type of ['touchstart', 'touchmove', 'touchend', 'touchcancel', 'pointerdown', 'wheel'])
    main.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  await element.updateComplete;
  expect(session.state.position).toBe(before);
});

test('the keys of a clicker move no slide behind the sheet', async () => {
  await press('Salle');
  const before = session.state.position;
  await userEvent.keyboard('{ArrowRight}{PageDown}');
  expect(session.state.position).toBe(before);
});

test('the author of a text put aside is sent away by holding, and not by a tap', async () => {
  await press('Suivant');
  await press('Suivant');
  session.command({ type: 'open-round', ref: 'excuses' });
  answer('eve', { text: 'Un texte grossier' });
  const hide = { hide: [cardIdOf('Un texte grossier')] };
  session.command({ type: 'direct', ref: 'excuses', directive: hide });
  await page.getByText(/Écarté/).click();
  await press('Exclure l’auteur');
  expect([...session.state.removed]).toEqual([]);
  await holdAll('Exclure l’auteur');
  expect([...session.state.removed]).toEqual(['eve']);
  await press('Salle');
  await press('Laisser revenir');
  expect([...session.state.removed]).toEqual([]);
});

test('names are asked for in two taps; the list sends away or erases by holding alone', async () => {
  const line = (name: string): Attendee => ({ id: name, name, first: 0, last: 0, minutes: 45 });
  let attendees = [line('Ada'), line('Ève')];
  const removed: string[] = [];
  const keeping: Keeping = {
    attendance: async () => ({ asked: true, joined: 3, declined: 1, attendees }),
    sheet: async () => new Blob(),
    remove: async (id) => {
      removed.push(id);
      attendees = attendees.map((one) => (one.id === id ? { ...one, removed: true } : one));
    },
    freeTicket: async () => 'done',
    eraseNames: async () => void (attendees = []),
    erase: async () => {},
  };
  element.keeping = keeping;
  await press('Salle');
  await press('Demander les noms');
  expect(session.state.names?.asked).toBe(true);
  await press('Voir la liste');
  await expect.element(page.getByText(/2 noms donnés\. 1 personne/)).toBeVisible();
  await button('Exclure').nth(1).click();
  await press('Effacer tous les noms');
  expect([removed, attendees.length]).toEqual([[], 2]);
  const [first] = button('Exclure').elements();
  first!.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
  await expect.element(page.getByText('ne vote plus', { exact: true })).toBeVisible();
  expect([removed, button('Exclure').elements().length]).toEqual([['Ada'], 1]);
  await holdAll('Effacer tous les noms');
  await expect.element(page.getByText('Les noms sont effacés.')).toBeVisible();
  expect(page.getByText('Ada').elements()).toEqual([]);
});

test('personal codes: how many served, asked for no longer, and one freed for a lost phone', async () => {
  const freed: string[] = [];
  const nothing = async () => {};
  const keeping: Keeping = {
    attendance: async () => ({ asked: false, joined: 0, declined: 0, attendees: [] }),
    sheet: async () => new Blob(),
    remove: nothing,
    freeTicket: async (typed) => {
      freed.push(typed);
      return typed === 'KM4T7P 7HX3NW' ? 'done' : 'unknown-ticket';
    },
    eraseNames: nothing,
    erase: nothing,
  };
  element.keeping = keeping;
  await press('Salle');
  await expect.element(page.getByText('Une personne, une voix', { exact: true })).toBeVisible();
  const issued = { v: 1, at: 0, type: 'tickets-issued', tickets: ['one', 'two'] } as const;
  session.apply([
    issued,
    { v: 1, at: 0, type: 'participant-joined', participant: 'ada', ticket: 'one' },
  ]);
  await expect.element(page.getByText('1 code utilisé sur 2')).toBeVisible();
  await press('Codes');
  await page.getByLabelText('Code de la carte').fill('CCCCCC');
  await press('Libérer ce code');
  await expect.element(page.getByText('Ce n’est pas un code de cette séance.')).toBeVisible();
  await page.getByLabelText('Code de la carte').fill('KM4T7P 7HX3NW');
  await press('Libérer ce code');
  await expect.element(page.getByText(/la carte peut resservir/)).toBeVisible();
  expect(freed).toEqual(['CCCCCC', 'KM4T7P 7HX3NW']);
  await press('Ne plus les exiger');
  expect(session.state.tickets.required).toBe(false);
  await expect.element(page.getByText('Tout le monde peut entrer.')).toBeVisible();
});
