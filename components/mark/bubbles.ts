import { html, svg } from 'lit';

/** The client's bubble, in a box of 60 by 64: its tail at the lower left. */
export const CLIENT_BUBBLE =
  'M2 28A28 26 0 1 1 58 28A28 26 0 1 1 2 28Z M28 54Q18 60 3 61Q9 52 7 39Z';

/** Ours, its mirror: the tail at the lower right. */
export const OUR_BUBBLE =
  'M58 28A28 26 0 1 0 2 28A28 26 0 1 0 58 28Z M32 54Q42 60 57 61Q51 52 53 39Z';

/** Whose words a colour stands for. */
export type Voice = 'client' | 'ours' | 'both';

const SHAPES = {
  client: svg`<path d=${CLIENT_BUBBLE} />`,
  ours: svg`<path d=${OUR_BUBBLE} />`,
  both: svg`<path opacity="0.78" transform="translate(0 9) scale(0.72)" d=${CLIENT_BUBBLE} />
    <path opacity="0.78" transform="translate(17 9) scale(0.72)" d=${OUR_BUBBLE} />`,
  none: svg`<circle cx="30" cy="30" r="20" fill="none" stroke="currentColor" stroke-width="11" />`,
};

/**
 * A voice as a shape, so that its colour never speaks alone: the client's bubble, ours,
 * the two as one; a ring for no voice. Its colour is the text's.
 */
export function voiceGlyph(voice: Voice | undefined) {
  return html`<svg class="glyph" viewBox="0 0 60 64" aria-hidden="true" fill="currentColor">
    ${SHAPES[voice ?? 'none']}
  </svg>`;
}
