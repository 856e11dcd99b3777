import { css } from 'lit';

/** The look of the bar: sizes follow the window's height, as the slide's do. */
export const timelineStyles = css`
  :host {
    position: fixed;
    z-index: 20;
    inset: auto 0 0;
    box-sizing: border-box;
    height: var(--timeline-height, 4rem);
    color: var(--ink);
    background: var(--paper);
    border-top: 1px solid var(--line);
    font: 500 clamp(14px, 2vh, 21px) / 1.2 var(--font-text);
    transition: opacity var(--calm);
  }
  :host([idle]) {
    opacity: 0;
  }
  .bar {
    display: flex;
    align-items: center;
    gap: 0.6em;
    box-sizing: border-box;
    height: 100%;
    padding: 0 1em;
  }
  button {
    flex: none;
    box-sizing: border-box;
    min-width: 2.4em;
    height: 2.4em;
    padding: 0 0.7em;
    border: 1.5px solid transparent;
    border-radius: 1.2em;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  button:hover {
    background: var(--surface);
    border-color: var(--line);
  }
  :focus-visible {
    outline: var(--focus);
    outline-offset: 2px;
  }
  svg {
    display: block;
    fill: currentColor;
  }
  .play {
    display: grid;
    place-items: center;
    padding: 0;
    background: var(--ink);
    color: var(--paper);
  }
  .play:hover {
    background: var(--voice-both);
    border-color: transparent;
    color: var(--on-voice);
  }
  .play svg {
    width: 1.2em;
  }

  /* Over the first picture, at its foot: a title stands in its middle. */
  .start {
    position: fixed;
    bottom: calc(var(--timeline-height, 4rem) + 4vh);
    left: 50%;
    display: flex;
    align-items: center;
    gap: 0.6em;
    height: auto;
    padding: 0.6em 1.25em 0.6em 0.75em;
    border: 0;
    border-radius: 2em;
    background: var(--voice-both);
    color: var(--on-voice);
    font: 750 clamp(1.125rem, 3.4vmin, 2.75rem) / 1.2 var(--font-display);
    white-space: nowrap;
    box-shadow: 0 0.5em 2em rgb(0 0 0 / 25%);
    translate: -50% 0;
    transition: scale var(--quick);
  }
  .start:hover {
    background: var(--voice-both);
    scale: 1.04;
  }
  .start svg {
    width: 1.6em;
  }
  .turn {
    display: none;
  }
  .time {
    flex: none;
    min-width: 8.2em;
    color: var(--ink-soft);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .time b {
    color: var(--ink);
    font-weight: 700;
  }
  .speed {
    font-family: var(--font-display);
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }
  .skips i {
    font-style: normal;
  }
  .skips[aria-pressed='false'] {
    color: var(--ink-soft);
    text-decoration: line-through;
  }
  .chapters {
    display: flex;
    align-items: center;
    gap: 0.5em;
    width: 15em;
    border-color: var(--edge);
    text-align: start;
  }
  .chapters span {
    flex: 1;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .chapters svg {
    flex: none;
    width: 0.8em;
    rotate: 180deg;
    transition: rotate var(--quick);
  }
  .chapters[aria-expanded='true'] svg {
    rotate: 0deg;
  }

  /* The session as a line: a piece for each chapter, and above it what happened when. */
  .track {
    position: relative;
    flex: 1;
    align-self: stretch;
    margin: 0 0.6em;
    border-radius: 0.4em;
    cursor: pointer;
    touch-action: none;
  }
  .track:focus-visible {
    outline-offset: -3px;
  }
  .segment {
    position: absolute;
    top: 62%;
    left: calc(var(--from) * 100%);
    width: max(2px, calc((var(--to) - var(--from)) * 100% - 3px));
    height: 0.5em;
    overflow: hidden;
    border-radius: 0.25em;
    background: var(--line);
    translate: 0 -50%;
    transition: height var(--quick);
  }
  .segment.scenario {
    background: color-mix(in srgb, var(--edge) 65%, var(--line));
  }
  .segment.here,
  .track:hover .segment {
    height: 0.75em;
  }
  .segment i {
    display: block;
    width: calc(var(--played) * 100%);
    height: 100%;
    background: var(--voice-both);
  }
  .knob {
    position: absolute;
    top: 62%;
    left: calc(var(--at) * 100%);
    width: 1.1em;
    height: 1.1em;
    border: 3px solid var(--paper);
    border-radius: 50%;
    background: var(--voice-both);
    box-shadow: 0 0 0 1.5px var(--voice-both);
    box-sizing: border-box;
    translate: -50% -50%;
  }
  .mark {
    position: absolute;
    top: 27%;
    left: calc(var(--at) * 100%);
    translate: -50% -50%;
  }
  .glyph {
    width: 1.15em;
    height: 1.15em;
    overflow: visible;
  }
  .glyph text {
    fill: var(--on-voice);
    font: 700 12px var(--font-display);
    text-anchor: middle;
  }
  .glyph.vote-1 {
    color: var(--voice-client);
  }
  .glyph.debate {
    color: var(--voice-ours);
  }
  .glyph.vote-2 {
    color: var(--voice-both);
  }
  .glyph.debrief {
    color: var(--ink);
  }
  .tip {
    position: absolute;
    bottom: calc(100% + 0.5em);
    left: clamp(6em, calc(var(--at) * 100%), 100% - 6em);
    max-width: 22em;
    padding: 0.4em 0.8em;
    border-radius: 0.6em;
    background: var(--ink);
    color: var(--paper);
    text-align: center;
    text-wrap: balance;
    translate: -50%;
    pointer-events: none;
    width: max-content;
  }
  .tip b {
    display: block;
    font-variant-numeric: tabular-nums;
  }

  .menu {
    position: absolute;
    right: 1em;
    bottom: calc(100% + 0.6em);
    box-sizing: border-box;
    width: min(34em, 100vw - 2em);
    max-height: 72vh;
    padding: 0.6em;
    overflow: auto;
    border: 1.5px solid var(--edge);
    border-radius: 1.1em;
    background: var(--surface);
    box-shadow: 0 24px 80px rgb(0 0 0 / 25%);
  }
  .menu ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .menu .pace {
    display: none;
    gap: 0.4em;
    padding: 0 0 0.5em;
  }
  .menu .pace button {
    border-color: var(--edge);
  }
  .menu button {
    border-radius: 0.7em;
  }
  .menu button:hover {
    background: var(--voice-both-tint);
    border-color: transparent;
  }
  .menu .to {
    display: flex;
    align-items: baseline;
    gap: 0.8em;
    width: 100%;
    height: auto;
    padding: 0.5em 0.7em;
    text-align: start;
  }
  .menu .to span {
    min-width: 3.2em;
    color: var(--ink-soft);
    font-variant-numeric: tabular-nums;
  }
  .menu [aria-current] {
    background: var(--voice-both-tint);
    font-weight: 700;
  }
  .menu .marks {
    display: flex;
    flex-wrap: wrap;
    padding: 0 0 0.3em 3.9em;
    font-size: 0.9em;
  }
  .menu .marks button {
    display: flex;
    align-items: center;
    gap: 0.5em;
    height: 2.1em;
  }
  @media (max-width: 900px) {
    .bar .skips,
    .bar .speed,
    .chapters span {
      display: none;
    }
    .menu .pace {
      display: flex;
    }
    .chapters {
      width: auto;
    }
  }
  @media (max-width: 600px) {
    .mark {
      display: none;
    }
    .bar {
      gap: 0.3em;
      padding: 0 0.5em;
    }
    .time {
      min-width: 0;
    }
    /* The line is what a thumb needs, and says how much is left. */
    .whole {
      display: none;
    }
  }
  @media (max-width: 600px) and (orientation: portrait) {
    /* Under the slide, which stands in the middle. */
    .turn {
      position: fixed;
      top: calc(50% - var(--timeline-height, 4rem) / 2 + 100vw * 9 / 32);
      left: 0;
      right: 0;
      display: block;
      margin: 0;
      padding: 5.5em 1em 0;
      color: var(--ink-soft);
      text-align: center;
    }
    .start {
      top: calc(50% - var(--timeline-height, 4rem) / 2 + 100vw * 9 / 32 + 2.5em);
      bottom: auto;
      translate: -50% -50%;
    }
    :host([idle]) .turn {
      display: none;
    }
  }
`;
