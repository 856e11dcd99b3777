import { css } from 'lit';

/** A column on a phone; beside a keyboard, the story on the left and what one does on the right. */
export const learnerStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    scroll-margin-top: 5rem;
    color: var(--ink);
    font: 1.125rem/1.5 var(--font-text);
    overflow-wrap: anywhere;
  }
  p,
  ul,
  blockquote {
    margin: 0 0 0.75em;
  }
  ul {
    padding-inline-start: 1.25em;
  }
  .phase {
    margin: 0;
    font-weight: 700;
    color: var(--voice-both-text);
  }
  h2 {
    margin: 0.15em 0 0.6em;
    font: 800 clamp(1.75rem, 5cqi, 2.75rem) / 1.06 var(--font-display);
    letter-spacing: -0.02em;
    text-wrap: balance;
    outline: 0;
  }
  blockquote {
    padding: 0.75rem 1.1rem;
    border-radius: 1.25rem 1.25rem 1.25rem 0.25rem;
    background: var(--voice-client-tint);
  }
  .situation {
    max-width: 38rem;
  }
  summary {
    min-height: 2.75rem;
    display: flex;
    align-items: center;
    color: var(--ink-soft);
    text-decoration: underline;
    cursor: pointer;
  }
  .question {
    font: 750 1.375rem/1.2 var(--font-display);
    letter-spacing: -0.01em;
    text-wrap: balance;
  }
  .same {
    font-weight: 700;
    color: var(--voice-both-text);
  }
  .hint,
  small {
    color: var(--ink-soft);
  }
  .result {
    block-size: clamp(24rem, 62vh, 36rem);
    margin-bottom: 1.25rem;
    font-size: 1rem;
  }
  .prompts {
    list-style: none;
    display: grid;
    gap: 0.875rem;
    padding: 0;
  }
  .prompts li {
    padding: 0.875rem 1.1rem;
    border-radius: 1.25rem 1.25rem 1.25rem 0.25rem;
    background: var(--voice-tint, var(--surface));
  }
  .prompts p {
    margin: 0;
  }
  .side {
    display: flex;
    align-items: center;
    gap: 0.5em;
    font-size: 1rem;
    font-weight: 700;
    color: var(--voice-text, var(--ink-soft));
  }
  .client {
    --voice: var(--voice-client);
    --voice-text: var(--voice-client-text);
    --voice-tint: var(--voice-client-tint);
  }
  .ours {
    --voice: var(--voice-ours);
    --voice-text: var(--voice-ours-text);
    --voice-tint: var(--voice-ours-tint);
  }
  .both {
    --voice: var(--voice-both);
    --voice-text: var(--voice-both-text);
    --voice-tint: var(--voice-both-tint);
  }
  .glyph {
    flex: none;
    width: 1.1em;
    height: 1.17em;
    color: var(--voice, var(--ink-soft));
  }
  .commit {
    display: flex;
    gap: 0.75rem;
    align-items: flex-start;
    margin: 1.25rem 0;
    padding: 0.875rem 1.1rem;
    border: 2px solid var(--voice-both);
    border-radius: var(--radius);
    cursor: pointer;
  }
  .commit input {
    flex: none;
    inline-size: 1.5rem;
    block-size: 1.5rem;
    margin: 0.1rem 0 0;
    accent-color: var(--voice-both);
  }
  .commit small {
    display: block;
    font-size: 1rem;
    line-height: 1.35;
  }
  footer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.75rem;
    margin-top: 1.25rem;
  }
  footer .hint {
    margin: 0;
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
  :focus-visible {
    outline: var(--focus);
    outline-offset: 2px;
  }
  @container (inline-size >= 56rem) {
    .open .body,
    .closed .body {
      display: grid;
      grid-template-columns: minmax(0, 5fr) minmax(0, 6fr);
      gap: 3rem;
      align-items: start;
    }
    .result {
      font-size: 1.25rem;
    }
    .prompts {
      grid-template-columns: repeat(auto-fit, minmax(22rem, 1fr));
    }
  }
  @container (inline-size < 30rem) {
    footer button {
      flex: 1 1 100%;
    }
  }
  @media print {
    footer,
    .commit {
      display: none;
    }
  }
`;
