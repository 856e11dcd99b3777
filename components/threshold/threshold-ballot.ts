import { html, nothing, type PropertyValues } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { inLang } from '../../client/words/index.ts';
import { threshold as words } from '../../client/words/threshold.ts';
import type { ThresholdAnswer, ThresholdBallot } from '../../session/kinds/threshold.ts';
import { BallotElement } from '../ballot-element.ts';
import { ballotStyles } from '../ballot-styles.ts';
import { thresholdBallotStyles } from './threshold-ballot-styles.ts';

/**
 * @summary Answers a threshold: one touches the last step one accepts, sees the line fall under it, and confirms.
 * @fires answer-cast - The person confirmed where to stop; the answer is a `ThresholdAnswer`.
 */
@customElement('connivence-threshold-ballot')
export class ThresholdBallotElement extends BallotElement<ThresholdBallot, ThresholdAnswer> {
  static override styles = [ballotStyles, thresholdBallotStyles];

  /** How many steps are accepted so far; undefined before the first touch. */
  @state() private stop: number | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('answer')) this.stop = this.answer?.stop;
  }

  protected override render() {
    if (!this.ballot) return nothing;
    const { answer, disabled, stop } = this;
    const t = this.words;
    const w = inLang(words, this.lang);
    const { steps } = this.ballot;
    const unready = stop === undefined || stop === answer?.stop;
    return html`<fieldset ?disabled=${disabled}>
        <legend>${w.upTo}${disabled ? nothing : ` ${w.touch}`}</legend>
        ${this.renderStep(0, w.none, undefined, w.noneHint)}
        ${steps.map(({ label, when, hint }, i) => this.renderStep(i + 1, label, when, hint))}
      </fieldset>
      ${
        disabled
          ? nothing
          : html`<button
              class="send"
              aria-disabled=${unready}
              @click=${unready ? nothing : () => this.cast({ stop })}
            >
              ${answer ? t.change : t.send}
            </button>`
      }`;
  }

  private renderStep(step: number, label: string, when?: string, hint?: string) {
    const { stop } = this;
    const last = this.ballot!.steps.length;
    const mood = step === 0 ? 'ground' : stop === undefined ? '' : step <= stop ? 'taken' : 'left';
    return html`<label class=${mood} .style=${`--step: ${step}`}>
        <input
          type="radio"
          name="stop"
          value=${step}
          .checked=${step === stop}
          @change=${() => (this.stop = step)}
        />
        <span>
          ${when ? html`<small>${when}</small>` : nothing} ${label}
          ${hint ? html`<small>${hint}</small>` : nothing}
          ${step === last ? html`<small>${inLang(words, this.lang).toTheEnd}</small>` : nothing}
        </span>
      </label>
      ${
        step === stop && step < last
          ? html`<p class="limit" aria-hidden="true">${inLang(words, this.lang).stopHere}</p>`
          : nothing
      }`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'connivence-threshold-ballot': ThresholdBallotElement;
  }
}
