import { css } from 'lit';

export const composerStyles = css`
  :host {
    display: block;
    max-width: 76rem;
    margin: 0 auto;
    padding: var(--space-4) clamp(var(--space-3), 4vw, var(--space-5)) var(--space-5);
    color: var(--ink);
    font: 1.0625rem/1.4 var(--font-text);
  }
  header {
    display: flex;
    align-items: center;
    justify-content: space-between;
  }
  .home {
    display: flex;
    gap: 0.6em;
    align-items: center;
    min-height: 3rem;
    color: inherit;
  }
  h1 {
    margin: var(--space-3) 0 0;
    font: 800 clamp(2rem, 5vw, 3rem) / 1.05 var(--font-display);
    letter-spacing: -0.02em;
  }
  h2 {
    display: flex;
    justify-content: space-between;
    align-items: baseline;
    gap: 1rem;
    margin: 0 0 var(--space-3);
    font: 750 1.5rem/1.1 var(--font-display);
  }
  .hint,
  .empty {
    color: var(--ink-soft);
  }
  .desk {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: var(--space-5);
    align-items: start;
    margin-top: var(--space-4);
  }
  .workshop {
    position: sticky;
    top: var(--space-3);
    padding: var(--space-4);
    border-radius: 1.5rem 1.5rem 1.5rem 0.4rem;
    background: var(--surface);
    box-shadow: 0 0 0 1.5px var(--line);
  }
  .total {
    color: var(--voice-both-text);
  }
  .filters {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0.75rem;
    margin-bottom: var(--space-3);
  }
  input:not([type='checkbox']),
  select {
    box-sizing: border-box;
    min-width: 0;
    min-height: 3rem;
    padding: 0.25rem 0.75rem;
    font: inherit;
    color: inherit;
    border: 1.5px solid var(--edge);
    border-radius: var(--radius);
    background: var(--surface);
  }
  .name {
    display: grid;
    gap: 0.25rem;
    margin-bottom: var(--space-3);
    font-weight: 700;
  }
  .name input {
    font: 700 1.25rem/1.2 var(--font-display);
  }
  ul,
  ol {
    display: grid;
    gap: 0.5rem;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .cases button {
    position: relative;
    display: grid;
    gap: 0.1rem;
    width: 100%;
    padding: 0.7rem 3rem 0.7rem 1rem;
    font: inherit;
    color: inherit;
    text-align: start;
    border: 1.5px solid var(--line);
    border-radius: var(--radius);
    background: none;
    cursor: pointer;
  }
  .cases button:hover {
    border-color: var(--ink);
  }
  .cases span,
  .what span {
    color: var(--ink-soft);
    font-size: 1rem;
  }
  .cases .plus {
    position: absolute;
    right: 1rem;
    top: 50%;
    translate: 0 -50%;
    font: 700 1.5rem/1 var(--font-display);
    color: var(--voice-both-text);
  }
  .chosen {
    margin: 0.75rem 0;
    counter-reset: piece;
  }
  .chosen li {
    display: flex;
    align-items: center;
    gap: 0.75rem;
    padding: 0.35rem 0.35rem 0.35rem 1rem;
    border-radius: var(--radius);
    background: var(--voice-both-tint);
  }
  .chosen li::before {
    counter-increment: piece;
    content: counter(piece);
    font: 800 1.25rem/1 var(--font-display);
    color: var(--voice-both-text);
  }
  .what {
    flex: 1;
    min-width: 0;
  }
  .moves {
    display: flex;
  }
  .moves button {
    width: 2.75rem;
    height: 2.75rem;
    font: 700 1.25rem/1 var(--font-text);
    color: inherit;
    border: 0;
    border-radius: var(--radius);
    background: none;
    cursor: pointer;
  }
  .moves button:disabled {
    opacity: 0.3;
    cursor: default;
  }
  .moves button:hover:not(:disabled) {
    background: var(--surface);
  }
  .check {
    display: flex;
    gap: 0.6rem;
    align-items: center;
    min-height: 2.75rem;
  }
  input[type='checkbox'] {
    width: 1.35rem;
    height: 1.35rem;
    accent-color: var(--voice-both);
  }
  fieldset {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25rem;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    float: inline-start;
    padding: 0.65rem 0 0;
    font-weight: 700;
  }
  .message {
    min-height: 1.4em;
    margin: 0.25rem 0 0.5rem;
    font-weight: 700;
    color: var(--voice-ours-text);
  }
  .workshop > .button {
    width: 100%;
  }
  .done {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
    margin-top: var(--space-4);
  }
  .done p {
    flex: 1 1 100%;
    margin: 0;
    font: 700 1.25rem/1.3 var(--font-display);
  }
  @media (max-width: 55rem) {
    .desk {
      grid-template-columns: minmax(0, 1fr);
    }
    .workshop {
      position: static;
      order: -1;
    }
  }
`;
