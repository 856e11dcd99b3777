import { LitElement, css, html, nothing, svg, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { stageWords } from '../stage-words.ts';

/** The moments worth a word from a screen reader, in seconds left. */
const SPOKEN = new Set([60, 30, 10, 0]);

/** When the timer wakes up, in seconds left. */
const LIVELY = 10;

/** From when on minutes have two figures, in seconds left. */
const LONG = 600;

const RADIUS = 46;
const AROUND = 2 * Math.PI * RADIUS;

/**
 * Counts down, calmly until the last ten seconds. Sized by its font size: the ring is six ems wide.
 *
 * @summary A countdown in a ring.
 * @csspart ring - The drawing of the ring.
 * @csspart digits - Minutes and seconds.
 */
@customElement('connivence-timer')
export class TimerElement extends LitElement {
  static override styles = css`
    :host {
      position: relative;
      display: inline-grid;
      place-items: center;
      width: 6em;
      aspect-ratio: 1;
      color: var(--ink);
      font-family: var(--font-display);
    }
    :host([hidden]) {
      display: none;
    }
    svg {
      position: absolute;
      inset: 0;
      transform: rotate(-90deg);
    }
    circle {
      fill: none;
      stroke-width: 5;
    }
    .track {
      stroke: var(--line);
    }
    .left {
      stroke: var(--voice-both);
      stroke-linecap: round;
      transition: stroke-dashoffset 1s linear;
    }
    .digits {
      position: relative;
      font-size: 1.75em;
      font-weight: 700;
      font-variant-numeric: tabular-nums;
      letter-spacing: -0.02em;
    }
    /* Five signs keep off the ring. */
    .long .digits {
      font-size: 1.5em;
    }
    .lively .left {
      stroke: var(--voice-ours);
    }
    .lively .digits {
      color: var(--voice-ours-text);
      animation: beat 1s ease-out infinite;
    }
    /* The ring that ran out closes to a disc: nobody reads it as a clock that stands. */
    .over .left {
      opacity: 0;
    }
    .over .track {
      stroke: var(--voice-both);
      fill: var(--voice-both);
    }
    .over svg {
      animation: close 600ms cubic-bezier(0.3, 1.6, 0.5, 1);
    }
    .over .digits {
      color: var(--on-voice);
      max-width: 4.4em;
      font-size: 1em;
      letter-spacing: 0;
      line-height: 1.1;
    }
    .face {
      display: grid;
      place-items: center;
      text-align: center;
    }
    .spoken {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    @keyframes beat {
      from {
        transform: scale(1.18);
      }
      40%,
      to {
        transform: none;
      }
    }
    @keyframes close {
      from {
        scale: 0.9;
      }
    }
    @media (prefers-reduced-motion: reduce) {
      .left {
        transition: none;
      }
      .lively .digits,
      .over svg {
        animation: none;
      }
    }
  `;

  /** When it ends: milliseconds since the UNIX epoch, on the clock of `now`. */
  @property({ type: Number, attribute: 'ends-at' }) endsAt = 0;

  /** How long it runs in all, in seconds. */
  @property({ type: Number }) seconds = 0;

  @property() override lang = 'fr';

  /** The session's clock, which need not be this device's. */
  @property({ attribute: false }) now: () => number = () => Date.now();

  @state() private left = 0;
  @state() private spoken = '';
  #tick: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#read();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#tick);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('endsAt') || changed.has('now') || changed.has('seconds')) this.#read();
  }

  #read(): void {
    clearTimeout(this.#tick);
    const ms = Math.max(0, this.endsAt - this.now());
    const left = Math.ceil(ms / 1000);
    if (left !== this.left && SPOKEN.has(left)) {
      const w = stageWords(this.lang);
      this.spoken = left > 0 ? w.timeLeft(left) : w.timeUp;
    }
    this.left = left;
    if (ms > 0) this.#tick = setTimeout(() => this.#read(), ms % 1000 || 1000);
  }

  protected override render() {
    const { left, seconds } = this;
    const w = stageWords(this.lang);
    const share = seconds > 0 ? Math.min(1, left / seconds) : 0;
    const mood = left === 0 ? 'over' : left <= LIVELY ? 'lively' : left >= LONG ? 'long' : 'calm';
    const digits = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
    return html`<div
        class="face ${mood}"
        role="timer"
        aria-live="off"
        aria-label=${left > 0 ? w.timer : nothing}
      >
        <svg part="ring" viewBox="0 0 100 100" aria-hidden="true">
          ${svg`<circle class="track" cx="50" cy="50" r=${RADIUS} />
            <circle class="left" cx="50" cy="50" r=${RADIUS}
              stroke-dasharray=${AROUND} stroke-dashoffset=${AROUND * (1 - share)} />`}
        </svg>
        <span class="digits" part="digits">${left === 0 ? w.timeUp : digits}</span>
      </div>
      <span class="spoken" role="status">${this.spoken}</span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'connivence-timer': TimerElement;
  }
}
