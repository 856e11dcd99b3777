import { html, nothing, type PropertyValues } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { PollAnswer, PollBallot } from '../../session/kinds/poll.ts';
import { BallotElement, same } from '../ballot-element.ts';
import { ballotStyles } from '../ballot-styles.ts';
import { pollBallotStyles } from './poll-ballot-styles.ts';

/**
 * @summary Answers a poll: one tap for a single choice; a button confirms several, or leads on to guessing the room.
 * @fires answer-cast - The person chose; the answer is a `PollAnswer`.
 */
@customElement('connivence-poll-ballot')
export class PollBallotElement extends BallotElement<PollBallot, PollAnswer> {
  static override styles = [ballotStyles, pollBallotStyles];

  @state() private picks: readonly string[] = [];
  @state() private guessing = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('answer')) return;
    // The own choice comes back as counted while the person is at the second question.
    const asked = this.guessing && same(this.picks, this.answer?.picks);
    this.picks = this.answer?.picks ?? [];
    this.guessing = asked || this.answer?.guess !== undefined;
  }

  protected override render() {
    if (!this.ballot) return nothing;
    return this.guessing ? this.renderGuess(this.ballot) : this.renderOwn(this.ballot);
  }

  private renderOwn({ choose, predict }: PollBallot) {
    const t = this.words;
    const several = choose > 1;
    const unready = this.picks.length === 0 || (!predict && same(this.picks, this.answer?.picks));
    return html`<fieldset ?disabled=${this.disabled}>
        <legend class=${several ? 'hint' : 'unseen'}>
          ${several ? t.choose(choose, this.picks.length) : t.yours}
        </legend>
        ${this.renderChoices('own', several, this.picks)}
      </fieldset>
      ${
        (several || predict) && !this.disabled
          ? html`<button
              class="send"
              aria-disabled=${unready}
              @click=${unready ? nothing : this.confirm}
            >
              ${predict ? t.next : this.answer ? t.change : t.send}
            </button>`
          : nothing
      }`;
  }

  private renderGuess({ options }: PollBallot) {
    const t = this.words;
    const own = options.filter(({ id }) => this.picks.includes(id)).map(({ label }) => label);
    const guess = this.answer?.guess;
    return html`<div class="own">
        <p><span>${t.yours}</span> <strong>${own.join(', ')}</strong></p>
        ${
          this.disabled
            ? nothing
            : html`<button @click=${() => (this.guessing = false)}>${t.edit}</button>`
        }
      </div>
      <fieldset ?disabled=${this.disabled}>
        <legend tabindex="-1">${t.guess}</legend>
        ${this.renderChoices('guess', false, guess === undefined ? [] : [guess])}
      </fieldset>`;
  }

  private renderChoices(name: 'own' | 'guess', several: boolean, picked: readonly string[]) {
    const full = several && picked.length >= this.ballot!.choose;
    return this.ballot!.options.map(({ id, label, voice }) => {
      const checked = picked.includes(id);
      return html`<label class=${voice ?? ''}>
        <input
          type=${several ? 'checkbox' : 'radio'}
          name=${name}
          value=${id}
          .checked=${checked}
          ?disabled=${full && !checked}
          @change=${name === 'own' ? this.pick : this.guess}
        />
        <span>${label}</span>
      </label>`;
    });
  }

  private pick(event: Event): void {
    const { value, checked } = event.target as HTMLInputElement;
    const { choose, predict, options } = this.ballot!;
    const chosen = new Set(choose > 1 ? this.picks : []);
    if (checked) chosen.add(value);
    else chosen.delete(value);
    this.picks = options.map(({ id }) => id).filter((id) => chosen.has(id));
    if (choose === 1 && !predict) this.say();
  }

  private async confirm(): Promise<void> {
    if (!this.ballot!.predict) return this.say();
    this.guessing = true;
    // Counted without waiting for the guess, which many forget; a guess made before stays.
    if (!same(this.picks, this.answer?.picks)) this.say(this.answer?.guess);
    await this.updateComplete;
    this.renderRoot.querySelector('legend')?.focus();
  }

  private guess(event: Event): void {
    this.say((event.target as HTMLInputElement).value);
  }

  private say(guess?: string): void {
    const { picks } = this;
    this.cast({ picks, ...(guess !== undefined && { guess }) });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'connivence-poll-ballot': PollBallotElement;
  }
}
