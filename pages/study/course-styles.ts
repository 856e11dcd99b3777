import { css } from 'lit';

/** A page to read: one column, big titles, the two voices. */
export const courseStyles = css`
  :host {
    --gutter: max(1rem, env(safe-area-inset-left), env(safe-area-inset-right));
    display: block;
    min-height: 100dvh;
    font: 1.125rem/1.5 var(--font-text);
    color: var(--ink);
    background: var(--paper);
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .top {
    position: sticky;
    top: 0;
    z-index: 2;
    background: var(--paper);
  }
  .bar {
    display: flex;
    align-items: center;
    gap: 0.75rem;
    min-height: 3.75rem;
    padding: 0 var(--gutter);
  }
  .bar connivence-mark {
    flex: none;
    font-size: 1.875rem;
  }
  .deck {
    flex: 1;
    min-width: 0;
    margin: 0;
    overflow: hidden;
    font: 700 1.0625rem/1.2 var(--font-display);
    letter-spacing: -0.01em;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  .segments {
    display: flex;
    gap: 3px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .segments li {
    flex: 1;
    height: 5px;
    background: var(--line);
    transition: background var(--calm);
  }
  .segments .done {
    background: var(--voice-both);
  }
  .segments .now {
    background: var(--ink);
  }
  nav {
    position: absolute;
    inset-inline: 0;
    top: 100%;
    max-height: calc(100dvh - 5rem);
    overflow: auto;
    background: var(--paper);
    border-bottom: 2px solid var(--ink);
  }
  nav ol {
    box-sizing: border-box;
    max-width: 44rem;
    margin: 0 auto;
    padding: 0.5rem var(--gutter) 1rem calc(var(--gutter) + 1.75rem);
  }
  nav li {
    border-bottom: 1px solid var(--line);
  }
  nav li::marker {
    color: var(--ink-soft);
  }
  nav .done::marker {
    content: '✓  ';
    color: var(--voice-both-text);
  }
  nav button {
    inline-size: 100%;
    padding-inline: 0.25rem;
    font-weight: 400;
    text-align: start;
    border-color: transparent;
  }
  nav [aria-current='step'] {
    font-weight: 700;
  }
  .record {
    box-sizing: border-box;
    max-width: 68rem;
    margin: 0 auto;
    padding: 1rem var(--gutter) 0;
    font-size: 1rem;
    color: var(--ink-soft);
  }
  .trouble {
    font-weight: 700;
    color: var(--ink);
  }
  main {
    box-sizing: border-box;
    max-width: 68rem;
    margin: 0 auto;
    padding: 1.5rem var(--gutter) 3rem;
    outline: 0;
  }
  .slide {
    max-width: 44rem;
    margin: 0 0 2.25rem;
    padding-bottom: 2.25rem;
    font-size: clamp(1.25rem, 3vw, 1.625rem);
    line-height: 1.35;
    border-bottom: 1px solid var(--line);
  }
  .slide:last-of-type:has(+ .turning) {
    border: 0;
  }
  .slide h1,
  .slide h2 {
    margin: 0 0 0.4em;
    font: 800 clamp(2.75rem, 10vw, 5.5rem) / 0.98 var(--font-display);
    letter-spacing: -0.03em;
    text-wrap: balance;
  }
  .slide h2 {
    font-size: clamp(2rem, 7vw, 3.5rem);
  }
  .slide > :last-child {
    margin-bottom: 0;
  }
  .slide ul {
    padding-inline-start: 1.1em;
  }
  .slide blockquote {
    margin: 0 0 0.75rem;
    padding: 0.75rem 1.1rem;
    border-radius: 1.5rem 1.5rem 0.25rem;
    background: var(--voice-ours-tint);
  }
  .slide blockquote p {
    margin: 0;
  }
  .cover {
    display: flex;
    flex-direction: column;
    min-height: calc(100dvh - 4.5rem);
    padding-top: var(--cover-top, 1.5rem);
  }
  .cover .slide {
    margin-bottom: 1rem;
    padding: 0;
    border: 0;
  }
  .motif {
    align-self: flex-start;
    margin-bottom: 1.5rem;
    font-size: clamp(4.5rem, 16vw, 8rem);
  }
  .terms {
    margin: 0;
    padding: 0;
    list-style: none;
    line-height: 1.4;
    color: var(--ink-soft);
  }
  slot {
    display: block;
    margin-top: 1rem;
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
  button.main {
    min-width: 9rem;
  }
  .quiet,
  .opener {
    padding-inline: 0.25rem;
    font-weight: 400;
    color: var(--ink-soft);
    border-color: transparent;
    text-decoration: underline;
  }
  .opener {
    flex: none;
    min-height: 2.75rem;
    font-size: 1rem;
  }
  .turning {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.75rem;
    margin-top: 2rem;
  }
  .turning > :last-child:not(:first-child) {
    margin-inline-start: auto;
  }
  .problem {
    max-width: 42rem;
  }
  :focus-visible:not(main) {
    outline: var(--focus);
    outline-offset: 2px;
  }
  @media (max-width: 30rem) {
    .bar connivence-mark {
      font-size: 1.5rem;
    }
    .cover .main {
      flex: 1;
    }
  }
  @media print {
    :host {
      --paper: #fff;
      --surface: #fff;
      --ink: #1b1714;
      --ink-soft: #554c42;
      --line: #c9bda8;
      --voice-client-text: #1f539f;
      --voice-ours-text: #a33f05;
      --voice-both-text: #7a2d71;
      min-height: 0;
      color-scheme: light;
    }
    .top,
    .turning {
      display: none;
    }
    main {
      padding: 0;
    }
  }
`;
