import { css } from 'lit';

/** Each option is a bubble: its tail on the side of the voice that speaks. */
export const pollBallotStyles = css`
  label {
    --voice: var(--ink);
    --tint: var(--line);
    display: flex;
    align-items: center;
    gap: 0.75rem;
    min-height: 60px;
    margin-top: 0.625rem;
    padding: 0.75rem 1rem;
    line-height: 1.25;
    border: 2px solid var(--edge);
    border-radius: 1.25rem;
    background: var(--surface);
    cursor: pointer;
    touch-action: manipulation;
    -webkit-tap-highlight-color: transparent;
    overflow-wrap: anywhere;
  }
  .client {
    --voice: var(--voice-client);
    --tint: var(--voice-client-tint);
    border-end-start-radius: 0.25rem;
  }
  .ours {
    --voice: var(--voice-ours);
    --tint: var(--voice-ours-tint);
    border-end-end-radius: 0.25rem;
  }
  .both {
    --voice: var(--voice-both);
    --tint: var(--voice-both-tint);
    border-end-start-radius: 0.25rem;
    border-end-end-radius: 0.25rem;
  }
  label:has(:checked) {
    border-color: var(--voice);
    background: var(--tint);
    font-weight: 700;
  }
  label:has(:focus-visible) {
    outline: var(--focus);
    outline-offset: 2px;
  }
  input {
    appearance: none;
    flex: none;
    display: grid;
    place-items: center;
    width: 1.75rem;
    height: 1.75rem;
    margin: 0;
    border: 2px solid var(--voice);
    border-radius: 50%;
    outline: 0;
  }
  [type='checkbox'] {
    border-radius: 0.375rem;
  }
  :checked {
    background: var(--voice);
  }
  :checked::after {
    content: '';
    width: 0.875rem;
    height: 0.4375rem;
    margin-top: -0.25rem;
    border: solid var(--on-voice);
    border-width: 0 0 3px 3px;
    rotate: -45deg;
  }
  :disabled,
  label:has(:disabled) {
    cursor: default;
  }
  label:has(:disabled:not(:checked)) {
    border-color: var(--line);
    color: var(--ink-soft);
    background: none;
  }
  .send {
    margin-top: 1rem;
  }
  legend {
    padding: 0;
    font-weight: 700;
    outline: 0;
  }
  .hint {
    font-weight: 400;
    color: var(--ink-soft);
  }
  .own {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem;
    margin-bottom: 1rem;
    padding-bottom: 0.5rem;
    border-bottom: 1px solid var(--line);
  }
  p {
    margin: 0;
    line-height: 1.3;
    overflow-wrap: anywhere;
  }
  p span {
    display: block;
    font-size: 0.875rem;
    color: var(--ink-soft);
  }
  .own button {
    padding: 0 0.5rem;
    text-decoration: underline;
  }
`;
