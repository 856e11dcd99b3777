import { css } from 'lit';

export const consoleStyles = css`
  :host {
    display: grid;
    grid-template: auto auto minmax(0, 1fr) auto / minmax(0, 1fr);
    height: 100dvh;
    background: var(--paper);
    color: var(--ink);
    font-family: var(--font-text);
    -webkit-text-size-adjust: 100%;
  }
  header {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 var(--space-3);
    align-items: baseline;
    padding: max(var(--space-2), env(safe-area-inset-top)) var(--space-3) var(--space-2);
    border-bottom: 1px solid var(--line);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  header p {
    margin: 0;
  }
  .code {
    font-family: var(--font-display);
    font-size: 1.125rem;
    font-weight: 700;
    letter-spacing: 0.08em;
  }
  .padlock {
    width: 1.1em;
    height: 1.1em;
    vertical-align: -0.15em;
    fill: none;
    stroke: currentColor;
    stroke-linecap: round;
    stroke-linejoin: round;
    stroke-width: 2.5;
  }
  .people,
  connivence-console-clock {
    justify-self: end;
  }
  .missing,
  connivence-console-clock {
    font-size: 0.9375rem;
  }
  connivence-console-crowd {
    grid-column: 1 / -1;
  }
  .side:empty {
    display: none;
  }
  .banner {
    margin: 0;
    padding: var(--space-2) var(--space-3);
    background: var(--voice-ours-tint);
    color: var(--ink);
    font-weight: 600;
    line-height: 1.3;
  }
  .black {
    display: flex;
    gap: var(--space-3);
    align-items: center;
    justify-content: space-between;
    background: var(--ink);
    color: var(--paper);
  }
  .black button {
    min-height: 2.75rem;
    padding: 0 1rem;
    border: 1.5px solid currentColor;
    border-radius: var(--radius);
    background: none;
    color: inherit;
    font: inherit;
  }
  main {
    display: flex;
    flex-direction: column;
    gap: var(--space-3);
    overflow-y: auto;
    overscroll-behavior: contain;
    padding: var(--space-3);
  }
  .wall {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 var(--space-3);
    align-items: baseline;
  }
  .eyebrow {
    margin: 0;
    color: var(--ink-soft);
    font-size: 0.875rem;
  }
  h1 {
    grid-column: 1 / -1;
    margin: 0;
    font-family: var(--font-display);
    font-size: 1.5rem;
    line-height: 1.15;
    text-wrap: balance;
  }
  .next-up {
    grid-column: 1 / -1;
    margin: var(--space-1) 0 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .next-up span {
    color: var(--ink-soft);
  }
  .vote {
    padding: var(--space-3);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
  }
  .vote.open {
    border-color: var(--voice-both);
    box-shadow: 0 0 0 1px var(--voice-both);
  }
  .problem {
    padding: var(--space-3);
    border-radius: var(--radius);
    background: var(--voice-ours-tint);
    line-height: 1.35;
  }
  .problem p,
  .problem ul {
    margin: 0;
  }
  .problem ul {
    padding-left: 1.2em;
  }
  .notes {
    font-size: 1.1875rem;
    line-height: 1.45;
  }
  .notes h2 {
    margin: 0;
    color: var(--ink-soft);
    font-family: var(--font-text);
    font-size: 0.875rem;
    font-weight: 400;
  }
  .notes p,
  .notes ul,
  .notes blockquote {
    margin: 0 0 0.6em;
  }
  .notes ul {
    padding-left: 1.1em;
  }
  .notes blockquote {
    padding-left: var(--space-3);
    border-left: 3px solid var(--voice-client);
  }
  .soft {
    color: var(--ink-soft);
  }
  .leave {
    display: grid;
    gap: var(--space-2);
    margin-top: auto;
    padding-top: var(--space-3);
    border-top: 1px solid var(--line);
  }
  .leave > div {
    display: flex;
    justify-content: space-between;
  }
  .leave a {
    min-height: 2.75rem;
    padding: 0;
    border: 0;
    background: none;
    color: var(--ink-soft);
    font: inherit;
    line-height: 2.75rem;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  footer {
    display: grid;
    gap: var(--space-2);
    padding: var(--space-2) var(--space-3) max(var(--space-3), env(safe-area-inset-bottom));
    border-top: 1px solid var(--line);
    background: var(--paper);
  }
  footer button {
    border: 0;
    border-radius: var(--radius);
    font: inherit;
    font-weight: 700;
    line-height: 1.15;
    touch-action: manipulation;
    user-select: none;
    -webkit-user-select: none;
  }
  .primary {
    min-height: 4rem;
    background: var(--voice-both);
    color: var(--on-voice);
    font-size: 1.3125rem;
  }
  .moves {
    display: grid;
    grid-template-columns: 4rem minmax(0, 2fr) minmax(0, 3fr);
    gap: var(--space-2);
  }
  .moves button {
    display: flex;
    gap: 0.4em;
    align-items: center;
    justify-content: center;
    min-height: 5.25rem;
    font-size: 1.25rem;
  }
  .back {
    background: var(--line);
    color: var(--ink);
  }
  .moves .room {
    flex-direction: column;
    gap: 0.25em;
    padding: 0;
    background: none;
    font-size: 0.9375rem;
    font-weight: 600;
  }
  .moves .room svg {
    width: 1.6em;
    height: 1.6em;
  }
  .next {
    background: var(--ink);
    color: var(--paper);
  }
  .moves svg {
    width: 1.1em;
    height: 1.1em;
    fill: none;
    stroke: currentColor;
    stroke-linecap: round;
    stroke-linejoin: round;
    stroke-width: 2.5;
  }
  footer button:disabled {
    opacity: 0.45;
  }
  footer button:active:not(:disabled) {
    filter: brightness(0.85);
  }
  .waits {
    display: block;
    font-size: 0.875rem;
    font-weight: 400;
  }
  :focus-visible {
    outline: var(--focus);
    outline-offset: 2px;
  }
  .toast {
    position: fixed;
    inset: auto var(--space-3) calc(12.5rem + env(safe-area-inset-bottom));
    margin: 0 auto;
    width: fit-content;
    max-width: calc(100% - 2 * var(--space-3));
    padding: var(--space-2) var(--space-3);
    border-radius: var(--radius);
    background: var(--ink);
    color: var(--paper);
    font-weight: 600;
  }
  .toast:empty {
    display: none;
  }
  .door {
    display: grid;
    grid-row: 1 / -1;
    align-content: center;
    justify-items: start;
    gap: var(--space-3);
    max-width: 30rem;
    margin: 0 auto;
    padding: var(--space-4);
  }
  .door p {
    margin: 0;
    color: var(--ink-soft);
    font-size: 1.125rem;
    line-height: 1.45;
  }
  .door h1 {
    font-size: clamp(1.75rem, 7vw, 2.5rem);
  }
  .door a,
  .door button {
    padding: 1rem 1.5rem;
    border: 0;
    border-radius: var(--radius);
    background: var(--ink);
    color: var(--paper);
    font: inherit;
    font-weight: 700;
    text-decoration: none;
  }
  .door .again {
    border: 1.5px solid var(--edge);
    background: none;
    color: inherit;
  }

  @media (min-width: 900px) {
    main {
      display: grid;
      grid-template:
        'wall vote' auto
        'notes vote' minmax(0, 1fr)
        'leave vote' auto / minmax(0, 1fr) minmax(22rem, 27rem);
      gap: var(--space-4) var(--space-5);
      overflow: hidden;
      padding: var(--space-4) var(--space-5);
    }
    header {
      grid-template-columns: auto auto 1fr auto;
    }
    header,
    .banner {
      padding-inline: var(--space-5);
    }
    .people {
      justify-self: start;
    }
    .wall {
      grid-area: wall;
    }
    h1 {
      font-size: 2.25rem;
    }
    .side {
      grid-area: vote;
      overflow-y: auto;
      /* Room for the outline of what has the focus. */
      margin: -3px;
      padding: 3px;
      font-size: 1.125rem;
    }
    .notes {
      grid-area: notes;
      overflow-y: auto;
      max-width: 60ch;
      font-size: 1.5rem;
    }
    .leave {
      grid-area: leave;
      grid-template-columns: 1fr 16rem;
      align-items: center;
    }
    .leave > div {
      gap: var(--space-4);
      justify-content: start;
    }
    footer {
      grid-template-columns: minmax(0, 1fr) minmax(22rem, 27rem);
      gap: var(--space-5);
      padding-inline: var(--space-5);
    }
    .moves {
      grid-row: 1;
    }
    .primary {
      grid-column: 2;
      grid-row: 1;
      font-size: 1.5rem;
    }
  }

  @media (max-width: 360px) {
    header {
      white-space: normal;
    }
    .moves button {
      padding: 0 0.25rem;
      overflow-wrap: anywhere;
    }
    header {
      font-size: 0.9375rem;
    }
  }

  /* A small phone keeps room for the notes. */
  @media (max-height: 700px) and (max-width: 899px) {
    main {
      gap: var(--space-2);
      padding-block: var(--space-2);
    }
    h1 {
      font-size: 1.25rem;
    }
    .primary {
      min-height: 3.5rem;
    }
    .moves button {
      min-height: 4.5rem;
    }
    .toast {
      bottom: 11rem;
    }
  }
`;
