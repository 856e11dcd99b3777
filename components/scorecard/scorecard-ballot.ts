import { html, nothing, svg, type PropertyValues } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { inLang } from '../../client/words/index.ts';
import { scorecard as words } from '../../client/words/scorecard.ts';
import type { ScorecardAnswer, ScorecardBallot } from '../../session/kinds/scorecard.ts';
import {
  FEWEST,
  HIGHEST,
  LOWEST,
  placeOf,
  verdictOf,
  verdicts,
  type Ratings,
} from '../../session/kinds/scorecard-verdict.ts';
import { BallotElement, same } from '../ballot-element.ts';
import { ballotStyles } from '../ballot-styles.ts';
import { scorecardBallotStyles } from './scorecard-ballot-styles.ts';
import { verdictName } from './verdict-words.ts';

/** The corners of the map in the order of `verdicts`: treasure, renegotiate, nurture, let go. */
const CORNERS = verdicts.map((verdict, i) => ({ verdict, x: (i % 2) * 27, y: i < 2 ? 0 : 27 }));

/**
 * @summary Rates a client: five buttons for each criterion, then the person's own verdict, at once.
 * @fires answer-cast - The person rated everything and confirmed; the answer is a `ScorecardAnswer`.
 */
@customElement('connivence-scorecard-ballot')
export class ScorecardBallotElement extends BallotElement<ScorecardBallot, ScorecardAnswer> {
  static override styles = [ballotStyles, scorecardBallotStyles];

  @state() private ratings: Ratings = {};

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('answer')) this.ratings = this.answer?.ratings ?? {};
  }

  protected override render() {
    if (!this.ballot) return nothing;
    const { answer, disabled, ratings } = this;
    const { client, criteria } = this.ballot;
    const t = this.words;
    const w = inLang(words, this.lang);
    const left = criteria.filter(({ id }) => ratings[id] === undefined).length;
    const unready = left > 0 || same(ratings, answer?.ratings);
    return html`${
      client === 'own'
        ? html`<p class="secret"><strong>${w.think}</strong> ${w.secret(FEWEST)}</p>`
        : nothing
    }
    ${disabled ? this.renderVerdict() : nothing}
    ${criteria.map((criterion) => this.renderCriterion(criterion))}
    ${disabled ? nothing : this.renderVerdict()}
    ${
      disabled
        ? nothing
        : html`<button
            class="send"
            aria-disabled=${unready}
            @click=${unready ? nothing : this.confirm}
          >
            ${left > 0 ? w.toRate(left) : answer ? t.change : t.send}
          </button>`
    }`;
  }

  private renderCriterion({ id, label, low, high, axis }: ScorecardBallot['criteria'][number]) {
    const w = inLang(words, this.lang);
    const meanings: Readonly<Record<number, string>> = { [LOWEST]: low, [HIGHEST]: high };
    const five = Array.from({ length: HIGHEST }, (_, i) => i + LOWEST);
    return html`<fieldset class=${axis} ?disabled=${this.disabled}>
      <legend>${label}</legend>
      <div class="five">
        ${five.map(
          (rating) =>
            html`<label>
              <input
                type="radio"
                name=${id}
                value=${rating}
                aria-label=${w.outOf(rating, meanings[rating] ?? '')}
                .checked=${this.ratings[id] === rating}
                @change=${() => this.rate(id, rating)}
              />${rating}
            </label>`,
        )}
      </div>
      <p class="ends" aria-hidden="true"><span>${low}</span><span>${high}</span></p>
    </fieldset>`;
  }

  /** The verdict of what was answered, not of what is being thought over. */
  private renderVerdict() {
    const { answer, ballot } = this;
    const w = inLang(words, this.lang);
    const verdict = answer && verdictOf(ballot!, answer);
    return html`<div class="verdict ${verdict ? 'known' : ''}" role="status">
      ${
        verdict &&
        html`<svg class="corner" viewBox="0 0 52 52" aria-hidden="true">
            ${CORNERS.map(
              (corner) =>
                svg`<rect class=${corner.verdict === verdict ? 'here' : ''} x=${corner.x} y=${corner.y} width="25" height="25" rx="5" />`,
            )}
          </svg>
          <p>
            <small>${w.yourVerdict}</small>
            <strong>${verdictName(ballot!, verdict, this.lang)}</strong>
            ${ballot!.verdicts[verdict] ? nothing : w.advice[verdict]}
          </p>`
      }
    </div>`;
  }

  private rate(id: string, rating: number): void {
    // In the scenario's order, so that the same ratings are the same answer.
    const rated = { ...this.ratings, [id]: rating };
    this.ratings = Object.fromEntries(
      this.ballot!.criteria.flatMap(({ id }) => (id in rated ? [[id, rated[id]!]] : [])),
    );
  }

  private confirm(): void {
    const { ratings } = this;
    this.cast({ ratings, ...placeOf(this.ballot!.criteria, ratings) });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'connivence-scorecard-ballot': ScorecardBallotElement;
  }
}
