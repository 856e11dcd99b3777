import { ContextProvider } from '@lit/context';
import { beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { sessionContext } from '../../client/context.ts';
import { LocalSession } from '../../client/local.ts';
import '../../components/rehearsal-tag/rehearsal-tag.ts';
import '../../pages/console/console-element.ts';
import '../../pages/trainer/trainer-home.ts';
import type { TrainerHomeElement } from '../../pages/trainer/trainer-home.ts';
import type { StageView, TrainerView } from '../../session/views.ts';

/* A rehearsal on the trainer's screens: started in one place, told on all of them. */

const deck = { id: 'd', title: 'D', slides: [{ h: 0, v: 0, title: 'Un', notes: '' }] };
const button = (name: string | RegExp) => page.getByRole('button', { name });

beforeEach(async () => {
  document.body.replaceChildren();
  await page.viewport(1280, 800);
});

describe('the trainer’s home', () => {
  let home: TrainerHomeElement;
  const session = {
    deck: 'd',
    title: 'Deck',
    lang: 'fr',
    openedAt: 0,
    ended: false,
    connected: 40,
    joined: 40,
  };

  beforeEach(() => {
    home = document.createElement('connivence-trainer-home');
    home.decks = [
      { id: 'd', title: { fr: 'D' }, langs: ['en', 'fr'], slides: 1, scenarios: [], findings: [] },
    ];
    document.body.append(home);
  });

  test('starts a rehearsal of so many, in the reader’s language', async () => {
    const asked: Event[] = [];
    home.addEventListener('start-asked', (event) => asked.push(event));
    await page.getByText('Répéter seul').click();
    await button('300 personnes').click();
    await button('Lancer en anglais').click();
    expect(asked).toMatchObject([
      { deck: 'd', deckLang: 'fr', simulated: 300 },
      { deck: 'd', deckLang: 'en', simulated: undefined },
    ]);
  });

  test('lists rehearsals apart, ends them without asking twice, and forgets them', async () => {
    const ended: Event[] = [];
    home.addEventListener('end-asked', (event) => ended.push(event));
    home.sessions = [
      { ...session, code: 'AAA111', rehearsal: true },
      { ...session, code: 'BBB222' },
      { ...session, code: 'CCC333', rehearsal: true, ended: true },
    ];
    const rehearsals = page.getByRole('region', { name: 'Répétitions' });
    await expect.element(rehearsals.getByText('AAA 111')).toBeVisible();
    await expect.element(page.getByText('BBB 222')).toBeVisible();
    expect(rehearsals.getByText('BBB 222').query()).toBeNull();
    expect(page.getByText('CCC333').query()).toBeNull();
    await rehearsals.getByRole('button', { name: 'Terminer' }).click();
    expect(ended).toMatchObject([{ code: 'AAA111' }]);
  });
});

for (const rehearsal of [true, false]) {
  const started = () => {
    const session = new LocalSession({ deck, lang: 'fr', find: () => ({ findings: [] }) });
    if (rehearsal) {
      session.apply([
        { v: 1, type: 'session-opened', at: 0, code: '', lang: 'fr', deck, rehearsal },
        { v: 1, type: 'crowd-called', at: 0, people: 12, tempo: 'normal' },
      ]);
    }
    return session;
  };

  describe(rehearsal ? 'in a rehearsal' : 'in a real session', () => {
    test(rehearsal ? 'the wall says so' : 'the wall says nothing of it', async () => {
      const provider = new ContextProvider(document.body, { context: sessionContext });
      provider.setValue(started().screen<StageView>('stage', 'fr'));
      const tag = document.createElement('connivence-rehearsal-tag');
      document.body.append(tag);
      await tag.updateComplete;
      expect(tag.shadowRoot!.textContent.trim()).toBe(rehearsal ? 'Répétition' : '');
    });

    test(
      rehearsal
        ? 'the console changes the crowd and its tempo'
        : 'the console has no crowd to change',
      async () => {
        const session = started();
        const element = document.createElement('connivence-console');
        element.source = session.screen<TrainerView>('trainer', 'fr');
        document.body.append(element);
        await expect.element(button('Suivant')).toBeVisible();
        if (!rehearsal) {
          expect(button('40 personnes').query()).toBeNull();
          return;
        }
        await expect.element(page.getByText('Répétition')).toBeVisible();
        await button('40 personnes').click();
        await expect.element(button('40 personnes')).toHaveAttribute('aria-pressed', 'true');
        await button('Accéléré').click();
        expect(session.state.crowd).toEqual({ people: 40, tempo: 'fast' });
      },
    );
  });
}
