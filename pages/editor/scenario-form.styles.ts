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
    min-height: calc(var(--rows, 1) * 1.4em + 1rem + 3px);
    line-height: 1.4;
    resize: vertical;
  }
  @supports (field-sizing: content) {
    textarea {
      resize: none;
      field-sizing: content;
    }
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
    margin-top: 0.375rem;
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
    margin-top: var(--space-2);
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
  .pick {
    display: flex;
    gap: var(--space-2);
  }
  .pick select {
    flex: 1;
    min-width: 0;
  }
  .map {
    margin-top: var(--space-3);
    overflow: auto;
    border: 1px solid var(--line);
    border-radius: var(--radius-small);
    background: var(--paper);
  }
  .canvas {
    position: relative;
    margin: 0 auto;
  }
  .canvas svg {
    position: absolute;
    inset: 0;
    overflow: visible;
  }
  .way {
    fill: none;
    stroke: var(--edge);
    stroke-width: 1.5px;
    opacity: 0.6;
  }
  .way.into {
    stroke: var(--voice-client);
    stroke-width: 2.5px;
    opacity: 1;
  }
  .way.here {
    stroke: var(--voice-ours);
    stroke-width: 2.5px;
    opacity: 1;
  }
  .label rect {
    fill: var(--voice-ours);
  }
  .label text {
    fill: var(--on-voice);
    font-size: 0.75rem;
    font-weight: 700;
    text-anchor: middle;
  }
  .label .effects {
    fill: var(--ink);
    stroke: var(--paper);
    stroke-width: 4px;
    paint-order: stroke;
    font-weight: 400;
  }
  .node {
    position: absolute;
    display: grid;
    place-items: center;
    box-sizing: border-box;
    padding: 0.15rem 0.4rem;
    border: 1.5px solid var(--edge);
    border-radius: var(--radius-small);
    background: var(--surface);
    color: var(--ink);
    font: inherit;
    font-size: 0.8125rem;
    line-height: 1.15;
    cursor: pointer;
  }
  .node span {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow-wrap: anywhere;
  }
  .node.first {
    border-inline-start-width: 0.4rem;
  }
  .node.ends {
    border-radius: 2rem;
    background: var(--voice-both-tint);
  }
  .node.warning,
  .node.to-write {
    border-style: dashed;
  }
  .node.error {
    border-color: var(--voice-ours);
  }
  .node b {
    position: absolute;
    inset: -0.55rem -0.55rem auto auto;
    width: 1.25rem;
    border-radius: 50%;
    background: var(--ink-soft);
    color: var(--paper);
    line-height: 1.25rem;
    text-align: center;
  }
  .node.error b {
    background: var(--voice-ours);
    color: var(--on-voice);
  }
  .node[aria-current='true'] {
    border-color: var(--ink);
    background: var(--ink);
    color: var(--paper);
  }
  .node[aria-current='true'] b {
    outline: 2px solid var(--paper);
  }
  .story > .help {
    margin-top: var(--space-1);
  }
  .scene {
    margin-top: var(--space-3);
  }
  .scene h3 {
    min-width: 0;
    padding: var(--space-2) 0;
    overflow-wrap: anywhere;
  }
  .scene > .head .tools {
    align-items: center;
  }
  .starts {
    color: var(--ink-soft);
    font-size: 0.9375rem;
  }
  .after {
    margin-top: var(--space-3);
  }
  .link {
    padding: 0.2rem 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-decoration: underline;
    cursor: pointer;
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
