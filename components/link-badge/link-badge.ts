import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { inLang } from '../../client/words/index.ts';
import { stalled } from '../../client/words/stalled.ts';
import type { StageView } from '../../session/views.ts';
import { SessionController } from '../session-controller.ts';
import { stageWords } from '../stage-words.ts';

/**
 * Says, in a corner, that the link with the session is lost and coming back, or that votes wait; nothing
 * while all is well.
 *
 * @summary A discreet word about the link.
 */
@customElement('connivence-link-badge')
export class LinkBadgeElement extends LitElement {
  static override styles = css`
    :host {
      position: fixed;
      z-index: 40;
      top: 2vmin;
      right: 2vmin;
      pointer-events: none;
      font: clamp(13px, 2.2vmin, 26px) / 1.2 var(--font-text);
    }
    p {
      display: flex;
      align-items: center;
      gap: 0.6em;
      margin: 0;
      padding: 0.5em 0.9em;
      color: var(--ink);
      background: var(--surface);
      border: 1px solid var(--edge);
      border-radius: 2em;
    }
    p::before {
      content: '';
      width: 0.6em;
      height: 0.6em;
      border-radius: 50%;
      border: 0.14em solid var(--voice-ours);
    }
    @media print {
      :host {
        display: none;
      }
    }
  `;

  @property() override lang = 'fr';

  readonly #session = new SessionController<StageView>(this);

  protected override render() {
    const word = this.#word();
    return html`<div role="status">${word ? html`<p>${word}</p>` : nothing}</div>`;
  }

  #word(): string | undefined {
    const { source } = this.#session;
    if (source?.link === 'lost') return stageWords(this.lang).linkLost;
    return source?.view?.stalled ? inLang(stalled, this.lang).wall : undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'connivence-link-badge': LinkBadgeElement;
  }
}
