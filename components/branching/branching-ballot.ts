import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { BranchingAnswer, BranchingBallot } from '../../session/kinds/branching.ts';
import { BallotElement } from '../ballot-element.ts';
import { ballotStyles } from '../ballot-styles.ts';
import { lightMarkdown } from '../light-markdown.ts';
import { pollBallotStyles } from '../poll/poll-ballot-styles.ts';

/**
 * @summary Answers a story: what the client just said, and two to four lines to reply with. One tap.
 * @fires answer-cast - The person chose a line; the answer is a `BranchingAnswer`.
 */
@customElement('connivence-branching-ballot')
export class BranchingBallotElement extends BallotElement<BranchingBallot, BranchingAnswer> {
  static override styles = [
    ballotStyles,
    pollBallotStyles,
    css`
      .scene {
        overflow-wrap: anywhere;
      }
      .scene > * {
        margin: 0 0 0.625rem;
      }
      blockquote {
        padding: 0.625rem 1rem;
        font-weight: 600;
        border-radius: 1.25rem 1.25rem 1.25rem 0.25rem;
        background: var(--voice-client-tint);
      }
    `,
  ];

  @state() private choice = '';

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('answer')) this.choice = this.answer?.choice ?? '';
  }

  protected override render() {
    const { ballot, choice, disabled } = this;
    if (!ballot || ballot.choices.length === 0) return nothing;
    return html`<div class="scene">${lightMarkdown(ballot.scene)}</div>
      <fieldset ?disabled=${disabled}>
        <legend class="unseen">${this.words.yours}</legend>
        ${ballot.choices.map(
          ({ id, label }) =>
            html`<label class="ours">
              <input
                type="radio"
                name="line"
                value=${id}
                .checked=${id === choice}
                @change=${() => this.say(id)}
              />
              <span>${label}</span>
            </label>`,
        )}
      </fieldset>`;
  }

  private say(choice: string): void {
    this.choice = choice;
    this.cast({ choice });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'connivence-branching-ballot': BranchingBallotElement;
  }
}
