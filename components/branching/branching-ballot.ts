import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { BranchingAnswer, BranchingBallot } from '../../session/kinds/branching.ts';
import type { PollAnswer } from '../../session/kinds/poll.ts';
import type { AnswerCastEvent } from '../answer-cast.ts';
import { BallotElement } from '../ballot-element.ts';
import { lightMarkdown } from '../light-markdown.ts';
import '../poll/poll-ballot.ts';
import { asPoll } from './outcome.ts';

/**
 * @summary Answers a story: what the client just said, and two to four lines to reply with. One tap.
 * @fires answer-cast - The person chose a line; the answer is a `BranchingAnswer`.
 */
@customElement('connivence-branching-ballot')
export class BranchingBallotElement extends BallotElement<BranchingBallot, BranchingAnswer> {
  static override styles = css`
    :host {
      display: block;
      color: var(--ink);
    }
    .scene {
      overflow-wrap: anywhere;
    }
    p,
    blockquote {
      margin: 0 0 0.625rem;
    }
    blockquote {
      padding: 0.625rem 1rem;
      font-weight: 600;
      border-radius: 1.25rem 1.25rem 1.25rem 0.25rem;
      background: var(--voice-client-tint);
    }
  `;

  protected override render() {
    const { ballot, answer, lang, disabled } = this;
    if (!ballot || ballot.choices.length === 0) return nothing;
    return html`<div class="scene">${lightMarkdown(ballot.scene)}</div>
      <connivence-poll-ballot
        .ballot=${asPoll(ballot)}
        .answer=${answer && { picks: [answer.choice] }}
        .lang=${lang}
        .disabled=${disabled}
        @answer-cast=${this.reply}
      ></connivence-poll-ballot>`;
  }

  private reply(event: AnswerCastEvent): void {
    event.stopPropagation();
    const [choice] = (event.answer as PollAnswer).picks;
    this.cast({ choice: choice! });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'connivence-branching-ballot': BranchingBallotElement;
  }
}
