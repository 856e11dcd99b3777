import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { inLang, result as shared } from '../../client/words/index.ts';
import { openEnded as words } from '../../client/words/open-ended.ts';
import type { OpenEndedBallot } from '../../session/kinds/open-ended.ts';
import { count } from '../figures.ts';
import { voiceGlyph } from '../mark/bubbles.ts';
import { Measured } from '../measured.ts';
import { ResultElement } from '../result-element.ts';
import { resultStyles } from '../result-styles.ts';
import { tied } from '../tied.ts';
import { openEndedResultStyles } from './open-ended-result-styles.ts';
import { columnWidth, pack, type Spot } from './pack.ts';
import { wallOf, wallSentence, type Wall, type WallCard } from './outcome.ts';

/** Cards drawn at most: more never fit a wall, and a phone need not scroll further. */
const MOST = 48;

/** How the wall may be set, from few large cards to many small ones: the first at which all fit is taken. */
const SETTINGS = [
  { columns: 1, scale: 2.2 },
  { columns: 2, scale: 1.7 },
  { columns: 2, scale: 1.5 },
  { columns: 2, scale: 1.35 },
  { columns: 3, scale: 1.35 },
  { columns: 3, scale: 1.2 },
  { columns: 2, scale: 1.1 },
  { columns: 3, scale: 1.05 },
  { columns: 3, scale: 0.95 },
] as const;

/** From what width in pixels on cards stand on a wall of that height, and not in a column that scrolls. */
const WIDE = 600;

/** The least width of a card, in font-sizes. */
const CARD = 9;

/** Between two cards, in font-sizes. */
const GAP = 0.4;

/**
 * @summary A wall of cards: what the room wrote, as the trainer let it through, larger with its support.
 *
 * Everything is sized on the inherited font-size and fills the height it is given; cards that
 * have no room are counted. To one person alone it shows what was written elsewhere.
 */
@customElement('connivence-open-ended-result')
export class OpenEndedResult extends ResultElement<OpenEndedBallot> {
  static override styles = [resultStyles, openEndedResultStyles];

  /** The step's ballot. */
  override ballot: OpenEndedBallot = { step: 'write', limit: 140 };

  constructor() {
    super();
    this.addController(
      new Measured(
        () => this.renderRoot.querySelector('.picture'),
        () => this.#fit(),
      ),
    );
  }

  protected override firstUpdated() {
    // A face that arrives late changes the height of every card.
    void document.fonts.ready.then(() => this.#fit());
  }

  protected override updated() {
    this.#fit();
  }

  override render() {
    const wall = wallOf(this.ballot, this.result);
    const sentence = this.alone ? '' : wallSentence(wall, this.lang);
    const most = Math.max(1, ...wall.cards.map((card) => card.supports));
    return html`
      <div class="top" aria-hidden="true" ?hidden=${this.alone}>
        <p class="sentence">${tied(sentence)}</p>
        <p class="more"></p>
      </div>
      <div
        class="picture"
        role=${this.alone ? nothing : 'img'}
        aria-label=${this.alone ? nothing : sentence}
      >
        <div class="cards">
          ${wall.cards.length + wall.examples.length === 0 ? voiceGlyph('both') : nothing}
          ${repeat(
            wall.cards.slice(0, MOST),
            ({ id }) => id,
            (card) => this.#card(wall, card, most),
          )}
          ${wall.examples.map((example) => this.#example(example))}
        </div>
      </div>
      ${this.alone ? nothing : this.#table(wall)}
    `;
  }

  #card({ step }: Wall, { text, people, supports }: WallCard, most: number) {
    const first = supports === most ? 'first' : '';
    return html`<div class="card ${first}" .style=${`--weight: ${(supports / most).toFixed(2)}`}>
      <span class="words" dir="auto"
        >${
          step === 'support' && this.result
            ? html`<b>${voiceGlyph('both')} ${count(supports, this.lang)}</b> `
            : nothing
        }${text}${
          people > 1 ? html`&nbsp;<span class="times">×${count(people, this.lang)}</span>` : nothing
        }</span
      >
    </div>`;
  }

  #example(text: string) {
    return html`<div class="card example">
      <span class="elsewhere">${inLang(words, this.lang).elsewhere}</span>
      <span class="words">${text}</span>
    </div>`;
  }

  #table({ step, cards }: Wall) {
    if (cards.length === 0) return nothing;
    const w = inLang(words, this.lang);
    return html`<div class="unseen">
      <table>
        <caption>
          ${inLang(shared, this.lang).figures}
        </caption>
        <thead>
          <tr>
            <th scope="col">${w.text}</th>
            <th scope="col">${w.people}</th>
            ${step === 'support' ? html`<th scope="col">${w.supported}</th>` : nothing}
          </tr>
        </thead>
        <tbody>
          ${cards.map(
            ({ text, people, supports }) =>
              html`<tr>
                <th scope="row">${text}</th>
                <td>${count(people, this.lang)}</td>
                ${step === 'support' ? html`<td>${count(supports, this.lang)}</td>` : nothing}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  /** Sets the wall as large as all cards allow; where not all have room, says how many others there are. */
  #fit() {
    const picture = this.renderRoot.querySelector<HTMLElement>('.picture')!;
    const list = picture.querySelector<HTMLElement>('.cards')!;
    const more = this.renderRoot.querySelector<HTMLElement>('.more')!;
    const cards = [...list.querySelectorAll<HTMLElement>('.card')];
    const wall = wallOf(this.ballot, this.result);
    const undrawn = Math.max(0, wall.cards.length - MOST);
    const size = Number.parseFloat(getComputedStyle(this).fontSize);
    list.classList.toggle('wide', picture.clientWidth >= WIDE);
    // A page that gives no height has no wall for cards to stand on, however wide it is.
    const wide = list.classList.contains('wide') && list.clientHeight > 0;
    list.classList.toggle('wide', wide);
    for (const card of cards) card.hidden = false;
    more.hidden = true;
    const tell = (left: number) => {
      more.hidden = left === 0;
      more.textContent = inLang(words, this.lang).others(left);
    };
    if (!wide) {
      for (const card of cards) card.style.removeProperty('translate');
      return tell(undrawn);
    }

    const set = ({ columns, scale }: (typeof SETTINGS)[number]) => {
      const { clientWidth: width, clientHeight: height } = list;
      const place = { width, height, columns, gap: GAP * size };
      list.style.setProperty('--scale', String(scale));
      list.style.setProperty('--width', `${columnWidth(place)}px`);
      const heights = cards.map((card) => card.offsetHeight);
      return pack(heights, place);
    };
    const settings = SETTINGS.filter(
      ({ columns }) =>
        columns <= Math.max(1, cards.length) && list.clientWidth >= columns * CARD * size,
    );
    let spots: (Spot | undefined)[] = [];
    for (const setting of settings) {
      spots = set(setting);
      if (undrawn === 0 && spots.every(Boolean)) break;
    }
    cards.forEach((card, i) => {
      const spot = spots[i];
      card.hidden = !spot;
      if (spot) card.style.setProperty('translate', `${spot.left}px ${spot.top}px`);
    });
    tell(undrawn + spots.filter((spot) => !spot).length);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'connivence-open-ended-result': OpenEndedResult;
  }
}
