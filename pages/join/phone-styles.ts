import { css } from 'lit';

/** The phone: a column that reads from the top and is answered at the bottom. */
export const phoneStyles = css`
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .link {
    position: sticky;
    top: 0;
    z-index: 1;
    margin: 0 -1rem;
    padding: 0.75rem 1rem;
    font-weight: 700;
    color: var(--paper);
    background: var(--ink);
  }
  section {
    flex: 1;
    display: flex;
    flex-direction: column;
    padding-bottom: 1rem;
  }
  .alone {
    margin: auto 0;
    padding-bottom: 20vh;
  }
  .alone svg {
    width: 9rem;
  }
  .phase {
    align-self: start;
    margin: 0.25rem 0 0;
    padding: 0.125rem 0.75rem;
    font-size: 0.9375rem;
    font-weight: 700;
    color: var(--voice-both-text);
    border-radius: 1rem 1rem 1rem 0.125rem;
    background: var(--voice-both-tint);
  }
  .open {
    color: var(--on-voice);
    background: var(--voice-both);
  }
  h1 + * {
    margin-top: 0;
  }
  .text {
    overflow-wrap: anywhere;
  }
  .text > p {
    margin: 0 0 0.75em;
  }
  blockquote {
    margin: 0 0 0.75em;
    padding: 0.625rem 1rem;
    border-radius: 1.25rem 1.25rem 1.25rem 0.25rem;
    background: var(--voice-client-tint);
  }
  ul {
    margin: 0 0 0.75em;
    padding-inline-start: 1.25em;
  }
  summary {
    display: flex;
    align-items: center;
    min-height: 56px;
    color: var(--ink-soft);
    text-decoration: underline;
    cursor: pointer;
  }
  .question {
    margin: 0.5rem 0 0;
    padding-top: 0.75rem;
    font-weight: 700;
    border-top: 1px solid var(--line);
  }
  .ballot {
    margin-top: auto;
  }
  a {
    color: inherit;
  }
  a.main {
    color: var(--paper);
    text-decoration: none;
  }
  footer {
    position: sticky;
    bottom: 0;
    margin: 0 -1rem;
    padding: 0.75rem 1rem max(0.75rem, env(safe-area-inset-bottom));
    line-height: 1.3;
    border-top: 1px solid var(--line);
    background: var(--paper);
  }
  footer:not(:has(strong:not(:empty))) {
    padding: 0;
    border: 0;
  }
  footer p {
    margin: 0;
  }
  footer span {
    display: block;
    font-size: 0.9375rem;
    color: var(--ink-soft);
  }
  .counted strong::after {
    content: ' ✓' / '';
  }
  .counted {
    color: var(--voice-both-text);
    background: var(--voice-both-tint);
  }
  .late {
    color: var(--voice-ours-text);
    background: var(--voice-ours-tint);
  }
`;
