import { css } from 'lit';

/** Cards as bubbles, and room to write between them. */
export const rolePlayAloneStyles = css`
  :host {
    --voice: var(--voice-both);
    --voice-text: var(--voice-both-text);
    --voice-tint: var(--voice-both-tint);
    display: block;
    container-type: inline-size;
    color: var(--ink);
    overflow-wrap: anywhere;
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
  p,
  ul,
  blockquote {
    margin: 0 0 0.625em;
  }
  fieldset {
    min-inline-size: 0;
    margin: 0 0 1.125rem;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0 0 0.375rem;
    font-weight: 700;
    line-height: 1.25;
  }
  .choice legend,
  .lead {
    font: 750 1.25rem/1.2 var(--font-display);
  }
  .lead {
    margin: 1.5rem 0 0.75rem;
  }
  .roles {
    display: grid;
    gap: 0.75rem;
    margin-bottom: 0.75rem;
  }
  .role {
    display: flex;
    align-items: center;
    gap: 0.75rem;
    min-height: 5rem;
    padding: 0.75rem 1.1rem;
    font: 750 1.25rem/1.15 var(--font-display);
    text-align: start;
    border: 2px solid var(--voice);
    border-radius: 1.5rem 1.5rem 1.5rem 0.25rem;
    background: var(--voice-tint);
  }
  .role.ours {
    border-radius: 1.5rem 1.5rem 0.25rem;
  }
  .card {
    padding: 1rem 1.25rem;
    border: 2px solid var(--voice);
    border-radius: 1.5rem 1.5rem 1.5rem 0.25rem;
    background: var(--voice-tint);
  }
  .card.ours {
    border-radius: 1.5rem 1.5rem 0.25rem;
  }
  .card > :last-child {
    margin-bottom: 0;
  }
  h3 {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    margin: 0 0 0.6rem;
    font: 750 1.375rem/1.15 var(--font-display);
    color: var(--voice-text);
    outline: 0;
  }
  h3#grid {
    margin-top: 2rem;
    color: inherit;
  }
  .glyph {
    flex: none;
    width: 1.1em;
    height: 1.17em;
    color: var(--voice);
  }
  .goal {
    padding: 0.625rem 0.875rem;
    border-radius: 0.75rem;
    background: var(--surface);
    font-weight: 700;
    line-height: 1.3;
  }
  .goal small {
    display: block;
    font-size: 0.9375rem;
    font-weight: 400;
    color: var(--ink-soft);
  }
  .hint {
    color: var(--ink-soft);
    font-size: 1rem;
    line-height: 1.35;
  }
  .field {
    display: block;
    margin-bottom: 1rem;
  }
  .field span {
    display: block;
    margin-bottom: 0.25rem;
    font-weight: 700;
  }
  textarea {
    box-sizing: border-box;
    display: block;
    inline-size: 100%;
    padding: 0.625rem 0.875rem;
    font: inherit;
    color: inherit;
    background: var(--surface);
    border: 2px solid var(--edge);
    border-inline-start: 0.375rem solid var(--voice);
    border-radius: var(--radius);
    resize: vertical;
    field-sizing: content;
    min-block-size: 4.5rem;
  }
  button {
    min-height: 3.5rem;
    padding: 0.5rem 1.25rem;
    font: inherit;
    font-weight: 700;
    color: inherit;
    background: none;
    border: 2px solid var(--edge);
    border-radius: var(--radius);
    cursor: pointer;
  }
  .quiet {
    min-height: 2.75rem;
    padding: 0;
    border: 0;
    font-weight: 400;
    color: var(--ink-soft);
    text-decoration: underline;
  }
  .turn {
    inline-size: 100%;
    margin-bottom: 0.75rem;
  }
  .turn[aria-disabled='true'] {
    color: var(--ink-soft);
    border-style: dashed;
    cursor: default;
  }
  .card.ours + .hint,
  div + .card {
    margin: 1.5rem 0;
  }
  .ratings {
    display: grid;
    grid-template-columns: repeat(3, 1fr);
    gap: 0.375rem;
  }
  .ratings label {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 0.375rem;
    min-height: 3.25rem;
    padding: 0 0.25rem;
    line-height: 1.15;
    text-align: center;
    border: 2px solid var(--edge);
    border-radius: var(--radius);
    background: var(--surface);
    cursor: pointer;
  }
  .ratings label:has(:checked) {
    font-weight: 700;
    color: var(--on-voice);
    border-color: var(--voice-both);
    background: var(--voice-both);
  }
  .ratings label:has(:checked)::before {
    content: '✓' / '';
  }
  .ratings label:has(:focus-visible) {
    outline: var(--focus);
    outline-offset: 2px;
  }
  .ratings input {
    position: absolute;
    opacity: 0;
  }
  :focus-visible {
    outline: var(--focus);
    outline-offset: 2px;
  }
  @container (inline-size >= 30rem) {
    .roles {
      grid-template-columns: 1fr 1fr;
    }
  }
`;
