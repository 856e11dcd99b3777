import { css } from 'lit';

/** The poll's two pictures. Narrow comes first: a phone is one column that scrolls. */
export const pollResultStyles = css`
  .bars,
  .flow {
    display: grid;
    gap: 0.9em;
    block-size: 100%;
  }
  .label {
    display: flex;
    gap: 0.4em;
    min-inline-size: 0;
  }
  .glyph {
    margin-block-start: 0.17em;
  }
  .words {
    overflow-wrap: anywhere;
    hyphens: auto;
    text-wrap: pretty;
  }
  .first .words,
  .first b {
    font-weight: 750;
  }
  .figure {
    white-space: nowrap;
  }
  .figure {
    font-family: var(--font-display);
  }
  .figure b {
    font-weight: 600;
    font-size: 1.2em;
    color: var(--voice-text);
  }
  .share,
  .when {
    margin-inline-start: 0.15em;
    color: var(--ink-soft);
  }
  .measure {
    display: flex;
    align-items: center;
    gap: 0.4em;
    margin-block-start: 0.3em;
    border-inline-start: 2px solid var(--edge);
    min-inline-size: 0;
  }
  .bar {
    inline-size: calc((100% - 6em) * var(--share));
    block-size: 1.4em;
    background: var(--voice);
    border-radius: 0 0.2em 0.2em 0;
    transition: inline-size var(--calm) cubic-bezier(0.2, 0.8, 0.3, 1);
  }

  .flow .ribbons,
  .flow .head.then,
  .flow .head.now {
    display: none;
  }
  .flow .then,
  .flow .now {
    display: flex;
    align-items: center;
    gap: 0.4em;
    margin-block-start: 0.3em;
    border-inline-start: 2px solid var(--edge);
  }
  .flow .row .then::before,
  .flow .row .now::before {
    content: '';
    inline-size: calc((100% - 8.5em) * var(--is));
    block-size: 1.4em;
    background: var(--voice);
    border-radius: 0 0.2em 0.2em 0;
    transition: inline-size var(--calm) cubic-bezier(0.2, 0.8, 0.3, 1);
  }
  .flow .row .then::before {
    inline-size: calc((100% - 8.5em) * var(--was));
    block-size: 0.7em;
    opacity: 0.6;
  }
  .flow .row .then .figure {
    font-size: 0.85em;
  }

  /* Beside a debate there is a column's width, and no more height than the wall's. */
  @container not (min-width: 36em) {
    :host([half]) :is(.bars, .flow) {
      grid-template-rows: none;
      grid-auto-rows: minmax(0, 1fr);
      gap: 0.4em;
    }
    :host([half]) .row {
      display: grid;
      grid-template-rows: minmax(1.1em, max-content);
      align-content: center;
      min-block-size: 0;
    }
    :host([half]) .label {
      min-block-size: 0;
    }
    :host([half]) .words {
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: var(--clamp, 4);
      overflow: hidden;
      line-height: 1.1;
    }
    :host([half]) .flow > .aside {
      display: none;
    }
  }

  @container (min-width: 36em) {
    .words {
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: var(--clamp, 4);
      overflow: hidden;
      line-height: 1.1;
    }
    .bars {
      grid-template-columns: fit-content(55%) minmax(0, 1fr);
      grid-auto-rows: minmax(0, 1fr);
      gap: 0 1em;
    }
    .bars .row {
      display: contents;
    }
    .bars .label {
      align-items: center;
      padding-block: 0.2em;
    }
    .measure {
      margin: 0;
    }
    .bar {
      block-size: min(1.9em, 70%);
    }

    .flow {
      position: relative;
      grid-template-columns: fit-content(38%) 5.4em minmax(0, 1fr) 5.4em;
      grid-template-rows: auto var(--tracks);
      gap: 0 0.4em;
    }
    .flow .row .when {
      display: none;
    }
    .flow .row {
      display: contents;
    }
    .flow .aside {
      grid-area: 1 / 1;
    }
    .flow .label {
      grid-area: var(--row) / 1;
      align-items: center;
      padding-block: 0.2em;
    }
    .flow .head.then,
    .flow .head.now {
      display: block;
      margin: 0;
      border: 0;
      padding-block-end: 0.2em;
      color: var(--ink-soft);
    }
    .flow .head.then {
      grid-area: 1 / 3;
    }
    .flow .head.now {
      grid-area: 1 / 3;
      text-align: end;
    }
    .flow .row .then,
    .flow .row .now {
      grid-area: var(--row) / 2;
      align-self: center;
      justify-content: end;
      margin: 0;
      border: 0;
    }
    .flow .row .now {
      grid-column: 4;
      justify-content: start;
    }
    .flow .row .then::before,
    .flow .row .now::before {
      content: none;
    }
    .flow .row .then .figure {
      font-size: 1em;
    }
    .flow .ribbons {
      display: block;
      position: absolute;
      inset: 0;
      grid-area: 2 / 3 / -1 / 4;
      block-size: 100%;
      inline-size: 100%;
      overflow: visible;
    }
  }

  /* What is said of all the bars is not the last one's. */
  .picture + .aside {
    margin-block-start: 0.75em;
  }
  .bare {
    fill: none;
    stroke: var(--edge);
    stroke-width: 2px;
    vector-effect: non-scaling-stroke;
  }
  .block {
    fill: var(--voice);
    transition:
      y var(--calm),
      height var(--calm);
  }
  stop {
    stop-color: var(--voice);
  }
  .kept {
    opacity: 0.28;
    stroke: none;
  }
  .changed {
    opacity: 0.8;
    stroke-width: 1px;
    vector-effect: non-scaling-stroke;
  }
  .ribbons path {
    clip-path: inset(0);
    transition: clip-path var(--calm) ease-out;
  }
  @starting-style {
    .bar,
    .flow .row .then::before,
    .flow .row .now::before {
      inline-size: 0;
    }
    .ribbons path {
      clip-path: inset(0 100% 0 0);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .bar,
    .flow .row .then::before,
    .flow .row .now::before,
    .block,
    .ribbons path {
      transition: none;
    }
  }
`;
