import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { home } from '../../client/words/home.ts';
import { inLang, trainer } from '../../client/words/index.ts';
import { recordings } from '../../client/words/recordings.ts';
import { rehearsal } from '../../client/words/rehearsal.ts';
import '../../components/lang-picker/lang-picker.ts';
import '../../components/mark/mark.ts';
import type { FileFinding } from '../../session/findings.ts';
import type { DeckSummary, SessionSummary, UnreadableSession } from './api.ts';
import './deck-card.ts';
import './findings.ts';
import './open-file.ts';
import './past-sessions.ts';
import './unreadable-sessions.ts';
import './session-card.ts';
import { buttons } from './shared.styles.ts';

/**
 * The trainer's first page: the sessions that run, and the workshops to start.
 *
 * @summary The trainer's home.
 * @fires start-asked - The trainer starts a workshop.
 * @fires end-asked - The trainer ends a session, and has confirmed it.
 * @fires recording-asked - The trainer wants the recording of a session as a file.
 * @fires erase-asked - The trainer erases a session, or the names in it, and meant it.
 * @fires recording-opened - A recording was opened from a file, and waits for the wall.
 * @fires lang-chosen - The trainer asked for another language.
 */
@customElement('connivence-trainer-home')
export class TrainerHomeElement extends LitElement {
  static override styles = [
    buttons,
    css`
      :host {
        display: block;
        max-width: 70rem;
        margin: 0 auto;
        padding: var(--space-4) clamp(var(--space-3), 4vw, var(--space-5)) var(--space-5);
        color: var(--ink);
        font-family: var(--font-text);
      }
      header {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        margin-bottom: var(--space-4);
      }
      h1 {
        display: flex;
        gap: 0.5em;
        align-items: center;
        margin: 0;
        font-family: var(--font-display);
        font-size: 1.75rem;
      }
      h2 {
        margin: var(--space-5) 0 var(--space-3);
        font-family: var(--font-display);
        font-size: clamp(1.75rem, 4vw, 2.5rem);
        line-height: 1.1;
      }
      .sessions,
      .decks {
        display: grid;
        gap: var(--space-3);
      }
      .decks {
        align-items: start;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 24rem), 1fr));
      }
      .door {
        display: grid;
        gap: var(--space-1);
        padding: var(--space-4);
        border-radius: 1.5rem 1.5rem 1.5rem 0.4rem;
        background: var(--voice-both-tint);
        color: inherit;
        line-height: 1.4;
        text-decoration: none;
      }
      .door strong {
        font: 750 1.375rem/1.15 var(--font-display);
        color: var(--voice-both-text);
      }
      .door:hover strong {
        text-decoration: underline;
        text-underline-offset: 0.2em;
      }
      .door:focus-visible {
        outline: var(--focus);
        outline-offset: 2px;
      }
      .message {
        margin: 0 0 var(--space-3);
        padding: var(--space-3);
        border-radius: var(--radius);
        background: var(--voice-ours-tint);
        font-weight: 600;
      }
      .none {
        color: var(--ink-soft);
        font-size: 1.125rem;
        line-height: 1.5;
      }
      connivence-past-sessions {
        margin-top: var(--space-3);
      }
    `,
  ];

  @property({ reflect: true }) override lang = 'fr';

  @property({ attribute: false }) decks: readonly DeckSummary[] | undefined;

  @property({ attribute: false }) sessions: readonly (SessionSummary | UnreadableSession)[] = [];

  /** What is to mend in the organisation's look. */
  @property({ attribute: false }) findings: readonly FileFinding[] = [];

  /** The server's address on the local network, without a slash at its end. */
  @property({ attribute: false }) join = '';

  @property({ attribute: false }) key = '';

  /** Something that went wrong, in the reader's words. */
  @property({ attribute: false }) message = '';

  /** Whether a session is being started. */
  @property({ type: Boolean }) busy = false;

  /** This moment, in milliseconds since the UNIX epoch. */
  @property({ attribute: false }) now = Date.now();

  /** Brings a session's card into sight and its first door under the finger. */
  async reveal(code: string): Promise<void> {
    await this.updateComplete;
    const card = this.renderRoot.querySelector<HTMLElement>(`[data-code="${code}"]`);
    card?.scrollIntoView({ block: 'nearest' });
    card?.focus();
  }

  protected override render() {
    const words = inLang(trainer, this.lang);
    const sessions = this.sessions.flatMap((one) => ('unreadable' in one ? [] : one));
    const unreadable = this.sessions.flatMap((one) => ('unreadable' in one ? one : []));
    const running = sessions.filter(({ ended }) => !ended);
    const past = sessions.filter(({ ended, rehearsal }) => ended && !rehearsal);
    return html`
      <header>
        <h1><connivence-mark></connivence-mark> Connivence</h1>
        <connivence-lang-picker lang=${this.lang}></connivence-lang-picker>
      </header>
      <main>
        <div role="alert">
          ${this.message ? html`<p class="message">${this.message}</p>` : nothing}
        </div>
        <connivence-findings lang=${this.lang} .findings=${this.findings}></connivence-findings>
        ${this.#running(
          words.sessions.title,
          running.filter((session) => !session.rehearsal),
        )}
        ${this.#running(
          inLang(rehearsal, this.lang).sessions,
          running.filter((session) => session.rehearsal),
        )}
        ${this.#decks()} ${this.#prepare()} ${this.#again(past, unreadable)}
      </main>
    `;
  }

  #running(title: string, sessions: readonly SessionSummary[]) {
    if (sessions.length === 0) return nothing;
    return html`<section aria-label=${title}>
      <h2>${title}</h2>
      <div class="sessions">
        ${repeat(
          sessions.toSorted((a, b) => b.openedAt - a.openedAt),
          ({ code }) => code,
          (session) =>
            html`<connivence-session-card
              data-code=${session.code}
              lang=${this.lang}
              .session=${session}
              .join=${this.join}
              .key=${this.key}
              .now=${this.now}
            ></connivence-session-card>`,
        )}
      </div>
    </section>`;
  }

  #decks() {
    const words = inLang(trainer, this.lang).decks;
    const { decks } = this;
    if (!decks) return nothing;
    return html`<section aria-labelledby="choose">
      <h2 id="choose">${this.busy ? words.starting : words.title}</h2>
      ${decks.length === 0 ? html`<p class="none">${words.none}</p>` : nothing}
      <div class="decks">
        ${decks.map(
          (deck) =>
            html`<connivence-deck-card
              lang=${this.lang}
              .deck=${deck}
              .busy=${this.busy}
            ></connivence-deck-card>`,
        )}
      </div>
    </section>`;
  }

  #prepare() {
    const words = inLang(home, this.lang);
    return html`<section aria-labelledby="prepare">
      <h2 id="prepare">${words.prepare}</h2>
      <div class="decks">
        <a class="door" href="../compose/">
          <strong>${words.compose}</strong> <span>${words.composeHint}</span>
        </a>
        <a class="door" href="../editor/">
          <strong>${words.write}</strong> <span>${words.writeHint}</span>
        </a>
      </div>
    </section>`;
  }

  #again(past: readonly SessionSummary[], unreadable: readonly UnreadableSession[]) {
    return html`<section aria-labelledby="again">
      <h2 id="again">${inLang(recordings, this.lang).title}</h2>
      <connivence-open-file lang=${this.lang}></connivence-open-file>
      <connivence-past-sessions
        lang=${this.lang}
        .sessions=${past}
        .now=${this.now}
      ></connivence-past-sessions>
      <connivence-unreadable-sessions
        lang=${this.lang}
        .sessions=${unreadable}
      ></connivence-unreadable-sessions>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'connivence-trainer-home': TrainerHomeElement;
  }
}
