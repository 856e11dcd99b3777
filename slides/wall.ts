import { ContextProvider, type Context, type ContextType } from '@lit/context';
import type { RevealPluginFactory } from 'reveal.js';
import Notes from 'reveal.js/plugin/notes';
import { deckContext, type DeckCopy } from '../client/deck-context.ts';
import type { ScenarioElement } from '../components/scenario/scenario.ts';
import '../components/scenario/scenario.ts';
import { createDeck } from './deck.ts';
import { speakToSpeaker } from './speaker-words.ts';

/** What the page was asked for, by its address. */
export interface Asked {
  /** The address that the API is under. */
  readonly base: URL;
  /** The trainer's key; empty where there is none. */
  readonly key: string;
  /** The language to show the deck in, where it is not its own. */
  readonly lang: string | undefined;
  /** Whether the page only shows slides, and is no screen of a session. */
  readonly showsOnly: boolean;
}

/**
 * Clears the page for a deck.
 * @param spoken the language that its slides are in, where the page speaks another
 * @returns puts it up, tied to whatever the plugins tie it to
 */
export function wallFor(
  deck: DeckCopy,
  spoken = deck.lang,
): (plugins: readonly RevealPluginFactory[], more?: object) => void {
  document.documentElement.lang = deck.lang;
  document.title = `${deck.title} · Connivence`;
  const element = document.createElement('div');
  element.className = 'reveal';
  element.lang = spoken;
  document.body.replaceChildren(element);
  provide(deckContext, deck);
  speakToSpeaker(deck.lang);
  return (plugins, more = {}) => {
    const reveal = createDeck(element, deck.markdown, [Notes, ...plugins], {
      // The speaker view paces the talk by it.
      totalTime: (deck.minutes ?? 0) * 60,
      ...more,
    });
    void reveal.initialize();
  };
}

/** Hands a value to every component of the page, whenever it comes up. */
export function provide<C extends Context<unknown, unknown>>(
  context: C,
  value: ContextType<C>,
): void {
  const provider = new ContextProvider(document.body, { context });
  provider.setValue(value);
}

/** The scenario on the slide, else the one still in play: a vote may stay open while other slides pass. */
export function scenarioAt(inPlay: string | undefined): ScenarioElement | null {
  const byRef = `connivence-scenario[ref="${CSS.escape(inPlay ?? '')}"]`;
  return (
    document.querySelector<ScenarioElement>('section.present:not(.stack) connivence-scenario') ??
    document.querySelector<ScenarioElement>(byRef)
  );
}
