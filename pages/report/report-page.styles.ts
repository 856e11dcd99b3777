import { css } from 'lit';

/** The sheet and what stands over it. On the screen as wide as on A4, so that nothing is measured twice. */
export const reportPageStyles = css`
  :host {
    /* A page is printed as it stands: no picture may be half drawn. */
    --quick: 0ms;
    --calm: 0ms;
    color: var(--ink);
    font-family: var(--font-text);
    font-size: 13px;
  }
  nav {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    align-items: center;
    justify-content: center;
    padding: 0.75rem 1rem;
    border-bottom: 1px solid var(--line);
    background: var(--paper);
    font-size: 1rem;
  }
  nav .button {
    min-height: 2.75rem;
  }
  main {
    box-sizing: border-box;
    inline-size: min(100%, 210mm);
    margin: 1.5rem auto 3rem;
    padding: clamp(1rem, 4vw, 16mm);
    border: 1px solid var(--line);
    background: var(--surface);
  }
  @media screen and (min-width: 1000px) {
    main {
      zoom: 1.15;
    }
  }
  header {
    display: grid;
    gap: 0.5em;
  }
  h1 {
    margin: 0;
    font-family: var(--font-display);
    font-size: 3em;
    letter-spacing: -0.02em;
    line-height: 1;
    text-wrap: balance;
  }
  .of {
    display: flex;
    gap: 0.6em;
    align-items: center;
  }
  connivence-mark {
    font-size: 1.6em;
  }
  .meta {
    font-size: 1.07em;
    line-height: 1.4;
  }
  .figures {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(6.5em, 1fr));
    gap: 1em;
    margin-block: 2em;
    padding: 0;
    list-style: none;
    break-inside: avoid;
  }
  .figures b {
    display: block;
    font-family: var(--font-display);
    font-size: 2.8em;
    font-weight: 700;
    letter-spacing: -0.02em;
    line-height: 1;
  }
  .message {
    padding: 0.8em 1.1em;
    border-radius: var(--radius);
    background: var(--voice-ours-tint);
    line-height: 1.4;
  }
  section {
    margin-block-start: 2.4em;
  }
  section > h2 {
    margin-block-end: 0.6em;
  }
  .signature {
    inline-size: 30%;
  }
  .sheet-of-names table {
    margin-block-start: 1em;
  }
  .sheet-of-names td,
  .sheet-of-names tbody th {
    padding-block: 0.8em;
  }
  .sheet-of-names td {
    white-space: nowrap;
  }
  .sheet-of-names thead th {
    overflow-wrap: normal;
  }
  @media screen and (max-width: 640px) {
    .signature {
      display: none;
    }
  }
  .made {
    margin-block-start: 2.4em;
    font-size: 0.86em;
  }
  @media print {
    nav {
      display: none;
    }
    main {
      inline-size: auto;
      margin: 0;
      padding: 0;
      border: 0;
      background: none;
    }
    .proofs,
    .sheet-of-names {
      break-before: page;
      margin-block-start: 0;
    }
  }
`;
