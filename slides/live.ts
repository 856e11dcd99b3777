import type { RevealPluginFactory } from 'reveal.js';
import { sessionContext } from '../client/context.ts';
import { connect } from '../client/live.ts';
import { readersLang } from '../client/words/index.ts';
import { speak } from '../client/speak.ts';
import '../components/link-badge/link-badge.ts';
import '../components/rehearsal-tag/rehearsal-tag.ts';
import { stageWords } from '../components/stage-words.ts';
import type { StageView } from '../session/views.ts';
import { blankPlugin } from './blank-plugin.ts';
import { askKey, tell } from './door.ts';
import { fetchDeck } from './fetch-deck.ts';
import { joinOverlay } from './join-overlay.ts';
import { keysPlugin } from './keys.ts';
import { sessionPlugin } from './session-plugin.ts';
import { toggleTheme } from './theme-choice.ts';
import { provide, scenarioAt, wallFor, type Asked } from './wall.ts';

/** How long before a server that does not answer is asked again, in milliseconds. */
const AGAIN_MS = 2000;

/** Puts up a live session. */
export async function beginLive(code: string, asked: Asked): Promise<void> {
  const { base, key } = asked;
  const fetched = await fetchDeck(base.href, code, key, asked.lang);
  const readers = asked.lang ?? readersLang();
  if (fetched.deck) {
    const lang = asked.lang ?? fetched.deck.lang;
    await speak(lang);
    const show = wallFor({ ...fetched.deck, lang }, fetched.deck.lang);
    return show(asked.showsOnly ? [] : tied(code, lang, asked));
  }
  await speak(readers);
  const words = stageWords(readers);
  if (fetched.why === 'key') return askKey(key !== '', readers);
  if (fetched.why === 'unknown') return tell(words.noSession, words.noSessionHint);
  tell(words.serverAway);
  setTimeout(() => void beginLive(code, asked), AGAIN_MS);
}

/** What ties the page to the session. */
function tied(code: string, lang: string, { base, key }: Asked): RevealPluginFactory[] {
  const source = connect<StageView>({
    base: base.href.replace(/\/$/, ''),
    role: 'stage',
    code,
    lang,
    key,
  });
  provide(sessionContext, source);
  const badge = document.createElement('connivence-link-badge');
  badge.lang = lang;
  const tag = document.createElement('connivence-rehearsal-tag');
  tag.lang = lang;
  document.body.append(badge, tag);
  const overlay = joinOverlay(document.body, lang);
  source.subscribe(() => {
    if (source.refusal === 'wrong-key') askKey(true, lang);
  });
  return [
    sessionPlugin(source),
    blankPlugin(source),
    keysPlugin({
      lang,
      scenario: () => scenarioAt(source.view?.play?.ref),
      toggleJoin: () => overlay.toggle(),
      toggleTheme,
    }),
  ];
}
