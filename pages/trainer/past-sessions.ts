import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { inLang, trainer } from '../../client/words/index.ts';
import { recordings } from '../../client/words/recordings.ts';
import { RecordingAskedEvent } from '../recording-asked.ts';
import { replayOf, reportOf } from './addresses.ts';
import type { SessionSummary } from './api.ts';
import { openedIn } from './session-card.ts';
import { buttons } from './shared.styles.ts';

/**
 * The sessions that are over: to look back on, to see again, and to take away.
 *
 * @summary The sessions that are over.
 * @fires recording-asked - The trainer wants a recording as a file.
 */
@customElement('connivence-past-sessions')
export class PastSessionsElement extends LitElement {
  static override styles = [
    buttons,
    css`
      :host {
        display: block;
      }
      summary {
        min-height: 2.75rem;
        color: var(--ink-soft);
        line-height: 2.75rem;
        cursor: pointer;
      }
      ul {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2) var(--space-3);
        align-items: center;
        padding: var(--space-2) 0;
        border-top: 1px solid var(--line);
      }
      .what {
        flex: 1 1 22rem;
        margin: 0;
        line-height: 1.35;
      }
      .what span {
        color: var(--ink-soft);
      }
    `,
  ];

  @property({ reflect: true }) override lang = 'fr';

  @property({ attribute: false }) sessions: readonly SessionSummary[] = [];

  /** This moment, in milliseconds since the UNIX epoch. */
  @property({ attribute: false }) now = Date.now();

  protected override render() {
    const { sessions, lang } = this;
    if (sessions.length === 0) return nothing;
    const words = inLang(trainer, lang).sessions;
    const w = inLang(recordings, lang);
    return html`<details>
      <summary>${words.past} (${sessions.length})</summary>
      <ul>
        ${sessions.map(
          ({ code, title, openedAt, joined }) =>
            html`<li>
              <p class="what">
                <strong>${title}</strong><br /><span
                  >${openedIn(lang, openedAt, this.now)} · ${words.joined(joined)} · ${code}</span
                >
              </p>
              <a class="button" href=${reportOf(code)}>${w.report}</a>
              <a class="button" href=${replayOf(code)} target="_blank">${w.again}</a>
              <button
                class="button quiet"
                type="button"
                title=${w.what}
                @click=${() => this.dispatchEvent(new RecordingAskedEvent(code))}
              >
                ${w.download}
              </button>
            </li>`,
        )}
      </ul>
    </details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'connivence-past-sessions': PastSessionsElement;
  }
}
