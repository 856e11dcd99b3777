import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Attendance, Keeping } from '../../client/keeping.ts';
import { inLang, trainer } from '../../client/words/index.ts';
import { room } from '../../client/words/room.ts';
import '../../components/hold-button/hold-button.ts';

/** How long the browser may take to begin a download, in milliseconds. */
const BEGIN_MS = 60_000;

/**
 * The names that people gave: to take away, to erase, or to send one of them away.
 *
 * @summary The attendance sheet, in the trainer's hand.
 */
@customElement('connivence-names-list')
export class NamesListElement extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }
    h2 {
      margin: 0 0 var(--space-2);
      font-family: var(--font-display);
      font-size: 1.375rem;
    }
    p {
      margin: 0 0 var(--space-2);
      color: var(--ink-soft);
      line-height: 1.35;
    }
    ul {
      margin: 0 0 var(--space-3);
      padding: 0;
      list-style: none;
    }
    li {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto auto;
      gap: var(--space-3);
      align-items: center;
      padding: var(--space-1) 0;
      border-top: 1px solid var(--line);
      overflow-wrap: anywhere;
    }
    li em {
      padding: 0 var(--space-2);
      line-height: 3rem;
    }
    li span {
      color: var(--ink-soft);
      font-variant-numeric: tabular-nums;
    }
    .acts {
      display: grid;
      gap: var(--space-2);
    }
    .acts > button {
      min-height: 3rem;
      border: 1.5px solid var(--edge);
      border-radius: var(--radius);
      background: var(--surface);
      color: inherit;
      font: inherit;
      font-weight: 600;
    }
    :focus-visible {
      outline: var(--focus);
      outline-offset: 2px;
    }
  `;

  @property({ reflect: true }) override lang = 'fr';

  @property({ attribute: false }) keeping: Keeping | undefined;

  /** How many names there are: where it changes, the list is asked for again. */
  @property({ type: Number }) named = 0;

  @state() private attendance: Attendance | undefined;
  @state() private message = '';

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('keeping') || changed.has('named')) void this.#load();
  }

  protected override render() {
    const words = inLang(room, this.lang).sheet;
    const { attendance, message } = this;
    const names = attendance?.attendees ?? [];
    return html`<h2>${words.title}</h2>
      <p role="status">${message || (attendance ? this.#inShort(attendance) : words.loading)}</p>
      <ul role="list">
        ${repeat(
          names,
          ({ id }) => id,
          ({ id, name, minutes, removed }) =>
            html`<li>
              <bdi>${name}</bdi>
              <span>${words.minutes(minutes)}</span>
              ${
                removed
                  ? html`<em>${words.out}</em>`
                  : html`<connivence-hold-button
                      .hint=${inLang(trainer, this.lang).hold}
                      @held=${() => this.#attempt((keeping) => keeping.remove(id), words.gone(name))}
                      >${words.remove}</connivence-hold-button
                    >`
              }
            </li>`,
        )}
      </ul>
      ${
        names.length > 0
          ? html`<div class="acts">
              <button type="button" @click=${() => this.#attempt(download)}>
                ${words.download}
              </button>
              <connivence-hold-button
                .hint=${inLang(trainer, this.lang).hold}
                @held=${() => this.#attempt((keeping) => keeping.eraseNames(), words.erased)}
                >${words.erase}</connivence-hold-button
              >
            </div>`
          : nothing
      }`;
  }

  #inShort({ attendees, declined }: Attendance): string {
    const words = inLang(room, this.lang);
    const given = attendees.length > 0 ? `${words.named(attendees.length)}.` : words.sheet.none;
    return declined > 0 ? `${given} ${words.sheet.declined(declined)}` : given;
  }

  async #load(): Promise<void> {
    await this.#attempt(async (keeping) => (this.attendance = await keeping.attendance()));
  }

  async #attempt(work: (keeping: Keeping) => Promise<unknown>, done = ''): Promise<void> {
    const { keeping } = this;
    if (!keeping) return;
    try {
      await work(keeping);
      if (done) this.attendance = await keeping.attendance();
      this.message = done;
    } catch {
      this.message = inLang(room, this.lang).sheet.away;
    }
  }
}

async function download(keeping: Keeping): Promise<void> {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await keeping.sheet());
  link.download = 'presence.csv';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), BEGIN_MS);
}

declare global {
  interface HTMLElementTagNameMap {
    'connivence-names-list': NamesListElement;
  }
}
