import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { home } from '../../client/words/home.ts';
import { inLang, trainer } from '../../client/words/index.ts';
import { crowdSizes, rehearsal } from '../../client/words/rehearsal.ts';
import { languageName } from '../../client/language-name.ts';
import { say, spokenIn } from '../../session/text.ts';
import type { DeckSummary } from './api.ts';
import { StartAskedEvent } from './asks.ts';
import './findings.ts';
import { buttons } from './shared.styles.ts';

/**
 * A deck: what it is, a button for each language to start it in, and a quiet way to rehearse it.
 *
 * @summary A workshop to start.
 * @fires start-asked - The trainer starts it, or rehearses it.
 */
@customElement('connivence-deck-card')
export class DeckCardElement extends LitElement {
  static override styles = [
    buttons,
    css`
      :host {
        display: block;
        padding: var(--space-4);
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--surface);
      }
      h3 {
        margin: 0;
        font-family: var(--font-display);
        font-size: 1.75rem;
        line-height: 1.1;
        text-wrap: balance;
      }
      p {
        margin: var(--space-2) 0 var(--space-4);
        color: var(--ink-soft);
      }
      .own {
        color: var(--voice-both-text);
      }
      .langs {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
      }
      .rehearse {
        margin: var(--space-2) 0 calc(-1 * var(--space-3));
      }
      .rehearse[open] {
        margin-bottom: 0;
      }
      .rehearse summary {
        width: fit-content;
        min-height: 2.75rem;
        color: var(--ink-soft);
        line-height: 2.75rem;
        cursor: pointer;
      }
      .rehearse p {
        margin: 0 0 var(--space-3);
        line-height: 1.4;
      }
      .sizes {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
      }
      connivence-findings {
        margin-top: var(--space-3);
      }
      @media (max-width: 600px) {
        :host {
          padding: var(--space-3);
        }
        .langs {
          display: grid;
        }
      }
    `,
  ];

  @property({ reflect: true }) override lang = 'fr';

  @property({ attribute: false }) deck: DeckSummary | undefined;

  /** Whether a session is being started. */
  @property({ type: Boolean }) busy = false;

  protected override render() {
    const { deck, lang } = this;
    if (!deck) return undefined;
    const words = inLang(trainer, lang);
    const more = inLang(home, lang);
    // The reader's own language first: the other button is the exception.
    const langs = deck.langs.toSorted((a, b) => Number(b === lang) - Number(a === lang));
    return html`
      <h3 lang=${spokenIn(deck.title, lang, lang)}>${say(deck.title, lang) || deck.id}</h3>
      <p>
        ${deck.own ? html`<strong class="own">${more.own}</strong> · ` : nothing}${
          deck.minutes === undefined ? nothing : html`${more.minutes(deck.minutes)} · `
        }${words.decks.slides(deck.slides)}
        · ${words.decks.scenarios(deck.scenarios.length)}
      </p>
      <div class="langs">
        ${langs.map(
          (deckLang, i) =>
            html`<button
              class="button ${i === 0 ? 'strong' : ''}"
              type="button"
              ?disabled=${this.busy}
              @click=${() => this.dispatchEvent(new StartAskedEvent(deck.id, deckLang))}
            >
              ${words.decks.start(languageName(deckLang, lang))}
            </button>`,
        )}
      </div>
      ${this.#rehearse(deck.id, langs[0] ?? 'fr')}
      <connivence-findings lang=${lang} .findings=${deck.findings}></connivence-findings>
    `;
  }

  /** In the reader's own language: who rehearses listens to nobody else. */
  #rehearse(deck: string, deckLang: string) {
    const words = inLang(rehearsal, this.lang);
    return html`<details class="rehearse">
      <summary>${words.rehearse}</summary>
      <p>${words.how}</p>
      <div class="sizes" role="group" aria-label=${words.with}>
        ${crowdSizes.map(
          (size) =>
            html`<button
              class="button"
              type="button"
              ?disabled=${this.busy}
              @click=${() => this.dispatchEvent(new StartAskedEvent(deck, deckLang, size))}
            >
              ${words.people(size)}
            </button>`,
        )}
      </div>
    </details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'connivence-deck-card': DeckCardElement;
  }
}
