import { LitElement, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Keeping } from '../../client/keeping.ts';
import { inLang, trainer } from '../../client/words/index.ts';
import { room } from '../../client/words/room.ts';
import { tickets } from '../../client/words/tickets.ts';
import { FocusKeeper } from '../../components/focus-keeper.ts';
import '../../components/hold-button/hold-button.ts';
import { spacedCode } from '../../components/join-panel/address.ts';
import '../../components/qr-code/qr-code.ts';
import type { Command } from '../../session/commands.ts';
import type { TrainerView } from '../../session/views.ts';
import { CommandAskedEvent } from './command-asked.ts';
import './names-list.ts';
import './tickets-leaf.ts';
import { roomSheetStyles } from './room-sheet.styles.ts';

/**
 * What is about the room and not about the vote: the wall, the door, names, the end. It comes up from below,
 * within the thumb's reach, and everything in it is one tap away, or held where it cannot be undone.
 *
 * @summary The room, in the trainer's hand.
 * @fires command-asked - The trainer wants something to happen to the room.
 */
@customElement('connivence-room-sheet')
export class RoomSheetElement extends LitElement {
  static override styles = roomSheetStyles;

  @property({ reflect: true }) override lang = 'fr';

  @property({ attribute: false }) view: TrainerView | undefined;

  /** The address that phones open, without a slash at its end; empty where there is none. */
  @property() join = '';

  /** What is kept of the session; undefined where nothing is. */
  @property({ attribute: false }) keeping: Keeping | undefined;

  @state() private leaf: 'room' | 'join' | 'names' | 'tickets' = 'room';

  constructor() {
    super();
    // oxlint-disable-next-line no-new
    new FocusKeeper(this, '.close');
  }

  /** Brings the sheet up. */
  show(): void {
    this.leaf = 'room';
    this.renderRoot.querySelector('dialog')?.showModal();
  }

  close(): void {
    this.renderRoot.querySelector('dialog')?.close();
  }

  protected override render() {
    const words = inLang(room, this.lang);
    const { view, leaf } = this;
    return html`<dialog aria-label=${words.room} @click=${this.#onClick}>
      ${
        view
          ? html`<div class="parts">
              ${
                leaf === 'join'
                  ? this.#join(view)
                  : leaf === 'names'
                    ? html`<connivence-names-list
                        lang=${this.lang}
                        .keeping=${this.keeping}
                        .named=${view.named}
                      ></connivence-names-list>`
                    : leaf === 'tickets'
                      ? html`<connivence-tickets-leaf
                          lang=${this.lang}
                          .view=${view}
                          .keeping=${this.keeping}
                        ></connivence-tickets-leaf>`
                      : this.#room(view)
              }
              <button
                class="close"
                type="button"
                @click=${() => (leaf === 'room' ? this.close() : (this.leaf = 'room'))}
              >
                ${leaf === 'room' ? words.close : words.back}
              </button>
            </div>`
          : nothing
      }
    </dialog>`;
  }

  #room({ blank, locked, names, named, removed, tickets: made, rehearsal }: TrainerView) {
    const words = inLang(room, this.lang);
    const asked = names !== undefined;
    return html`
      <connivence-hold-button
        .hint=${inLang(trainer, this.lang).hold}
        @held=${() => this.#ask({ type: 'end-session' })}
        >${inLang(trainer, this.lang).end}</connivence-hold-button
      >
      <hr />
      ${
        removed > 0
          ? html`<div class="line">
              <p>${words.removed(removed)}</p>
              ${this.#button(words.readmit, { type: 'readmit-removed' })}
            </div>`
          : nothing
      }
      ${
        asked || named > 0
          ? html`<div class="line">
              <p>${words.named(named)}</p>
              ${
                this.keeping
                  ? html`<button type="button" @click=${() => (this.leaf = 'names')}>
                      ${words.list}
                    </button>`
                  : nothing
              }
            </div>`
          : html`<p>${words.namesFor}</p>`
      }
      ${
        rehearsal || !this.keeping
          ? nothing
          : html`<div class="line">
              <p>
                ${made ? inLang(tickets, this.lang).served(made.used, made.issued) : inLang(tickets, this.lang).sheet.one}
              </p>
              <button type="button" @click=${() => (this.leaf = 'tickets')}>
                ${inLang(tickets, this.lang).sheet.open}
              </button>
            </div>`
      }
      <div class="tiles">
        ${
          this.join
            ? html`<button type="button" @click=${() => (this.leaf = 'join')}>${words.qr}</button>`
            : nothing
        }
        ${this.#button(
          asked ? words.stopNames : words.askNames,
          { type: 'ask-names', asked: !asked },
          asked,
        )}
        ${this.#button(
          locked ? words.unlock : words.lock,
          { type: 'lock-room', locked: !locked },
          locked,
        )}
        ${this.#button(
          blank ? words.light : words.blank,
          { type: 'blank-wall', blank: !blank },
          blank ?? false,
        )}
      </div>
    `;
  }

  #join({ code }: TrainerView) {
    const words = inLang(room, this.lang);
    return html`<div class="join">
      <p>${words.join}</p>
      <connivence-qr-code text="${this.join}/${code}" label=${words.qr}></connivence-qr-code>
      <strong>${spacedCode(code)}</strong>
      <p>${this.join.replace(/^https?:\/\//, '')}</p>
    </div>`;
  }

  #button(label: string, command: Command, on = false) {
    return html`<button
      type="button"
      class=${on ? 'on' : nothing}
      @click=${() => this.#ask(command)}
    >
      ${label}
    </button>`;
  }

  #ask(command: Command): void {
    this.dispatchEvent(new CommandAskedEvent(command));
    // What one looks up to see is on the wall, or over.
    if (command.type === 'blank-wall' || command.type === 'end-session') this.close();
  }

  /** A tap beside the sheet puts it away. */
  readonly #onClick = (event: MouseEvent): void => {
    if (event.target === event.currentTarget) this.close();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'connivence-room-sheet': RoomSheetElement;
  }
}
