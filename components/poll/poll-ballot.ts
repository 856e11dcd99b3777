import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ballot as words, inLang } from '../../client/words/index.ts';
import type { PollAnswer, PollBallot } from '../../session/kinds/poll.ts';
import type { Lang } from '../../session/text.ts';
import { AnswerCastEvent } from '../answer-cast.ts';
import { ballotStyles } from '../ballot-styles.ts';
import { pollBallotStyles } from './poll-ballot-styles.ts';

const sameJson = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/**
 * @summary Answers a poll: one tap for a single choice; a button confirms several, or leads on to guessing the room.
 * @fires answer-cast - The person chose; the answer is a `PollAnswer`.
 */
@customElement('connivence-poll-ballot')
export class PollBallotElement extends LitElement {
  static override styles = [ballotStyles, pollBallotStyles];

  @property({ attribute: false }) ballot?: PollBallot;
  /** What the person has answered so far. */
  @property({ attribute: false, hasChanged: (now, before) => !sameJson(now, before) })
  answer?: PollAnswer | undefined;
  @property() override lang: Lang = 'fr';
  @property({ type: Boolean, reflect: true }) disabled = false;

  @state() private picks: readonly string[] = [];
  @state() private guessing = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('answer')) return;
    this.picks = this.answer?.picks ?? [];
    this.guessing = this.answer?.guess !== undefined;
  }

  protected override render() {
    if (!this.ballot) return nothing;
    return this.guessing ? this.renderGuess(this.ballot) : this.renderOwn(this.ballot);
  }

  private renderOwn({ choose, predict }: PollBallot) {
    const t = inLang(words, this.lang);
    const several = choose > 1;
    const unready =
      this.picks.length === 0 || (!predict && sameJson(this.picks, this.answer?.picks));
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
    const t = inLang(words, this.lang);
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
    if (choose === 1 && !predict) this.cast();
  }

  private async confirm(): Promise<void> {
    if (!this.ballot!.predict) return this.cast();
    this.guessing = true;
    // A guess made before stays; only the own choice has changed.
    const guess = this.answer?.guess;
    if (guess !== undefined && !sameJson(this.picks, this.answer?.picks)) this.cast(guess);
    await this.updateComplete;
    this.renderRoot.querySelector('legend')?.focus();
  }

  private guess(event: Event): void {
    this.cast((event.target as HTMLInputElement).value);
  }

  private cast(guess?: string): void {
    const { picks } = this;
    this.dispatchEvent(
      new AnswerCastEvent({ picks, ...(guess !== undefined && { guess }) } satisfies PollAnswer),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'connivence-poll-ballot': PollBallotElement;
  }
}
