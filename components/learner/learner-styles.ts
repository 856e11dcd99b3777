import { css } from 'lit';

/** A column on a phone, with its button in the thumb's reach; beside a keyboard, what to read on the left and what to do on the right. */
export const learnerStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    color: var(--ink);
    font: 1.125rem/1.5 var(--font-text);
    overflow-wrap: break-word;
  }
  p,
  ul,
  blockquote {
    margin: 0 0 0.75em;
  }
  ul {
    padding-inline-start: 1.25em;
  }
  .body {
    animation: arrive var(--calm) ease-out;
  }
  @keyframes arrive {
    from {
      opacity: 0;
      transform: translateY(0.75rem);
    }
  }
  .kicker {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.75rem;
    margin: 0 0 0.75rem;
    font-size: 1rem;
    line-height: 1.3;
    color: var(--ink-soft);
  }
  .phase {
    padding: 0.2rem 0.8rem;
    font-weight: 700;
    color: var(--voice-both-text);
    border-radius: 1rem 1rem 1rem 0.125rem;
    background: var(--voice-both-tint);
  }
  .open .phase {
    color: var(--on-voice);
    background: var(--voice-both);
  }
  h2 {
    margin: 0 0 0.6em;
    font: 800 clamp(1.75rem, 5cqi, 3rem) / 1.06 var(--font-display);
    letter-spacing: -0.02em;
    text-wrap: balance;
    outline: 0;
  }
  h2.question {
    font-size: clamp(1.5rem, 3.6cqi, 2.25rem);
    font-weight: 750;
    line-height: 1.12;
    letter-spacing: -0.015em;
  }
  blockquote {
    padding: 0.75rem 1.1rem;
    border-radius: 1.25rem 1.25rem 1.25rem 0.25rem;
    background: var(--voice-client-tint);
  }
  .situation {
    max-width: 38rem;
  }
  .situation.aside {
    display: none;
  }
  summary {
    min-height: 2.75rem;
    display: flex;
    align-items: center;
    color: var(--ink-soft);
    text-decoration: underline;
    cursor: pointer;
  }
  .asked {
    margin: 1.25rem 0 0;
    padding: 0.9rem 1.25rem 1rem;
    font: 750 1.375rem/1.2 var(--font-display);
    letter-spacing: -0.01em;
    text-wrap: balance;
    border-radius: 1.5rem 1.5rem 0.25rem;
    background: var(--voice-ours-tint);
  }
  .own {
    margin: 0 0 1.25rem;
    padding: 0.75rem 1.1rem 0.8rem;
    line-height: 1.35;
    border-radius: 1.25rem 1.25rem 0.25rem;
    background: var(--voice-both-tint);
  }
  .own span {
    display: block;
    font-size: 1rem;
    color: var(--ink-soft);
  }
  .own .same {
    font-size: inherit;
    color: var(--voice-both-text);
  }
  .own strong + .same {
    margin-top: 0.2rem;
  }
  .hint,
  small {
    color: var(--ink-soft);
  }
  .story > * {
    margin-bottom: 1.25rem;
  }
  .result {
    margin-bottom: 1.5rem;
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
  .prompts .ours {
    border-radius: 1.25rem 1.25rem 0.25rem;
  }
  .prompts p {
    margin: 0;
  }
  .prompts .side {
    display: flex;
    gap: 0.5em;
    margin-bottom: 0.3rem;
    font-size: 1rem;
    font-weight: 700;
    line-height: 1.3;
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
    margin-top: 0.08em;
    color: var(--voice, var(--ink-soft));
  }
  .commit {
    display: flex;
    gap: 0.875rem;
    align-items: flex-start;
    max-width: 38rem;
    margin: 1.25rem 0;
    padding: 0.875rem 1.1rem;
    border: 2px solid var(--voice-both);
    border-radius: var(--radius);
    cursor: pointer;
  }
  .commit:has(:checked) {
    background: var(--voice-both-tint);
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
    gap: 0.5rem 0.75rem;
    margin-top: 1.25rem;
  }
  footer:has(.main) {
    position: sticky;
    bottom: 0;
    z-index: 1;
    padding-block: 0.75rem max(0.75rem, env(safe-area-inset-bottom));
    background: var(--paper);
  }
  footer p {
    margin: 0;
  }
  footer p:empty {
    display: none;
  }
  button {
    min-height: 3.25rem;
    padding: 0.5rem 1.25rem;
    font: inherit;
    font-weight: 700;
    line-height: 1.2;
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
  @container (inline-size >= 36rem) {
    .result,
    connivence-branching-ending {
      block-size: clamp(24rem, 54vh, 36rem);
    }
  }
  @container (inline-size >= 48rem) {
    .result {
      font-size: 1.125rem;
    }
    connivence-phone-debrief {
      columns: 2 20rem;
      column-gap: 3rem;
    }
    .seen .own {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 0 1rem;
    }
    .seen .same {
      margin-inline-start: auto;
    }
    .prompts {
      grid-template-columns: 1fr 1fr;
      gap: 1rem 2rem;
      align-items: start;
    }
    article:not(.seen, .ended, .debate, .debrief) {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      grid-template-rows: auto auto 1fr;
      column-gap: clamp(2rem, 5cqi, 4rem);
      & header {
        grid-column: 1 / -1;
      }
      & .body {
        display: contents;
      }
      & .situation,
      & .story {
        grid-area: 2 / 1 / 4 / 2;
        animation: arrive var(--calm) ease-out;
      }
      & .situation.aside {
        display: block;
        align-self: start;
        position: sticky;
        top: 5rem;
      }
      & details {
        display: none;
      }
      & .ask,
      & .asked {
        grid-area: 2 / 2;
        margin: 0;
        align-self: start;
        animation: arrive var(--calm) ease-out;
      }
      & .asked {
        padding: 1.5rem 1.75rem 1.75rem;
        font-size: 1.75rem;
      }
      & footer {
        grid-area: 3 / 2;
        align-self: start;
      }
    }
  }
  @container (inline-size >= 60rem) {
    .result {
      font-size: 1.25rem;
    }
  }
  @container (inline-size < 36rem) {
    footer:has(.main) {
      margin-inline: calc(-1 * var(--gutter, 0rem));
      padding-inline: var(--gutter, 0rem);
      border-top: 1px solid var(--line);
    }
    footer button {
      flex: 1 1 100%;
    }
    footer p {
      flex: 1 1 100%;
      font-size: 1rem;
    }
  }
  /* Enlarged, or on its side, a screen has no room for a bar that stays. */
  @media (max-height: 30rem) {
    footer:has(.main) {
      position: static;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      animation: none !important;
    }
  }
  @media print {
    footer,
    .commit {
      display: none !important;
    }
  }
`;
