import { css } from 'lit';

/** The scale's picture: a flag, the dots, a flag for the first round, the poles. */
export const scaleResultStyles = css`
  .picture {
    display: flex;
    flex-direction: column;
  }
  .plot {
    position: relative;
    /* Where nothing gives it a height, as on a page to be read, it takes one that can be looked at. */
    flex: 1 1 11em;
    min-block-size: 4em;
  }
  @container (max-width: 36em) {
    .plot {
      min-block-size: 13em;
    }
  }
  .plot svg {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    overflow: visible;
  }
  /* The words stand over their median whichever end it is near, and never leave the picture. */
  .flag {
    display: flex;
    min-block-size: 1.3em;
  }
  .flag::before,
  .flag::after {
    content: '';
    flex: var(--at, 0.5) 1 0;
  }
  .flag::after {
    flex-grow: calc(1 - var(--at, 0.5));
  }
  .flag .words {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 0 0.5em;
    align-items: baseline;
  }
  .flag b {
    font-family: var(--font-display);
    font-weight: 750;
    white-space: nowrap;
  }
  .flag.then,
  .half,
  .hint {
    color: var(--ink-soft);
  }
  .half,
  .when {
    white-space: nowrap;
  }
  .poles {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 1em;
    margin-block-start: 0.4em;
  }
  .pole {
    display: flex;
    gap: 0.4em;
    min-inline-size: 0;
    overflow-wrap: anywhere;
    text-wrap: balance;
  }
  .pole:last-child {
    flex-direction: row-reverse;
    text-align: end;
  }
  .pole b {
    color: var(--voice-text);
  }
  .hint {
    display: block;
  }
  .glyph {
    inline-size: 1.2em;
    block-size: 1.2em;
  }

  stop {
    stop-color: var(--voice);
  }
  .tint {
    stop-color: var(--voice-both-tint);
  }
  .band.then {
    opacity: 0.6;
  }
  .median {
    stroke: var(--ink);
    stroke-width: 3px;
  }
  .median.then {
    stroke: var(--ink-soft);
    stroke-dasharray: 6 5;
  }
  .ghost {
    fill: var(--paper);
    stroke-width: max(1px, calc(var(--size) * 0.09));
    opacity: 0.75;
  }
  .dot,
  .ghost,
  .median,
  .band {
    transition: all var(--calm) ease-out;
  }
  @starting-style {
    .dot {
      opacity: 0;
      transform: translateY(-1em);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .dot,
    .ghost,
    .median,
    .band {
      transition: none;
    }
  }
`;
