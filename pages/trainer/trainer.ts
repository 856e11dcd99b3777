import { chosenLang, keepLang } from '../../client/chosen-lang.ts';
import { downloadRecording } from '../../client/download-recording.ts';
import { keepingOf } from '../../client/keeping.ts';
import { speak } from '../../client/speak.ts';
import { inLang, trainer } from '../../client/words/index.ts';
import { recordings } from '../../client/words/recordings.ts';
import { enterByKey, refuseKey } from '../key-door.ts';
import { REPLAY_OF_FILE } from './addresses.ts';
import { ApiError, TrainerApi } from './api.ts';
import './trainer-home.ts';

/** How often the sessions are asked for again, in milliseconds. */
const REFRESH_MS = 5000;

let lang = chosenLang();
await speak(lang);
document.documentElement.lang = lang;

enterByKey(lang, enter);

function enter(key: string): void {
  const base = new URL('../..', location.href).href.replace(/\/$/, '');
  const api = new TrainerApi(base, key);
  const home = document.createElement('connivence-trainer-home');
  home.lang = lang;
  home.key = key;
  document.body.replaceChildren(home);

  const refresh = () =>
    attempt(async () => {
      const [decks, sessions, { findings }] = await Promise.all([
        api.decks(),
        api.sessions(),
        api.theme(),
      ]);
      home.decks = decks;
      home.findings = findings;
      home.sessions = sessions;
      home.now = Date.now();
      home.join ||= (await api.where()).join;
    });

  /** Tries, and says what went wrong; a wrong key leads back to the door. */
  async function attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
      home.message = '';
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.reason === 'wrong-key') leave();
      else home.message = messageOf(error.reason);
    }
  }

  function leave(): void {
    clearInterval(refreshing);
    refuseKey(lang, enter);
  }

  home.addEventListener('start-asked', async ({ deck, deckLang, simulated }) => {
    home.busy = true;
    await attempt(async () => {
      const { code } = await api.start(deck, deckLang, simulated);
      home.sessions = await api.sessions();
      home.now = Date.now();
      await home.reveal(code);
    });
    home.busy = false;
  });
  home.addEventListener('end-asked', ({ code }) =>
    attempt(async () => {
      await api.end(code);
      home.sessions = await api.sessions();
    }),
  );
  home.addEventListener('erase-asked', ({ code, what }) =>
    attempt(async () => {
      const keeping = keepingOf(base, key, code);
      await (what === 'names' ? keeping.eraseNames() : keeping.erase()).catch((cause: unknown) => {
        throw new ApiError('failed', cause);
      });
      home.sessions = await api.sessions();
    }),
  );
  home.addEventListener('recording-asked', ({ code }) =>
    attempt(async () => {
      const why = await downloadRecording(base, key, code);
      if (why !== undefined) throw new ApiError(why);
    }),
  );
  home.addEventListener('recording-opened', () => location.assign(REPLAY_OF_FILE));
  home.addEventListener('lang-chosen', async (event) => {
    await speak(event.lang);
    ({ lang } = event);
    keepLang(lang);
    document.documentElement.lang = lang;
    home.lang = lang;
  });

  const refreshing = setInterval(() => {
    if (document.visibilityState === 'visible') void refresh();
  }, REFRESH_MS);
  void refresh();
}

function messageOf(reason: string): string {
  const words = inLang(trainer, lang);
  if (reason === 'unreachable') return words.unreachable;
  if (reason === 'unreadable-recording') return inLang(recordings, lang).failed;
  return reason === 'too-many-tries' ? words.bye[reason] : words.wentWrong;
}
