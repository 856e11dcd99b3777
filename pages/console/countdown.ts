import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { inLang, trainer } from '../../client/words/index.ts';

/**
 * What is left of a debate, as `2:05`.
 *
 * @summary A countdown on the session's clock.
 */
@customElement('connivence-console-countdown')
export class CountdownElement extends LitElement {
  static override styles = css`
    :host {
      font-family: var(--font-display);
      font-variant-numeric: tabular-nums;
      font-weight: 700;
    }
    .up {
      color: var(--voice-ours-text);
    }
  `;

  @property({ reflect: true }) override lang = 'fr';

  /** When it ends, in milliseconds since the UNIX epoch. */
  @property({ type: Number }) endsAt = 0;

  /** The session's clock, which is not always this device's. */
  @property({ attribute: false }) now: () => number = () => Date.now();

  #ticking: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#ticking = setInterval(() => this.requestUpdate(), 250);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#ticking);
  }

  protected override render() {
    const words = inLang(trainer, this.lang);
    const seconds = Math.ceil((this.endsAt - this.now()) / 1000);
    if (seconds <= 0) return html`<span class="up" role="status">${words.timeUp}</span>`;
    return html`<span role="timer" aria-label=${words.timeLeft}>${clockOf(seconds)}</span>`;
  }
}

/** Seconds as `2:05`. */
export function clockOf(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'connivence-console-countdown': CountdownElement;
  }
}
