import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { inLang, trainer } from '../../client/words/index.ts';
import { recordings } from '../../client/words/recordings.ts';
import { room } from '../../client/words/room.ts';
import '../../components/hold-button/hold-button.ts';
import type { UnreadableSession } from './api.ts';
import { EraseAskedEvent } from './asks.ts';

/** Where it says what to do, in the folder of the server. */
const GUIDE = 'docs/faults.md';

/**
 * The sessions whose log cannot be read: that they are not lost, and what to do.
 *
 * @summary The sessions that cannot be read.
 * @fires erase-asked - The trainer erases such a session, and meant it.
 */
@customElement('connivence-unreadable-sessions')
export class UnreadableSessionsElement extends LitElement {
  static override styles = css`
    :host {
      display: block;
      margin-top: var(--space-4);
    }
    h3 {
      margin: 0 0 var(--space-1);
      font-size: 1.0625rem;
    }
    p {
      margin: 0;
      color: var(--ink-soft);
      line-height: 1.4;
    }
    code {
      overflow-wrap: anywhere;
    }
    ul {
      margin: var(--space-2) 0 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-2) var(--space-3);
      align-items: center;
      justify-content: space-between;
      padding: var(--space-2) 0;
      border-top: 1px solid var(--line);
    }
  `;

  @property({ reflect: true }) override lang = 'fr';

  @property({ attribute: false }) sessions: readonly UnreadableSession[] = [];

  protected override render() {
    const { sessions, lang } = this;
    if (sessions.length === 0) return nothing;
    const w = inLang(recordings, lang);
    // The day is the one that the session's id tells, wherever the reader is.
    const day = new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' });
    return html`<h3>${w.unreadable}</h3>
      <p>${w.whatToDo} <code>${GUIDE}</code></p>
      <ul role="list">
        ${repeat(
          sessions,
          ({ code }) => code,
          ({ code, openedAt }) =>
            html`<li>
              <span><strong>${code}</strong>, ${w.theDay(day.format(openedAt))}</span>
              <connivence-hold-button
                .hint=${inLang(trainer, lang).hold}
                @held=${() => this.dispatchEvent(new EraseAskedEvent(code, 'session'))}
                >${inLang(room, lang).erase}</connivence-hold-button
              >
            </li>`,
        )}
      </ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'connivence-unreadable-sessions': UnreadableSessionsElement;
  }
}
