import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { inLang } from '../../client/words/index.ts';
import { editor as words } from '../../client/words/editor.ts';
import '../../components/hold-button/hold-button.ts';
import { ApiError } from '../trainer/api.ts';
import type { ContentClient } from './content-client.ts';
import type { Base } from './work.ts';

/**
 * Takes a scenario of the trainer's own out of their folder; where it stood in the place of a shipped one,
 * that one is there again.
 *
 * @summary The way back from a scenario.
 * @fires scenario-removed - It is gone.
 */
@customElement('connivence-removal')
export class RemovalElement extends LitElement {
  static override styles = css`
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-2) var(--space-3);
      align-items: center;
      margin-top: var(--space-4);
    }
    p {
      margin: 0;
      color: var(--ink-soft);
    }
    .wrong {
      flex-basis: 100%;
      color: var(--voice-ours-text);
      font-weight: 600;
    }
  `;

  @property({ reflect: true }) override lang = 'fr';

  /** What the scenario is called on the server. */
  @property({ attribute: false }) ref!: string;

  /** The file that is to go. */
  @property({ attribute: false }) base!: Base;

  @property({ attribute: false }) client!: ContentClient;

  @state() private wrong = '';

  protected override render() {
    const w = inLang(words, this.lang);
    const [name, help] = this.base.covers ? [w.revert, w.revertHelp] : [w.erase, w.eraseHelp];
    return html`<connivence-hold-button .hint=${w.hold} @held=${this.#remove}
        >${name}</connivence-hold-button
      >
      <p>${help}</p>
      <p class="wrong" role="alert">${this.wrong}</p>`;
  }

  readonly #remove = async (): Promise<void> => {
    const w = inLang(words, this.lang);
    this.wrong = '';
    try {
      if (await this.client.remove(this.ref, this.base.version!))
        this.dispatchEvent(new Event('scenario-removed', { bubbles: true, composed: true }));
      else this.wrong = w.movedOn;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      this.wrong = error.reason === 'unreachable' ? w.unreachableServer : w.wrong;
    }
  };
}

declare global {
  interface HTMLElementEventMap {
    'scenario-removed': Event;
  }
  interface HTMLElementTagNameMap {
    'connivence-removal': RemovalElement;
  }
}
