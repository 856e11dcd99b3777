import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { CLIENT_BUBBLE, OUR_BUBBLE } from './bubbles.ts';

/** How far apart the bubbles' centres are when they only touch, in units of the drawing. */
const APART = 57;

/**
 * @summary The logo: two speech bubbles, the client's and ours; where they overlap is the connivence.
 * It is 1em high and 1.8em wide.
 *
 * @cssprop --voice-client - The client's bubble.
 * @cssprop --voice-ours - Ours.
 * @cssprop --voice-both - Where they meet.
 */
@customElement('connivence-mark')
export class ConnivenceMark extends LitElement {
  static override styles = css`
    :host {
      display: inline-block;
      block-size: 1em;
      aspect-ratio: 117 / 64;
      vertical-align: -0.12em;
    }
    svg {
      display: block;
      block-size: 100%;
      inline-size: 100%;
      overflow: visible;
    }
    .client,
    .ours {
      transition: transform var(--calm, 400ms) ease-in-out;
    }
    .client {
      transform: translateX(calc(28.5px - var(--apart) * 0.5px));
    }
    .ours {
      transform: translateX(calc(28.5px + var(--apart) * 0.5px));
    }
    .fill-client {
      fill: var(--voice-client, #2a64c0);
    }
    .fill-ours {
      fill: var(--voice-ours, #c4500c);
    }
    .fill-both {
      fill: var(--voice-both, #86347c);
    }
    @media (prefers-reduced-motion: reduce) {
      .client,
      .ours {
        transition: none;
      }
    }
  `;

  /** How much the bubbles overlap: 0 they touch, 1 they are one. */
  @property({ type: Number }) overlap = 0.5;

  /** What the mark says to a screen reader; without it the mark is an ornament. */
  @property() label = '';

  override render() {
    const apart = APART * (1 - Math.min(1, Math.max(0, this.overlap)));
    return html`<svg
      viewBox="0 0 117 64"
      role=${this.label ? 'img' : 'presentation'}
      aria-label=${this.label || nothing}
      .style=${`--apart: ${apart}`}
    >
      <clipPath id="ours"><path class="ours" d=${OUR_BUBBLE} /></clipPath>
      <path class="client fill-client" d=${CLIENT_BUBBLE} />
      <path class="ours fill-ours" d=${OUR_BUBBLE} />
      <g clip-path="url(#ours)"><path class="client fill-both" d=${CLIENT_BUBBLE} /></g>
    </svg>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'connivence-mark': ConnivenceMark;
  }
}
