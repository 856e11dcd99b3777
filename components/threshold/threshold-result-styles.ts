import { css } from 'lit';

/** The staircase on the left, its steps' names on the right, on one line with each step. */
export const thresholdResultStyles = css`
  .flight {
    display: grid;
    grid-template-columns: minmax(0, 5fr) auto minmax(0, 6fr);
    grid-template-rows: minmax(0, var(--air)) repeat(var(--steps), 1fr);
    column-gap: 0.5em;
    block-size: 100%;
  }
  .plot {
    position: relative;
    grid-area: 1 / 1 / -1 / 2;
    border-block-end: 3px solid var(--ink);
    /* Its height where nothing gives it one, as on a page to be read: a line for each step, with some air. */
    contain: size;
    contain-intrinsic-block-size: calc(1.75em * (var(--steps) + 0.8));
  }
  .plot svg {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    overflow: visible;
  }
  .name,
  .figure {
    grid-row: var(--row);
    align-self: center;
  }
  .figure {
    grid-column: 2;
    font-family: var(--font-display);
    text-align: end;
    white-space: nowrap;
  }
  .figure b {
    font-size: 1.1em;
    font-weight: 600;
    color: var(--voice-both-text);
  }
  .then {
    color: var(--ink-soft);
  }
  .name {
    grid-column: 3;
    min-inline-size: 0;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--lines, 1);
    line-height: 1.1;
    overflow: hidden;
    overflow-wrap: anywhere;
    hyphens: auto;
    text-wrap: balance;
  }
  .when {
    color: var(--ink-soft);
  }
  .most .label,
  .most b {
    font-weight: 750;
  }
  .when {
    display: none;
  }
  @container (min-width: 36em) {
    .roomy .when {
      display: block;
    }
  }
  /* Many steps, a line each: their names get the room that the stairs can spare. */
  @container (min-width: 36em) {
    .tight {
      grid-template-columns: minmax(0, 4fr) auto minmax(0, 8fr);
    }
    .tight .name {
      font-size: 0.95em;
    }
  }
  @container (max-width: 36em) {
    .flight {
      grid-template-columns: minmax(0, 2fr) auto minmax(0, 3fr);
    }
    .then {
      display: block;
      font-size: 0.875em;
    }
    :host(:not([half])) .flight {
      grid-auto-rows: 1fr;
      block-size: auto;
    }
    :host(:not([half])) .name {
      display: block;
      padding-block: 0.35em;
      overflow: visible;
    }
    :host(:not([half])) .when {
      display: block;
      font-size: 0.875em;
    }
  }

  .step {
    fill: var(--voice-both);
    stroke: var(--paper);
    stroke-width: 2px;
  }
  .step + .step {
    fill-opacity: calc(1 - 0.06 * var(--up));
  }
  text.half {
    fill: var(--ink-soft);
    font: 0.9em var(--font-display);
    text-anchor: end;
  }
  line.half {
    stroke: var(--ink-soft);
    stroke-width: 2px;
    stroke-dasharray: 2 6;
    stroke-linecap: round;
  }
  .person {
    fill: var(--ink);
    /* Who stands on the line of the first vote is not lost in it. */
    stroke: var(--paper);
    stroke-width: 3px;
    paint-order: stroke;
  }
  .ghost {
    fill: none;
    stroke: var(--ink-soft);
    stroke-width: 3px;
    stroke-dasharray: 10 7;
  }
  .ghost.under {
    stroke: var(--paper);
    stroke-width: 7px;
    stroke-dasharray: none;
  }
  .step,
  .person {
    transition: all var(--calm) ease-out;
  }
  @starting-style {
    .step {
      transform: translateX(2em);
      opacity: 0;
    }
    .person {
      transform: translateY(-1em);
      opacity: 0;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .step,
    .person {
      transition: none;
    }
  }
`;
