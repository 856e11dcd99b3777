import { css } from 'lit';

/** A page to keep: figures in large type, then what was said; on paper, without what only a screen can do. */
export const summaryStyles = css`
  :host {
    display: block;
    overflow-wrap: anywhere;
  }
  h1 {
    margin: 0 0 0.2em;
    font: 800 clamp(2.5rem, 8vw, 4rem) / 1 var(--font-display);
    letter-spacing: -0.025em;
  }
  .of {
    margin: 0;
    color: var(--ink-soft);
  }
  .figures {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr));
    gap: 1rem 2rem;
    margin: 2rem 0;
    padding: 1.25rem 0;
    list-style: none;
    border-block: 2px solid var(--ink);
  }
  .figures strong {
    display: block;
    font: 800 3rem/1 var(--font-display);
    letter-spacing: -0.03em;
    color: var(--voice-both-text);
  }
  .figures span {
    font-size: 1rem;
    line-height: 1.3;
  }
  section {
    margin-bottom: 2.5rem;
  }
  h2 {
    margin: 0 0 1rem;
    font: 800 clamp(1.5rem, 5vw, 2.125rem) / 1.1 var(--font-display);
    letter-spacing: -0.02em;
    text-wrap: balance;
  }
  h3 {
    margin: 0;
    font: 750 1.25rem/1.2 var(--font-display);
  }
  article {
    padding: 1rem 0 1.1rem;
    border-top: 1px solid var(--line);
    break-inside: avoid;
  }
  .asked {
    margin: 0.1rem 0 0.6rem;
    font-size: 1rem;
    line-height: 1.35;
    color: var(--ink-soft);
  }
  dl,
  dd {
    margin: 0;
  }
  dl div {
    display: grid;
    grid-template-columns: 10rem minmax(0, 1fr);
    gap: 0 1rem;
    padding: 0.2rem 0;
  }
  dt {
    font-weight: 700;
    color: var(--voice-text, var(--ink-soft));
  }
  dd {
    white-space: pre-line;
  }
  .before dd {
    color: var(--ink-soft);
  }
  .ours {
    --voice-text: var(--voice-ours-text);
  }
  .client {
    --voice-text: var(--voice-client-text);
  }
  .aside {
    margin: 0.35rem 0 0;
    font-size: 1rem;
    color: var(--ink-soft);
  }
  .endings {
    margin: 0.25rem 0 0;
    padding-inline-start: 1.25em;
  }
  .hint {
    margin: 0 0 1rem;
    color: var(--ink-soft);
  }
  .monday {
    padding: 1.5rem clamp(1rem, 4vw, 2rem);
    border-radius: 2rem 2rem 2rem 0.375rem;
    background: var(--voice-both-tint);
  }
  .monday h2 {
    margin-bottom: 0.25rem;
  }
  .monday .hint,
  .monday small {
    color: var(--ink);
  }
  .monday ul,
  .missing ul {
    margin: 0 0 1rem;
    padding: 0;
    list-style: none;
  }
  .monday li label {
    display: flex;
    gap: 0.875rem;
    align-items: flex-start;
    padding: 0.6rem 0;
    cursor: pointer;
  }
  input {
    flex: none;
    inline-size: 1.5rem;
    block-size: 1.5rem;
    margin: 0.1rem 0 0;
    accent-color: var(--voice-both);
  }
  .monday p {
    margin: 0;
  }
  .chosen p {
    font-weight: 700;
  }
  small {
    font-size: 0.9375rem;
  }
  .mine span {
    display: block;
    margin-bottom: 0.25rem;
    font-weight: 700;
  }
  textarea {
    box-sizing: border-box;
    display: block;
    inline-size: 100%;
    padding: 0.625rem 0.875rem;
    font: inherit;
    color: inherit;
    background: var(--surface);
    border: 2px solid var(--edge);
    border-radius: var(--radius);
    field-sizing: content;
    min-block-size: 4.5rem;
  }
  .written {
    display: none;
  }
  button {
    min-height: 3.25rem;
    padding: 0.5rem 1.25rem;
    font: inherit;
    font-weight: 700;
    line-height: 1.2;
    color: inherit;
    text-align: start;
    background: none;
    border: 2px solid var(--edge);
    border-radius: var(--radius);
    cursor: pointer;
  }
  .missing ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
  }
  .main {
    color: var(--paper);
    background: var(--ink);
    border-color: var(--ink);
  }
  .quiet {
    font-weight: 400;
    color: var(--ink-soft);
    border-color: transparent;
    text-decoration: underline;
  }
  .buttons,
  .sure {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.75rem;
  }
  .sure {
    margin-top: 1rem;
    padding: 1rem;
    border: 2px solid var(--voice-ours);
    border-radius: var(--radius);
  }
  .sure p {
    flex: 1 1 100%;
    margin: 0;
    font-weight: 700;
    outline: 0;
  }
  :focus-visible {
    outline: var(--focus);
    outline-offset: 2px;
  }
  @media (max-width: 36rem) {
    dl div {
      grid-template-columns: minmax(0, 1fr);
    }
    .buttons button,
    .missing button {
      flex: 1 1 100%;
      inline-size: 100%;
    }
    .buttons button {
      text-align: center;
    }
  }
  @media print {
    :host {
      font-size: 10.5pt;
      line-height: 1.35;
    }
    footer,
    .missing,
    .hint,
    .mine,
    .monday li:not(.chosen),
    .monday:not(:has(.chosen)):not(:has(.written:not(:empty))),
    input {
      display: none;
    }
    h1 {
      font-size: 26pt;
    }
    h2 {
      margin-bottom: 4pt;
      font-size: 15pt;
      break-after: avoid;
    }
    h3 {
      font-size: 11.5pt;
    }
    .figures {
      grid-template-columns: repeat(5, 1fr);
      gap: 0 12pt;
      margin: 10pt 0;
      padding: 8pt 0;
    }
    .figures strong {
      font-size: 20pt;
    }
    .figures span,
    .asked,
    .aside,
    small {
      font-size: 9pt;
    }
    section {
      margin-bottom: 12pt;
    }
    article {
      padding: 5pt 0;
    }
    .asked {
      margin-bottom: 2pt;
    }
    dl div {
      grid-template-columns: 34mm minmax(0, 1fr);
      padding: 0;
    }
    .monday {
      padding: 8pt 0;
      border-radius: 0;
      border-top: 1pt solid;
      background: none;
      break-inside: avoid;
    }
    .monday li label {
      padding: 2pt 0;
    }
    .chosen p::before,
    .written:not(:empty)::before {
      content: '☐ ' / '';
    }
    .written:not(:empty) {
      display: block;
      font-weight: 700;
      white-space: pre-line;
    }
  }
`;
