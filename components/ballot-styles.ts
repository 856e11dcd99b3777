import { css } from 'lit';

/** What every ballot wears: its reset, its big button, its focus ring. */
export const ballotStyles = css`
  :host {
    display: block;
    color: var(--ink);
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  fieldset {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  button {
    min-height: 56px;
    font: inherit;
    color: inherit;
    border: 1px solid #0000;
    border-radius: var(--radius);
    background: none;
    cursor: pointer;
  }
  .send {
    width: 100%;
    padding: 0.75rem 1rem;
    font-weight: 700;
    color: var(--paper);
    background: var(--ink);
  }
  .send[aria-disabled='true'] {
    color: var(--ink-soft);
    background: none;
    box-shadow: inset 0 0 0 2px var(--line);
    cursor: default;
  }
  :focus-visible {
    outline: var(--focus);
    outline-offset: 2px;
  }
`;
