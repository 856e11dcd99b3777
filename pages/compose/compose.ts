import { chosenLang, keepLang } from '../../client/chosen-lang.ts';
import { inLang } from '../../client/words/index.ts';
import { compose as words } from '../../client/words/compose.ts';
import { speak } from '../../client/speak.ts';
import { enterByKey, refuseKey } from '../key-door.ts';
import type { Text } from '../../session/text.ts';
import './composer.ts';
import type { Case } from './composer.ts';
import { deckText, nameFor } from './deck-text.ts';

/* Puts a workshop together: the result is an ordinary deck file in the trainer's folder. */

const api = new URL('../../api/', location.href).href;
let lang = chosenLang();
await speak(lang);
document.documentElement.lang = lang;
enterByKey(lang, begin);

async function begin(key: string): Promise<void> {
  const composer = document.createElement('connivence-composer');
  composer.lang = lang;
  document.body.replaceChildren(composer);
  const call = (path: string, options: RequestInit = {}) =>
    fetch(new URL(path, api), {
      ...options,
      headers: { authorization: `Bearer ${key}`, ...options.headers },
    });

  const answer = await call('scenarios').catch(() => undefined);
  if (answer?.status === 401) return refuseKey(lang, begin);
  if (!answer?.ok) {
    composer.message = inLang(words, lang).away;
    return;
  }
  const all = (await answer.json()) as (Omit<Case, 'title' | 'kind'> & {
    kind?: string;
    title?: Text;
    survey?: string;
  })[];
  // What is broken cannot be played, and the survey has a box of its own.
  composer.cases = all.filter(
    (each): each is Case & typeof each => each.title !== undefined && each.survey === undefined,
  );

  composer.addEventListener('lang-chosen', async (event) => {
    await speak(event.lang);
    ({ lang } = event);
    keepLang(lang);
    document.documentElement.lang = composer.lang = lang;
  });
  composer.addEventListener('plan-made', async ({ plan, langs }) => {
    composer.busy = true;
    composer.message = '';
    const name = nameFor(plan.title);
    const files = langs.map((each) => `${name}.${each}`);
    for (const [i, file] of files.entries()) {
      const saved = await call(`decks/${file}`, {
        method: 'PUT',
        headers: { 'content-type': 'text/markdown' },
        body: deckText(plan, langs[i]!),
      }).catch(() => undefined);
      composer.busy = false;
      const w = inLang(words, lang);
      if (saved?.status === 412 || saved?.status === 400) return (composer.message = w.taken);
      if (!saved?.ok) return (composer.message = w.away);
    }
    return (composer.saved = files.map((file) => `${file}.md`));
  });
}
