import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { inLang } from '../../client/words/index.ts';
import { rolePlay as words } from '../../client/words/role-play.ts';
import type { PollAnswer } from '../../session/kinds/poll.ts';
import type {
  PlayBallot,
  Rating,
  RolePlayAnswer,
  RolePlayBallot,
  RolePlayPersonal,
} from '../../session/kinds/role-play.ts';
import { BallotElement } from '../ballot-element.ts';
import { ballotStyles } from '../ballot-styles.ts';
import './role-play-card.ts';

/**
 * The observers' grid, then the closing vote. Every rating is sent at once: a play ends when it
 * ends, and what was seen until then must be counted. The vote is a `connivence-poll-ballot`, which
 * the page brings: a phone has it already, and this part, loaded later, would define it twice.
 *
 * @summary Answers a role-play.
 * @fires answer-cast - An observer rated, or the person voted; the answer is a `RolePlayAnswer`.
 */
@customElement('connivence-role-play-ballot')
export class RolePlayBallotElement extends BallotElement<RolePlayBallot, RolePlayAnswer> {
  static override styles = [
    ballotStyles,
    css`
      p {
        margin: 0;
        line-height: 1.35;
      }
      .hint {
        margin-top: 0.75rem;
        color: var(--ink-soft);
      }
      .rest {
        padding: 1rem;
        font-weight: 700;
        text-align: center;
        text-wrap: balance;
        border-radius: var(--radius);
        background: var(--surface);
      }
      fieldset + fieldset {
        margin-top: 1.125rem;
      }
      legend {
        padding: 0 0 0.375rem;
        font-weight: 700;
        line-height: 1.25;
        overflow-wrap: anywhere;
        text-wrap: balance;
      }
      .ratings {
        display: grid;
        grid-template-columns: repeat(3, 1fr);
        gap: 0.375rem;
      }
      label {
        display: flex;
        align-items: center;
        justify-content: center;
        gap: 0.375rem;
        min-height: 56px;
        padding: 0 0.25rem;
        line-height: 1.15;
        text-align: center;
        border: 2px solid var(--edge);
        border-radius: var(--radius);
        background: var(--surface);
        cursor: pointer;
        touch-action: manipulation;
        -webkit-tap-highlight-color: transparent;
      }
      label:has(:checked) {
        font-weight: 700;
        color: var(--on-voice);
        border-color: var(--voice-both);
        background: var(--voice-both);
      }
      label:has(:focus-visible) {
        outline: var(--focus);
        outline-offset: 2px;
      }
      label:has(:disabled) {
        cursor: default;
      }
      label:has(:disabled:not(:checked)) {
        border-color: var(--line);
        color: var(--ink-soft);
        background: none;
      }
      input {
        position: absolute;
        opacity: 0;
      }
      label:has(:checked)::before {
        content: '✓' / '';
      }
    `,
  ];

  /** This person's card: only observers are asked for the grid. */
  @property({ attribute: false }) personal: RolePlayPersonal | undefined;

  @state() private grid: Readonly<Record<string, Rating>> = {};

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { answer } = this;
    if (changed.has('answer')) this.grid = answer && 'grid' in answer ? answer.grid : {};
  }

  protected override render() {
    const { ballot } = this;
    if (!ballot) return nothing;
    if (ballot.step === 'play') return this.#observe(ballot);
    const { answer } = this;
    return html`<connivence-poll-ballot
      .ballot=${ballot}
      .answer=${answer && 'picks' in answer ? (answer as PollAnswer) : undefined}
      .lang=${this.lang}
      .disabled=${this.disabled}
    ></connivence-poll-ballot>`;
  }

  #observe({ grid }: PlayBallot) {
    const w = inLang(words, this.lang);
    if (this.personal?.part === 'role') return html`<p class="rest">${w.player}</p>`;
    if (this.personal?.part !== 'observer') return html`<p class="rest">${w.playing}</p>`;
    return html`${grid.map(
      ({ id, label }) =>
        html`<fieldset ?disabled=${this.disabled}>
          <legend>${label}</legend>
          <div class="ratings">
            ${[w.no, w.partly, w.yes].map(
              (name, rating) =>
                html`<label>
                  <input
                    type="radio"
                    name=${id}
                    value=${rating}
                    .checked=${this.grid[id] === rating}
                    @change=${() => this.#rate(id, rating as Rating)}
                  />
                  ${name}
                </label>`,
            )}
          </div>
        </fieldset>`,
    )}
    ${this.disabled ? nothing : html`<p class="hint">${w.gridHint}</p>`}`;
  }

  #rate(id: string, rating: Rating): void {
    this.grid = { ...this.grid, [id]: rating };
    this.cast({ grid: this.grid });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'connivence-role-play-ballot': RolePlayBallotElement;
  }
}
