import { css } from 'lit';

/** The scenario's slide. Sizes are pixels of a slide of 1920 by 1080, times what makes long texts fit. */
export const scenarioStyles = css`
  :host {
    --u: calc(1px * var(--fit, 1));
    box-sizing: border-box;
    display: flex;
    flex-direction: column;
    flex: 1;
    min-height: 0;
    width: 100%;
    text-align: left;
    color: var(--ink);
    font: calc(40 * var(--u)) / 1.3 var(--font-text);
  }
  :host([hidden]) {
    display: none;
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .stage {
    flex: 1;
    min-height: 0;
    display: flex;
    overflow: hidden;
    /* A shadow or an outline at the edge is no overflow. */
    margin: -8px;
    padding: 8px;
  }
  .stage > * {
    flex: 1;
    min-width: 0;
  }
  connivence-controls {
    flex: none;
    margin: 20px 0 -28px -20px;
  }
  h2,
  p {
    margin: 0;
  }
  h2 {
    font: 800 calc(88 * var(--u)) / 1 var(--font-display);
    letter-spacing: -0.025em;
    text-wrap: balance;
  }
  .kicker {
    display: flex;
    align-items: center;
    gap: 0.6em;
    margin-bottom: calc(20 * var(--u));
    font: 600 calc(36 * var(--u)) / 1.2 var(--font-text);
    color: var(--voice-both-text);
  }
  .live::before {
    content: '';
    width: 0.62em;
    height: 0.62em;
    border-radius: 50%;
    background: var(--voice-ours);
    animation: breathe 2.4s ease-in-out infinite;
  }
  .question {
    font: 700 calc(58 * var(--u)) / 1.12 var(--font-display);
    letter-spacing: -0.015em;
    text-wrap: balance;
  }
  .hint {
    color: var(--ink-soft);
  }

  .briefing {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: calc(96 * var(--u));
    align-items: safe center;
  }
  .briefing h2 {
    margin-bottom: calc(34 * var(--u));
  }
  .situation > * {
    margin: 0 0 0.6em;
  }
  .situation blockquote {
    padding: 0.45em 0.8em;
    background: var(--surface);
    border-radius: calc(24 * var(--u)) calc(24 * var(--u)) calc(24 * var(--u)) 4px;
    box-shadow: inset 0 0 0 2px var(--voice-client);
    font-style: italic;
  }
  .situation > :last-child {
    margin-bottom: 0;
  }
  .story connivence-gauges {
    margin-top: calc(34 * var(--u));
  }
  .ask {
    display: grid;
    align-content: safe center;
    gap: calc(38 * var(--u));
  }
  .wide {
    grid-template-columns: 1fr;
    gap: calc(44 * var(--u));
    align-content: safe space-evenly;
  }
  .wide .situation {
    columns: 2;
    column-gap: calc(80 * var(--u));
  }

  .open {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 430px;
    gap: calc(90 * var(--u));
  }
  .open .kicker {
    margin-bottom: calc(-14 * var(--u));
  }
  .open .question {
    font-size: calc(var(--question, 68) * var(--u));
  }
  /* A story's turn brings its scene and its gauges besides. */
  .open .ask:has(.situation) {
    gap: calc(26 * var(--u));
    --question: 56;
  }
  .open .ask:has(.result) {
    align-content: stretch;
    grid-template-rows: auto auto minmax(0, 1fr);
  }
  .open aside {
    display: flex;
    flex-direction: column;
    justify-content: space-between;
    align-items: center;
    gap: 30px;
    text-align: center;
  }
  .count {
    display: grid;
    justify-items: center;
    margin: auto;
  }
  .number {
    font: 800 calc(270 * var(--u)) / 0.86 var(--font-display);
    letter-spacing: -0.05em;
    font-variant-numeric: tabular-nums;
  }
  .number.long {
    font-size: calc(200 * var(--u));
  }
  .unit {
    font: 600 calc(60 * var(--u)) / 1.2 var(--font-display);
  }
  .of {
    color: var(--ink-soft);
    font-size: calc(36 * var(--u));
  }
  .joining {
    display: grid;
    justify-items: center;
    gap: 10px;
  }
  .joining connivence-qr-code {
    width: 300px;
    border-radius: 18px;
    overflow: hidden;
  }
  .joining p {
    font-size: 36px;
    line-height: 1.15;
    color: var(--ink-soft);
  }
  .joining strong {
    font: 800 64px/1.05 var(--font-display);
    letter-spacing: 0.03em;
    white-space: nowrap;
  }

  .closed {
    display: grid;
    align-content: safe center;
    justify-items: center;
    text-align: center;
  }
  .closed connivence-mark {
    font-size: calc(96 * var(--u));
    margin-bottom: calc(26 * var(--u));
  }
  .closed .kicker {
    font-size: calc(48 * var(--u));
    margin-bottom: calc(48 * var(--u));
  }
  .closed .number {
    font-size: calc(360 * var(--u));
  }
  .closed .unit {
    font-size: calc(84 * var(--u));
  }
  .closed .hint {
    margin-top: calc(52 * var(--u));
    font-size: calc(46 * var(--u));
  }

  .shown {
    display: flex;
    flex-direction: column;
    min-height: 0;
  }
  .result {
    flex: 1;
    min-height: 0;
    margin-top: calc(36 * var(--u));
    font-size: calc(42 * var(--u));
  }

  .debate {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    grid-template-rows: minmax(0, 1fr);
    gap: calc(110 * var(--u));
    align-items: safe center;
  }
  .debate connivence-timer {
    font-size: 104px;
  }
  .with-result {
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: calc(80 * var(--u));
  }
  .with-result .result {
    align-self: stretch;
    margin: 0;
    font-size: 36px;
    /* The picture fits by itself, and must not make the prompts smaller. */
    overflow: clip;
    overflow-clip-margin: 24px;
  }
  .heading {
    display: flex;
    align-items: center;
    gap: 36px;
  }
  .heading connivence-timer {
    flex: none;
    font-size: 30px;
  }
  .with-result h2 {
    font-size: calc(60 * var(--u));
  }
  .with-result .kicker {
    margin-bottom: calc(8 * var(--u));
  }
  .prompts {
    list-style: none;
    margin: calc(40 * var(--u)) 0 0;
    padding: 0;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(24 * var(--u));
    font-size: calc(42 * var(--u));
  }
  .with-result .prompts {
    gap: calc(18 * var(--u));
    margin-top: calc(28 * var(--u));
    font-size: calc(40 * var(--u));
    line-height: 1.22;
  }
  .prompts li {
    padding: 0.45em 0.8em 0.5em;
    background: var(--voice-tint, var(--surface));
    border-radius: calc(34 * var(--u)) calc(34 * var(--u)) calc(34 * var(--u)) 5px;
    box-shadow: inset 0 0 0 2px var(--voice, var(--line));
  }
  .prompts li.ours {
    border-radius: calc(34 * var(--u)) calc(34 * var(--u)) 5px calc(34 * var(--u));
  }
  .prompts .side {
    display: flex;
    align-items: center;
    gap: 0.45em;
    margin-bottom: 0.15em;
    font: 700 calc(38 * var(--u)) / 1.15 var(--font-display);
    color: var(--voice-text, var(--ink));
  }
  .prompts .side > span {
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .prompts .glyph {
    width: 0.9em;
    height: 0.96em;
  }

  .debriefing {
    display: flex;
    flex-direction: column;
  }
  .debriefing connivence-debrief {
    flex: 1;
  }

  .problem {
    align-self: center;
    display: grid;
    gap: calc(28 * var(--u));
    max-width: 1500px;
  }
  .problem li {
    margin-top: 0.3em;
  }
  code {
    font:
      0.9em ui-monospace,
      monospace;
    color: var(--voice-ours-text);
  }
  .ref {
    align-self: center;
    text-align: center;
    color: var(--ink-soft);
  }

  @keyframes breathe {
    50% {
      opacity: 0.25;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .stage > * {
      animation: arrive var(--calm, 400ms) ease-out;
    }
    @keyframes arrive {
      from {
        opacity: 0;
        transform: scale(0.985);
      }
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .live::before {
      animation: none;
    }
  }
  @media print {
    connivence-controls {
      display: none;
    }
  }
`;
