import { css } from 'lit';

/** The map of the room on the left, the criteria on the right. */
export const scorecardResultStyles = css`
  .picture {
    display: grid;
    gap: 1.2em;
  }
  .value {
    --voice: var(--voice-client);
    --voice-text: var(--voice-client-text);
  }
  .effort {
    --voice: var(--voice-ours);
    --voice-text: var(--voice-ours-text);
  }
  .map {
    display: grid;
    grid-template: auto minmax(14em, 1fr) auto auto / 1fr 1fr;
    gap: 0.15em 2px;
    min-block-size: 0;
  }
  .axis {
    display: flex;
    gap: 0.35em;
    align-items: center;
    color: var(--voice-text);
    font-weight: 600;
  }
  .axis.effort {
    justify-content: end;
  }
  .corner {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.35em;
    align-items: baseline;
    min-inline-size: 0;
    padding-inline: 0.3em;
    overflow-wrap: anywhere;
  }
  .treasure,
  .renegotiate {
    align-content: end;
  }
  .renegotiate,
  .let-go {
    justify-content: end;
    text-align: end;
  }
  .corner b {
    text-wrap: balance;
    font-family: var(--font-display);
    font-weight: 600;
  }
  .most b {
    font-weight: 800;
  }
  .share {
    font-size: 0.85em;
    color: var(--ink-soft);
    white-space: nowrap;
  }
  .share:empty {
    display: none;
  }
  .plot {
    position: relative;
    grid-column: 1 / -1;
    min-block-size: 0;
    /* Its height where nothing gives it one, as on a page to be read: the wall's takes no heed of it. */
    contain: size;
    contain-intrinsic-block-size: 13em;
  }
  .plot svg {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    overflow: visible;
  }
  .quarter {
    fill: color-mix(in srgb, var(--voice-both) calc(var(--heat, 0) * 50%), var(--surface));
    stroke: var(--line);
    stroke-width: 1.5px;
  }
  .heat {
    fill: var(--ink);
    font: 700 1.7em var(--font-display);
    text-anchor: middle;
    dominant-baseline: central;
  }
  .dot {
    fill: var(--voice-both);
    stroke: var(--surface);
    stroke-width: 2px;
  }
  .many {
    fill: var(--on-voice);
    font-family: var(--font-display);
    font-weight: 700;
    text-anchor: middle;
    dominant-baseline: central;
  }
  .ghost {
    fill: none;
    stroke: var(--ink-soft);
    stroke-width: 2px;
    stroke-dasharray: 5 4;
  }
  .way {
    fill: none;
    stroke: var(--ink);
    stroke-width: 4px;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .way.under {
    stroke: var(--surface);
    stroke-width: 9px;
  }

  .criteria {
    display: grid;
    grid-template-columns: minmax(0, 4fr) minmax(0, 4fr) auto;
    grid-auto-rows: minmax(0, auto);
    gap: 0.7em 0.5em;
    align-items: center;
  }
  .criterion {
    display: contents;
  }
  .label {
    display: flex;
    gap: 0.35em;
    min-inline-size: 0;
    line-height: 1.05;
    overflow-wrap: anywhere;
    hyphens: auto;
  }
  .end {
    display: block;
    font-size: 0.9em;
    color: var(--ink-soft);
  }
  .track {
    position: relative;
    block-size: 0.8em;
    border-radius: 0.2em;
    background: linear-gradient(var(--line), var(--line)) center / 100% 2px no-repeat;
  }
  .bar {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    inline-size: calc(100% * var(--mean));
    border-radius: 0.2em;
    background: var(--voice);
    transition: inline-size var(--calm) ease-out;
  }
  /* One tick where the half agrees. */
  .half {
    box-sizing: border-box;
    position: absolute;
    inset-block: calc(50% - 0.16em);
    inset-inline-start: calc(100% * var(--from) - 3px);
    inline-size: calc(100% * (var(--to) - var(--from)) + 6px);
    border: solid var(--ink);
    border-width: 0 3px;
    background: linear-gradient(var(--ink), var(--ink)) center / 100% 3px no-repeat;
  }
  .was {
    position: absolute;
    inset-block: -0.25em;
    inset-inline-start: calc(100% * var(--was) - 2px);
    border-inline-start: 3px dashed var(--ink-soft);
  }
  .note {
    grid-column: 1 / -1;
    align-self: end;
    font-size: 0.9em;
    color: var(--ink-soft);
    text-wrap: balance;
  }
  .figure {
    font-family: var(--font-display);
    font-weight: 600;
    font-size: 1.1em;
    color: var(--voice-text);
    /* A line that covers the highest rating ends at the track's end. */
    padding-inline-start: 0.35em;
    text-align: end;
    white-space: nowrap;
  }
  @container (min-width: 36em) {
    .picture {
      grid-template: minmax(0, 1fr) / minmax(0, 1fr) minmax(0, 1fr);
      gap: 1.4em;
    }
    .map {
      grid-template-rows: auto minmax(0, 1fr) auto auto;
    }
    .criteria {
      grid-template-rows: repeat(var(--criteria), minmax(0, 1fr)) auto;
      gap: 0 0.5em;
      block-size: 100%;
    }
    .packed .end {
      display: none;
    }
    .crowded .label {
      font-size: 0.86em;
    }
  }
  /* Half a wall has room for the map. */
  :host([half]) .picture {
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
  }
  :host([half]) .map {
    grid-template-rows: auto minmax(0, 1fr) auto auto;
  }
  :host([half]) .criteria {
    display: none;
  }
  .dot {
    transition: all var(--calm) ease-out;
    transform-box: fill-box;
    transform-origin: center;
  }
  @starting-style {
    .dot {
      transform: scale(0);
    }
    .bar {
      inline-size: 0;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .dot,
    .bar {
      transition: none;
    }
  }
`;
