import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { inLang } from '../../client/words/index.ts';
import { rehearsal } from '../../client/words/rehearsal.ts';
import type { StageView } from '../../session/views.ts';
import { SessionController } from '../session-controller.ts';

/**
 * Says, in a corner of the wall, that this is a rehearsal; nothing in a real session.
 *
 * @summary The tag of a rehearsal.
 */
@customElement('connivence-rehearsal-tag')
export class RehearsalTagElement extends LitElement {
  static override styles = css`
    :host {
      position: fixed;
      z-index: 40;
      top: 0;
      left: 50%;
      pointer-events: none;
      font: 600 clamp(12px, 2.4vmin, 30px) / 1.2 var(--font-text);
      transform: translateX(-50%);
    }
    p {
      margin: 0;
      padding: 0.35em 1.1em 0.45em;
      border: 0.11em dashed var(--voice-both);
      border-top: 0;
      border-radius: 0 0 0.9em 0.9em;
      background: var(--voice-both-tint);
      color: var(--ink);
      letter-spacing: 0.04em;
    }
  `;

  @property() override lang = 'fr';

  readonly #session = new SessionController<StageView>(this);

  protected override render() {
    if (!this.#session.view?.rehearsal) return nothing;
    const words = inLang(rehearsal, this.lang);
    return html`<p title=${words.what}>${words.tag}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'connivence-rehearsal-tag': RehearsalTagElement;
  }
}
