import { css } from 'lit';

/** A page to read: one column, big titles, the two voices. */
export const courseStyles = css`
  :host {
    display: block;
    min-height: 100dvh;
    font: 1.125rem/1.5 var(--font-text);
    color: var(--ink);
    background: var(--paper);
  }
  .top {
    position: sticky;
    top: 0;
    z-index: 2;
    display: flex;
    align-items: center;
    gap: 0.625rem;
    min-height: 3.5rem;
    padding: 0 max(1rem, env(safe-area-inset-right)) 0 max(1rem, env(safe-area-inset-left));
    background: var(--paper);
    border-bottom: 1px solid var(--line);
  }
  .top strong {
    flex: 1;
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  .top connivence-mark {
    flex: none;
    width: 2.75rem;
  }
  .record {
    box-sizing: border-box;
    max-width: 66rem;
    margin: 0 auto;
    padding: 1rem max(1rem, env(safe-area-inset-right)) 0 max(1rem, env(safe-area-inset-left));
    font-size: 1rem;
    color: var(--ink-soft);
  }
  .trouble {
    font-weight: 700;
    color: var(--ink);
  }
  main,
  nav {
    box-sizing: border-box;
    max-width: 66rem;
    margin: 0 auto;
    padding: 1.5rem max(1rem, env(safe-area-inset-right)) 3rem max(1rem, env(safe-area-inset-left));
    outline: 0;
  }
  .slide {
    max-width: 42rem;
    margin: 0 0 3rem;
    font-size: 1.25rem;
  }
  .slide:only-child,
  .slide:first-child {
    margin-top: 1rem;
  }
  h1,
  .slide h1,
  .slide h2 {
    margin: 0 0 0.4em;
    font: 800 clamp(2.25rem, 8vw, 4rem) / 1 var(--font-display);
    letter-spacing: -0.025em;
    text-wrap: balance;
  }
  .slide h2 {
    font-size: clamp(1.75rem, 6vw, 3rem);
  }
  button {
    min-height: 3rem;
    padding: 0.5rem 1.25rem;
    font: inherit;
    font-weight: 700;
    color: inherit;
    background: none;
    border: 2px solid var(--edge);
    border-radius: var(--radius);
    cursor: pointer;
  }
  .main {
    color: var(--paper);
    background: var(--ink);
    border-color: var(--ink);
  }
  .contents {
    min-height: 2.75rem;
    padding: 0.25rem 0.75rem;
    font-weight: 400;
    border-color: transparent;
    text-decoration: underline;
  }
  .turning {
    display: flex;
    justify-content: space-between;
    margin-top: 2.5rem;
    padding-top: 1.25rem;
    border-top: 1px solid var(--line);
  }
  :focus-visible {
    outline: var(--focus);
    outline-offset: 2px;
  }
`;
