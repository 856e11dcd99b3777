import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { inLang } from '../../client/words/index.ts';
import { rolePlayDirector as words } from '../../client/words/role-play.ts';
import type { RolePlayBallot, RolePlayBehind } from '../../session/kinds/role-play.ts';
import type { PlayView } from '../../session/views.ts';
import { DirectorElement, directorStyles } from '../director-element.ts';
import { lightMarkdown } from '../light-markdown.ts';

/**
 * @summary Deals the roles, finds a place for who came late, starts the clock, swaps, goes on to the vote.
 * @fires directed - The trainer asked for one of these.
 */
@customElement('connivence-role-play-director')
export class RolePlayDirector extends DirectorElement {
  static override styles = [
    directorStyles,
    css`
      button {
        flex: 1 1 9em;
        min-height: 3.25em;
        text-align: center;
      }
      p,
      details {
        flex: 1 1 100%;
        line-height: 1.3;
        text-wrap: pretty;
      }
      .loud {
        font-weight: 600;
        color: var(--ink);
      }
      summary {
        display: flex;
        align-items: center;
        min-height: 2.8em;
        color: var(--ink-soft);
        text-decoration: underline;
        cursor: pointer;
      }
      h4 {
        margin: 0.4em 0 0.2em;
        font-size: 1em;
      }
      details p,
      details ul {
        margin: 0 0 0.5em;
      }
    `,
  ];

  /** Whether the trainer is asked if the cards that are out shall be dealt again. */
  @state() private asking = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('play') as PlayView | undefined;
    if (before && before.step !== this.play?.step) this.asking = false;
  }

  protected override render() {
    const { play } = this;
    if (!play) return nothing;
    const w = inLang(words, this.lang);
    const ballot = play.ballot as RolePlayBallot;
    const open = play.phase === 'open';
    if (ballot.step === 'vote') {
      return open ? nothing : this.#button(w.play, { go: 'play' }, 'quiet');
    }
    const behind = this.behind as RolePlayBehind | undefined;
    const { groups, seconds, endsAt } = ballot;
    if (groups === 0) {
      const label = behind ? w.deal(behind.present) : w.dealBlind;
      return html`<button
          class="main"
          ?disabled=${behind?.present === 0}
          @click=${() => this.direct({ deal: true })}
        >
          ${label}
        </button>
        ${open ? nothing : this.#button(w.vote, { go: 'vote' }, 'quiet')} ${this.#briefs(behind)}`;
    }
    const minutes = new Intl.NumberFormat(this.lang, { maximumFractionDigits: 1 });
    const started = endsAt !== undefined;
    return html`${this.#groups(groups, behind)}
    ${this.#button(
      started ? w.restart : w.start(minutes.format(seconds / 60)),
      { start: true },
      started ? '' : 'main',
    )}
    ${this.#button(w.swap, { swap: true })}
    ${started && !open && play.round === 0 ? html`<p>${w.grid}</p>` : nothing}
    ${open ? nothing : this.#button(w.vote, { go: 'vote' }, play.round > 0 ? 'main' : '')}
    ${this.#again()} ${this.#briefs(behind)}`;
  }

  /** Who has a card, who has none, and what to do about it. */
  #groups(groups: number, behind: RolePlayBehind | undefined) {
    const w = inLang(words, this.lang);
    if (!behind) return this.#button(w.placeBlind, { place: true });
    const broken = behind.groups.filter(({ complete }) => !complete).length;
    const said = [
      behind.without > 0 && w.without(behind.without),
      broken > 0 && behind.toPlace > 0 && w.broken(broken),
    ].filter(Boolean);
    return html`<p role="status">
        ${w.groups(groups)}${
          said.length > 0 ? html`, <span class="loud">${said.join(', ')}</span>` : nothing
        }
      </p>
      ${behind.present === 1 && groups === 1 ? html`<p>${w.alone}</p>` : nothing}
      ${
        behind.toPlace > 0
          ? this.#button(w.place(behind.toPlace), { place: true }, 'main')
          : nothing
      }`;
  }

  /** Dealing again takes everybody's card away: that is asked twice. */
  #again() {
    const w = inLang(words, this.lang);
    if (!this.asking) {
      return html`<button class="quiet" @click=${() => (this.asking = true)}>
        ${w.dealAgain}
      </button>`;
    }
    return html`<p role="status">${w.sure}</p>
      <button @click=${() => (this.asking = false)}>${w.no}</button>
      <button
        @click=${() => {
          this.asking = false;
          this.direct({ deal: true });
        }}
      >
        ${w.yes}
      </button>`;
  }

  #briefs(behind: RolePlayBehind | undefined) {
    if (!behind) return nothing;
    return html`<details>
      <summary>${inLang(words, this.lang).briefs}</summary>
      ${behind.roles.map(
        ({ name, brief }) =>
          html`<h4>${name}</h4>
            ${lightMarkdown(brief)}`,
      )}
    </details>`;
  }

  #button(label: string, directive: object, look = '') {
    return html`<button class=${look} @click=${() => this.direct(directive)}>${label}</button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'connivence-role-play-director': RolePlayDirector;
  }
}
