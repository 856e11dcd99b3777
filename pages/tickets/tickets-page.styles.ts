import { css } from 'lit';

/** The page around the cards, and the cards: three by seven on a sheet of A4, with lines to cut along. */
export const ticketsPageStyles = css`
  :host {
    display: block;
    padding: 0 var(--space-4) var(--space-5);
  }
  header {
    display: flex;
    justify-content: space-between;
    max-width: 44rem;
    margin: 0 auto;
    padding: var(--space-2) 0;
  }
  header .button {
    padding-left: 0;
  }
  main {
    max-width: 44rem;
    margin: 0 auto var(--space-4);
    font-size: 1.0625rem;
    line-height: 1.5;
  }
  h1 {
    margin: 0 0 var(--space-3);
    font-family: var(--font-display);
    font-size: 2.25rem;
    line-height: 1.1;
  }
  main p {
    margin: 0 0 var(--space-3);
    color: var(--ink-soft);
  }
  main .refused {
    color: var(--voice-ours-text);
    font-weight: 600;
  }
  main .refused:empty {
    margin: 0;
  }
  form,
  .count {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-3);
    align-items: center;
  }
  label {
    display: flex;
    gap: var(--space-2);
    align-items: center;
    font-weight: 600;
  }
  input {
    width: 6rem;
    min-height: 3rem;
    box-sizing: border-box;
    padding: 0 0.75rem;
    border: 1.5px solid var(--edge);
    border-radius: var(--radius);
    background: var(--surface);
    color: inherit;
    font: inherit;
    font-variant-numeric: tabular-nums;
  }
  main .count {
    justify-content: space-between;
    margin-top: var(--space-4);
    padding-top: var(--space-3);
    border-top: 1px solid var(--line);
    color: var(--ink);
    font-variant-numeric: tabular-nums;
  }
  .sheet {
    display: grid;
    grid-template-columns: repeat(3, 63.3mm);
    grid-auto-rows: 39mm;
    width: fit-content;
    margin: 0 auto var(--space-4);
    padding: 10mm;
    background: #fff;
    color: #241d18;
    box-shadow: 0 1px 6px rgb(0 0 0 / 0.2);
  }
  article {
    position: relative;
    display: grid;
    grid-template-columns: 27mm minmax(0, 1fr);
    box-sizing: border-box;
    align-content: center;
    padding: 2mm 3mm 2mm 2mm;
    /* Shared with the neighbours, so that one cut serves two cards. */
    outline: 0.2mm dashed #a89c8c;
    outline-offset: -0.1mm;
    font: 7.5pt/1.25 var(--font-text);
  }
  connivence-qr-code {
    width: 27mm;
  }
  article > div {
    display: grid;
    align-content: center;
    min-width: 0;
  }
  h2 {
    margin: 0 0 1.2mm;
    overflow: hidden;
    font: 700 8.5pt/1.15 var(--font-display);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  article p {
    margin: 0;
    color: #5d5348;
    overflow-wrap: anywhere;
  }
  article b {
    color: #241d18;
  }
  strong {
    display: grid;
    margin: 0.4mm 0 0.8mm;
    font:
      700 14pt/1.1 ui-monospace,
      monospace;
    letter-spacing: 0.04em;
  }
  footer {
    grid-column: 1 / -1;
    padding-left: 2mm;
    color: #5d5348;
  }
  @media print {
    :host {
      padding: 0;
    }
    header,
    main {
      display: none;
    }
    .sheet {
      margin: 0;
      padding: 0;
      box-shadow: none;
      break-after: page;
      break-inside: avoid;
    }
    .sheet:last-child {
      break-after: auto;
    }
  }
  @media screen and (max-width: 800px) {
    /* Paper is wider than a phone: it is looked at from further away. */
    .sheet {
      zoom: 0.42;
    }
  }
`;
