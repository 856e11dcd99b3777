import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { inLang, result as shared } from '../../client/words/index.ts';
import { rolePlay as words } from '../../client/words/role-play.ts';
import type { GridTally, PlayBallot, RolePlayBallot } from '../../session/kinds/role-play.ts';
import { count } from '../figures.ts';
import '../poll/poll-result.ts';
import { ResultElement } from '../result-element.ts';
import { resultStyles } from '../result-styles.ts';
import { tied } from '../tied.ts';
import { gridSentence, rowsOf, type Row } from './outcome.ts';

/** The least share of a bar's row that a figure needs to stand in it. */
const LEGIBLE = 0.07;

/** The least share that it needs for its word as well. */
const TELLING = 0.32;

/** Criteria that have room for large bars. */
const FEW = 5;

/**
 * @summary What a role-play gave: what the observers saw, criterion by criterion; then the closing
 * vote, drawn as a poll.
 *
 * Everything is sized on the inherited font-size and fills the height it is given.
 */
@customElement('connivence-role-play-result')
export class RolePlayResult extends ResultElement<RolePlayBallot | undefined> {
  static override styles = [
    resultStyles,
    css`
      connivence-poll-result {
        flex: 1;
      }
      .grid {
        display: grid;
        gap: 0.9em;
        block-size: 100%;
        align-content: stretch;
      }
      .row {
        display: grid;
        gap: 0.25em;
      }
      .label {
        overflow-wrap: anywhere;
        text-wrap: balance;
        line-height: 1.1;
      }
      .bar {
        position: relative;
        display: flex;
        gap: 0.1em;
        block-size: 1.7em;
      }
      .part {
        box-sizing: border-box;
        flex: var(--people) 0 0;
        display: flex;
        align-items: center;
        justify-content: center;
        gap: 0.25em;
        min-inline-size: 0;
        overflow: hidden;
        white-space: nowrap;
        font-family: var(--font-display);
        font-weight: 600;
        border-radius: 0.15em;
        transition: flex-grow var(--calm) cubic-bezier(0.2, 0.8, 0.3, 1);
      }
      .yes {
        color: var(--on-voice);
        background: var(--voice-both);
      }
      .partly {
        color: var(--voice-both-text);
        background: var(--voice-both-tint);
        box-shadow: inset 0 0 0 2px var(--voice-both);
      }
      .no {
        color: var(--ink-soft);
        box-shadow: inset 0 0 0 2px var(--edge);
      }
      .none {
        align-self: center;
        color: var(--ink-soft);
      }
      .bars {
        display: grid;
        grid-template-columns: 1fr auto;
        align-items: center;
        gap: 0.15em 0.4em;
      }
      .past {
        grid-row: 2;
        block-size: 0.5em;
        opacity: 0.75;
      }
      .when {
        grid-area: 2 / 2;
        font-size: 0.95em;
        line-height: 0.6;
        color: var(--ink-soft);
      }
      /* Said once: the other rows look alike. */
      .row:not(:first-child) .when {
        visibility: hidden;
      }
      @container (min-width: 36em) {
        .grid {
          grid-auto-rows: minmax(0, 1fr);
          gap: 0.25em;
        }
        .row {
          grid-template-columns: minmax(0, 5fr) minmax(0, 7fr);
          align-items: center;
          gap: 0 1em;
        }
        .many {
          gap: 0;
        }
        .many .row {
          grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
        }
        .many .label {
          display: -webkit-box;
          -webkit-box-orient: vertical;
          -webkit-line-clamp: 2;
          overflow: hidden;
          font-size: 0.95em;
          line-height: 1;
        }
        .many .bar {
          block-size: 1.2em;
        }
        /* Nearer to its own bar than to the next. */
        .many .past {
          align-self: start;
          block-size: 0.3em;
        }
      }
      @media (prefers-reduced-motion: reduce) {
        .part {
          transition: none;
        }
      }
    `,
  ];

  protected override render() {
    const { ballot } = this;
    if (!ballot) return nothing;
    if (ballot.step === 'play') return this.#observed(ballot);
    return html`<connivence-poll-result
      ?half=${this.half}
      .ballot=${ballot}
      .result=${this.result}
      .lang=${this.lang}
    ></connivence-poll-result>`;
  }

  #observed(ballot: PlayBallot) {
    const rows = rowsOf(ballot, this.result);
    const tally = this.result?.rounds.at(-1)?.tally as GridTally | undefined;
    const sentence = gridSentence(rows, tally?.people ?? 0, this.lang);
    return html`<p class="sentence" aria-hidden="true">${tied(sentence)}</p>
      <div class="picture" role="img" aria-label=${sentence}>
        <div class="grid ${rows.length > FEW ? 'many' : ''}">
          ${rows.map((row) => this.#row(row))}
        </div>
      </div>
      ${this.#table(rows)}`;
  }

  #row({ label, before, ...now }: Row) {
    const { before: then } = inLang(shared, this.lang);
    return html`<div class="row">
      <span class="label">${label}</span>
      <div class="bars">
        <div class="bar">
          ${now.people === 0 ? html`<span class="none">–</span>` : nothing} ${this.#parts(now)}
        </div>
        ${
          before
            ? html`<div class="bar past">${this.#parts(before, false)}</div>
                <span class="when">${then}</span>`
            : nothing
        }
      </div>
    </div>`;
  }

  /** @param told whether the parts say what they are, where they have room */
  #parts(row: Omit<Row, 'id' | 'label' | 'before'>, told = true) {
    const w = inLang(words, this.lang);
    return (['yes', 'partly', 'no'] as const)
      .filter((part) => row[part] > 0)
      .map((part) => {
        const share = told ? row[part] / row.people : 0;
        return html`<span class="part ${part}" .style=${`--people: ${row[part]}`}>
          ${share >= LEGIBLE ? html`<b>${count(row[part], this.lang)}</b>` : nothing}
          ${share >= TELLING ? html`<span>${w[part].toLocaleLowerCase(this.lang)}</span>` : nothing}
        </span>`;
      });
  }

  #table(rows: readonly Row[]) {
    const w = inLang(words, this.lang);
    return html`<div class="unseen">
      <table>
        <caption>
          ${inLang(shared, this.lang).figures}
        </caption>
        <thead>
          <tr>
            <th scope="col">${w.criterion}</th>
            <th scope="col">${w.yes}</th>
            <th scope="col">${w.partly}</th>
            <th scope="col">${w.no}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ({ label, yes, partly, no }) =>
              html`<tr>
                <th scope="row">${label}</th>
                ${[yes, partly, no].map((people) => html`<td>${count(people, this.lang)}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'connivence-role-play-result': RolePlayResult;
  }
}
