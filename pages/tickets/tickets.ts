import { chosenLang, keepLang } from '../../client/chosen-lang.ts';
import { speak } from '../../client/speak.ts';
import { forgetKey, keepKey, takeKey } from '../../client/trainer-key.ts';
import { inLang } from '../../client/words/index.ts';
import { tickets } from '../../client/words/tickets.ts';
import '../../components/key-form/key-form.ts';
import { NoTickets, TicketsApi } from './api.ts';
import './tickets-page.ts';

const code = new URLSearchParams(location.search).get('code') ?? '';
let lang = chosenLang();
await speak(lang);
document.documentElement.lang = lang;

// Paper is light, whatever the screen is.
addEventListener('beforeprint', () => (document.documentElement.dataset['theme'] = 'light'));
addEventListener('afterprint', () => delete document.documentElement.dataset['theme']);

const key = takeKey();
if (key === undefined) askKey(false);
else enter(key);

function enter(key: string): void {
  const base = new URL('../..', location.href).href.replace(/\/$/, '');
  const api = new TicketsApi(base, key, code);
  const page = document.createElement('connivence-tickets-page');
  document.body.replaceChildren(page);
  name();

  function name(): void {
    page.lang = lang;
    document.documentElement.lang = lang;
    document.title = `${inLang(tickets, lang).title} · ${code}`;
  }

  /** Tries, and says what went wrong; a wrong key leads back to the door. */
  async function attempt(work: () => Promise<void>): Promise<void> {
    page.busy = true;
    try {
      await work();
      page.refused = '';
    } catch (error) {
      if (!(error instanceof NoTickets)) throw error;
      if (error.reason === 'wrong-key') {
        forgetKey();
        askKey(true);
      } else page.refused = error.reason;
    }
    page.busy = false;
  }

  page.addEventListener('tickets-asked', ({ people }) =>
    attempt(async () => void (page.told = await api.make(people))),
  );
  page.addEventListener('lang-chosen', async (event) => {
    ({ lang } = event);
    keepLang(lang);
    await speak(lang);
    name();
  });
  void attempt(async () => {
    [page.told, page.join] = await Promise.all([api.read(), api.join()]);
  });
}

/** @param wrong whether the key of before was refused */
function askKey(wrong: boolean): void {
  const main = document.createElement('main');
  main.className = 'door';
  const form = document.createElement('connivence-key-form');
  form.lang = lang;
  form.wrong = wrong;
  form.addEventListener('key-given', ({ key }) => {
    keepKey(key);
    enter(key);
  });
  main.append(form);
  document.body.replaceChildren(main);
}
