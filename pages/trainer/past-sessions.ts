import { LitElement, css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { inLang, trainer } from '../../client/words/index.ts';
import { recordings } from '../../client/words/recordings.ts';
import { room } from '../../client/words/room.ts';
import '../../components/hold-button/hold-button.ts';
import { RecordingAskedEvent } from '../recording-asked.ts';
import { replayOf, reportOf } from './addresses.ts';
import type { SessionSummary } from './api.ts';
import { EraseAskedEvent } from './asks.ts';
import { openedIn } from './session-card.ts';
import { buttons } from './shared.styles.ts';

/** How many sessions are shown without being asked for. */
const FEW = 3;

/**
 * The sessions that are over: to look back on, to see again, and to take away.
 *
 * @summary The sessions that are over.
 * @fires recording-asked - The trainer wants a recording as a file.
 * @fires erase-asked - The trainer erases a session, or the names in it, and meant it.
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
      .erasing[open] {
        flex: 1 0 100%;
      }
      .erasing div {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
      }
    `,
  ];

  @property({ reflect: true }) override lang = 'fr';

  @property({ attribute: false }) sessions: readonly SessionSummary[] = [];

  /** This moment, in milliseconds since the UNIX epoch. */
  @property({ attribute: false }) now = Date.now();

  /** Whether they are shown: a few from the beginning, and whenever one more is over. */
  @state() private open = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('sessions')) return;
    const before = changed.get('sessions') ?? [];
    const known = new Set(before.map(({ code }) => code));
    const more = this.sessions.some(({ code }) => !known.has(code));
    if (more) this.open = before.length > 0 || this.sessions.length <= FEW;
  }

  protected override render() {
    const { sessions, lang } = this;
    if (sessions.length === 0) return nothing;
    const words = inLang(trainer, lang).sessions;
    const w = inLang(recordings, lang);
    const k = inLang(room, lang);
    return html`<details
      ?open=${this.open}
      @toggle=${(event: Event) => (this.open = (event.currentTarget as HTMLDetailsElement).open)}
    >
      <summary>${words.past} (${sessions.length})</summary>
      <ul>
        ${repeat(
          sessions,
          // What is being held stays what it is, when another session ends meanwhile.
          ({ code }) => code,
          ({ code, title, openedAt, joined, named = 0, keptUntil }) =>
            html`<li>
              <p class="what">
                <strong>${title}</strong><br /><span
                  >${openedIn(lang, openedAt, this.now)} · ${words.joined(joined)} · ${code}<br />${this.#kept(keptUntil)}${named > 0 ? ` · ${k.named(named)}` : nothing}</span
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
              <details class="erasing">
                <summary>${k.erasing}</summary>
                <div>
                  ${named > 0 ? this.#erase(k.sheet.erase, code, 'names') : nothing}
                  ${this.#erase(k.erase, code, 'session')}
                </div>
              </details>
            </li>`,
        )}
      </ul>
    </details>`;
  }

  #kept(until: number | undefined): string {
    const words = inLang(room, this.lang);
    if (until === undefined) return words.keptForEver;
    return words.kept(new Intl.DateTimeFormat(this.lang, { dateStyle: 'long' }).format(until));
  }

  #erase(label: string, code: string, what: 'names' | 'session') {
    return html`<connivence-hold-button
      .hint=${inLang(trainer, this.lang).hold}
      @held=${() => this.dispatchEvent(new EraseAskedEvent(code, what))}
      >${label}</connivence-hold-button
    >`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'connivence-past-sessions': PastSessionsElement;
  }
}
