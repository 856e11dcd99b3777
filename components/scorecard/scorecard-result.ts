import { html, nothing, svg } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { inLang } from '../../client/words/index.ts';
import { scorecard as words } from '../../client/words/scorecard.ts';
import type { ScorecardBallot, ScorecardTally } from '../../session/kinds/scorecard.ts';
import { HIGHEST, LOWEST, type Verdict } from '../../session/kinds/scorecard-verdict.ts';
import { percent, percentBefore } from '../figures.ts';
import { voiceGlyph } from '../mark/bubbles.ts';
import { Measured } from '../measured.ts';
import { ResultElement } from '../result-element.ts';
import { resultStyles } from '../result-styles.ts';
import { tied } from '../tied.ts';
import { dots, ghosts, heats, numbers, quarters, way } from './map.ts';
import {
  leadingVerdicts,
  ratedBy,
  scorecardOutcome,
  scorecardSentence,
  verdictCounts,
} from './outcome.ts';
import { scorecardResultStyles } from './scorecard-result-styles.ts';
import { scorecardTable } from './table.ts';
import { verdictName } from './verdict-words.ts';

type Criterion = ScorecardBallot['criteria'][number];

const NOBODY: ScorecardTally = { people: 0, ratings: {}, at: {} };
/** From so many criteria on, the wall has no line for what their ends mean. */
const PACKED = 6;
/** From so many on, the names are smaller too. */
const CROWDED = 7;
/** A mean so far from the middle takes the word of its end. */
const LEANS = 0.75;

/** Where a rating stands on its track, 0 to 1. */
const at = (rating: number) => (rating - LOWEST) / (HIGHEST - LOWEST);

/**
 * @summary How a room rated a client: everybody on a map of value against effort, and the mean and
 * spread of each criterion. Clients of one's own are shown as the shares of four verdicts only.
 *
 * Everything is sized on the inherited font-size and fills the height it is given.
 */
@customElement('connivence-scorecard-result')
export class ScorecardResult extends ResultElement<ScorecardBallot> {
  static override styles = [resultStyles, scorecardResultStyles];

  /** The criteria, as the ballot has them. */
  override ballot: ScorecardBallot = {
    client: 'given',
    criteria: [],
    verdicts: {},
  };

  /** The map's size in pixels: a dot must stay round whatever the shape of its place. */
  @state() private size = { width: 800, height: 400 };

  constructor() {
    super();
    this.addController(
      new Measured(
        () => this.renderRoot.querySelector('.plot'),
        (size) => (this.size = size),
      ),
    );
  }

  override render() {
    const outcome = scorecardOutcome(this.result);
    const sentence = scorecardSentence(this.ballot, outcome, this.lang, this.alone);
    const [first, second] = outcome.rounds;
    const now = second ?? first ?? NOBODY;
    const before = second && first;
    const say = inLang(words, this.lang);
    const corner = (verdict: Verdict) => this.#corner(verdict, now, before);
    const { criteria } = this.ballot;
    return html`
      <p class="sentence" aria-hidden="true">${tied(sentence)}</p>
      <div class="picture" role="img" aria-label=${sentence} lang=${this.lang}>
        <div class="map">
          ${corner('treasure')} ${corner('renegotiate')}
          <div class="plot">${this.#drawing(now, before)}</div>
          ${corner('nurture')} ${corner('let-go')}
          <span class="axis value">${voiceGlyph('client')} ${say.value}&nbsp;↑</span>
          <span class="axis effort">${voiceGlyph('ours')} ${say.effort}&nbsp;→</span>
        </div>
        <div
          class="criteria ${criteria.length >= PACKED ? 'packed' : ''} ${criteria.length >= CROWDED ? 'crowded' : ''}"
          .style=${`--criteria: ${criteria.length}`}
        >
          ${criteria.map((criterion) => this.#criterion(criterion, now, before))}
          ${now.people > 0 && !now.few ? html`<span class="note">${this.alone ? say.yourNote : say.note}</span>` : nothing}
        </div>
      </div>
      ${scorecardTable(this.ballot, outcome.rounds, this.lang, this.alone)}
    `;
  }

  #corner(verdict: Verdict, now: ScorecardTally, before: ScorecardTally | undefined) {
    const most = leadingVerdicts(now).includes(verdict) ? 'most' : '';
    const { client } = this.ballot;
    return html`<span class="corner ${verdict} ${most}">
      <b>${verdictName(this.ballot, verdict, this.lang)}</b>
      ${
        client === 'given'
          ? html`<span class="share">${this.#share(verdict, now, before)}</span>`
          : nothing
      }
    </span>`;
  }

  #share(verdict: Verdict, now: ScorecardTally, before: ScorecardTally | undefined) {
    if (now.few || this.alone) return '';
    const share = percent(verdictCounts(now)[verdict], now.people, this.lang);
    if (!before || before.few || !share) return share;
    return `${percentBefore(verdictCounts(before)[verdict], before.people, this.lang)} ${share}`;
  }

  #drawing(now: ScorecardTally, before: ScorecardTally | undefined) {
    const { size } = this;
    const own = this.ballot.client === 'own';
    const counts = verdictCounts(now);
    const heat = (verdict: Verdict) =>
      own && counts[verdict] > 0 ? counts[verdict] / now.people : 0;
    return svg`<svg viewBox="0 0 ${size.width} ${size.height}">
      ${quarters(size, heat)}
      ${
        own
          ? heats(size, (verdict) => this.#share(verdict, now, before))
          : svg`${before ? ghosts(before, size) : nothing}${dots(now, size)}${before ? way(before, now, size) : nothing}${numbers(now, size)}`
      }
    </svg>`;
  }

  #criterion(
    { id, label, low, high, axis }: Criterion,
    now: ScorecardTally,
    before: ScorecardTally | undefined,
  ) {
    const rated = ratedBy(now.ratings[id]);
    const was = ratedBy(before?.ratings[id]);
    const middle = (LOWEST + HIGHEST) / 2;
    const lean = rated ? rated.mean - middle : 0;
    const mean = (rating: number) =>
      new Intl.NumberFormat(this.lang, {
        minimumFractionDigits: this.alone ? 0 : 1,
        maximumFractionDigits: 1,
      }).format(rating);
    return html`<div class="criterion ${axis}">
      <span class="label ${axis}"
        >${voiceGlyph(axis === 'value' ? 'client' : 'ours')}<span
          >${label}${
            Math.abs(lean) >= LEANS
              ? html`<span class="end">${lean < 0 ? low : high}</span>`
              : nothing
          }</span
        ></span
      >
      <span class="track">
        ${
          rated &&
          html`<span class="bar" .style=${`--mean: ${at(rated.mean)}`}></span>${
              this.alone
                ? nothing
                : html`<span
                    class="half"
                    .style=${`--from: ${at(rated.from)}; --to: ${at(rated.to)}`}
                  ></span>`
            }`
        }
        ${was ? html`<span class="was" .style=${`--was: ${at(was.mean)}`}></span>` : nothing}
      </span>
      <span class="figure">${rated && mean(rated.mean)}</span>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'connivence-scorecard-result': ScorecardResult;
  }
}
