import { css } from 'lit';

/** A row of five for each criterion: what the client brings in one voice, what it costs in the other. */
export const scorecardBallotStyles = css`
  .secret {
    margin: 0 0 1rem;
    padding: 0.75rem 1rem;
    line-height: 1.35;
    border-radius: var(--radius);
    background: var(--voice-both-tint);
  }
  .secret strong {
    display: block;
  }
  .value {
    --voice: var(--voice-client);
    --tint: var(--voice-client-tint);
  }
  .effort {
    --voice: var(--voice-ours);
    --tint: var(--voice-ours-tint);
  }
  fieldset + fieldset {
    margin-top: 1.25rem;
  }
  legend {
    padding: 0;
    font-weight: 700;
  }
  .five {
    display: grid;
    grid-template-columns: repeat(5, 1fr);
    gap: 0.375rem;
    margin-top: 0.25rem;
  }
  label {
    position: relative;
    display: grid;
    place-items: center;
    min-height: 56px;
    font-weight: 700;
    border: 2px solid var(--edge);
    border-radius: var(--radius);
    background: var(--surface);
    cursor: pointer;
    touch-action: manipulation;
    -webkit-tap-highlight-color: transparent;
  }
  label:has(:checked) {
    color: var(--on-voice);
    border-color: var(--voice);
    background: var(--voice);
  }
  label:has(:focus-visible) {
    outline: var(--focus);
    outline-offset: 2px;
  }
  label:has(:disabled) {
    cursor: default;
  }
  label:has(:disabled:not(:checked)) {
    color: var(--ink-soft);
    border-color: var(--line);
    background: none;
  }
  input {
    appearance: none;
    position: absolute;
    inset: 0;
    margin: 0;
    outline: 0;
    cursor: inherit;
  }
  .ends {
    display: flex;
    justify-content: space-between;
    gap: 1rem;
    margin: 0.25rem 0 0;
    font-size: 0.875rem;
    line-height: 1.2;
    color: var(--ink-soft);
  }
  .ends span {
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .ends span + span {
    text-align: end;
  }
  .known {
    display: flex;
    align-items: center;
    gap: 0.875rem;
    margin: 1.25rem 0;
    padding: 0.875rem 1rem;
    line-height: 1.25;
    border: 2px solid var(--voice-both);
    border-radius: 1.25rem 1.25rem 1.25rem 0.25rem;
  }
  .known p {
    margin: 0;
  }
  .verdict strong {
    display: block;
    font-size: 1.375rem;
  }
  .verdict small {
    font-size: 0.875rem;
    color: var(--ink-soft);
  }
  .corner {
    flex: none;
    width: 3.25rem;
    height: 3.25rem;
    fill: var(--line);
  }
  .corner .here {
    fill: var(--voice-both);
  }
  .send {
    margin-top: 1.25rem;
  }
`;
