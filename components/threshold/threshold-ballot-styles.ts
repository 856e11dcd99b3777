import { css } from 'lit';

/** A flight of steps, each a little further in; those that are accepted wear a tick and the connivence's colour. */
export const thresholdBallotStyles = css`
  legend {
    padding: 0 0 0.25rem;
    color: var(--ink-soft);
  }
  label {
    display: flex;
    align-items: center;
    gap: 0.75rem;
    min-height: 60px;
    margin-top: 0.375rem;
    margin-inline-start: calc(var(--step) * 0.375rem);
    padding: 0.5rem 0.875rem;
    line-height: 1.25;
    border: 2px solid var(--edge);
    border-radius: var(--radius);
    background: var(--surface);
    cursor: pointer;
    touch-action: manipulation;
    -webkit-tap-highlight-color: transparent;
    overflow-wrap: anywhere;
    text-wrap: balance;
  }
  label:has(:focus-visible) {
    outline: var(--focus);
    outline-offset: 2px;
  }
  .taken {
    border-color: var(--voice-both);
    background: var(--voice-both-tint);
  }
  .left {
    border-style: dashed;
    color: var(--ink-soft);
    background: none;
  }
  label:has(:checked) {
    font-weight: 700;
  }
  input {
    appearance: none;
    flex: none;
    display: grid;
    place-items: center;
    width: 1.75rem;
    height: 1.75rem;
    margin: 0;
    border: 2px solid currentColor;
    border-radius: 50%;
    outline: 0;
  }
  .taken input {
    border-color: var(--voice-both);
    background: var(--voice-both);
  }
  .taken input::after {
    content: '';
    width: 0.875rem;
    height: 0.4375rem;
    margin-top: -0.25rem;
    border: solid var(--on-voice);
    border-width: 0 0 3px 3px;
    rotate: -45deg;
  }
  .ground:has(:checked) {
    border-color: var(--ink);
  }
  .ground :checked {
    border-width: 0.5rem;
  }
  small {
    display: block;
    font-size: 0.875rem;
    font-weight: 400;
    color: var(--ink-soft);
  }
  .limit {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    margin: 0.375rem 0 0;
    font-size: 0.875rem;
    font-weight: 700;
  }
  .limit::before,
  .limit::after {
    content: '';
    flex: 1;
    border-top: 3px solid var(--ink);
  }
  label:has(:disabled) {
    cursor: default;
  }
  .send {
    margin-top: 1rem;
  }
`;
