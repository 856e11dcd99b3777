import { css, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { inLang, trainer } from '../client/words/index.ts';
import type { Lang } from '../session/text.ts';
import type { PlayView, Result } from '../session/views.ts';
import { DirectedEvent } from './directed.ts';
import { FocusKeeper } from './focus-keeper.ts';

/** What every director is: a play, and one event. It stands in the console and in the wall's bar alike. */
export abstract class DirectorElement extends LitElement {
  @property({ attribute: false }) play: PlayView | undefined;

  /** What the kind shows the trainer alone. */
  @property({ attribute: false }) behind: object | undefined;

  /** The results, shown to the room or not; absent on the wall, where everybody looks. */
  @property({ attribute: false }) result: Result | undefined;

  @property() override lang: Lang = 'fr';

  constructor() {
    super();
    // What was directed is done, and its button gone.
    // oxlint-disable-next-line no-new
    new FocusKeeper(this);
  }

  protected get words() {
    return inLang(trainer, this.lang);
  }

  protected direct(directive: unknown): void {
    this.dispatchEvent(new DirectedEvent(directive));
  }
}

/** What directors wear: their size is the font-size they inherit. */
export const directorStyles = css`
  :host {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
  }
  p {
    margin: 0;
    color: var(--ink-soft);
  }
  button {
    min-height: 2.8em;
    max-width: 100%;
    padding: 0.25em 0.8em;
    font: inherit;
    font-weight: 600;
    line-height: 1.15;
    text-align: start;
    text-wrap: balance;
    overflow-wrap: anywhere;
    color: var(--ink);
    border: 0.1em solid var(--edge);
    border-radius: var(--radius);
    background: var(--surface);
    cursor: pointer;
    touch-action: manipulation;
  }
  button:hover {
    border-color: var(--ink);
  }
  button:disabled {
    color: var(--ink-soft);
    border-color: var(--line);
    background: none;
    cursor: default;
  }
  .main {
    color: var(--paper);
    border-color: var(--ink);
    background: var(--ink);
  }
  .main:disabled {
    color: var(--ink-soft);
    border-color: var(--line);
    background: none;
  }
  .quiet {
    font-weight: 400;
    border-color: transparent;
    background: none;
    text-decoration: underline;
  }
  :focus-visible {
    outline: var(--focus);
    outline-offset: 2px;
  }
`;
