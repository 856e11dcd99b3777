import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { inLang, trainer } from '../../client/words/index.ts';
import { openEndedDirector as words } from '../../client/words/open-ended.ts';
import { room } from '../../client/words/room.ts';
import type {
  Card,
  CardId,
  OpenEndedBallot,
  OpenEndedBehind,
} from '../../session/kinds/open-ended.ts';
import { AuthorRemovedEvent } from '../author-removed.ts';
import { DirectorElement, directorStyles } from '../director-element.ts';
import { count } from '../figures.ts';
import '../hold-button/hold-button.ts';

/** Texts shown to be judged at once: as many as a trainer reads between two sentences. */
const AT_ONCE = 8;

/**
 * @summary Moderates what the room writes: lets texts through, puts them aside, merges them.
 * @fires directed - The trainer judged; the directive says which cards.
 * @fires author-removed - The trainer sends away whoever wrote a card.
 */
@customElement('connivence-open-ended-director')
export class OpenEndedDirector extends DirectorElement {
  static override styles = [
    directorStyles,
    css`
      :host {
        display: block;
      }
      h3 {
        margin: 0;
        font-size: 1em;
      }
      ul {
        margin: 0.4em 0 0;
        padding: 0;
        list-style: none;
      }
      li {
        padding: 0.6em 0 0.7em;
        border-block-start: 1px solid var(--line);
      }
      .text {
        margin: 0 0 0.45em;
        line-height: 1.3;
        color: var(--ink);
        overflow-wrap: anywhere;
      }
      .text b {
        margin-inline-start: 0.35em;
        font-variant-numeric: tabular-nums;
        color: var(--ink-soft);
      }
      .judge,
      .end {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.5em;
      }
      .judge :is(button, connivence-hold-button) {
        flex: 1 1 6.5em;
        min-height: 3.25em;
        text-align: center;
      }
      /* Three short words stand side by side on a phone, each on one line. */
      .judge button {
        flex-basis: auto;
        padding-inline: 0.5em;
      }
      .end {
        margin-top: 0.6em;
      }
      .end button {
        flex: 1 1 12em;
        min-height: 3.25em;
        text-align: center;
      }
      .into button {
        width: 100%;
        margin-top: 0.4em;
        font-weight: 400;
      }
      details {
        margin-top: 0.2em;
      }
      .end + details {
        margin-top: 0.6em;
      }
      summary {
        display: flex;
        align-items: center;
        min-height: 2.8em;
        color: var(--ink-soft);
        text-decoration: underline;
        cursor: pointer;
      }
    `,
  ];

  /** The waiting text that is being merged. */
  @state() private merging: CardId | undefined;

  /** Texts in the order in which this panel saw them: what comes in never moves what is under the thumb. */
  #seen: CardId[] = [];

  protected override render() {
    const { play } = this;
    if (!play) return nothing;
    const w = inLang(words, this.lang);
    const { step } = play.ballot as OpenEndedBallot;
    const behind = this.behind as OpenEndedBehind | undefined;
    return html`${behind ? this.#moderation(behind) : html`<p>${w.elsewhere}</p>`}
    ${
      // Going on would close a vote under the thumbs.
      play.phase === 'open'
        ? nothing
        : html`<div class="end">
            ${
              step === 'write'
                ? html`<button
                    ?disabled=${behind?.approved.every(({ people }) => people === 0) ?? false}
                    @click=${() => this.direct({ go: 'support' })}
                  >
                    ${w.support}
                  </button>`
                : html`<button class="quiet" @click=${() => this.direct({ go: 'write' })}>
                    ${w.write}
                  </button>`
            }
          </div>`
    }`;
  }

  #moderation({ waiting, approved, hidden, merged }: OpenEndedBehind) {
    const w = inLang(words, this.lang);
    const cards = new Map(waiting.map((card) => [card.id, card]));
    const known = this.#seen.filter((id) => cards.has(id));
    this.#seen = [...known, ...[...cards.keys()].filter((id) => !known.includes(id))];
    const shown = this.#seen.slice(0, AT_ONCE).map((id) => cards.get(id)!);
    const ids = shown.map(({ id }) => id);
    const more = waiting.length - shown.length;
    return html`<div role="status"><h3>${w.waiting(waiting.length)}</h3></div>
      ${
        shown.length > 0
          ? html`<ul role="list">
                ${repeat(
                  shown,
                  ({ id }) => id,
                  (card) => html`<li>${this.#waiting(card, approved)}</li>`,
                )}
              </ul>
              <div class="end">
                <button class="main" @click=${() => this.direct({ approve: ids })}>
                  ${w.approveSeen(shown.length)}
                </button>
                ${more > 0 ? html`<p>${w.more(more)}</p>` : nothing}
              </div>`
          : nothing
      }
      ${this.#judged('wall', w.wall(approved.length), approved)}
      ${this.#judged('hidden', w.hidden(hidden.length), hidden)}
      ${merged > 0 ? html`<p>${w.merged(merged)}</p>` : nothing}`;
  }

  #waiting(card: Card, approved: readonly Card[]) {
    const w = inLang(words, this.lang);
    const { id } = card;
    if (this.merging === id) {
      return html`${this.#text(card)}
        <p>${w.into}</p>
        <div class="into">
          ${approved.map(
            (target) =>
              html`<button @click=${() => this.#merge(id, target.id)}>${target.text}</button>`,
          )}
          <button class="quiet" @click=${() => (this.merging = undefined)}>${w.cancel}</button>
        </div>`;
    }
    return html`${this.#text(card)}
      <div class="judge">
        <button @click=${() => this.direct({ approve: [id] })}>${w.approve}</button>
        <button @click=${() => this.direct({ hide: [id] })}>${w.hide}</button>
        ${
          approved.length > 0
            ? html`<button @click=${() => (this.merging = id)}>${w.merge}</button>`
            : nothing
        }
      </div>`;
  }

  #judged(name: 'wall' | 'hidden', title: string, cards: readonly Card[]) {
    if (cards.length === 0) return nothing;
    const w = inLang(words, this.lang);
    return html`<details class=${name}>
      <summary>${title}</summary>
      <ul role="list">
        ${repeat(
          cards,
          ({ id }) => id,
          (card) =>
            html`<li>
              ${this.#text(card)}
              <div class="judge">
                ${
                  name === 'wall'
                    ? html`<button @click=${() => this.direct({ hide: [card.id] })}>
                        ${w.hide}
                      </button>`
                    : html`<button @click=${() => this.direct({ approve: [card.id] })}>
                          ${w.back}
                        </button>
                        ${this.#author(card)}`
                }
              </div>
            </li>`,
        )}
      </ul>
    </details>`;
  }

  /** Only of a text put aside: one judges the text first, and then perhaps the person. */
  #author({ id, people }: Card) {
    if (people === 0) return nothing;
    return html`<connivence-hold-button
      .hint=${inLang(trainer, this.lang).hold}
      @held=${() => this.dispatchEvent(new AuthorRemovedEvent(id))}
      >${inLang(room, this.lang).author(people)}</connivence-hold-button
    >`;
  }

  #text({ text, people }: Card) {
    return html`<p class="text" dir="auto">
      ${text}${people > 1 ? html`<b>×${count(people, this.lang)}</b>` : nothing}
    </p>`;
  }

  #merge(id: CardId, into: CardId): void {
    this.merging = undefined;
    this.direct({ merge: { into, ids: [id] } });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'connivence-open-ended-director': OpenEndedDirector;
  }
}
