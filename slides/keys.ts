import type { RevealApi, RevealPlugin } from 'reveal.js';
import { inLang } from '../client/words/index.ts';
import { keys } from '../client/words/keys.ts';
import type { ScenarioElement } from '../components/scenario/scenario.ts';
import { nextStep, toggleResults } from '../components/scenario/steps.ts';
import { speak, type OwnKeys } from './help.ts';

/** What typing goes to, rather than to the deck. */
const TYPED_INTO = 'input, textarea, select, [contenteditable], [role="slider"]';

/** What two keys press: the others still lead the deck after a button was clicked. */
const PRESSED = 'button, a[href], summary';
const PRESSING = new Set([' ', 'Enter']);

/** Keys that one does not type: they lead the deck wherever the focus is, as a remote control's do. */
const REMOTE = new Set(['PageUp', 'PageDown', 'F1']);

/**
 * Whether a key is for the deck. reveal.js looks at the document's active element, which for a field
 * in a shadow root is its host; the event's path tells.
 */
export function isForDeck(event: KeyboardEvent): boolean {
  // reveal.js makes events of its own that were never dispatched.
  const path = typeof event.composedPath === 'function' ? event.composedPath() : [];
  const on = (what: string) => path.some((node) => node instanceof Element && node.matches(what));
  if (on(TYPED_INTO)) return REMOTE.has(event.key);
  return !(on(PRESSED) && PRESSING.has(event.key));
}

export interface KeyActions {
  readonly lang: string;
  /** The scenario that the room is at. */
  scenario(): ScenarioElement | null;
  toggleJoin(): void;
  toggleTheme(): void;
}

/** The code of the key that `?` shares with `/` where reveal.js expects it. */
const US_SLASH = 191;

const KEY_CODES = { c: 67, d: 68, k: 75, m: 77, q: 81, r: 82, t: 84, v: 86, x: 88 } as const;

/** What some keys do to a deck. */
export type Acts = Partial<Record<keyof typeof KEY_CODES, (deck: RevealApi) => void>>;

/** The trainer's own keys, which stand in the help (`?`) beside reveal.js's. */
export function keysPlugin(actions: KeyActions): () => RevealPlugin {
  const { lang } = actions;
  return boundKeys(lang, inLang(keys, lang).own, actsOf(actions));
}

/**
 * Keys of a page of its own.
 * @param own what they do, and the keys of reveal.js's that matter there, for the help (`?`)
 */
export function boundKeys(lang: string, own: OwnKeys, acts: Acts): () => RevealPlugin {
  return () => {
    let deck: RevealApi | undefined;
    const help = (event: KeyboardEvent) => {
      // reveal.js knows this key by the code that it has on an American keyboard, and on no French one.
      if (event.key === '?' && event.keyCode !== US_SLASH && isForDeck(event)) deck?.toggleHelp();
    };
    const light = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !deck?.isPaused()) return;
      // What brings back the slide must not open its overview too.
      event.stopPropagation();
      deck.togglePause(false);
    };
    const bound = Object.entries(acts) as [keyof typeof KEY_CODES, (deck: RevealApi) => void][];
    return {
      id: 'connivence-keys',
      init(api) {
        deck = api;
        for (const [key, act] of bound) {
          const binding = {
            keyCode: KEY_CODES[key],
            key: key.toUpperCase(),
            description: own[key] ?? '',
          };
          api.addKeyBinding(binding, () => act(api));
        }
        speak(api, lang, own);
        document.addEventListener('keydown', help);
        document.addEventListener('keydown', light, true);
      },
      destroy() {
        for (const [key] of bound) deck?.removeKeyBinding(KEY_CODES[key]);
        document.removeEventListener('keydown', help);
        document.removeEventListener('keydown', light, true);
        deck = undefined;
      },
    };
  };
}

function actsOf(actions: KeyActions): Acts {
  const press = (stepOf: Parameters<ScenarioElement['press']>[0]) => () =>
    actions.scenario()?.press(stepOf);
  const pressNext = press(nextStep);
  return {
    v(deck) {
      // V is also one of reveal.js's keys to come back from a pause: a black wall must not open a vote.
      if (deck.isPaused()) deck.togglePause(false);
      else pressNext();
    },
    r: press(toggleResults),
    d: press(() => 'debate'),
    x: press(() => 'debrief'),
    q: () => actions.toggleJoin(),
    t: () => actions.toggleTheme(),
    m: () => actions.scenario()?.toggleHands(),
  };
}
