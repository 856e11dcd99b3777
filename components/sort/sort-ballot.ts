import { html, nothing, type PropertyValues } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { inLang } from '../../client/words/index.ts';
import { sort as words } from '../../client/words/sort.ts';
import type { SortAnswer, SortBallot } from '../../session/kinds/sort.ts';
import { BallotElement, same } from '../ballot-element.ts';
import { ballotStyles } from '../ballot-styles.ts';
import { sortBallotStyles } from './sort-ballot-styles.ts';
import { keepPlaces, keptPlaces } from './sort-kept.ts';

/** From so many categories on, they stand in two columns: all within the thumb's reach. */
const TWO_COLUMNS = 5;

/**
 * @summary Answers a sorting: one card at a time, a tap gives its place; then all are read again, and confirmed.
 * @fires answer-cast - The person confirmed every place; the answer is a `SortAnswer`.
 */
@customElement('connivence-sort-ballot')
export class SortBallotElement extends BallotElement<SortBallot, SortAnswer> {
  static override styles = [ballotStyles, sortBallotStyles];

  @state() private places: Readonly<Record<string, string>> = {};
  /** The card being placed, by its index; undefined where all are read again. */
  @state() private at: number | undefined = 0;

  /** Whether what this tab kept was looked for. */
  #resumed = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.ballot && !this.#resumed) {
      this.#resumed = true;
      if (!this.answer) this.resume(this.ballot);
    }
    if (!changed.has('answer')) return;
    this.places = this.answer?.places ?? {};
    this.at = this.answer ? undefined : 0;
  }

  protected override render() {
    if (!this.ballot) return nothing;
    const card = this.at === undefined ? undefined : this.ballot.cards[this.at];
    return card && !this.disabled ? this.renderCard(card) : this.renderRecap();
  }

  private renderCard({ id, name, label }: SortBallot['cards'][number]) {
    const { cards, categories, side } = this.ballot!;
    const w = inLang(words, this.lang);
    const at = this.at!;
    const narrow = categories.every(({ hint }) => !hint) && categories.length >= TWO_COLUMNS;
    return html`<div class=${side}>
      <p class="at" id="at">${w.card(at + 1, cards.length)}</p>
      ${keyed(id, html`<p class="card" id="card" tabindex="-1" aria-describedby="at">${title(name)}${label}</p>`)}
      <div class="places ${narrow ? 'two' : ''}" role="group" aria-labelledby="card">
        ${categories.map(
          (category) =>
            html`<button
              class="place"
              aria-pressed=${this.places[id] === category.id}
              @click=${(event: MouseEvent) => this.place(event, id, category.id)}
            >
              <b>${category.label}</b>${
                category.hint ? html`<small>${category.hint}</small>` : nothing
              }
            </button>`,
        )}
      </div>
      ${
        at > 0
          ? html`<button class="back" @click=${() => this.go(at - 1)}>${w.back}</button>`
          : nothing
      }
    </div>`;
  }

  private renderRecap() {
    const { cards, categories } = this.ballot!;
    const { answer, disabled, places } = this;
    const t = this.words;
    const w = inLang(words, this.lang);
    const labelOf = (id: string | undefined) =>
      categories.find((category) => category.id === id)?.label ?? '';
    const sent = same(places, answer?.places);
    return html`<p class="at" id="recap" tabindex="-1">${disabled ? t.yours : w.recap}</p>
      <ol>
        ${cards.map(({ id, name, label }, i) => {
          const place = labelOf(places[id]);
          const row = html`<span>${title(name)}${label}</span> <b>${place}</b>`;
          return html`<li>
            ${
              disabled
                ? html`<p>${row}</p>`
                : html`<button
                    aria-label=${w.move(spoken(name, label), place)}
                    @click=${() => this.go(i)}
                  >
                    ${row}
                  </button>`
            }
          </li>`;
        })}
      </ol>
      ${
        disabled
          ? nothing
          : html`<button
              class="send"
              aria-disabled=${sent}
              @click=${sent ? nothing : () => this.send()}
            >
              ${answer ? t.change : t.send}
            </button>`
      }`;
  }

  /** Goes on from the first card that has no place yet. */
  private resume(ballot: SortBallot): void {
    this.places = keptPlaces(ballot);
    const next = ballot.cards.findIndex(({ id }) => this.places[id] === undefined);
    this.at = next < 0 ? undefined : next;
  }

  private send(): void {
    keepPlaces(this.ballot!, undefined);
    this.cast({ places: this.places });
  }

  private place(event: MouseEvent, card: string, category: string): void {
    // The second tap of a double one was meant for the card before.
    if (event.detail > 1) return;
    const { cards } = this.ballot!;
    const given = { ...this.places, [card]: category };
    // In the scenario's order, so that the same places are the same answer.
    this.places = Object.fromEntries(
      cards.flatMap(({ id }) => (given[id] === undefined ? [] : [[id, given[id]]])),
    );
    keepPlaces(this.ballot!, this.places);
    const next = cards.findIndex(({ id }) => given[id] === undefined);
    this.go(next < 0 ? undefined : next);
  }

  /** Shows a card, or the recap, and takes the reader there. */
  private async go(at: number | undefined): Promise<void> {
    this.at = at;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#card, #recap')?.focus({ preventScroll: true });
  }
}

function title(name: string | undefined) {
  return name ? html`<strong>${name}</strong> ` : nothing;
}

/** A card in one breath, and all of it: who speaks to the phone says what is written there. */
function spoken(name: string | undefined, label: string): string {
  return `${name ? `${name}, ` : ''}${label.replace(/\.$/, '')}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'connivence-sort-ballot': SortBallotElement;
  }
}
