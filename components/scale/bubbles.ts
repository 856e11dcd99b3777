import { svg } from 'lit';
import { CLIENT_BUBBLE, OUR_BUBBLE } from '../mark/bubbles.ts';

/** The half axes of a bubble. */
const RX = 28;
const RY = 26;

/**
 * The motif, drawn for a given distance: two speech bubbles, and the connivence where they overlap.
 * To be put in an `<svg>` with 0,0 in their middle; classes `client`, `ours` and `both` colour it.
 * @param apart how far their centres are from each other; they touch at 56
 */
export function bubbles(apart: number) {
  const half = apart / 2;
  const height = RY * Math.sqrt(Math.max(0, 1 - (half / RX) ** 2));
  const arc = `A${RX} ${RY} 0 0 1 0`;
  return svg`
    <path class="client" d=${CLIENT_BUBBLE} transform="translate(${-30 - half} -28)"/>
    <path class="ours" d=${OUR_BUBBLE} transform="translate(${half - 30} -28)"/>
    <path class="both" d="M0 ${-height}${arc} ${height}${arc} ${-height}"/>`;
}
