import { ContextProvider, type Context, type ContextType } from '@lit/context';
import type { RevealPluginFactory } from 'reveal.js';
import Notes from 'reveal.js/plugin/notes';
import { sessionContext } from '../client/context.ts';
import { deckContext, type DeckCopy } from '../client/deck-context.ts';
import { connect } from '../client/live.ts';
import { forgetKey, keepKey, takeKey } from '../client/trainer-key.ts';
import { readersLang } from '../client/words/index.ts';
import '../components/key-form/key-form.ts';
import '../components/link-badge/link-badge.ts';
import '../components/rehearsal-tag/rehearsal-tag.ts';
import '../components/scenario/scenario.ts';
import type { ScenarioElement } from '../components/scenario/scenario.ts';
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
  provide(deckContext, { ...deck, lang });
  const plugins: RevealPluginFactory[] = [Notes];
  if (!showsOnly) plugins.push(...live(lang, key));
  const reveal = createDeck(element, deck.markdown, plugins, {
    // The speaker view paces the talk by it.
    totalTime: (deck.minutes ?? 0) * 60,
  });
  void reveal.initialize();
}

/** Hands a value to every component of the page, whenever it comes up. */
function provide<C extends Context<unknown, unknown>>(context: C, value: ContextType<C>): void {
  const provider = new ContextProvider(document.body, { context });
  provider.setValue(value);
}

/** What ties the page to the session. */
function live(lang: string, key: string): RevealPluginFactory[] {
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
    if (source.refusal === 'wrong-key') askKey(true);
  });
  return [
    sessionPlugin(source),
    keysPlugin({
      lang,
      scenario: () => scenarioAt(source.view?.play?.ref),
      toggleJoin: () => overlay.toggle(),
      toggleTheme,
    }),
  ];
}

/** The scenario on the slide, else the one still in play: a vote may stay open while other slides pass. */
function scenarioAt(inPlay: string | undefined): ScenarioElement | null {
  const byRef = `connivence-scenario[ref="${CSS.escape(inPlay ?? '')}"]`;
  return (
    document.querySelector<ScenarioElement>('section.present:not(.stack) connivence-scenario') ??
    document.querySelector<ScenarioElement>(byRef)
  );
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
