import { css } from 'lit';

/** A sheet that comes up from below, where the thumb is. */
export const roomSheetStyles = css`
  dialog {
    box-sizing: border-box;
    width: 100%;
    max-width: 34rem;
    max-height: 88dvh;
    margin: auto auto 0;
    padding: var(--space-3) var(--space-3) max(var(--space-3), env(safe-area-inset-bottom));
    overflow-y: auto;
    overscroll-behavior: contain;
    border: 0;
    border-radius: 1.25rem 1.25rem 0 0;
    background: var(--paper);
    color: var(--ink);
    font-family: var(--font-text);
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 0.5);
  }
  @media (min-width: 900px) {
    dialog {
      margin: auto;
      border-radius: 1.25rem;
    }
  }
  .tiles {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: var(--space-2);
  }
  button {
    min-height: 3.25rem;
    padding: 0.4rem 0.75rem;
    border: 1.5px solid var(--edge);
    border-radius: var(--radius);
    background: var(--surface);
    color: inherit;
    font: inherit;
    font-weight: 600;
    line-height: 1.2;
    touch-action: manipulation;
  }
  .tiles button {
    min-height: 5rem;
    font-size: 1.125rem;
  }
  /* Its words say what a tap does; that it is on is seen from afar. */
  button.on {
    border-color: var(--ink);
    background: var(--ink);
    color: var(--paper);
  }
  .close {
    width: 100%;
    min-height: 4rem;
    border-color: transparent;
    background: var(--line);
    font-size: 1.125rem;
  }
  p {
    margin: 0;
    color: var(--ink-soft);
    line-height: 1.35;
  }
  .line {
    display: flex;
    gap: var(--space-3);
    align-items: center;
    justify-content: space-between;
  }
  .line button {
    flex: none;
  }
  .parts {
    display: grid;
    gap: var(--space-3);
  }
  .join {
    display: grid;
    gap: var(--space-2);
    justify-items: center;
    text-align: center;
  }
  .join connivence-qr-code {
    width: min(100%, 19rem);
  }
  .join strong {
    font-family: var(--font-display);
    font-size: 2rem;
    letter-spacing: 0.08em;
  }
  .join p {
    overflow-wrap: anywhere;
  }
  hr {
    width: 100%;
    margin: 0;
    border: 0;
    border-top: 1px solid var(--line);
  }
  :focus-visible {
    outline: var(--focus);
    outline-offset: 2px;
  }
`;
