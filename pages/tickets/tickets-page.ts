import { LitElement, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { inLang } from '../../client/words/index.ts';
import { tickets } from '../../client/words/tickets.ts';
import { spacedCode, typedAddress } from '../../components/join-panel/address.ts';
import '../../components/lang-picker/lang-picker.ts';
import '../../components/mark/mark.ts';
import '../../components/qr-code/qr-code.ts';
import { buttons } from '../trainer/shared.styles.ts';
import type { TicketsTold } from './api.ts';
import { ticketsPageStyles } from './tickets-page.styles.ts';

/** Cards on one sheet of paper: three by seven. */
const ON_A_SHEET = 21;

/** What the form offers where there are none yet. */
const USUAL = 40;

/** Fired when the trainer wants that there be so many personal codes. */
export class TicketsAskedEvent extends Event {
  static readonly type = 'tickets-asked';
  readonly people: number;

  constructor(people: number) {
    super(TicketsAskedEvent.type, { bubbles: true, composed: true });
    this.people = people;
  }
}

/**
 * Personal codes to make, print and cut: a card for each person, with a code to scan and to type.
 *
 * @summary The cards of the personal codes.
 * @fires tickets-asked - The trainer wants that there be so many.
 * @fires lang-chosen - The trainer asked for another language.
 */
@customElement('connivence-tickets-page')
export class TicketsPageElement extends LitElement {
  static override styles = [buttons, ticketsPageStyles];

  @property({ reflect: true }) override lang = 'fr';

  @property({ attribute: false }) told: TicketsTold | undefined;

  /** The address that phones open, without a slash at its end. */
  @property() join = '';

  /** Why the last call came to nothing; empty where it did. */
  @property() refused = '';

  @property({ type: Boolean }) busy = false;

  protected override render() {
    const w = inLang(tickets, this.lang);
    const { told, refused } = this;
    const made = told?.tickets.length ?? 0;
    const why = refused && (w.refused[refused as keyof typeof w.refused] ?? w.away);
    return html`<header>
        <a class="button quiet" href="../trainer/">${w.back}</a>
        <connivence-lang-picker lang=${this.lang}></connivence-lang-picker>
      </header>
      <main>
        <h1><connivence-mark></connivence-mark> ${w.title}</h1>
        <p>${w.what}</p>
        <p>${w.how}</p>
        <p class="refused" role="alert">${why || nothing}</p>
        ${told && !told.ended ? this.#form(told) : nothing}
        ${
          told && made > 0
            ? html`<p class="count" role="status">
                <span>${w.served(told.used, made)} · ${w.pages(Math.ceil(made / ON_A_SHEET))}</span>
                <button class="button strong" type="button" @click=${() => print()}>
                  ${w.print}
                </button>
              </p>`
            : nothing
        }
      </main>
      ${told && this.join ? this.#sheets(told) : nothing}`;
  }

  #form({ tickets: made }: TicketsTold) {
    const w = inLang(tickets, this.lang);
    return html`<form @submit=${this.#ask}>
      <label>
        ${w.howMany}
        <input
          name="people"
          type="number"
          inputmode="numeric"
          min=${Math.max(1, made.length)}
          max="2000"
          required
          .value=${String(made.length || USUAL)}
        />
      </label>
      <button class="button ${made.length > 0 ? '' : 'strong'}" ?disabled=${this.busy}>
        ${made.length > 0 ? w.more : w.make}
      </button>
    </form>`;
  }

  #sheets({ tickets: made, code, title }: TicketsTold) {
    const sheets = Array.from({ length: Math.ceil(made.length / ON_A_SHEET) }, (_, i) =>
      made.slice(i * ON_A_SHEET, (i + 1) * ON_A_SHEET),
    );
    return sheets.map(
      (sheet) =>
        html`<section class="sheet">
          ${sheet.map((ticket) => this.#card(code, ticket, title))}
        </section>`,
    );
  }

  #card(code: string, ticket: string, title: string) {
    const w = inLang(tickets, this.lang).card;
    // In the fragment, which no server and no proxy writes down.
    const address = `${this.join}/#code=${code}-${ticket}`;
    return html`<article>
      <connivence-qr-code text=${address} label=${w.qr}></connivence-qr-code>
      <div>
        <h2>${title}</h2>
        <p>${w.yours}</p>
        <strong><span>${spacedCode(code)}</span> <span>${spacedCode(ticket)}</span></strong>
        <p>${w.or} <b>${typedAddress(this.join, code)}</b></p>
      </div>
      <footer>${w.alone}</footer>
    </article>`;
  }

  readonly #ask = (event: SubmitEvent): void => {
    event.preventDefault();
    const people = new FormData(event.target as HTMLFormElement).get('people');
    this.dispatchEvent(new TicketsAskedEvent(Number(people)));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'connivence-tickets-page': TicketsPageElement;
  }
  interface HTMLElementEventMap {
    'tickets-asked': TicketsAskedEvent;
  }
}
