import { createContext } from '@lit/context';
import type { LibraryEntry } from '../session/decide.ts';
import type { Lang } from '../session/text.ts';

/** What a page knows of its deck without any session: enough to show every slide with the server gone. */
export interface DeckCopy {
  readonly id: string;
  readonly title: string;
  readonly lang: Lang;
  /** The slides, without their front matter. */
  readonly markdown: string;
  /** How long the workshop takes, in minutes. */
  readonly minutes?: number;
  /** Where phones join; nowhere, where the session is over. */
  readonly joinUrl?: string;
  /** The scenarios that the deck names. */
  readonly scenarios: Readonly<Record<string, LibraryEntry>>;
}

/** Hands the deck to the components in its slides. */
export const deckContext = createContext<DeckCopy | undefined>(Symbol.for('connivence-deck'));
