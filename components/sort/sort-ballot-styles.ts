import { css } from 'lit';

/** A card to place, the categories under the thumb, and the recap. */
export const sortBallotStyles = css`
  .at {
    margin: 0;
    font-size: 0.9375rem;
    color: var(--ink-soft);
  }
  .card {
    display: grid;
    align-content: center;
    min-height: 6.5rem;
    margin: 0.375rem 0 1rem;
    padding: 0.875rem 1.125rem;
    font-size: 1.1875rem;
    font-weight: 600;
    line-height: 1.25;
    overflow-wrap: anywhere;
    text-wrap: pretty;
    border-radius: 1.5rem 1.5rem 1.5rem 0.25rem;
    background: var(--voice-client-tint);
    outline-offset: 2px;
  }
  strong {
    display: block;
    font-weight: 750;
  }
  .card strong {
    font-size: 1.375rem;
  }
  .theirs .card {
    border-radius: 1.5rem 1.5rem 0.25rem 1.5rem;
    background: var(--voice-ours-tint);
  }
  .card:focus:not(:focus-visible) {
    outline: 0;
  }
  @media (prefers-reduced-motion: no-preference) {
    .card {
      animation: deal var(--quick) ease-out;
    }
    @keyframes deal {
      from {
        opacity: 0;
        transform: translateX(1.5rem);
      }
    }
  }
  .places {
    display: grid;
    gap: 0.5rem;
  }
  .two {
    grid-template-columns: 1fr 1fr;
  }
  .place {
    display: grid;
    align-content: center;
    min-height: 60px;
    padding: 0.375rem 0.875rem;
    line-height: 1.2;
    text-align: start;
    overflow-wrap: anywhere;
    border: 2px solid var(--edge);
    border-radius: 1rem;
    background: var(--surface);
    touch-action: manipulation;
    -webkit-tap-highlight-color: transparent;
  }
  .place b {
    font-weight: 700;
  }
  .place small {
    font-size: 0.875rem;
    color: var(--ink-soft);
  }
  .place[aria-pressed='true'] {
    border-color: var(--voice-both);
    background: var(--voice-both-tint);
  }
  .place[aria-pressed='true'] b::after {
    content: ' ✓' / '';
  }
  .back {
    margin-top: 0.25rem;
    padding: 0;
    color: var(--ink-soft);
    text-decoration: underline;
  }
  ol {
    margin: 0.5rem 0 0;
    padding: 0;
    list-style: none;
  }
  li {
    border-top: 1px solid var(--line);
  }
  li button,
  li p {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: 0.25rem 0.75rem;
    width: 100%;
    min-height: 56px;
    margin: 0;
    padding: 0.5rem 0;
    line-height: 1.25;
    text-align: start;
    overflow-wrap: anywhere;
    text-wrap: pretty;
    border-radius: 0;
  }
  li b {
    max-width: 9rem;
    padding: 0.125rem 0.625rem;
    border-radius: 1rem;
    color: var(--voice-both-text);
    background: var(--voice-both-tint);
  }
  li button b {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .send {
    margin-top: 0.75rem;
  }
`;
