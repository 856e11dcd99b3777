import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { inLang } from '../../client/words/index.ts';
import { room } from '../../client/words/room.ts';
import type { ClockView } from '../../session/views.ts';

/** How often it looks at the time, in milliseconds. */
const TICK_MS = 5000;

/** @summary How long it has been since the beginning and on this slide, and how long it was to be. */
@customElement('connivence-console-clock')
export class ConsoleClockElement extends LitElement {
  static override styles = css`
    :host {
      color: var(--ink-soft);
      font-variant-numeric: tabular-nums;
      white-space: nowrap;
      @media (max-width: 360px) {
        white-space: normal;
      }
    }
    .over {
      color: var(--voice-ours-text);
      font-weight: 700;
    }
  `;

  @property({ reflect: true }) override lang = 'fr';

  @property({ attribute: false }) clock: ClockView | undefined;

  /** The session's clock: milliseconds since the UNIX epoch. */
  @property({ attribute: false }) now: () => number = () => Date.now();

  #tick: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#tick = setInterval(() => this.requestUpdate(), TICK_MS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#tick);
  }

  protected override render() {
    const { clock } = this;
    if (!clock) return nothing;
    const words = inLang(room, this.lang);
    const { startedAt, minutes, slideAt, slideMinutes } = clock;
    if (startedAt === undefined) return minutes ? words.planned(minutes) : nothing;
    const [all, here] = [this.#since(startedAt), this.#since(slideAt)];
    return html`<span title=${words.clock}
      ><span class=${isOver(all, minutes)}>${words.elapsed(all, minutes)}</span> ·
      <span class=${isOver(here, slideMinutes)}>${words.here(here, slideMinutes)}</span></span
    >`;
  }

  /** Whole minutes since a time. */
  #since(at: number): number {
    return Math.max(0, Math.floor((this.now() - at) / 60_000));
  }
}

function isOver(minutes: number, planned: number | undefined): string {
  return planned !== undefined && minutes >= planned ? 'over' : '';
}

declare global {
  interface HTMLElementTagNameMap {
    'connivence-console-clock': ConsoleClockElement;
  }
}
