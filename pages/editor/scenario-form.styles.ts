import { css } from 'lit';

/** The form: calm, in one column of cards; both languages side by side where there is room. */
export const formStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    color: var(--ink);
    font-family: var(--font-text);
    line-height: 1.4;
  }
  section {
    margin: 0 0 var(--space-4);
    padding: var(--space-4);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
  }
  h2,
  h3 {
    margin: 0;
    font-family: var(--font-display);
    line-height: 1.15;
  }
  h2 {
    font-size: 1.5rem;
  }
  h3 {
    font-size: 1.125rem;
  }
  p {
    margin: 0;
  }
  ol,
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .help,
  .optional {
    color: var(--ink-soft);
    font-size: 0.9375rem;
    font-weight: 400;
  }
  section > .help {
    margin-top: var(--space-1);
    max-width: 65ch;
  }
  .field,
  .list,
  .group,
  .away {
    margin-top: var(--space-3);
  }
  .group > .field:first-child,
  .group > .list:first-child {
    margin-top: 0;
  }
  .label {
    display: block;
    margin-bottom: var(--space-1);
    font-weight: 600;
  }
  .field > .help {
    margin: -0.125rem 0 var(--space-1);
  }
  .optional {
    margin-inline-start: 0.35em;
  }
  textarea,
  input:not([type='radio'], [type='checkbox']),
  select {
    box-sizing: border-box;
    max-width: 100%;
    min-height: 2.75rem;
    padding: 0.5rem 0.75rem;
    border: 1.5px solid var(--edge);
    border-radius: var(--radius-small);
    background: var(--paper);
    color: inherit;
    font: inherit;
  }
  textarea,
  .field > input,
  .field > select {
    width: 100%;
  }
  textarea {
    display: block;
    resize: vertical;
    field-sizing: content;
  }
  [aria-invalid='true'] {
    border-color: var(--voice-ours);
  }
  ::placeholder {
    color: var(--ink-soft);
    opacity: 0.75;
  }
  input[type='number'] {
    width: 6rem;
    font-variant-numeric: tabular-nums;
  }
  select {
    text-overflow: ellipsis;
  }
  :focus-visible {
    outline: var(--focus);
    outline-offset: 2px;
  }
  .boxes {
    display: grid;
    gap: var(--space-2);
  }
  .box {
    position: relative;
    min-width: 0;
  }
  .box .lang {
    position: absolute;
    inset: 0 0 auto auto;
    padding: 0.125rem 0.4rem;
    color: var(--ink-soft);
    font-size: 0.75rem;
    text-transform: uppercase;
    letter-spacing: 0.04em;
    pointer-events: none;
  }
  .lang + textarea {
    padding-inline-end: 2.25rem;
  }
  .count {
    display: block;
    color: var(--ink-soft);
    font-size: 0.8125rem;
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .count.over {
    color: var(--voice-ours-text);
    font-weight: 600;
  }
  @container (min-width: 620px) {
    .boxes:has(.box + .box) {
      grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr));
    }
  }
  .problems li {
    margin-top: var(--space-1);
    padding-inline-start: 0.6rem;
    border-inline-start: 3px solid var(--line);
    color: var(--ink-soft);
    font-size: 0.9375rem;
  }
  .problems .error {
    border-color: var(--voice-ours);
    color: var(--voice-ours-text);
    font-weight: 600;
  }
  .item {
    position: relative;
    margin-top: var(--space-2);
    padding: var(--space-2) var(--space-3) var(--space-3);
    border: 1px solid var(--line);
    border-radius: var(--radius-small);
    background: color-mix(in srgb, var(--paper) 45%, var(--surface));
  }
  .item.held {
    opacity: 0.5;
  }
  .item.before::before,
  .item.after::after {
    content: '';
    position: absolute;
    inset: -0.4rem 0 auto;
    height: 0.25rem;
    border-radius: 0.25rem;
    background: var(--voice-both);
  }
  .item.after::after {
    inset: auto 0 -0.4rem;
  }
  .item > .field:nth-of-type(2) {
    margin-top: var(--space-1);
  }
  .head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--space-2);
  }
  .handle {
    padding: var(--space-2) 0;
    color: var(--ink-soft);
    font-weight: 600;
    cursor: grab;
    user-select: none;
  }
  .head select {
    min-width: 0;
    flex: 1;
  }
  .tools {
    display: flex;
    flex: none;
  }
  .icon {
    width: 2.75rem;
    height: 2.75rem;
    padding: 0;
    border: 0;
    border-radius: var(--radius-small);
    background: none;
    color: var(--ink-soft);
    font: inherit;
    font-size: 1.125rem;
    cursor: pointer;
  }
  .icon:hover:enabled {
    background: var(--line);
    color: var(--ink);
  }
  .icon:disabled {
    opacity: 0.3;
    cursor: default;
  }
  .add {
    min-height: 2.75rem;
    margin-top: var(--space-2);
    padding: 0.25rem 1rem;
    border: 1.5px dashed var(--edge);
    border-radius: var(--radius-small);
    background: none;
    color: inherit;
    font: inherit;
    font-weight: 600;
    text-align: start;
    cursor: pointer;
  }
  .add:hover:enabled {
    border-style: solid;
    border-color: var(--ink);
  }
  .add:disabled {
    color: var(--ink-soft);
    border-color: var(--line);
    cursor: default;
  }
  .add.quiet {
    margin: 0;
    padding: 0.25rem 0.75rem;
    border: 1px solid var(--line);
    color: var(--ink-soft);
    font-size: 0.9375rem;
    font-weight: 400;
  }
  .away {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
  }
  .boxed {
    padding: var(--space-3);
    border: 1px solid var(--line);
    border-radius: var(--radius-small);
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
  }
  .choice {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    min-height: 2.75rem;
    padding: 0 0.75rem;
    border: 1.5px solid var(--line);
    border-radius: var(--radius-small);
    cursor: pointer;
  }
  .choice:has(:checked) {
    border-color: var(--ink);
    background: var(--surface);
    font-weight: 600;
  }
  .choice input,
  .switch input {
    width: 1.125rem;
    height: 1.125rem;
    margin: 0;
    accent-color: var(--ink);
  }
  .choice.voice.client {
    --voice: var(--voice-client);
  }
  .choice.voice.ours {
    --voice: var(--voice-ours);
  }
  .choice.voice.both {
    --voice: var(--voice-both);
  }
  .choice.voice:is(.client, .ours, .both) {
    border-inline-start: 0.4rem solid var(--voice);
  }
  .switch {
    display: inline-flex;
    align-items: center;
    gap: 0.6rem;
    min-height: 2.75rem;
    cursor: pointer;
  }
  .amount {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.6rem;
  }
  .amounts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2) var(--space-4);
  }
  .texts li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 var(--space-1);
    margin-top: var(--space-2);
  }
  .texts .problems {
    grid-column: 1 / -1;
  }
  .pair {
    display: grid;
    gap: 0 var(--space-3);
  }
  @container (min-width: 620px) {
    .pair {
      grid-template-columns: 1fr 1fr;
    }
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (max-width: 600px) {
    section {
      padding: var(--space-3);
    }
  }
`;
