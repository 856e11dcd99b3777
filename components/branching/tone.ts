import { css, html, svg } from 'lit';
import type { BranchingTone } from '../../session/kinds/branching.ts';
import { bubbles } from '../scale/bubbles.ts';

/** How far apart the two bubbles end: merged, touching, or each on its side. */
const APART: Readonly<Record<BranchingTone, number>> = { good: 26, mixed: 60, bad: 92 };

/** How a story ended, as the motif: the client and us, near or far. */
export function toneGlyph(tone: BranchingTone) {
  return html`<svg class="tone" viewBox="-78 -30 156 66" aria-hidden="true">
    ${bubbles(Math.min(APART[tone], 56))}
    ${tone === 'bad' ? svg`<path class="crack" d="M-4 -34L6 -12L-6 8L4 38" fill="none" />` : ''}
  </svg>`;
}

export const toneStyles = css`
  .tone {
    flex: none;
    inline-size: 2.1em;
    overflow: visible;
  }
  .tone .client {
    fill: var(--voice-client);
  }
  .tone .ours {
    fill: var(--voice-ours);
  }
  .tone .both {
    fill: var(--voice-both);
  }
  .tone .crack {
    stroke: var(--paper);
    stroke-width: 16px;
    stroke-linejoin: round;
  }
`;
