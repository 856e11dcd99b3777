import { chosenLang, keepLang } from '../../client/chosen-lang.ts';
import { forgetKey, keepKey, takeKey } from '../../client/trainer-key.ts';
import { speak } from '../../client/speak.ts';
import '../../components/key-form/key-form.ts';
import { NoReport, ReportApi } from './report-api.ts';
import './report-page.ts';
import { runningFoot } from './running-foot.ts';

const code = new URLSearchParams(location.search).get('code') ?? '';
let lang = chosenLang();
await speak(lang);
document.documentElement.lang = lang;

// Paper is light, whatever the screen is.
addEventListener('beforeprint', () => (document.documentElement.dataset['theme'] = 'light'));
addEventListener('afterprint', () => delete document.documentElement.dataset['theme']);

const key = takeKey();
if (key === undefined) askKey('');
else enter(key);

function enter(key: string): void {
  const base = new URL('../..', location.href).href.replace(/\/$/, '');
  const api = new ReportApi(base, key, code);
  const page = document.createElement('connivence-report-page');
  document.body.replaceChildren(page);

  /** Tries, and says what went wrong; a wrong key leads back to the door. */
  async function attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
      page.refused = '';
    } catch (error) {
      if (!(error instanceof NoReport)) throw error;
      if (error.reason !== 'wrong-key') page.refused = error.reason;
      else {
        forgetKey();
        askKey(key);
      }
    }
  }

  const show = () =>
    attempt(async () => {
      page.lang = lang;
      const report = await api.report(lang);
      page.now = Date.now();
      page.report = report;
      document.title = runningFoot(report, lang);
    });

  page.addEventListener('lang-chosen', async (event) => {
    await speak(event.lang);
    ({ lang } = event);
    keepLang(lang);
    document.documentElement.lang = lang;
    void show();
  });
  page.addEventListener('download-asked', ({ what }) => attempt(() => api.download(what, lang)));
  void show();
}

/** @param wrong the key that was refused; empty where there was none */
function askKey(wrong: string): void {
  const main = document.createElement('main');
  main.className = 'door';
  const form = document.createElement('connivence-key-form');
  form.lang = lang;
  form.wrong = wrong !== '';
  form.addEventListener('key-given', ({ key }) => {
    keepKey(key);
    enter(key);
  });
  main.append(form);
  document.body.replaceChildren(main);
}
