import { css } from 'lit';

/** What every part of a report shares: a printed page in small, with tables that are read. */
export const reportStyles = css`
  :host {
    display: block;
  }
  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd,
  table {
    margin: 0;
  }
  h2,
  h3,
  h4 {
    font-family: var(--font-display);
    line-height: 1.15;
    text-wrap: balance;
    break-after: avoid;
  }
  h2 {
    font-size: 1.75em;
  }
  h3 {
    font-size: 1.35em;
  }
  h4 {
    font-size: 1em;
  }
  /* Of a size of its own, so that a page break never runs through what is drawn in it. */
  .drawn {
    block-size: var(--high);
    contain: size layout;
  }
  /* In a phone's column pictures take the height that they need, as on a phone. */
  @media screen and (max-width: 640px) {
    .drawn {
      block-size: auto;
      contain: none;
    }
  }
  .soft {
    color: var(--ink-soft);
  }
  .kicker {
    color: var(--voice-both-text);
    font-size: 0.86em;
    font-weight: 700;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: 0.93em;
  }
  caption {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  th,
  td {
    padding: 0.25em 0.8em 0.25em 0;
    border-bottom: 1px solid var(--line);
    text-align: start;
    vertical-align: top;
    overflow-wrap: anywhere;
  }
  thead th {
    color: var(--ink-soft);
    font-size: 0.93em;
    font-weight: 600;
  }
  tbody th {
    font-weight: 400;
  }
  .number {
    padding-inline-end: 0;
    text-align: end;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  thead {
    display: table-header-group;
  }
  tr {
    break-inside: avoid;
  }
`;
