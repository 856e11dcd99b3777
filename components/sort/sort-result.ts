import { html, nothing, type PropertyValues } from 'lit';
import { customElement } from 'lit/decorators.js';
import { inLang, result as shared } from '../../client/words/index.ts';
import { sort as words } from '../../client/words/sort.ts';
import type { SortBallot, SortTally } from '../../session/kinds/sort.ts';
import { count, percent } from '../figures.ts';
import { Measured } from '../measured.ts';
import { ResultElement } from '../result-element.ts';
import { resultStyles } from '../result-styles.ts';
import { tied } from '../tied.ts';
import { bubbles } from '../scale/bubbles.ts';
import {
  agreementOn,
  leaderOf,
  movesOf,
  overlapOn,
  shareOf,
  sortOutcome,
  sortSentence,
  type SortOutcome,
} from './outcome.ts';
import { sortResultStyles } from './sort-result-styles.ts';

type Card = SortBallot['cards'][number];
type Category = SortBallot['categories'][number];

/** From so many cards on, bubbles lie down. */
const CROWDED = 9;

/** More cards than this leave rows so low that their figures are smaller. */
const MANY = 10;

/** How large the labels of a matrix may be, in ems of its own. */
const LABELS = ['0.95em', '0.86em', '0.77em'] as const;

/** Three figures need more room. */
const HUNDRED = 100;
/** How far apart two bubbles of the motif just touch. */
const TOUCHING = 56;

/**
 * @summary What a sorting gave: a bubble for each card in each category, how far the room agrees, what moved; the
 * two sides back to back once the mirror question was voted on, and the article's places at the debrief.
 *
 * Everything is sized on the inherited font-size and fills the height it is given.
 */
@customElement('connivence-sort-result')
export class SortResult extends ResultElement<SortBallot> {
  static override styles = [resultStyles, sortResultStyles];

  /** The cards and categories, as the ballot has them. */
  override ballot: SortBallot = {
    categories: [],
    cards: [],
    side: 'ours',
    mirrored: false,
  };

  constructor() {
    super();
    this.addController(
      new Measured(
        () => this.renderRoot.querySelector('.picture'),
        () => this.#fitLabels(),
      ),
    );
  }

  protected override updated(_changed: PropertyValues) {
    this.#fitLabels();
  }

  override render() {
    const outcome = sortOutcome(this.result);
    const sentence = sortSentence(this.ballot, outcome, this.lang, this.alone);
    const { cards, categories } = this.ballot;
    return html`
      <p class="sentence" aria-hidden="true">${tied(sentence)}</p>
      <div class="picture" role="img" aria-label=${sentence} lang=${this.lang}>
        <div
          class="rows ${cards.length >= CROWDED ? 'crowded' : ''} ${outcome.other ? 'gap' : ''}"
          .style=${`--columns: ${categories.length}; --figure: ${cards.length > MANY ? 0.72 : 0.86}em`}
        >
          ${this.#heads(outcome)} ${cards.map((card) => this.#row(card, outcome))}
        </div>
      </div>
      ${this.#table(outcome)}
    `;
  }

  /** Sets the labels so large that all can be read to their end; where none is so small, cuts each at a whole line. */
  #fitLabels() {
    const rows = this.renderRoot.querySelector<HTMLElement>('.rows');
    const cards = [...this.renderRoot.querySelectorAll<HTMLElement>('.card')];
    for (const size of LABELS) {
      rows?.style.setProperty('--label', size);
      for (const card of cards) card.style.removeProperty('--clamp');
      if (cards.every(hasRoom)) return;
    }
    for (const card of cards) {
      const lines = Math.max(1, Math.floor((card.clientHeight + 2) / lineOf(card)));
      card.style.setProperty('--clamp', String(lines));
    }
  }

  #heads({ other, moves, expected }: SortOutcome) {
    const say = inLang(words, this.lang);
    return html`<div class="heads">
      <span class="key"
        >${
          other
            ? html`<span class="sides"
                >${say.ours}<i class="ours"></i><i class="client"></i>${say.theirs}</span
              >`
            : nothing
        }
        ${expected ? html`<span class="sides"><i class="mark"></i>${say.mark}</span>` : nothing}</span
      >
      ${this.ballot.categories.map(({ label }) => html`<span>${label}</span>`)}
      <span class="end-head"
        >${expected ? say.article : this.alone ? '' : other ? say.overlap : moves ? say.moved : say.agreement}</span
      >
    </div>`;
  }

  #row(card: Card, outcome: SortOutcome) {
    const agreed = outcome.now ? agreementOn(outcome.now, card.id) : 0;
    return html`<div class="row" .style=${`--agreed: ${Math.round(agreed * 100)}`}>
      <span class="card"
        ><span class="words"
          >${card.name ? html`<b>${card.name}</b> ` : nothing}${card.label}</span
        ></span
      >
      ${this.ballot.categories.map((category) => this.#cell(card, category, outcome))}
      ${this.#end(card, outcome)}
    </div>`;
  }

  #cell({ id: card }: Card, { id, label }: Category, outcome: SortOutcome) {
    const { now, before, other, expected } = outcome;
    const people = now?.places[card]?.[id] ?? 0;
    const facing = other?.places[card]?.[id] ?? 0;
    const share = shareOf(now, card, id);
    const first = leaderOf(now, card) === id;
    const change = before ? people - (before.places[card]?.[id] ?? 0) : 0;
    const looks = [
      'cell',
      first ? 'first' : '',
      people === 0 && facing === 0 ? 'nobody' : '',
      expected?.[card] === id ? 'expected' : '',
      Math.max(people, facing) >= HUNDRED ? 'wide' : '',
    ];
    return html`<span
      class=${looks.join(' ')}
      .style=${`--size: ${Math.sqrt(share).toFixed(3)}; --heat: ${Math.round(10 + share * 50)}%`}
    >
      ${
        other && now
          ? this.#halves(card, id, now, other)
          : html`<span class="bubble">${people > 0 ? this.#count(people) : '·'}</span>${
                change === 0 || expected || this.alone
                  ? nothing
                  : html`<span class="delta">${signed(change)}</span>`
              }`
      }
      <span class="name">${label}</span>
    </span>`;
  }

  /** Ours on the left, theirs on the right: each half as large as its share. */
  #halves(card: string, category: string, now: SortTally, other: SortTally) {
    const [ours, theirs] = this.ballot.side === 'ours' ? [now, other] : [other, now];
    const half = (tally: SortTally, voice: string) => {
      const share = shareOf(tally, card, category);
      return html`<span
        class="half ${voice} ${share === 0 ? 'none' : ''}"
        .style=${`--size: ${Math.sqrt(share).toFixed(3)}`}
        >${share > 0 ? this.#count(tally.places[card]![category]!) : ''}</span
      >`;
    };
    return html`<span class="halves">${half(ours, 'ours')}${half(theirs, 'client')}</span>`;
  }

  /** One person alone is not counted. */
  #count(people: number): string {
    return this.alone ? '' : count(people, this.lang);
  }

  /** What the row says: with the article or not, what both sides share, how often it moved, how far one agrees. */
  #end({ id }: Card, { now, other, moves, expected }: SortOutcome) {
    const say = inLang(words, this.lang);
    if (!now || now.people === 0) return html`<span class="end"></span>`;
    if (expected) {
      if (expected[id] === undefined) return html`<span class="end"></span>`;
      const same = leaderOf(now, id) === expected[id];
      return html`<span class="end"
        ><b>${same ? '✓' : '≠'}</b>
        <span class="what">${same ? say.same : say.elsewhere}</span></span
      >`;
    }
    if (this.alone) return html`<span class="end"></span>`;
    if (other) {
      const overlap = overlapOn(now, other, id);
      return html`<span class="end">
        <svg viewBox="-60 -28 120 64">${bubbles(TOUCHING * (1 - overlap))}</svg>
        <b>${percent(overlap, 1, this.lang)}</b>
        <span class="what">${say.overlap}</span>
      </span>`;
    }
    if (moves) {
      const times = movesOf(moves, id);
      return html`<span class="end"
        >${times > 0 ? html`<b>${say.times(times)}</b>` : '–'}
        <span class="what">${say.moved}</span></span
      >`;
    }
    return html`<span class="end"
      ><b>${percent(agreementOn(now, id), 1, this.lang)}</b>
      <span class="what">${say.agreement}</span></span
    >`;
  }

  #table({ before, now, other, expected }: SortOutcome) {
    const say = inLang(shared, this.lang);
    const own = inLang(words, this.lang);
    const { cards, categories, side } = this.ballot;
    const named = (category: string | undefined) =>
      categories.find(({ id }) => id === category)?.label ?? '';
    const sides = [
      ...(before ? [{ name: say.round(1), tally: before }] : []),
      ...(now ? [{ name: before ? say.round(2) : own[side], tally: now }] : []),
      ...(other ? [{ name: own[side === 'ours' ? 'theirs' : 'ours'], tally: other }] : []),
    ];
    return html`<div class="unseen">
      <table>
        <caption>
          ${say.figures}
        </caption>
        <thead>
          <tr>
            <th scope="col">${own.cards}</th>
            <td></td>
            ${categories.map(({ label }) => html`<th scope="col">${label}</th>`)}
            ${expected ? html`<th scope="col">${own.article}</th>` : nothing}
          </tr>
        </thead>
        <tbody>
          ${cards.flatMap(({ id, name: card, label }) =>
            sides.map(
              ({ name, tally }) =>
                html`<tr>
                  <th scope="row">${card ?? label}</th>
                  <td>${name}</td>
                  ${categories.map(
                    (category) =>
                      html`<td>${count(tally.places[id]?.[category.id] ?? 0, this.lang)}</td>`,
                  )}
                  ${expected ? html`<td>${named(expected[id])}</td>` : nothing}
                </tr>`,
            ),
          )}
        </tbody>
      </table>
    </div>`;
  }
}

/** Whether a row is as high as its label, but for the air over its first line. */
function hasRoom(card: HTMLElement): boolean {
  return card.firstElementChild!.scrollHeight - card.clientHeight < lineOf(card) / 5;
}

/** How high a line of a label is, in pixels. */
function lineOf(card: HTMLElement): number {
  return Number.parseFloat(getComputedStyle(card).lineHeight);
}

function signed(change: number): string {
  return change > 0 ? `+${change}` : `−${-change}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'connivence-sort-result': SortResult;
  }
}
