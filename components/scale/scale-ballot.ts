import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { ScaleAnswer, ScaleBallot } from '../../session/kinds/scale.ts';
import { BallotElement } from '../ballot-element.ts';
import { ballotStyles } from '../ballot-styles.ts';
import { bubbles } from './bubbles.ts';

const MIDDLE = 50;

/**
 * @summary Answers a scale: two bubbles that draw near as the thumb slides towards the second pole.
 * @fires answer-cast - The person confirmed a place; the answer is a `ScaleAnswer`.
 */
@customElement('connivence-scale-ballot')
export class ScaleBallotElement extends BallotElement<ScaleBallot, ScaleAnswer> {
  static override styles = [
    ballotStyles,
    css`
      svg {
        display: block;
        width: 100%;
        max-height: 24vh;
        overflow: visible;
      }
      .client {
        fill: var(--voice-client);
      }
      .ours {
        fill: var(--voice-ours);
      }
      .both {
        fill: var(--voice-both);
      }
      output {
        display: block;
        min-height: 2.5em;
        padding-top: 0.5rem;
        line-height: 1.25;
        font-weight: 700;
        text-align: center;
        overflow-wrap: anywhere;
      }
      input {
        appearance: none;
        display: block;
        width: 100%;
        height: 64px;
        margin: 0;
        background: linear-gradient(var(--edge), var(--edge)) center / 100% 8px no-repeat;
        cursor: pointer;
        touch-action: pan-y;
      }
      input::-webkit-slider-thumb {
        appearance: none;
        width: 56px;
        height: 56px;
        border: 4px solid var(--paper);
        border-radius: 50%;
        background: var(--ink);
      }
      input::-moz-range-thumb {
        width: 48px;
        height: 48px;
        border: 4px solid var(--paper);
        border-radius: 50%;
        background: var(--ink);
      }
      input:focus-visible {
        outline: 0;
      }
      input:focus-visible::-webkit-slider-thumb {
        outline: var(--focus);
      }
      input:focus-visible::-moz-range-thumb {
        outline: var(--focus);
      }
      .poles {
        display: flex;
        justify-content: space-between;
        gap: 1.5rem;
        margin-bottom: 1rem;
        line-height: 1.25;
      }
      .poles p {
        flex: 1;
        min-width: 0;
        margin: 0;
        overflow-wrap: anywhere;
      }
      .poles p + p {
        text-align: end;
      }
      strong {
        display: block;
      }
      small {
        font-size: 0.875rem;
        color: var(--ink-soft);
      }
    `,
  ];

  @state() private at = MIDDLE;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('answer')) this.at = this.answer?.at ?? MIDDLE;
  }

  protected override render() {
    if (!this.ballot) return nothing;
    const { at, answer, disabled } = this;
    const t = this.words;
    const [first, second] = this.ballot.poles;
    const place = t.place(at, first!.label, second!.label);
    const sent = answer?.at === at;
    return html`<svg viewBox="-88 -28 176 64" aria-hidden="true">${bubbles(112 - at)}</svg>
      <output aria-hidden="true">${disabled && !answer ? nothing : place}</output>
      <input
        type="range"
        aria-label=${t.yours}
        aria-valuetext=${place}
        aria-describedby="poles"
        .value=${String(at)}
        ?disabled=${disabled}
        @input=${this.move}
      />
      <div class="poles" id="poles">
        ${this.ballot.poles.map(
          ({ label, hint }) => html`<p><strong>${label}</strong> <small>${hint}</small></p>`,
        )}
      </div>
      ${
        disabled
          ? nothing
          : html`<button
              class="send"
              aria-disabled=${sent}
              @click=${sent ? nothing : () => this.cast({ at })}
            >
              ${answer ? t.change : t.send}
            </button>`
      }`;
  }

  private move(event: Event): void {
    this.at = (event.target as HTMLInputElement).valueAsNumber;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'connivence-scale-ballot': ScaleBallotElement;
  }
}
