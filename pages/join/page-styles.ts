import { css } from 'lit';

/** What the form and the phone share: a column, its top, big buttons. */
export const pageStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    box-sizing: border-box;
    min-height: 100dvh;
    max-width: 34rem;
    margin: auto;
    padding: 0 max(1rem, env(safe-area-inset-right)) 0 max(1rem, env(safe-area-inset-left));
  }
  header {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    min-height: 56px;
    font-weight: 700;
  }
  header span {
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  svg {
    flex: none;
    width: 2.75rem;
  }
  .client {
    fill: var(--voice-client);
  }
  .ours {
    fill: var(--voice-ours);
  }
  .both {
    fill: var(--voice-both);
  }
  h1 {
    margin: 0.75rem 0;
    font: 750 1.625rem/1.15 var(--font-display);
    letter-spacing: -0.01em;
    text-wrap: balance;
    overflow-wrap: anywhere;
  }
  button,
  .button {
    display: flex;
    align-items: center;
    justify-content: center;
    min-height: 56px;
    padding: 0 1rem;
    font: inherit;
    font-weight: 700;
    color: inherit;
    border: 1px solid #0000;
    border-radius: var(--radius);
    background: none;
    cursor: pointer;
  }
  .main {
    width: 100%;
    box-sizing: border-box;
    margin-top: 1rem;
    color: var(--paper);
    background: var(--ink);
  }
  header button {
    margin-inline-start: auto;
    padding-inline-end: 0;
    font-weight: 400;
    color: var(--ink-soft);
    text-decoration: underline;
  }
  :focus-visible {
    outline: var(--focus);
    outline-offset: 2px;
  }
`;
