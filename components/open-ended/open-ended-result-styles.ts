import { css } from 'lit';

/** The wall of cards: a column on a phone; on the wall, cards that `pack` puts in columns. */
export const openEndedResultStyles = css`
  .picture {
    display: flex;
    flex-direction: column;
    gap: 0.4em;
  }
  .cards {
    display: flex;
    flex-direction: column;
    gap: 0.5em;
    min-block-size: 0;
  }
  [hidden][hidden] {
    display: none;
  }
  .cards > .glyph {
    inline-size: 7em;
    block-size: 7em;
    margin: auto;
    color: var(--line);
  }
  .card {
    box-sizing: border-box;
    padding: 0.45em 0.7em 0.5em;
    line-height: 1.17;
    border: 2px solid var(--line);
    border-radius: 0.7em 0.7em 0.7em 0.15em;
    background: var(--surface);
    overflow-wrap: anywhere;
    text-wrap: balance;
  }
  .first {
    border-color: var(--voice-both);
    background: var(--voice-both-tint);
  }
  .times {
    font-family: var(--font-display);
    font-weight: 600;
    white-space: nowrap;
    color: var(--ink-soft);
  }
  .card b {
    margin-inline-end: 0.25em;
    font-family: var(--font-display);
    font-weight: 750;
    white-space: nowrap;
    color: var(--voice-both-text);
  }
  .card .glyph {
    vertical-align: -0.08em;
    color: var(--voice-both);
  }
  .example {
    border-style: dashed;
    border-color: var(--edge);
    background: none;
  }
  .elsewhere {
    display: block;
    font-family: var(--font-display);
    font-weight: 600;
    color: var(--ink-soft);
  }
  .top {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 1em;
  }
  .more {
    flex: none;
    margin: 0;
    font-family: var(--font-display);
    font-weight: 600;
    color: var(--ink-soft);
  }

  .cards.wide {
    flex: 1;
    position: relative;
    font-size: calc(1em * var(--scale, 1));
  }
  .wide .card {
    position: absolute;
    inset: 0 auto auto 0;
    inline-size: var(--width);
    font-size: calc(1em + 0.2em * var(--weight, 0));
    transition: translate var(--calm) cubic-bezier(0.2, 0.8, 0.3, 1);
  }
  @media (prefers-reduced-motion: reduce) {
    .wide .card {
      transition: none;
    }
  }
`;
