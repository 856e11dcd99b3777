import { css } from 'lit';

/** The preview: a phone in its case, a wall at 16 to 9, a page of debrief. */
export const previewStyles = css`
  :host {
    display: block;
    color: var(--ink);
    font-family: var(--font-text);
  }
  h2 {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: 0;
    overflow: hidden;
    clip-path: inset(50%);
  }
  button {
    min-height: 2.75rem;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  :focus-visible {
    outline: var(--focus);
    outline-offset: 2px;
  }
  .tabs {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-1);
    border-bottom: 1px solid var(--line);
  }
  .tabs button {
    padding: 0 0.9rem;
    border-bottom: 3px solid transparent;
    color: var(--ink-soft);
    font-weight: 600;
  }
  .tabs [aria-selected='true'] {
    border-color: var(--ink);
    color: var(--ink);
  }
  .steps {
    display: flex;
    flex-wrap: wrap;
    margin-top: var(--space-2);
  }
  .steps button {
    min-height: 2.25rem;
    padding: 0 0.5rem;
    border-radius: 2rem;
    color: var(--ink-soft);
    font-size: 0.875rem;
  }
  .steps [aria-pressed='true'] {
    background: var(--ink);
    color: var(--paper);
  }
  .steps .on {
    text-decoration: underline;
  }
  .shown {
    margin-top: var(--space-2);
  }
  .handset {
    box-sizing: border-box;
    width: min(100%, 24.4rem);
    height: min(38rem, calc(100dvh - 19rem));
    min-height: 24rem;
    margin: 0 auto;
    overflow: auto;
    border: 0.5rem solid var(--edge);
    border-radius: 1.75rem;
    background: var(--paper);
    overscroll-behavior: contain;
  }
  connivence-phone {
    min-height: 100%;
    font-family: system-ui, sans-serif;
  }
  .wall {
    position: relative;
    aspect-ratio: 16 / 9;
    overflow: hidden;
    border: 1px solid var(--line);
    border-radius: var(--radius-small);
    background: var(--paper);
  }
  .slide {
    position: absolute;
    inset: 0 auto auto 0;
    display: flex;
    box-sizing: border-box;
    width: 1920px;
    height: 1080px;
    padding: 76px 110px 66px;
    transform: scale(var(--scale, 0.2));
    transform-origin: 0 0;
  }
  .wall:fullscreen .slide {
    inset-block-start: calc(50vh - 540px * var(--scale));
  }
  .more {
    color: var(--ink-soft);
    text-decoration: underline;
  }
  .debrief {
    max-height: calc(100dvh - 15rem);
    min-height: 20rem;
    padding: var(--space-3);
    overflow: auto;
    border: 1px solid var(--line);
    border-radius: var(--radius-small);
    background: var(--paper);
  }
  connivence-debrief {
    --u: 0.43px;
  }
  footer {
    margin-top: var(--space-2);
  }
  .help {
    margin: var(--space-1) 0 0;
    color: var(--ink-soft);
    font-size: 0.875rem;
    line-height: 1.35;
  }
  select {
    min-height: 2.25rem;
    padding: 0 0.4rem;
    border: 1.5px solid var(--edge);
    border-radius: var(--radius-small);
    background: var(--surface);
    color: inherit;
    font: inherit;
  }
  label {
    color: var(--ink-soft);
    font-size: 0.9375rem;
  }
`;
