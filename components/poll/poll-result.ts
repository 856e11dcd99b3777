import { html, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { inLang, result as words } from '../../client/words/index.ts';
import type { PollAnswer, PollBallot } from '../../session/kinds/poll.ts';
import { count, percent } from '../figures.ts';
import { voiceGlyph } from '../mark/bubbles.ts';
import { Measured } from '../measured.ts';
import { ResultElement } from '../result-element.ts';
import { resultStyles } from '../result-styles.ts';
import { tied } from '../tied.ts';
import { flowLayout, type Ribbon } from './flow.ts';
import {
  guessSentence,
  leaders,
  ownSentence,
  panelSentence,
  pollOutcome,
  pollSentence,
  type PollOutcome,
} from './outcome.ts';
import { pollResultStyles } from './poll-result-styles.ts';

type Option = PollBallot['options'][number];

/** The share of the people that at least makes the longest bar: a small lead must not look like a landslide. */
const SCALE = 0.35;
/** Lines of text that the wall has beside the flow: what labels do not need, people take. */
const LINES = 12;
/** Characters in a line of a label beside the flow. */
const LINE_LENGTH = 34;

/**
 * @summary What a poll gave: labelled bars after one round, and after two the flow from first to second choice.
 *
 * Everything is sized on the inherited font-size and fills the height it is given.
 */
@customElement('connivence-poll-result')
export class PollResult extends ResultElement<PollBallot> {
  static override styles = [resultStyles, pollResultStyles];

  /** The options, as the ballot has them. */
  override ballot: PollBallot = { options: [], choose: 1, predict: false };

  /** What the person who looks answered; absent on the wall. */
  @property({ attribute: false }) answer: PollAnswer | undefined;

  // The picture's room changes with the sentence over it: a font that arrives late is enough.
  constructor() {
    super();
    this.addController(
      new Measured(
        () => this.renderRoot.querySelector('.picture'),
        () => this.#fitLabels(),
      ),
    );
  }

  protected override updated() {
    this.#fitLabels();
  }

  override render() {
    const outcome = pollOutcome(this.result);
    const sentence = pollSentence(this.ballot, outcome, this.lang);
    const guess = guessSentence(this.ballot, outcome, this.lang);
    const single = outcome.rounds.length < 2;
    const panel = panelSentence(this.ballot, outcome, this.lang);
    const own = ownSentence(this.answer, outcome, this.lang);
    return html`
      <p class="sentence" aria-hidden="true">${tied(sentence)}</p>
      <div class="picture" role="img" aria-label=${`${sentence} ${guess}`.trim()} lang=${this.lang}>
        ${single ? this.#bars(outcome) : this.#flow(outcome, guess)}
      </div>
      ${single && guess ? html`<p class="aside" aria-hidden="true">${guess}</p>` : nothing}
      ${[panel, own].map((said) => (said ? html`<p class="aside">${said}</p>` : nothing))}
      ${this.#table(outcome)}
    `;
  }

  /** Cuts each label at the last whole line that its row has room for: a row's height owes nothing to its label. */
  #fitLabels() {
    const labels = [...this.renderRoot.querySelectorAll<HTMLElement>('.label')];
    // Where a row shares its height with its bar, what was cut would hide that there is room again.
    for (const label of labels) label.style.removeProperty('--clamp');
    for (const label of labels) {
      const line = Number.parseFloat(getComputedStyle(label.lastElementChild!).lineHeight);
      const lines = Math.max(1, Math.floor((label.clientHeight + 2) / line));
      label.style.setProperty('--clamp', String(lines));
    }
  }

  #bars({ rounds: [tally] }: PollOutcome) {
    const { options } = this.ballot;
    const people = tally?.people ?? 0;
    const first = leaders(this.ballot, tally);
    const most = Math.max(people * SCALE, 1, ...Object.values(tally?.picks ?? {}));
    return html`<div class="bars">
      ${options.map((option) => {
        const votes = tally?.picks[option.id] ?? 0;
        return html`<div
          class="row ${option.voice ?? 'none'} ${first.includes(option.id) ? 'first' : ''}"
        >
          ${label(option)}
          <div class="measure" .style=${`--share: ${votes / most}`}>
            <span class="bar"></span>${this.#figure(votes, people)}
          </div>
        </div>`;
      })}
    </div>`;
  }

  #flow({ rounds: [before, after], moves }: PollOutcome, guess: string) {
    const { options } = this.ballot;
    const say = inLang(words, this.lang);
    const { rows, ribbons } = flowLayout(
      options.map(({ id, label }) => ({
        id,
        before: before?.picks[id] ?? 0,
        after: after?.picks[id] ?? 0,
        lines: Math.min(
          Math.max(1.4, Math.ceil(label.length / LINE_LENGTH)),
          LINES / options.length,
        ),
      })),
      moves?.flows ?? [],
      LINES,
    );
    const first = leaders(this.ballot, after);
    const tracks = rows.map(({ height }) => `minmax(0, ${height.toFixed(2)}fr)`).join(' ');
    const most = Math.max(
      1,
      ...rows.map(({ id }) => Math.max(before?.picks[id] ?? 0, after?.picks[id] ?? 0)),
    );
    return html`<div class="flow" .style=${`--tracks: ${tracks}`}>
      ${guess ? html`<span class="aside">${guess}</span>` : nothing}
      <span class="head then">${say.round(1)}</span><span class="head now">${say.round(2)}</span>
      ${options.map((option, i) => {
        const was = before?.picks[option.id] ?? 0;
        const is = after?.picks[option.id] ?? 0;
        const winner = first.includes(option.id) ? 'first' : '';
        return html`<div
          class="row ${option.voice ?? 'none'} ${winner}"
          .style=${`--row: ${i + 2}; --was: ${was / most}; --is: ${is / most}`}
        >
          ${label(option)}
          <span class="then">${this.#figure(was, before?.people ?? 0, say.before)}</span>
          <span class="now">${this.#figure(is, after?.people ?? 0, say.after)}</span>
        </div>`;
      })}
      <svg class="ribbons" viewBox="0 0 100 100" preserveAspectRatio="none">
        ${
          // Nobody answered: without a block, nothing would say which column is whose.
          before?.people || after?.people
            ? nothing
            : svg`<path class="bare" d="M0,0V100M100,0V100" />`
        }
        ${ribbons.map((ribbon, i) => this.#ribbon(ribbon, i))}
        ${rows.map(
          ({ before, after }, i) => svg`<g class=${options[i]?.voice ?? 'none'}>
            <rect class="block" x="0" width="3" y=${before.top} height=${before.height} />
            <rect class="block" x="97" width="3" y=${after.top} height=${after.height} />
          </g>`,
        )}
      </svg>
    </div>`;
  }

  #ribbon({ from, to, path }: Ribbon, i: number) {
    const voice = (id: string) => this.ballot.options.find((o) => o.id === id)?.voice ?? 'none';
    return svg`
      <linearGradient id="r${i}">
        <stop class=${voice(from)} offset="0.1" />
        <stop class=${voice(to)} offset="0.9" />
      </linearGradient>
      <path class=${from === to ? 'kept' : 'changed'} d=${path} fill="url(#r${i})" stroke="url(#r${i})" />
    `;
  }

  #figure(votes: number, people: number, when = '') {
    const share = percent(votes, people, this.lang);
    return html`<span class="figure"
      ><b>${count(votes, this.lang)}</b>${share && html` <span class="share">${share}</span>`}${
        when && html` <span class="when">${when}</span>`
      }</span
    >`;
  }

  #table({ rounds }: PollOutcome) {
    const say = inLang(words, this.lang);
    const columns = rounds.length > 0 ? rounds : [{ people: 0, picks: {}, guesses: {} }];
    return html`<div class="unseen">
      <table>
        <caption>
          ${say.figures}
        </caption>
        <thead>
          <tr>
            <th scope="col">${say.option}</th>
            ${columns.map((_, i) => html`<th scope="col">${say.round(i + 1)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${this.ballot.options.map(
            ({ id, label }) =>
              html`<tr>
                <th scope="row">${label}</th>
                ${columns.map(
                  ({ people, picks }: { people: number; picks: Record<string, number> }) =>
                    html`<td>
                      ${count(picks[id] ?? 0, this.lang)}
                      ${percent(picks[id] ?? 0, people, this.lang)}
                    </td>`,
                )}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }
}

function label({ label, voice }: Option) {
  return html`<span class="label">${voiceGlyph(voice)}<span class="words">${label}</span></span>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'connivence-poll-result': PollResult;
  }
}
