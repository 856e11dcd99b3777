import { chosenLang, keepLang } from '../../client/chosen-lang.ts';
import { speak } from '../../client/speak.ts';
import { printOnLightPaper } from '../light-paper.ts';
import { enterByKey, refuseKey } from '../key-door.ts';
import { NoReport, ReportApi } from './report-api.ts';
import './report-page.ts';
import { runningFoot } from './running-foot.ts';

const code = new URLSearchParams(location.search).get('code') ?? '';
let lang = chosenLang();
await speak(lang);
document.documentElement.lang = lang;

printOnLightPaper();

enterByKey(lang, enter);

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
        refuseKey(lang, enter);
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
