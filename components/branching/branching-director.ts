import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import {
  MAJORITY,
  type BranchingBallot,
  type BranchingDirective,
  type BranchingTally,
} from '../../session/kinds/branching.ts';
import { DirectorElement, directorStyles } from '../director-element.ts';
import { leadersOf } from './outcome.ts';

/**
 * @summary Makes a story go on: the room's line, another, or one turn back.
 * @fires directed - The trainer chose; the directive is a `BranchingDirective`, or asks for the majority.
 */
@customElement('connivence-branching-director')
export class BranchingDirector extends DirectorElement {
  static override styles = [
    directorStyles,
    css`
      .main {
        flex: 1 1 100%;
        text-align: center;
      }
      .line {
        flex: 1 1 14em;
        align-self: stretch;
        font-weight: 400;
      }
      .first {
        border-color: var(--voice-ours);
        background: var(--voice-ours-tint);
      }
    `,
  ];

  protected override render() {
    const { play } = this;
    // Going on would close a vote under the thumbs.
    if (!play || play.phase === 'open') return nothing;
    const { choices, path } = play.ballot as BranchingBallot;
    const w = this.words.branching;
    const tally = (this.result ?? play.result)?.rounds.at(-1)?.tally as BranchingTally | undefined;
    const first = leadersOf(choices, tally);
    const tied = first.length > 1;
    const voted = tally ? first.length > 0 : play.round > 0;
    return html`
      ${
        choices.length > 0 && voted
          ? html`<button
              class="main"
              ?disabled=${tied}
              @click=${() => this.#ask({ choose: MAJORITY })}
            >
              ${tied ? w.tie : w.majority}
            </button>`
          : nothing
      }
      ${choices.map(
        ({ id, label }) =>
          html`<button
            class="line ${!tied && first[0] === id ? 'first' : ''}"
            title=${w.say(label)}
            @click=${() => this.#ask({ choose: id })}
          >
            ${label}
          </button>`,
      )}
      ${
        path.length > 0
          ? html`<button class="quiet" @click=${() => this.#ask({ back: true })}>${w.back}</button>`
          : nothing
      }
    `;
  }

  #ask(directive: BranchingDirective): void {
    this.direct(directive);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'connivence-branching-director': BranchingDirector;
  }
}
