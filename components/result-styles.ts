import { css } from 'lit';
import { tiedStyles } from './tied.ts';

/**
 * What every result shares: it fills the height it is given, sizes everything on the font-size
 * it inherits (the wall sets a large one, a phone its own), and says its sentence first.
 * The wall sets the attribute `half` beside a debate: narrow as a phone's column, but it must not scroll.
 */
export const resultStyles = css`
  /* Bars and dots are their colours: where the reader's replace all others, a picture keeps its own, on its own paper. */
  @media (forced-colors: active) {
    :host {
      forced-color-adjust: none;
      background: var(--paper);
    }
  }
  :host {
    position: relative;
    display: flex;
    flex-direction: column;
    gap: 0.4em;
    container-type: inline-size;
    block-size: 100%;
    min-block-size: 0;
    color: var(--ink);
    font-family: var(--font-text);
    line-height: 1.15;
  }
  ${tiedStyles}
  .sentence {
    margin: 0;
    font-family: var(--font-display);
    font-size: 1.15em;
    font-weight: 700;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }
  .aside {
    margin: 0;
    color: var(--ink-soft);
  }
  .picture {
    flex: 1;
    min-block-size: 0;
    min-inline-size: 0;
  }
  .client {
    --voice: var(--voice-client);
    --voice-text: var(--voice-client-text);
  }
  .ours {
    --voice: var(--voice-ours);
    --voice-text: var(--voice-ours-text);
  }
  .both {
    --voice: var(--voice-both);
    --voice-text: var(--voice-both-text);
  }
  .none {
    --voice: var(--ink-soft);
    --voice-text: var(--ink);
  }
  .glyph {
    flex: none;
    inline-size: 0.85em;
    block-size: 0.85em;
    color: var(--voice);
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
