import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { inLang } from '../../client/words/index.ts';
import { branching as words } from '../../client/words/branching.ts';
import type { BranchingBallot } from '../../session/kinds/branching.ts';
import type { Lang } from '../../session/text.ts';

/**
 * @summary The gauges of a story, moving from where they stood before the last line to where they stand.
 */
@customElement('connivence-gauges')
export class GaugesElement extends LitElement {
  static override styles = css`
    :host {
      container-type: inline-size;
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(5.2em, 1fr));
      gap: 0.5em 1em;
      color: var(--ink);
      font-family: var(--font-text);
      line-height: 1.15;
    }
    .gauge {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      align-content: end;
      justify-content: space-between;
      gap: 0.15em 0.4em;
    }
    .label {
      overflow-wrap: anywhere;
    }
    b {
      font-family: var(--font-display);
      font-weight: 700;
      font-variant-numeric: tabular-nums;
      white-space: nowrap;
    }
    .value {
      display: flex;
      gap: 0.35em;
      align-items: baseline;
    }
    /* All on two lines, rather than some. */
    @container (max-width: 30em) {
      .label {
        inline-size: 100%;
      }
      .value {
        flex-direction: row-reverse;
      }
    }
    .change {
      font-size: 0.95em;
      font-weight: 600;
    }
    .track {
      position: relative;
      inline-size: 100%;
      block-size: 0.5em;
      border-radius: 0.25em;
      background: var(--line);
    }
    .fill,
    .was {
      position: absolute;
      inset-block: 0;
      inset-inline-start: 0;
    }
    .fill {
      inline-size: calc(1% * var(--at));
      border-radius: inherit;
      background: var(--voice-both);
      transition: inline-size calc(2 * var(--calm)) cubic-bezier(0.3, 0.7, 0.2, 1);
    }
    /* Where it stood: a notch that stays when the bar has moved. */
    .was {
      inset-block: -0.15em;
      inset-inline-start: calc(1% * var(--before) - 1px);
      inline-size: 3px;
      background: var(--ink);
    }
    @starting-style {
      .fill {
        inline-size: calc(1% * var(--before));
      }
    }
    @media (prefers-reduced-motion: reduce) {
      .fill {
        transition: none;
      }
    }
  `;

  /** Label, place from 0 to 100, and the place before. */
  @property({ attribute: false }) gauges: BranchingBallot['gauges'] = [];

  @property() override lang: Lang = 'fr';

  protected override render() {
    const say = inLang(words, this.lang);
    return this.gauges.map(({ label, at, before }) => {
      const change = at - before;
      return html`<div class="gauge" .style=${`--at: ${at}; --before: ${before}`}>
        <span class="label">${label}</span>
        <span class="value">
          ${
            change === 0
              ? nothing
              : html`<b class="change" aria-hidden="true"
                  >${change > 0 ? `▲ +${change}` : `▼ −${-change}`}</b
                >`
          }<b>${at}</b>
        </span>
        <div
          class="track"
          role="meter"
          aria-label=${label}
          aria-valuemin="0"
          aria-valuemax="100"
          aria-valuenow=${at}
          aria-valuetext=${change === 0 ? String(at) : say.gauge(at, before)}
        >
          <span class="fill"></span>${change === 0 ? nothing : html`<span class="was"></span>`}
        </div>
      </div>`;
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'connivence-gauges': GaugesElement;
  }
}
