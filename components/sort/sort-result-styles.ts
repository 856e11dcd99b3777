import { css } from 'lit';

/** The matrix: a row for each card, a column for each category. Narrow comes first: a phone is one column that scrolls. */
export const sortResultStyles = css`
  :host {
    /* Named, because each cell is a container too. */
    container-name: result;
  }
  .rows {
    display: grid;
    gap: 1.1em;
  }
  .heads,
  .end-head,
  .cell.nobody:not(.expected) {
    display: none;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em 0.9em;
    align-items: center;
  }
  .card {
    inline-size: 100%;
    overflow-wrap: anywhere;
    text-wrap: pretty;
  }
  .card .words:not(:has(b)) {
    font-weight: 600;
  }
  .cell {
    display: flex;
    align-items: center;
    gap: 0.35em;
    border-radius: 0.5em;
  }
  .bubble {
    position: relative;
    flex: none;
    display: grid;
    place-items: center;
    inline-size: calc(1.5em + 1.6em * var(--size));
    block-size: calc(1.5em + 1.6em * var(--size));
    border: 2px solid var(--voice-both);
    border-radius: 50%;
    background: color-mix(in oklab, var(--voice-both) var(--heat), var(--surface));
    font-family: var(--font-display);
    font-weight: 650;
    font-variant-numeric: tabular-nums;
    transition: all var(--calm) cubic-bezier(0.2, 0.8, 0.3, 1);
  }
  .first .bubble {
    color: var(--on-voice);
    background: var(--voice-both);
  }
  .nobody .bubble {
    border-color: transparent;
    background: none;
    color: var(--ink-soft);
  }
  .delta {
    font-size: 0.82em;
    color: var(--ink-soft);
    white-space: nowrap;
  }
  .expected {
    outline: 3px solid var(--ink);
    outline-offset: 0.1em;
    padding: 0 0.25em;
  }
  /* Three digits: what holds them grows wider, and they stay as large as the others. */
  .wide .bubble {
    inline-size: calc(2.1em + 1.4em * var(--size));
    border-radius: 99em;
  }
  .wide .half {
    inline-size: calc(2.2em + 0.6em * var(--size));
    font-size: 0.74em;
  }
  .end {
    display: flex;
    align-items: center;
    gap: 0.35em;
    color: var(--ink-soft);
  }
  .end b {
    color: var(--ink);
    font-family: var(--font-display);
  }
  .end svg {
    inline-size: 2.6em;
    flex: none;
    overflow: visible;
  }
  svg .client {
    fill: var(--voice-client);
  }
  svg .ours {
    fill: var(--voice-ours);
  }
  svg .both {
    fill: var(--voice-both);
  }

  /* The two sides, back to back: a whole disc is a shared view. */
  .halves {
    flex: none;
    display: flex;
    align-items: center;
    /* Without it two numbers read as one. */
    gap: 3px;
  }
  .half {
    display: grid;
    align-items: center;
    box-sizing: border-box;
    inline-size: calc(1.65em + 0.5em * var(--size));
    block-size: calc(1.5em + 1.6em * var(--size));
    font-family: var(--font-display);
    font-weight: 650;
    font-size: 0.8em;
    color: var(--on-voice);
    background: var(--voice);
    font-variant-numeric: tabular-nums;
    transition: all var(--calm) cubic-bezier(0.2, 0.8, 0.3, 1);
  }
  .half.ours {
    justify-items: end;
    padding-inline-end: 0.26em;
    border-radius: 99em 0 0 99em;
  }
  .half.client {
    padding-inline-start: 0.26em;
    border-radius: 0 99em 99em 0;
  }
  .half.none {
    display: none;
  }
  .sides {
    display: flex;
    align-items: center;
    gap: 0.35em;
    color: var(--ink-soft);
  }
  .sides i {
    inline-size: 0.5em;
    block-size: 1em;
    background: var(--voice);
  }
  .sides i.mark {
    inline-size: 1.3em;
    border: 3px solid var(--ink);
    border-radius: 0.35em;
    background: none;
  }
  .sides i.ours {
    border-radius: 99em 0 0 99em;
  }
  .sides i.client {
    margin-inline-start: -0.3em;
    border-radius: 0 99em 99em 0;
  }

  @container result (min-width: 36em) {
    .rows {
      block-size: 100%;
      gap: 0;
      grid-template-columns:
        minmax(0, 4fr) repeat(var(--columns), minmax(min-content, 1fr))
        minmax(max-content, 0.4fr);
      grid-template-rows: auto;
      grid-auto-rows: minmax(0, 1fr);
    }
    .heads,
    .row {
      display: grid;
      grid-column: 1 / -1;
      grid-template-columns: subgrid;
      align-items: stretch;
      gap: 0;
    }
    .row {
      border-block-start: 2px solid var(--line);
    }
    .heads > * {
      padding-block-end: 0.35em;
      padding-inline: 0.3em;
      align-self: end;
      text-align: center;
      font-size: 0.8em;
      font-weight: 650;
      line-height: 1.05;
      overflow-wrap: break-word;
      justify-self: center;
    }
    .heads > .key {
      padding-inline: 0;
      justify-self: start;
    }
    .end-head {
      display: block;
      color: var(--ink-soft);
      font-weight: 400;
    }
    .card {
      inline-size: auto;
      align-self: stretch;
      display: flex;
      align-items: center;
      padding-inline-end: 0.8em;
      font-size: var(--label, 0.95em);
      line-height: 1.08;
      min-block-size: 0;
    }
    .card b {
      font-weight: 750;
    }
    .card .words:has(b) {
      font-weight: 400;
    }
    .card .words {
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: var(--clamp, 99);
      overflow: hidden;
      hyphens: auto;
    }
    .cell,
    .cell.nobody:not(.expected) {
      display: flex;
      container-type: size;
      position: relative;
      justify-content: center;
      gap: 0;
      padding: 0;
      min-block-size: 0;
    }
    .expected {
      margin: 0.18em 0.25em;
      outline-offset: -1px;
    }
    .cell .name {
      display: none;
    }
    .bubble {
      inline-size: max(1.5em, min(94cqb, 80cqi) * var(--size));
      block-size: max(1.5em, min(94cqb, 80cqi) * var(--size));
    }
    .wide .bubble {
      inline-size: max(2.1em, min(94cqb, 80cqi) * var(--size));
    }
    /* Rows too low for discs: they lie down. */
    .crowded .bubble {
      inline-size: calc(2.2em + max(0px, 44cqi - 2.2em) * var(--size));
      block-size: min(86cqb, 1.7em);
      border-radius: 99em;
    }
    .crowded .bubble,
    .crowded .half,
    .crowded .delta {
      font-size: var(--figure);
    }
    .crowded .expected {
      margin-block: 0.06em;
      outline-offset: -3px;
    }
    .crowded .expected .bubble {
      block-size: min(70cqb, 1.7em);
    }
    .half {
      inline-size: max(1.5em, 1.5em + (46cqi - 1.5em) * var(--size));
      block-size: calc(1.3em + (94cqb - 1.3em) * var(--size));
    }
    .wide .half {
      inline-size: max(2.15em, 2.15em + (46cqi - 2.15em) * var(--size));
    }
    /* In a column, one side alone stays on its side. */
    .half.none {
      display: grid;
      background: none;
    }
    .delta {
      position: absolute;
      inset-block-start: 50%;
      inset-inline-start: calc(50% + max(0.91em, min(47cqb, 40cqi) * var(--size)) + 0.2em);
      translate: 0 -50%;
      margin: 0;
    }
    .wide .delta {
      inset-inline-start: calc(50% + max(1.28em, min(47cqb, 40cqi) * var(--size)) + 0.2em);
    }
    .crowded .delta {
      inset-inline-start: auto;
      inset-inline-end: 0;
    }
    .end {
      padding-inline: 1.1em 0.2em;
      justify-content: center;
      font-size: 0.86em;
    }
    .expected ~ .end b {
      font-size: 1.3em;
    }
    .end .what {
      display: none;
    }
  }
  /* Half a wall has room for a few cards: the most disputed, and none by halves. */
  :host([half]) .rows {
    display: flex;
    flex-flow: column wrap;
    block-size: 100%;
    overflow: hidden;
  }
  :host([half]) :is(.heads, .row) {
    display: grid;
    grid-template-columns: repeat(var(--columns), minmax(0, 1fr)) 3em;
    gap: 0.25em 0.4em;
    inline-size: 100%;
  }
  :host([half]) .heads {
    order: -1;
    align-items: end;
    font-weight: 650;
    line-height: 1.05;
    text-align: center;
    overflow-wrap: anywhere;
    hyphens: auto;
  }
  /* A word of nine letters fits its column: a broken one cannot be read. */
  :host([half]) .heads > * {
    font-size: min(1em, calc(88cqi / var(--columns) / 5.7));
  }
  :host([half]) .row {
    order: var(--agreed);
  }
  :host([half]) .key,
  :host([half]) :is(.cell .name, .what) {
    display: none;
  }
  :host([half]) :is(.end-head, .cell) {
    display: flex;
    justify-content: center;
    font-weight: 400;
  }
  :host([half]) .card {
    grid-column: 1 / -1;
  }
  :host([half]) .words {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
  }
  :host([half]) .bubble {
    inline-size: calc(1.9em + 2em * var(--size));
    block-size: 1.5em;
    border-radius: 99em;
    font-size: 0.85em;
  }
  :host([half]) .end {
    justify-content: center;
  }
  @starting-style {
    .bubble,
    .half {
      scale: 0.3;
      opacity: 0;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .bubble,
    .half {
      transition: none;
    }
  }
`;
