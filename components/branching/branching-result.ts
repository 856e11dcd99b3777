import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { inLang } from '../../client/words/index.ts';
import { branching as words } from '../../client/words/branching.ts';
import type { BranchingBallot } from '../../session/kinds/branching.ts';
import { lightMarkdown } from '../light-markdown.ts';
import { ResultElement } from '../result-element.ts';
import '../poll/poll-result.ts';
import './branching-ending.ts';
import './gauges.ts';
import { asPoll, asPollResult } from './outcome.ts';

/** The lines said last: those before are on the map at the end. */
const LAST = 2;

/**
 * @summary A turn of a story: the scene, what the room would say, the gauges and the lines said so far; at an
 * ending, the ending.
 *
 * Everything is sized on the inherited font-size and fills the height it is given.
 */
@customElement('connivence-branching-result')
export class BranchingResult extends ResultElement<BranchingBallot | undefined> {
  static override styles = css`
    :host {
      display: block;
      container-type: inline-size;
      block-size: 100%;
      min-block-size: 0;
      color: var(--ink);
      font-family: var(--font-text);
      line-height: 1.15;
      text-wrap: pretty;
    }
    .turn {
      display: grid;
      gap: 1em;
    }
    .top,
    .side {
      display: grid;
      gap: 0.8em;
      min-inline-size: 0;
    }
    .scene > * {
      margin: 0 0 0.4em;
    }
    blockquote {
      padding: 0.5em 0.8em;
      border-radius: 0.9em 0.9em 0.9em 0.15em;
      background: var(--voice-client-tint);
    }
    ol {
      display: grid;
      gap: 0.4em;
      margin: 0;
      padding: 0;
      list-style: none;
      font-size: 0.86em;
    }
    li {
      padding: 0.35em 0.7em;
      border-radius: 0.8em 0.8em 0.15em 0.8em;
      background: var(--voice-ours-tint);
      overflow-wrap: anywhere;
      text-wrap: balance;
    }
    :host([half]) .turn {
      grid-template-rows: minmax(0, 1fr);
      block-size: 100%;
    }
    :host([half]) .top {
      display: none;
    }
    @container (min-width: 36em) {
      .turn {
        grid-template-rows: auto minmax(0, 1fr);
        gap: 0.8em;
        block-size: 100%;
      }
      .top {
        display: grid;
        grid-template-columns: minmax(0, 1.25fr) minmax(0, 1fr);
        gap: 1.8em;
        align-items: start;
        font-size: 0.86em;
      }
      .side {
        gap: 0.5em;
      }
      li {
        overflow: hidden;
        white-space: nowrap;
        text-overflow: ellipsis;
      }
    }
  `;

  protected override render() {
    const { ballot, result, lang } = this;
    if (!ballot) return nothing;
    if (ballot.ending) {
      return html`<connivence-branching-ending
        .ballot=${ballot}
        .lang=${lang}
      ></connivence-branching-ending>`;
    }
    const { scene, gauges, path } = ballot;
    return html`<div class="turn">
      <div class="top">
        <div class="scene">${lightMarkdown(scene)}</div>
        <div class="side">
          <connivence-gauges .gauges=${gauges} .lang=${lang}></connivence-gauges>
          ${
            path.length > 0
              ? html`<ol aria-label=${inLang(words, lang).path}>
                  ${path.slice(-LAST).map((line) => html`<li>${line}</li>`)}
                </ol>`
              : nothing
          }
        </div>
      </div>
      <connivence-poll-result
        ?half=${this.half}
        .ballot=${asPoll(ballot)}
        .result=${asPollResult(result)}
        .lang=${lang}
      ></connivence-poll-result>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'connivence-branching-result': BranchingResult;
  }
}
