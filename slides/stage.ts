import { ContextProvider } from '@lit/context';
import type { RevealPluginFactory } from 'reveal.js';
import Notes from 'reveal.js/plugin/notes';
import { sessionContext } from '../client/context.ts';
import { deckContext, type DeckCopy } from '../client/deck-context.ts';
import { connect } from '../client/live.ts';
import { forgetKey, keepKey, takeKey } from '../client/trainer-key.ts';
import { readersLang } from '../client/words/index.ts';
import '../components/key-form/key-form.ts';
import '../components/link-badge/link-badge.ts';
import '../components/scenario/scenario.ts';
import { DEBATE_SECONDS } from '../components/scenario/steps.ts';
import { stageWords } from '../components/stage-words.ts';
import type { StageView } from '../session/views.ts';
import { createDeck } from './deck.ts';
import { fetchDeck } from './fetch-deck.ts';
import { joinOverlay } from './join-overlay.ts';
import { keysPlugin } from './keys.ts';
import { sessionPlugin } from './session-plugin.ts';
import { chooseTheme, toggleTheme } from './theme-choice.ts';

/** How long before a server that does not answer is asked again, in milliseconds. */
const AGAIN_MS = 2000;

const params = new URLSearchParams(location.search);
const code = params.get('code') ?? '';
const asked = params.get('lang') ?? undefined;
const base = new URL('../', location.href);
/** The speaker's previews and the print only show slides: they are no screens of the session. */
const showsOnly =
  params.has('receiver') || params.has('print-pdf') || params.get('view') === 'print';

chooseTheme();
void begin();

async function begin(): Promise<void> {
  const key = takeKey() ?? '';
  const fetched = await fetchDeck(base.href, code, key, asked);
  if (fetched.deck) return play(fetched.deck, key);
  const words = stageWords(asked ?? readersLang());
  if (fetched.why === 'key') return askKey(key !== '');
  if (fetched.why === 'unknown') return tell(words.noSession, words.noSessionHint);
  tell(words.serverAway);
  setTimeout(() => void begin(), AGAIN_MS);
}

function play(deck: DeckCopy, key: string): void {
  const lang = asked ?? deck.lang;
  document.documentElement.lang = lang;
  document.title = `${deck.title} · Connivence`;
  const element = document.createElement('div');
  element.className = 'reveal';
  document.body.replaceChildren(element);
  new ContextProvider(document.body, { context: deckContext, initialValue: { ...deck, lang } });
  const plugins: RevealPluginFactory[] = [Notes];
  if (!showsOnly) plugins.push(...live(deck, lang, key));
  const reveal = createDeck(element, deck.markdown, plugins);
  void reveal.initialize();
}

/** What ties the page to the session. */
function live(deck: DeckCopy, lang: string, key: string): RevealPluginFactory[] {
  const source = connect<StageView>({
    base: base.href.replace(/\/$/, ''),
    role: 'stage',
    code,
    lang,
    key,
  });
  new ContextProvider(document.body, { context: sessionContext, initialValue: source });
  const badge = document.createElement('connivence-link-badge');
  badge.lang = lang;
  document.body.append(badge);
  const overlay = joinOverlay(document.body, lang);
  source.subscribe(() => {
    if (source.refusal === 'wrong-key') askKey(true);
  });
  return [
    sessionPlugin(source),
    keysPlugin({
      source,
      lang,
      debateSeconds: (ref) => deck.scenarios[ref]?.scenario?.debate?.seconds ?? DEBATE_SECONDS,
      toggleJoin: () => overlay.toggle(),
      toggleHands: (ref) =>
        document
          .querySelector<HTMLElementTagNameMap['connivence-scenario']>(
            `section.present connivence-scenario[ref="${CSS.escape(ref)}"]`,
          )
          ?.toggleHands(),
      toggleTheme,
    }),
  ];
}

function askKey(wrong: boolean): void {
  if (wrong) forgetKey();
  const main = door();
  const form = document.createElement('connivence-key-form');
  form.lang = asked ?? readersLang();
  form.wrong = wrong;
  form.addEventListener('key-given', ({ key }) => {
    keepKey(key);
    // From the start: a deck may be standing on this page already.
    location.reload();
  });
  main.append(form);
}

function tell(title: string, hint = ''): void {
  const heading = document.createElement('h1');
  heading.textContent = title;
  const paragraph = document.createElement('p');
  paragraph.textContent = hint;
  door().append(heading, paragraph);
}

function door(): HTMLElement {
  const main = document.createElement('main');
  main.className = 'door';
  document.body.replaceChildren(main);
  return main;
}
