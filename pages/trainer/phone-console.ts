import { LitElement, css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { inLang, trainer } from '../../client/words/index.ts';
import '../../components/qr-code/qr-code.ts';
import { buttons } from './shared.styles.ts';

/** How long the code may be seen, in seconds. */
const SHOWN_SECONDS = 60;

/**
 * Hands the console to the trainer's phone. The code holds the key, and this page may be on the
 * projector: it is shown when asked, and hides by itself.
 *
 * @summary The console on a phone, by QR code.
 */
@customElement('connivence-phone-console')
export class PhoneConsoleElement extends LitElement {
  static override styles = [
    buttons,
    css`
      :host {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: var(--space-4);
        align-items: center;
      }
      .code {
        display: grid;
        place-items: center;
        width: min(14rem, 50vw);
        aspect-ratio: 1;
        overflow: hidden;
        border-radius: var(--radius);
        background: var(--line);
      }
      connivence-qr-code {
        width: 100%;
      }
      p {
        max-width: 34ch;
        margin: 0 0 var(--space-3);
        line-height: 1.4;
      }
      .warning {
        padding-left: var(--space-3);
        border-left: 3px solid var(--voice-ours);
      }
      @media (max-width: 600px) {
        :host {
          grid-template-columns: 1fr;
        }
        .code {
          width: 100%;
        }
      }
    `,
  ];

  @property({ reflect: true }) override lang = 'fr';

  /** The console's address on the local network, key included. */
  @property({ attribute: false }) address = '';

  /** Seconds until the code hides; 0 while it is hidden. */
  @state() private left = 0;

  #ticking: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#hide);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#hide);
    this.#hide();
  }

  protected override render() {
    const words = inLang(trainer, this.lang).phone;
    return html`
      <div class="code">
        ${
          this.left > 0
            ? html`<connivence-qr-code
                .text=${this.address}
                .label=${words.label}
              ></connivence-qr-code>`
            : html`<button class="button strong" type="button" @click=${this.#show}>
                ${words.show}
              </button>`
        }
      </div>
      <div>
        <p class="warning">${words.warning}</p>
        <p>${words.scan}</p>
        ${
          this.left > 0
            ? html`<p>${words.hides(this.left)}</p>
                <button class="button" type="button" @click=${this.#hide}>${words.hide}</button>`
            : ''
        }
      </div>
    `;
  }

  readonly #show = (): void => {
    this.left = SHOWN_SECONDS;
    this.#ticking = setInterval(() => {
      this.left -= 1;
      if (this.left <= 0) this.#hide();
    }, 1000);
  };

  readonly #hide = (): void => {
    clearInterval(this.#ticking);
    this.left = 0;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'connivence-phone-console': PhoneConsoleElement;
  }
}
