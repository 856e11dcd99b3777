import { css, html, unsafeCSS } from 'lit';

/** The most bubbles that are drawn: what a room of more is, its number says. */
const MOST = 600;

/** How many times as wide as high the room is, and the fewest bubbles in a row of it. */
const PROPORTION = 7;
const FEWEST = 14;

/** How many more stand in a row once the last is full: seldom, since all of them move. */
const STEP = 6;

export const arrivalsStyles = css`
  .arrivals {
    display: grid;
    grid-template-columns: repeat(var(--across), 1fr);
    /* As wide as what is said above, but for a long address: as high as it is wide, it would push the title out. */
    inline-size: 0;
    min-inline-size: min(100%, 80cqh);
    /* Kept free before anybody comes: the code must not move while it is being typed. */
    aspect-ratio: ${unsafeCSS(PROPORTION)};
    align-content: start;
  }
  .arrivals i {
    aspect-ratio: 1;
    margin: 9%;
    background: var(--voice-both);
    border-radius: 50% 50% 50% 12%;
  }
  .arrivals i:nth-child(even) {
    border-end-start-radius: 50%;
    border-end-end-radius: 12%;
  }
  @media (prefers-reduced-motion: no-preference) {
    .arrivals .new {
      animation: arrive 500ms cubic-bezier(0.3, 1.6, 0.5, 1) backwards;
    }
    @keyframes arrive {
      from {
        opacity: 0;
        transform: translateY(-140%) scale(0.3);
      }
    }
  }
`;

/**
 * The room as it fills: a bubble for each person, up to 600. An ornament: the number beside it is what tells.
 * @param before how many were there when the panel came up: they only stand there, and do not arrive
 */
export function arrivalsOf(people: number, before: number) {
  const drawn = Math.min(people, MOST);
  const across = Math.max(FEWEST, Math.ceil(Math.sqrt(drawn * PROPORTION) / STEP) * STEP);
  return html`<div class="arrivals" aria-hidden="true" .style=${`--across: ${across}`}>
    ${Array.from({ length: drawn }, (_, i) => html`<i class=${i < before ? '' : 'new'}></i>`)}
  </div>`;
}
