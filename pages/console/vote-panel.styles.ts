import { css } from 'lit';

export const votePanelStyles = css`
  :host {
    display: block;
  }
  h2 {
    margin: 0;
    font-family: var(--font-display);
    font-size: 1.125rem;
    line-height: 1.2;
  }
  .phase {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--space-2);
    align-items: baseline;
    margin: 0 0 var(--space-1);
    color: var(--ink-soft);
    font-size: 0.9375rem;
  }
  .phase strong {
    color: var(--ink);
  }
  .phase.open strong {
    color: var(--voice-both-text);
  }
  .phase.open strong::before {
    content: '';
    display: inline-block;
    width: 0.625em;
    height: 0.625em;
    margin-right: 0.4em;
    border-radius: 50%;
    background: var(--voice-both);
  }
  connivence-console-countdown {
    display: block;
    margin: var(--space-1) 0;
    font-size: 2.75rem;
    line-height: 1.1;
  }
  .tally {
    margin-top: var(--space-2);
  }
  .tally > p {
    margin: var(--space-1) 0 0;
    color: var(--ink-soft);
    font-size: 0.875rem;
  }
  .director:not(:empty) {
    margin-top: var(--space-3);
  }
  .steps {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(7.5rem, 1fr));
    gap: var(--space-2);
    margin-top: var(--space-3);
  }
  button {
    min-height: 3rem;
    padding: 0.25rem var(--space-2);
    border: 1.5px solid var(--edge);
    border-radius: var(--radius);
    background: var(--surface);
    color: inherit;
    font: inherit;
    font-weight: 600;
    line-height: 1.15;
    touch-action: manipulation;
  }
  button:active {
    background: var(--line);
  }
  :focus-visible {
    outline: var(--focus);
    outline-offset: 2px;
  }
  fieldset {
    display: grid;
    grid-template-columns: repeat(4, 1fr);
    gap: var(--space-2);
    min-width: 0;
    margin: var(--space-2) 0 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0 0 var(--space-1);
    color: var(--ink-soft);
    font-size: 0.875rem;
  }
  fieldset button {
    padding: 0;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  details {
    margin: var(--space-2) 0 -0.5rem;
  }
  details .steps {
    margin: 0 0 var(--space-3);
  }
  details[open] {
    margin-bottom: 0;
  }
  summary {
    padding: 0.75rem 0;
    color: var(--ink-soft);
    font-weight: 600;
    cursor: pointer;
  }
  details connivence-hold-button {
    margin-top: var(--space-3);
  }
`;
