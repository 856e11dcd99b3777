import { chosenLang, keepLang } from '../../client/chosen-lang.ts';
import { speak } from '../../client/speak.ts';
import { inLang } from '../../client/words/index.ts';
import { tickets } from '../../client/words/tickets.ts';
import { printOnLightPaper } from '../light-paper.ts';
import { enterByKey, refuseKey } from '../key-door.ts';
import { NoTickets, TicketsApi } from './api.ts';
import './tickets-page.ts';

const code = new URLSearchParams(location.search).get('code') ?? '';
let lang = chosenLang();
await speak(lang);
document.documentElement.lang = lang;

printOnLightPaper();

enterByKey(lang, enter);

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
        refuseKey(lang, enter);
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
