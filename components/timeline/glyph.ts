import { svg, html } from 'lit';
import type { Mark } from '../../session/timeline.ts';

/** What a mark is drawn as: a shape and not a colour alone tells one from another. */
export function glyphOf(what: Mark['what']) {
  return html`<svg class="glyph ${what}" viewBox="0 0 18 18" aria-hidden="true">
    ${shapes[what]}
  </svg>`;
}

const ballot = (number: number) =>
  svg`<rect x="1" y="1" width="16" height="16" rx="5" /><text x="9" y="13.3">${number}</text>`;

const shapes: Record<Mark['what'], unknown> = {
  'vote-1': ballot(1),
  'vote-2': ballot(2),
  results: svg`<path d="M2 16V9h3.5v7zM7.2 16V3h3.6v13zM12.5 16V6H16v10z" />`,
  // The bubble of somebody who speaks.
  debate: svg`<path d="M9 1.5c4.6 0 8 2.8 8 6.4s-3.4 6.4-8 6.4c-.8 0-1.6-.1-2.3-.3L2.6 17l.6-4.4C1.8 11.4 1 9.7 1 7.9 1 4.3 4.4 1.5 9 1.5z" />`,
  debrief: svg`<path d="M3 1.5h12v15l-6-4.2-6 4.2z" />`,
};
