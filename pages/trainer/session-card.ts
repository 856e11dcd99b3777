import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { inLang, trainer } from '../../client/words/index.ts';
import { rehearsal } from '../../client/words/rehearsal.ts';
import { recordings } from '../../client/words/recordings.ts';
import { languageName } from '../../client/language-name.ts';
import { tickets } from '../../client/words/tickets.ts';
import { FocusKeeper } from '../../components/focus-keeper.ts';
import { spacedCode } from '../../components/join-panel/address.ts';
import { RecordingAskedEvent } from '../recording-asked.ts';
import { consoleOf, phoneConsoleOf, replayOf, reportOf, stageOf, ticketsOf } from './addresses.ts';
import type { SessionSummary } from './api.ts';
import { EndAskedEvent } from './asks.ts';
import './phone-console.ts';
import { buttons } from './shared.styles.ts';

/**
 * A running session, or rehearsal: its code, who is there, and the doors to its screens.
 *
 * @summary A running session.
 * @fires end-asked - The trainer ends it, and has confirmed it; a rehearsal ends without asking.
 */
@customElement('connivence-session-card')
export class SessionCardElement extends LitElement {
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  static override styles = [
    buttons,
    css`
      :host {
        display: block;
        padding: var(--space-4);
        border: 1px solid var(--line);
        border-left: 6px solid var(--voice-both);
        border-radius: var(--radius);
        background: var(--surface);
      }
      .what {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 0 var(--space-4);
        align-items: center;
      }
      .code {
        grid-row: span 2;
        font-family: var(--font-display);
        font-size: 2.25rem;
        font-weight: 700;
        letter-spacing: 0.04em;
        line-height: 1;
      }
      h3,
      p {
        margin: 0;
      }
      h3 {
        font-size: 1.1875rem;
        line-height: 1.25;
      }
      .what p {
        color: var(--ink-soft);
      }
      .tag {
        color: var(--voice-both-text);
        font-weight: 700;
      }
      .doors {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
        align-items: center;
        margin-top: var(--space-3);
      }
      .wall {
        border-color: var(--ink);
        background: var(--ink);
        color: var(--paper);
      }
      .end {
        margin-left: auto;
      }
      .recording {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--space-3);
        align-items: center;
        margin-top: var(--space-2);
        color: var(--ink-soft);
      }
      .recording :is(a, button) {
        padding: 0.75rem 0;
        border: 0;
        background: none;
        color: inherit;
        font: inherit;
        text-decoration: underline;
        text-underline-offset: 0.2em;
        cursor: pointer;
      }
      .recording :is(a, button):hover {
        color: var(--ink);
      }
      connivence-phone-console {
        margin-top: var(--space-4);
        padding-top: var(--space-4);
        border-top: 1px solid var(--line);
      }
      @media (max-width: 600px) {
        :host {
          padding: var(--space-3);
        }
        .what {
          grid-template-columns: 1fr;
        }
        .doors {
          display: grid;
        }
        .end {
          margin-left: 0;
        }
        /* In the hand already: the console is what one wants, and no code to scan. */
        .console {
          order: -1;
          border-color: var(--ink);
          background: var(--ink);
          color: var(--paper);
        }
        .wall {
          background: transparent;
          color: var(--ink);
        }
        .phone,
        connivence-phone-console {
          display: none;
        }
      }
    `,
  ];

  @property({ reflect: true }) override lang = 'fr';

  @property({ attribute: false }) session: SessionSummary | undefined;

  /** The server's address on the local network, without a slash at its end. */
  @property({ attribute: false }) join = '';

  @property({ attribute: false }) key = '';

  /** This moment, in milliseconds since the UNIX epoch. */
  @property({ attribute: false }) now = Date.now();

  @state() private confirming = false;
  @state() private phone = false;

  constructor() {
    super();
    // Of two answers the first is no: what was asked by mistake must not happen by mistake.
    // oxlint-disable-next-line no-new
    new FocusKeeper(this, '.doors button, .doors a');
  }

  protected override render() {
    const { session, lang } = this;
    if (!session) return nothing;
    const words = inLang(trainer, lang);
    const { code, title, connected, openedAt } = session;
    return html`
      <div class="what">
        <span class="code">${spacedCode(code)}</span>
        <h3>${title}</h3>
        <p>
          ${session.rehearsal ? html`<span class="tag">${inLang(rehearsal, lang).tag}</span> ·` : nothing}
          ${languageName(session.lang, lang)} · ${words.connected(connected)} ·
          ${openedIn(lang, openedAt, this.now)}
        </p>
      </div>
      <div class="doors">${this.confirming ? this.#confirm(code) : this.#doors(code)}</div>
      ${this.session?.rehearsal ? nothing : this.#tickets(code)} ${this.#recording(code)}
      ${
        this.phone
          ? html`<connivence-phone-console
              lang=${lang}
              .address=${phoneConsoleOf(this.join, code, this.key)}
            ></connivence-phone-console>`
          : nothing
      }
    `;
  }

  #doors(code: string) {
    const words = inLang(trainer, this.lang).sessions;
    return html`
      <a class="button wall" href=${stageOf(code)} target="_blank">${words.stage}</a>
      <a class="button console" href=${consoleOf(code)}>${words.console}</a>
      ${
        this.join
          ? html`<button
              class="button phone"
              type="button"
              aria-expanded=${this.phone}
              @click=${() => (this.phone = !this.phone)}
            >
              ${words.phone}
            </button>`
          : nothing
      }
      <button class="button quiet end" type="button" @click=${() => this.#end(code)}>
        ${words.end}
      </button>
    `;
  }

  /** One person, one vote, where that matters. */
  #tickets(code: string) {
    const w = inLang(tickets, this.lang);
    return html`<p class="recording">${w.sheet.one} <a href=${ticketsOf(code)}>${w.title}</a></p>`;
  }

  /** What happened already can be seen again, and taken away. */
  #recording(code: string) {
    const w = inLang(recordings, this.lang);
    return html`<p class="recording">
      ${w.soFar}
      ${this.session?.rehearsal ? nothing : html`<a href=${reportOf(code)}>${w.report}</a>`}
      <a href=${replayOf(code)} target="_blank">${w.again}</a>
      <button
        type="button"
        title=${w.what}
        @click=${() => this.dispatchEvent(new RecordingAskedEvent(code))}
      >
        ${w.download}
      </button>
    </p>`;
  }

  /** Nobody is sent home by the end of a rehearsal: it needs no second thought. */
  #end(code: string): void {
    if (this.session?.rehearsal) this.dispatchEvent(new EndAskedEvent(code));
    else this.confirming = true;
  }

  #confirm(code: string) {
    const words = inLang(trainer, this.lang).sessions;
    return html`
      <strong role="alert">${words.sure}</strong>
      <button class="button" type="button" @click=${() => (this.confirming = false)}>
        ${words.no}
      </button>
      <button
        class="button grave"
        type="button"
        @click=${() => this.dispatchEvent(new EndAskedEvent(code))}
      >
        ${words.yes}
      </button>
    `;
  }
}

/** When a session was opened, as people say it: “ouverte il y a 12 minutes”. */
export function openedIn(lang: string, at: number, now: number): string {
  const words = inLang(trainer, lang).sessions;
  const format = new Intl.RelativeTimeFormat(lang, { numeric: 'auto' });
  const minutes = Math.floor((now - at) / 60_000);
  const hours = Math.floor(minutes / 60);
  if (minutes < 1) return words.justNow;
  if (hours < 1) return words.since(format.format(-minutes, 'minute'));
  if (hours < 24) return words.since(format.format(-hours, 'hour'));
  return words.since(format.format(-Math.floor(hours / 24), 'day'));
}

declare global {
  interface HTMLElementTagNameMap {
    'connivence-session-card': SessionCardElement;
  }
}
