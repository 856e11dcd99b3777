import './join.css';
import './code-form.ts';
import './phone.ts';
import { chosenLang, keepLang } from '../../client/chosen-lang.ts';
import { identityFor } from '../../client/identity.ts';
import { keep, kept } from '../../client/keep.ts';
import { connect } from '../../client/live.ts';
import { fetchWords } from '../../client/words/spoken.ts';
import { CODE_LENGTH } from '../../session/code.ts';
import type { ParticipantView } from '../../session/views.ts';
import { codeIn } from './code-form.ts';

const LAST_CODE = 'connivence.code';

let lang = chosenLang();
const main = document.querySelector('main')!;
const form = document.createElement('connivence-code-form');
const phone = document.createElement('connivence-phone');

/** The code in the address: its path (`/KDR479`), else `?code=` or `#code=`. */
function addressedCode(): string | undefined {
  const { pathname, search, hash } = location;
  const given = /[?#&]code=([^&#]+)/.exec(search + hash)?.[1];
  return codeIn(given ?? pathname);
}

/** Shows what the address asks for: a session, or the form. */
async function show(): Promise<void> {
  await fetchWords(lang);
  document.documentElement.lang = form.lang = phone.lang = lang;
  phone.source?.close();
  const code = addressedCode();
  if (!code) {
    form.code = kept(LAST_CODE) ?? '';
    main.replaceChildren(form);
    return;
  }
  // One person in a session, whichever card they were given.
  const secret = await identityFor(code.slice(0, CODE_LENGTH));
  // While we waited the person may have gone elsewhere.
  if (code !== addressedCode()) return;
  phone.source?.close();
  const source = connect<ParticipantView>({
    base: location.origin,
    role: 'participant',
    code,
    lang,
    secret,
  });
  phone.source = source;
  const unsubscribe = source.subscribe(() => {
    if (!source.view) return;
    document.title = `${source.view.deck} · Connivence`;
    keep(LAST_CODE, code);
    unsubscribe();
  });
  main.replaceChildren(phone);
}

addEventListener('popstate', () => void show());
main.addEventListener('code-given', ({ code }) => {
  // In the fragment, which no server and no proxy writes down.
  history.pushState(null, '', `?#code=${code}`);
  void show();
});
main.addEventListener('lang-chosen', (event) => {
  ({ lang } = event);
  keepLang(lang);
  void show();
});
void show();
