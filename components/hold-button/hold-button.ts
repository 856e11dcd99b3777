import { LitElement, css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';

/** Fired when a button was held long enough to mean it. */
export class HeldEvent extends Event {
  static readonly type = 'held';

  constructor() {
    super(HeldEvent.type, { bubbles: true, composed: true });
  }
}

/**
 * A button for what cannot be undone: it acts when it is held, by finger, mouse, Enter or Space.
 * A single tap does nothing but say so.
 *
 * @summary A button that must be held.
 * @slot - What it does.
 * @fires held - It was held for its whole duration.
 * @csspart button - The button.
 * @cssprop [--hold-tint=var(--voice-ours-tint)] - The colour that fills it while it is held.
 */
@customElement('connivence-hold-button')
export class HoldButtonElement extends LitElement {
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  static override styles = css`
    :host {
      display: block;
    }
    :host([hidden]) {
      display: none;
    }
    button {
      position: relative;
      width: 100%;
      min-height: 3rem;
      padding: 0.5rem 1rem;
      overflow: hidden;
      isolation: isolate;
      border: 1.5px solid var(--voice-ours, #c4500c);
      border-radius: var(--radius, 0.75rem);
      background: transparent;
      color: var(--voice-ours-text, #a33f05);
      font: inherit;
      font-weight: 600;
      touch-action: manipulation;
      user-select: none;
      -webkit-user-select: none;
      -webkit-touch-callout: none;
    }
    button:focus-visible {
      outline: var(--focus, 3px solid currentColor);
      outline-offset: 2px;
    }
    button:disabled {
      opacity: 0.5;
    }
    button::before {
      content: '';
      position: absolute;
      inset: 0;
      z-index: -1;
      background: var(--hold-tint, var(--voice-ours-tint, #fbe3d0));
      transform: scaleX(0);
      transform-origin: left;
    }
    /* Progress, not decoration: it moves for those who ask for less motion too. */
    button.holding::before {
      transform: scaleX(1);
      transition: transform var(--hold) linear;
    }
    .hint {
      display: block;
      font-size: 0.875em;
      font-weight: 400;
    }
  `;

  /** How long it must be held, in milliseconds. */
  @property({ type: Number }) duration = 800;

  /** What a tap is answered with: how to use it. */
  @property() hint = '';

  @property({ type: Boolean, reflect: true }) disabled = false;

  @state() private holding = false;
  @state() private hinted = false;

  #timer: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#release();
  }

  protected override render() {
    return html`<button
      part="button"
      type="button"
      class=${this.holding ? 'holding' : ''}
      .style=${`--hold: ${this.duration}ms`}
      ?disabled=${this.disabled}
      @pointerdown=${this.#onPointerDown}
      @pointerup=${this.#onLetGo}
      @pointercancel=${this.#onLetGo}
      @pointerleave=${this.#onLetGo}
      @keydown=${this.#onKeyDown}
      @keyup=${this.#onLetGo}
      @blur=${this.#onLetGo}
      @contextmenu=${(event: Event) => event.preventDefault()}
    >
      <slot></slot>
      <span class="hint" role="status">${this.hinted ? this.hint : ''}</span>
    </button>`;
  }

  readonly #onPointerDown = (event: PointerEvent): void => {
    if (event.button === 0) this.#press();
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if ((event.key === 'Enter' || event.key === ' ') && !event.repeat) this.#press();
  };

  readonly #onLetGo = (): void => {
    if (this.holding) this.hinted = true;
    this.#release();
  };

  #press(): void {
    if (this.disabled || this.holding) return;
    this.holding = true;
    this.#timer = setTimeout(() => {
      this.#release();
      this.hinted = false;
      this.dispatchEvent(new HeldEvent());
    }, this.duration);
  }

  #release(): void {
    clearTimeout(this.#timer);
    this.holding = false;
  }
}

declare global {
  interface HTMLElementEventMap {
    held: HeldEvent;
  }
  interface HTMLElementTagNameMap {
    'connivence-hold-button': HoldButtonElement;
  }
}
