import { css } from 'lit';

/** The buttons and links of the trainer's page. */
export const buttons = css`
  .button {
    display: inline-grid;
    box-sizing: border-box;
    place-items: center;
    min-height: 3rem;
    padding: 0.25rem 1.25rem;
    border: 1.5px solid var(--edge);
    border-radius: var(--radius);
    background: transparent;
    color: var(--ink);
    font: inherit;
    font-weight: 600;
    line-height: 1.15;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
  }
  .button.strong {
    border-color: var(--ink);
    background: var(--ink);
    color: var(--paper);
  }
  .button.grave {
    border-color: var(--voice-ours);
    color: var(--voice-ours-text);
  }
  .button.quiet {
    border-color: transparent;
    color: var(--ink-soft);
  }
  .button:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .button:disabled {
    opacity: 0.5;
    text-decoration: none;
    cursor: progress;
  }
  :focus-visible {
    outline: var(--focus);
    outline-offset: 2px;
  }
`;
