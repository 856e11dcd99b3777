import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { openedRecording } from '../../client/opened-recording.ts';
import type { EraseAskedEvent } from '../../pages/trainer/asks.ts';
import type { DeckSummary, SessionSummary } from '../../pages/trainer/api.ts';
import '../../components/key-form/key-form.ts';
import '../../pages/trainer/trainer-home.ts';
import type { TrainerHomeElement } from '../../pages/trainer/trainer-home.ts';
import { eventually } from '../eventually.ts';

const KEY = 'a-key-nobody-should-see';
const NOW = Date.UTC(2025, 10, 21, 9);

const deck: DeckSummary = {
  id: 'ami-ou-client',
  title: { fr: 'Ami ou client ?', en: 'Friend or client?' },
  langs: ['fr', 'en'],
  slides: 23,
  scenarios: ['virer', 'tutoyer'],
  findings: [],
};

const session: SessionSummary = {
  code: 'KTN493',
  deck: 'ami-ou-client',
  title: 'Ami ou client ?',
  lang: 'fr',
  openedAt: NOW - 12 * 60_000,
  ended: false,
  connected: 31,
  joined: 33,
};

const recording = {
  format: 'connivence-recording',
  version: 1,
  date: '2025-11-21',
  lang: 'fr',
  deck: { id: 'ami-ou-client', title: 'Ami ou client ?', slides: [] },
  people: 0,
  events: [{ type: 'session-ended', at: 1000 }],
};

let home: TrainerHomeElement;

beforeEach(async () => {
  document.body.replaceChildren();
  await page.viewport(1280, 800);
  home = document.createElement('connivence-trainer-home');
  home.key = KEY;
  home.join = 'http://192.168.1.20:7777';
  home.now = NOW;
  home.decks = [deck];
  document.body.append(home);
});

afterEach(() => {
  vi.useRealTimers();
});

const button = (name: string) => page.getByRole('button', { name, exact: true });

type Heard = 'start-asked' | 'end-asked' | 'erase-asked' | 'recording-asked' | 'recording-opened';

function heard(type: Heard): Event[] {
  const events: Event[] = [];
  home.addEventListener(type, (event) => events.push(event));
  return events;
}

test('one click starts a deck, in the language of the button', async () => {
  const asked = heard('start-asked');
  await button('Lancer en anglais').click();
  expect(asked).toMatchObject([{ deck: 'ami-ou-client', deckLang: 'en' }]);
});

test('while a session starts, a second click starts no second one', async () => {
  home.busy = true;
  await expect.element(button('Lancer en français')).toBeDisabled();
});

test('a running session leads to its wall, in a tab of its own, and to its console', async () => {
  home.sessions = [session];
  await expect
    .element(page.getByText(/31 connectés\s+·\s+ouverte il y a 12 minutes/))
    .toBeVisible();
  const wall = page.getByRole('link', { name: 'Ouvrir le mur' });
  await expect.element(wall).toHaveAttribute('href', '../../slides/?code=KTN493');
  await expect.element(wall).toHaveAttribute('target', '_blank');
  await expect
    .element(page.getByRole('link', { name: 'Ouvrir la console' }))
    .toHaveAttribute('href', '../console/?code=KTN493');
});

test('the key stands in no link and no text of the page', async () => {
  home.sessions = [session];
  await button('Console sur mon téléphone').click();
  await expect.element(page.getByText(/Ce code contient votre clé/)).toBeVisible();
  const html = document.body.getHTML({ serializableShadowRoots: true });
  const shadows = (root: ParentNode): string =>
    [...root.querySelectorAll('*')]
      .map((element) => element.shadowRoot)
      .filter((shadow) => shadow !== null)
      .map((shadow) => shadow.innerHTML + shadows(shadow))
      .join('');
  expect(html + shadows(document)).not.toContain(KEY);
});

test('the code for the phone is drawn when asked, and hides after a minute', async () => {
  home.sessions = [session];
  await button('Console sur mon téléphone').click();
  const code = page.getByRole('img', { name: 'QR code de la console du formateur' });
  expect(code.query()).toBeNull();
  await expect.element(button('Personne ne regarde, montrer')).toBeVisible();
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  button('Personne ne regarde, montrer').element().dispatchEvent(new MouseEvent('click'));
  await eventually(() => expect(code.query()).not.toBeNull());
  vi.advanceTimersByTime(59_000);
  await home.updateComplete;
  expect(code.query()).not.toBeNull();
  vi.advanceTimersByTime(1000);
  await eventually(() => expect(code.query()).toBeNull());
});

test('a session ends only after a second word', async () => {
  home.sessions = [session];
  const asked = heard('end-asked');
  await button('Terminer').click();
  await button('Non, continuer').click();
  await button('Terminer').click();
  expect(asked).toEqual([]);
  await button('Oui, terminer').click();
  expect(asked).toMatchObject([{ code: 'KTN493' }]);
});

test('an ended session has no door to its screens left; it can be seen again, and taken away', async () => {
  home.sessions = [{ ...session, ended: true }];
  expect(page.getByRole('link', { name: 'Ouvrir le mur' }).query()).toBeNull();
  await expect
    .element(page.getByRole('link', { name: 'Revoir' }))
    .toHaveAttribute('href', '../../slides/?replay=KTN493');
  const asked = heard('recording-asked');
  await button('Télécharger l’enregistrement').click();
  expect(asked).toMatchObject([{ code: 'KTN493' }]);
});

test('a few sessions that are over are in sight, many on demand, and all when one more ends', async () => {
  const over = (count: number) =>
    Array.from({ length: count }, (_, i) => ({ ...session, code: `KTN49${i}`, ended: true }));
  const again = () => page.getByRole('link', { name: 'Revoir' }).elements().length;
  home.sessions = over(3);
  await eventually(() => expect(again()).toBe(3));
  await page.getByText('Sessions terminées (3)').click();
  home.sessions = over(3);
  await expect.element(page.getByText('Sessions terminées (3)')).toBeVisible();
  expect(again()).toBe(0);
  home.sessions = over(4);
  await eventually(() => expect(again()).toBe(4));
  home.sessions = [];
  await eventually(() => expect(page.getByText('Sessions terminées').query()).toBeNull());
  home.sessions = over(4);
  await expect.element(page.getByText('Sessions terminées (4)')).toBeVisible();
  expect(again()).toBe(0);
});

test('a running session can be seen again until now', async () => {
  home.sessions = [session];
  await expect
    .element(page.getByRole('link', { name: 'Revoir' }))
    .toHaveAttribute('href', '../../slides/?replay=KTN493');
  const asked = heard('recording-asked');
  await button('Télécharger l’enregistrement').click();
  expect(asked).toMatchObject([{ code: 'KTN493' }]);
});

test('the file of a recording, chosen or dropped anywhere, waits for the wall', async () => {
  const opened = heard('recording-opened');
  const file = new File([JSON.stringify(recording)], 'ami.connivence.json');
  await page.getByLabelText('Ouvrir un enregistrement…').upload(file);
  await eventually(() => expect(opened).toHaveLength(1));
  expect(await openedRecording()).toEqual(recording);
  const dropped = new DataTransfer();
  dropped.items.add(new File([JSON.stringify({ ...recording, people: 7 })], 'other.json'));
  window.dispatchEvent(new DragEvent('drop', { dataTransfer: dropped, cancelable: true }));
  await eventually(() => expect(opened).toHaveLength(2));
  expect(await openedRecording()).toMatchObject({ people: 7 });
});

test('a file that cannot be played says why, in the reader’s language, and opens nothing', async () => {
  const opened = heard('recording-opened');
  const alert = page.getByRole('alert').last();
  const choose = (text: string) =>
    page
      .getByLabelText(/Ouvrir un enregistrement…|Open a recording…/)
      .upload(new File([text], 'x.json'));
  await choose(JSON.stringify(recording).slice(0, 50));
  await expect.element(alert).toMatchTextContent(/coupé ou abîmé/);
  await choose(JSON.stringify({ ...recording, version: 9 }));
  await expect.element(alert).toMatchTextContent(/plus récent/);
  home.lang = 'en';
  await choose('{"a":1}');
  await expect.element(alert).toMatchTextContent(/no recording of Connivence/);
  expect(opened).toEqual([]);
});

test('what is to mend is told once, with its file and place, in the reader’s language', async () => {
  const finding = {
    severity: 'error',
    code: 'same-id',
    path: 'options[1].id',
    file: 'scenarios/virer.json',
    message: { fr: 'Donnez-lui un autre id.', en: 'Give it another id.' },
  } as const;
  home.decks = [{ ...deck, findings: [finding, { ...finding }] }];
  const item = page.getByRole('listitem');
  await expect.element(item).toMatchTextContent(/scenarios\/virer\.json.+options\[1\]\.id/);
  await expect.element(item).toMatchTextContent('Donnez-lui un autre id.');
  home.lang = 'en';
  await expect.element(item).toMatchTextContent('Give it another id.');
});

test('the page speaks the reader’s language, titles of decks included', async () => {
  home.lang = 'en';
  await expect.element(page.getByRole('heading', { name: 'Friend or client?' })).toBeVisible();
  await expect.element(button('Start in French')).toBeVisible();
});

test('the door takes the whole address that the terminal printed', async () => {
  const form = document.createElement('connivence-key-form');
  document.body.replaceChildren(form);
  const given: string[] = [];
  form.addEventListener('key-given', ({ key }) => given.push(key));
  await page.getByLabelText('Adresse ou clé').fill('http://10.0.0.2:7777/pages/trainer/#key=abc');
  await button('Entrer').click();
  expect(given).toEqual(['abc']);
});

test('a session that is over says until when it is kept, and is erased by holding alone', async () => {
  const keptUntil = Date.UTC(2025, 11, 21, 9);
  home.sessions = [{ ...session, ended: true, named: 18, keptUntil }];
  await expect.element(page.getByText(/gardée jusqu’au 21 décembre 2025 · 18 noms/)).toBeVisible();
  const asked = heard('erase-asked') as EraseAskedEvent[];
  await page.getByText('Effacer…').click();
  for (const name of ['Effacer tous les noms', 'Effacer la session']) {
    const held = page.getByRole('button', { name });
    await held.click();
    const host = (held.element().getRootNode() as ShadowRoot).host;
    const done = new Promise((resolve) => host.addEventListener('held', resolve, { once: true }));
    held.element().dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    await done;
  }
  expect(asked.map(({ code, what }) => `${code} ${what}`)).toEqual([
    'KTN493 names',
    'KTN493 session',
  ]);
});

test('a session that cannot be read is listed with what to do, and can be erased', async () => {
  const openedAt = Date.UTC(2025, 10, 20);
  home.sessions = [session, { code: 'X7QDM2', openedAt, unreadable: true }];
  await expect.element(page.getByText('X7QDM2, du 20 novembre 2025')).toBeVisible();
  await expect.element(page.getByText('docs/faults.md')).toBeVisible();
  const asked = heard('erase-asked') as EraseAskedEvent[];
  const held = page.getByRole('button', { name: 'Effacer la session' });
  const host = (held.element().getRootNode() as ShadowRoot).host;
  const done = new Promise((resolve) => host.addEventListener('held', resolve, { once: true }));
  held.element().dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
  await done;
  expect(asked.map(({ code, what }) => `${code} ${what}`)).toEqual(['X7QDM2 session']);
});
