import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Keeping } from '../../client/keeping.ts';
import { inLang } from '../../client/words/index.ts';
import { tickets } from '../../client/words/tickets.ts';
import type { TrainerView } from '../../session/views.ts';
import { CommandAskedEvent } from './command-asked.ts';

/**
 * Personal codes while people are there: how many have served, whether newcomers need one, and a code to
 * free where a phone was lost.
 *
 * @summary The personal codes, in the trainer's hand.
 * @fires command-asked - The trainer wants codes to be asked for, or no longer.
 */
@customElement('connivence-tickets-leaf')
export class TicketsLeafElement extends LitElement {
  static override styles = css`
    :host {
      display: grid;
      gap: var(--space-3);
    }
    h2 {
      margin: 0;
      font-family: var(--font-display);
      font-size: 1.375rem;
    }
    p {
      margin: 0;
      color: var(--ink-soft);
      line-height: 1.35;
    }
    form {
      display: grid;
      gap: var(--space-2);
      padding-top: var(--space-3);
      border-top: 1px solid var(--line);
    }
    label {
      display: grid;
      gap: var(--space-1);
      font-weight: 600;
    }
    input {
      min-height: 3rem;
      box-sizing: border-box;
      width: 100%;
      padding: 0 0.75rem;
      border: 1.5px solid var(--edge);
      border-radius: var(--radius);
      background: var(--surface);
      color: inherit;
      font:
        700 1.25rem ui-monospace,
        monospace;
      letter-spacing: 0.08em;
      text-transform: uppercase;
    }
    a,
    button {
      display: grid;
      place-items: center;
      min-height: 3.25rem;
      box-sizing: border-box;
      padding: 0.4rem 0.75rem;
      border: 1.5px solid var(--edge);
      border-radius: var(--radius);
      background: var(--surface);
      color: inherit;
      font: inherit;
      font-weight: 600;
      text-align: center;
      text-decoration: none;
    }
    :focus-visible {
      outline: var(--focus);
      outline-offset: 2px;
    }
  `;

  @property({ reflect: true }) override lang = 'fr';

  @property({ attribute: false }) view: TrainerView | undefined;

  @property({ attribute: false }) keeping: Keeping | undefined;

  @state() private message = '';

  protected override render() {
    const { view } = this;
    if (!view) return nothing;
    const w = inLang(tickets, this.lang);
    const { tickets: made, personal = false, code } = view;
    return html`<h2>${w.title}</h2>
      <p>${made ? w.served(made.used, made.issued) : w.what}</p>
      ${made && !personal ? html`<p>${w.sheet.notNeeded}</p>` : nothing}
      <a href="../tickets/?code=${code}" target="_blank">${w.sheet.printing}</a>
      ${
        made
          ? html`<button type="button" @click=${() => this.#require(!personal)}>
                ${personal ? w.sheet.lift : w.sheet.require}
              </button>
              <form @submit=${this.#free}>
                <p>${w.sheet.lost}</p>
                <label>
                  ${w.sheet.code}
                  <input
                    name="ticket"
                    required
                    autocapitalize="characters"
                    autocomplete="off"
                    autocorrect="off"
                    spellcheck="false"
                  />
                </label>
                <p role="status">${this.message}</p>
                <button>${w.sheet.free}</button>
              </form>`
          : nothing
      }`;
  }

  #require(required: boolean): void {
    this.dispatchEvent(new CommandAskedEvent({ type: 'require-tickets', required }));
  }

  readonly #free = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const w = inLang(tickets, this.lang).sheet;
    const typed = String(new FormData(form).get('ticket'));
    const outcome = await this.keeping?.freeTicket(typed).catch(() => 'failed');
    this.message =
      outcome === 'done'
        ? w.freed
        : outcome === 'unknown-ticket'
          ? w.unknown
          : outcome === 'unused-ticket'
            ? w.unused
            : w.failed;
    if (outcome === 'done') form.reset();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'connivence-tickets-leaf': TicketsLeafElement;
  }
}
