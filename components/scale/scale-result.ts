import { html, nothing, svg } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { inLang, result as words } from '../../client/words/index.ts';
import type { ScaleTally } from '../../session/kinds/scale-places.ts';
import type { ScaleBallot } from '../../session/kinds/scale.ts';
import { count } from '../figures.ts';
import { voiceGlyph } from '../mark/bubbles.ts';
import { Measured } from '../measured.ts';
import { ResultElement } from '../result-element.ts';
import { resultStyles } from '../result-styles.ts';
import { tied } from '../tied.ts';
import { columnOf, dotSize, dotsOf, middleOf, xOf } from './dots.ts';
import { scaleOutcome, scaleSentence } from './outcome.ts';
import { scaleResultStyles } from './scale-result-styles.ts';

/** How much of the picture's height the first round keeps, under the axis, once there is a second. */
const GHOST_SHARE = 0.45;

/** Fewer people than this have no middle half worth a name. */
const A_HALF = 4;

/**
 * @summary Where a room stands between two poles: every person a dot, the median and the middle half;
 * after a second round the first one stays under the axis, as a reflection.
 *
 * Everything is sized on the inherited font-size and fills the height it is given.
 */
@customElement('connivence-scale-result')
export class ScaleResult extends ResultElement<ScaleBallot> {
  static override styles = [resultStyles, scaleResultStyles];

  /** The poles, as the ballot has them. */
  override ballot: ScaleBallot = { poles: [] };

  /** The drawing's size in pixels: a dot must stay round whatever the shape of its place. */
  @state() private size = { width: 1000, height: 300 };

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
    const outcome = scaleOutcome(this.result);
    const sentence = scaleSentence(this.ballot, outcome, this.lang);
    const [first, second] = outcome.rounds;
    const now = second ?? first;
    const before = second && first;
    return html`
      <p class="sentence" aria-hidden="true">${tied(sentence)}</p>
      <div class="picture" role="img" aria-label=${sentence}>
        ${this.#flag(now, 'now', before ? 2 : 0)}
        <div class="plot">${this.#drawing(now, before)}</div>
        ${before ? this.#flag(before, 'then', 1) : nothing}
        <div class="poles">
          ${this.ballot.poles.map(
            ({ label, hint }, i) =>
              html`<div class="pole ${i === 0 ? 'client' : 'ours'}">
                ${voiceGlyph(i === 0 ? 'client' : 'ours')}
                <span
                  ><b>${label}</b>${hint ? html`<span class="hint">${hint}</span>` : nothing}</span
                >
              </div>`,
          )}
        </div>
      </div>
      ${this.#table(outcome.rounds)}
    `;
  }

  /** The median in words, above or below the dots it speaks of. */
  #flag(tally: ScaleTally | undefined, when: string, round: number) {
    const middle = middleOf(tally);
    if (!middle) return html`<div class="flag ${when}"></div>`;
    const say = inLang(words, this.lang);
    return html`<div class="flag ${when}" .style=${`--at: ${middle.median / 100}`}>
      <span class="words">
        ${round > 0 ? html`<span class="when">${say.round(round)}</span>` : nothing}
        <b>${tally!.people > 1 ? `${say.median} ` : ''}${middle.median}</b>
        ${tally!.people < A_HALF ? nothing : html`<span class="half">${say.middleHalf(middle.from, middle.to)}</span>`}
      </span>
    </div>`;
  }

  #drawing(now: ScaleTally | undefined, before: ScaleTally | undefined) {
    const { width, height } = this.size;
    const below = before ? height * GHOST_SHARE : 2;
    const above = height - below;
    const shown = [now, before].filter((tally) => tally !== undefined);
    const tall = Math.min(above, before ? below : above) - 6;
    const size = dotSize(shown, width, tall);
    const x = (place: number) => xOf(columnOf(place, width, size), width, size);
    const half = (tally: ScaleTally | undefined, kind: string, top: number, bottom: number) => {
      const middle = middleOf(tally);
      if (!middle) return nothing;
      const left = x(middle.from) - size / 2;
      const wide = tally!.people < A_HALF ? 0 : x(middle.to) + size / 2 - left;
      return svg`
        <rect class="band ${kind}" fill="url(#${kind})" x=${left} y=${top} width=${wide} height=${bottom - top} />
        <line class="median ${kind}" x1=${x(middle.median)} x2=${x(middle.median)} y1=${top} y2=${bottom} />`;
    };
    return svg`<svg viewBox="0 0 ${width} ${height}" .style=${`--size: ${size}px`}>
      <linearGradient id="axis" gradientUnits="userSpaceOnUse" x1="0" x2=${width} y1="0" y2="0">
        <stop class="client" offset="0" /><stop class="both" offset="0.5" /><stop class="ours" offset="1" />
      </linearGradient>
      ${['now', 'then'].map(
        (kind, up) => svg`<linearGradient id=${kind} x1="0" x2="0" y1=${1 - up} y2=${up}>
          <stop class="tint" offset="0" /><stop class="tint" offset="1" stop-opacity="0.3" />
        </linearGradient>`,
      )}
      ${half(now, 'now', 0, above)} ${half(before, 'then', above, height)}
      <rect class="axis" x="0" y=${above - 1.5} width=${width} height="3" fill="url(#axis)" />
      ${(before ? dotsOf(before, width, tall, size) : []).map(
        (dot) =>
          svg`<circle class="ghost" cx=${dot.x} cy=${above + 3 + dot.y} r=${size * 0.36} stroke="url(#axis)" />`,
      )}
      ${(now ? dotsOf(now, width, tall, size) : []).map(
        (dot) =>
          svg`<circle class="dot" cx=${dot.x} cy=${above - 3 - dot.y} r=${size * 0.42} fill="url(#axis)" />`,
      )}
    </svg>`;
  }

  #table(rounds: readonly ScaleTally[]) {
    const say = inLang(words, this.lang);
    const places = [...new Set(rounds.flatMap(({ at }) => Object.keys(at).map(Number)))].toSorted(
      (a, b) => a - b,
    );
    return html`<div class="unseen">
      <table>
        <caption>
          ${say.figures}
        </caption>
        <thead>
          <tr>
            <th scope="col">${say.place}</th>
            ${rounds.map((_, i) => html`<th scope="col">${say.round(i + 1)}</th>`)}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">${say.median}</th>
            ${rounds.map((tally) => html`<td>${middleOf(tally)?.median ?? ''}</td>`)}
          </tr>
          ${places.map(
            (place) =>
              html`<tr>
                <th scope="row">${place}</th>
                ${rounds.map(({ at }) => html`<td>${count(at[place] ?? 0, this.lang)}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'connivence-scale-result': ScaleResult;
  }
}
