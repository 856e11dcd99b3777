import { html, nothing, svg } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { inLang, result as shared } from '../../client/words/index.ts';
import { threshold as words } from '../../client/words/threshold.ts';
import type { ThresholdBallot, ThresholdTally } from '../../session/kinds/threshold.ts';
import { count, percent, percentBefore } from '../figures.ts';
import { Measured } from '../measured.ts';
import { ResultElement } from '../result-element.ts';
import { resultStyles } from '../result-styles.ts';
import { tied } from '../tied.ts';
import { mostStops, stillOn, stopped, thresholdOutcome, thresholdSentence } from './outcome.ts';
import { AIR, edge, stairs, standing } from './stairs.ts';
import { thresholdResultStyles } from './threshold-result-styles.ts';

const NOBODY: ThresholdTally = { people: 0, stops: {} };

/** The height of a line of a step's name, in its font-size. */
const LINE = 1.1;

/**
 * @summary Where a room stops on the way up: a staircase whose steps are as wide as the share of the
 * room still on them, everybody standing where they stop; after a second round, the first one's edge.
 *
 * Everything is sized on the inherited font-size and fills the height it is given.
 */
@customElement('connivence-threshold-result')
export class ThresholdResult extends ResultElement<ThresholdBallot> {
  static override styles = [resultStyles, thresholdResultStyles];

  /** The steps, as the ballot has them. */
  override ballot: ThresholdBallot = { steps: [] };

  /** The staircase's size in pixels: a person must stay round whatever the shape of the place. */
  @state() private size = { width: 800, height: 500 };

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
    const { steps } = this.ballot;
    const outcome = thresholdOutcome(this.result);
    const sentence = thresholdSentence(this.ballot, outcome, this.lang);
    const [first, second] = outcome.rounds;
    const now = second ?? first ?? NOBODY;
    const most = mostStops(now);
    const rise = this.size.height / (steps.length + AIR);
    const lines = Math.max(1, Math.floor(rise / (this.#fontSize() * LINE)));
    return html`
      <p class="sentence" aria-hidden="true">${tied(sentence)}</p>
      <div class="picture" role="img" aria-label=${sentence} lang=${this.lang}>
        <div
          class="flight ${lines > 1 ? 'roomy' : 'tight'}"
          .style=${`--steps: ${steps.length}; --air: ${AIR}fr; --lines: ${lines}`}
        >
          <div class="plot">${this.#drawing(now, second && first)}</div>
          ${steps.map(({ label, when }, i) => {
            const place = `--row: ${steps.length - i + 1}`;
            const mood = most.includes(i + 1) ? 'most' : '';
            return html`<span class="figure ${mood}" .style=${place}
                >${second && first ? this.#shareBefore(first, i + 1) : nothing}
                <b>${percent(stillOn(now, i + 1), now.people, this.lang)}</b></span
              ><span class="name ${mood}" .style=${place}
                >${when ? html`<span class="when">${when}</span> ` : nothing}<span class="label"
                  >${tied(label)}</span
                ></span
              >`;
          })}
        </div>
      </div>
      ${this.#table(outcome.rounds)}
    `;
  }

  #fontSize() {
    return this.hasUpdated ? Number.parseFloat(getComputedStyle(this).fontSize) : 16;
  }

  #shareBefore(tally: ThresholdTally, step: number) {
    return html`<span class="then"
      >${percentBefore(stillOn(tally, step), tally.people, this.lang)}</span
    >`;
  }

  #drawing(now: ThresholdTally, before: ThresholdTally | undefined) {
    const { width, height } = this.size;
    const count = this.ballot.steps.length;
    const { people, dot } = standing(now, count, this.size);
    const past = before && before.people > 0 && edge(stairs(before, count, this.size), this.size);
    return svg`<svg viewBox="0 0 ${width} ${height}">
      ${stairs(now, count, this.size).map(
        ({ x, y, width, height }, i) =>
          svg`<rect class="step" .style=${`--up: ${i}`} x=${x} y=${y} width=${width} height=${height} />`,
      )}
      ${now.people > 1 ? this.#half() : nothing}
      ${past ? svg`<path class="ghost under" d=${past} /><path class="ghost" d=${past} />` : nothing}
      ${people.map(
        ({ x, y }) => svg`<circle class="person" cx=${x} cy=${y - 1} r=${dot * 0.42} />`,
      )}
    </svg>`;
  }

  /** Where half of the room is: the step that this line meets on the stairs' edge is the median. */
  #half() {
    const { width, height } = this.size;
    const middle = width / 2;
    return svg`<line class="half" x1=${middle} x2=${middle} y1="0" y2=${height} />
      <text class="half" x=${middle} y="0" dx="-0.3em" dy="0.75em">${percent(1, 2, this.lang)}</text>`;
  }

  #table(rounds: readonly ThresholdTally[]) {
    const say = inLang(shared, this.lang);
    const own = inLang(words, this.lang);
    const shown = rounds.length > 0 ? rounds : [NOBODY];
    const rows = [own.none, ...this.ballot.steps.map(({ label }) => label)];
    return html`<div class="unseen">
      <table>
        <caption>
          ${say.figures}
        </caption>
        <thead>
          <tr>
            <th scope="col">${own.step}</th>
            ${shown.map(
              (_, i) =>
                html`<th scope="col">${say.round(i + 1)}, ${own.stillOn}</th>
                  <th scope="col">${say.round(i + 1)}, ${own.stopped}</th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (label, step) =>
              html`<tr>
                <th scope="row">${label}</th>
                ${shown.map(
                  (tally) =>
                    html`<td>${count(stillOn(tally, step), this.lang)}</td>
                      <td>${count(stopped(tally, step), this.lang)}</td>`,
                )}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'connivence-threshold-result': ThresholdResult;
  }
}
