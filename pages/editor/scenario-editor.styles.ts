import { css } from 'lit';

/** The editor: its bar on top, what one writes at the left, what the room sees at the right. */
export const editorStyles = css`
  :host {
    display: block;
    color: var(--ink);
    font-family: var(--font-text);
  }
  .bar {
    position: sticky;
    top: 0;
    z-index: 2;
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-1) var(--space-2);
    align-items: center;
    padding: var(--space-2) clamp(var(--space-3), 3vw, var(--space-5));
    border-bottom: 1px solid var(--line);
    background: var(--paper);
  }
  .home {
    display: flex;
    gap: 0.5em;
    align-items: center;
    min-height: 2.75rem;
    color: inherit;
    font-family: var(--font-display);
    font-size: 1.25rem;
    font-weight: 700;
    text-decoration: none;
  }
  .bar .state {
    flex: 1;
    min-width: 12rem;
    margin: 0;
    color: var(--ink-soft);
    font-size: 0.9375rem;
    line-height: 1.25;
    text-align: end;
  }
  .bar .state.wrong {
    color: var(--voice-ours-text);
    font-weight: 600;
  }
  .bar .button {
    min-height: 2.75rem;
    padding: 0.25rem 1rem;
  }
  .bar .button.icon {
    width: 2.75rem;
    padding: 0;
    font-size: 1.25rem;
  }
  .bar .button:disabled {
    cursor: default;
  }
  .page {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(20rem, 26rem);
    gap: var(--space-4);
    max-width: 96rem;
    margin: 0 auto;
    padding: var(--space-4) clamp(var(--space-3), 3vw, var(--space-5)) var(--space-5);
  }
  aside {
    position: sticky;
    top: 5rem;
    align-self: start;
  }
  .what {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2) var(--space-4);
    align-items: end;
    justify-content: space-between;
    margin-bottom: var(--space-3);
  }
  h1 {
    margin: 0;
    font-family: var(--font-display);
    font-size: clamp(1.75rem, 3vw, 2.25rem);
    line-height: 1.1;
    text-wrap: balance;
    overflow-wrap: anywhere;
  }
  .what p,
  .note p {
    margin: var(--space-1) 0 0;
    color: var(--ink-soft);
    line-height: 1.4;
  }
  .tabs {
    display: flex;
    gap: var(--space-1);
  }
  .tabs button,
  .langs button {
    min-height: 2.75rem;
    padding: 0 0.9rem;
    border: 0;
    border-bottom: 3px solid transparent;
    background: none;
    color: var(--ink-soft);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  .tabs [aria-selected='true'] {
    border-color: var(--ink);
    color: var(--ink);
  }
  .langs {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--space-2);
    align-items: center;
    margin: 0 0 var(--space-3);
    color: var(--ink-soft);
  }
  .langs button {
    padding: 0 0.4rem;
    border: 0;
    font-weight: 400;
    text-decoration: underline;
  }
  .langs strong {
    color: var(--ink);
  }
  .langs select {
    min-height: 2.25rem;
    border: 1.5px solid var(--edge);
    border-radius: var(--radius-small);
    background: var(--surface);
    color: inherit;
    font: inherit;
  }
  .note {
    margin-bottom: var(--space-3);
    padding: var(--space-3);
    border-radius: var(--radius);
    background: var(--voice-both-tint);
  }
  .note p {
    margin: 0;
    color: inherit;
  }
  .note .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
    margin-top: var(--space-2);
  }
  .summary {
    margin-bottom: var(--space-3);
    padding: 0 var(--space-3);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
  }
  .summary summary,
  p.summary {
    min-height: 2.75rem;
    margin-top: 0;
    font-weight: 600;
    line-height: 2.75rem;
  }
  .summary summary {
    cursor: pointer;
  }
  .summary.errors summary {
    color: var(--voice-ours-text);
  }
  .summary ul {
    display: grid;
    gap: var(--space-1);
    margin: 0;
    padding: 0 0 var(--space-3);
    list-style: none;
  }
  .summary button {
    padding: 0.3rem 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    line-height: 1.35;
    text-align: start;
    cursor: pointer;
  }
  .summary button strong {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .summary li:not(.error) {
    color: var(--ink-soft);
  }
  dialog {
    box-sizing: border-box;
    width: min(60rem, calc(100vw - 2rem));
    max-height: calc(100dvh - 2rem);
    padding: var(--space-4);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--paper);
    color: inherit;
  }
  dialog.small {
    width: min(30rem, calc(100vw - 2rem));
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 45%);
  }
  dialog h2 {
    margin: 0;
    font-family: var(--font-display);
    font-size: 1.5rem;
  }
  dialog p {
    color: var(--ink-soft);
    line-height: 1.4;
  }
  dialog label {
    font-weight: 600;
  }
  dialog input {
    box-sizing: border-box;
    width: 100%;
    min-height: 3rem;
    margin-top: var(--space-1);
    padding: 0 var(--space-3);
    border: 1.5px solid var(--edge);
    border-radius: var(--radius-small);
    background: var(--surface);
    color: inherit;
    font: inherit;
  }
  dialog .wrong {
    color: var(--voice-ours-text);
    font-weight: 600;
  }
  dialog .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
    margin-top: var(--space-3);
  }
  :focus-visible {
    outline: var(--focus);
    outline-offset: 2px;
  }
  @media (max-width: 999px) {
    .page {
      grid-template-columns: minmax(0, 1fr);
    }
    aside {
      position: static;
    }
  }
  @media (max-width: 600px) {
    .bar {
      position: static;
    }
    .bar .state {
      order: 1;
      flex-basis: 100%;
      text-align: start;
    }
  }
`;
