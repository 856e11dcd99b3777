import { ContextConsumer } from '@lit/context';
import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { deckContext } from '../../client/deck-context.ts';
import type { StageView } from '../../session/views.ts';
import '../mark/mark.ts';
import '../qr-code/qr-code.ts';
import { SessionController } from '../session-controller.ts';
import { spacedCode, typedAddress } from './address.ts';
import { stageWords } from '../stage-words.ts';
import { arrivalsOf, arrivalsStyles } from './arrivals.ts';
import { arrivals } from '../../client/words/arrivals.ts';
import { inLang } from '../../client/words/index.ts';
import { tickets } from '../../client/words/tickets.ts';

/**
 * How to come in: a code to scan, an address and a code to type, and how many are in.
 * Everything scales with the height of the element.
 *
 * @summary The panel by which phones join the session.
 * @csspart title - The invitation.
 * @csspart qr - The QR code.
 * @csspart address - The address to type.
 * @csspart code - The session's code.
 */
@customElement('connivence-join')
export class JoinElement extends LitElement {
  static override styles = [
    arrivalsStyles,
    css`
      :host {
        display: block;
        flex: 1;
        min-height: 0;
        container-type: size;
        color: var(--ink);
        font-family: var(--font-text);
      }
      :host([hidden]) {
        display: none;
      }
      .panel {
        box-sizing: border-box;
        height: 100cqh;
        display: flex;
        align-items: center;
        justify-content: center;
        gap: min(7cqw, 12cqh);
        padding: 4cqmin;
      }
      connivence-qr-code {
        flex: none;
        width: min(82cqh, 42cqw);
        border-radius: 2cqmin;
        overflow: hidden;
        box-shadow: 0 0 0 1px var(--line);
      }
      h2,
      p {
        margin: 0;
      }
      h2 {
        font: 700 min(10cqh, 5.6cqw) / 1 var(--font-display);
        letter-spacing: -0.02em;
        text-wrap: balance;
      }
      dl {
        margin: min(6cqh, 3.5cqw) 0;
        display: grid;
        gap: min(3cqh, 2cqw);
      }
      dt {
        color: var(--ink-soft);
        font-size: min(4.2cqh, 2.4cqw);
        line-height: 1.3;
      }
      dd {
        margin: 0;
        font-family: var(--font-display);
        font-weight: 600;
        line-height: 1.1;
      }
      .address {
        font-size: min(7cqh, 3.9cqw);
        overflow-wrap: anywhere;
      }
      .code {
        font-size: min(17cqh, 9.4cqw);
        font-weight: 800;
        letter-spacing: 0.02em;
        color: var(--voice-both-text);
        white-space: nowrap;
      }
      /* Heard letter by letter: some would be read as a word. */
      .spelt {
        position: absolute;
        inline-size: 1px;
        block-size: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }
      .came {
        flex-direction: column;
      }
      .came connivence-mark {
        block-size: min(44cqh, 24cqw);
      }
      .came p {
        font: 700 min(10cqh, 5.6cqw) / 1 var(--font-display);
      }
      .in {
        font-size: min(4.6cqh, 2.6cqw);
        display: flex;
        align-items: center;
        gap: 0.5em;
      }
      .arrivals {
        margin-block-start: min(2.4cqh, 1.4cqw);
      }

      /* A slide of another deck may be narrow: then the words are large in what the code leaves them. */
      @container (max-aspect-ratio: 3 / 2) {
        .panel {
          gap: 4cqw;
        }
        h2 {
          font-size: min(11cqh, 7.4cqw);
        }
        dt {
          font-size: min(5.4cqh, 3.6cqw);
        }
        .address {
          font-size: min(7cqh, 4.6cqw);
        }
        .code {
          font-size: min(17cqh, 11.4cqw);
        }
        .in {
          font-size: min(5.6cqh, 3.8cqw);
        }
      }
      @container (max-aspect-ratio: 1 / 1) {
        .panel {
          flex-direction: column;
          gap: 4cqh;
        }
        .panel > div {
          inline-size: min(80cqw, 60cqh);
        }
        /* On the margin of the words below it. */
        .panel:not(.came) {
          display: grid;
          place-content: center;
          justify-items: start;
        }
        connivence-qr-code {
          inline-size: min(80cqw, 46cqh);
        }
        h2 {
          font-size: min(6cqh, 9cqw);
        }
        dl {
          margin: 2cqh 0;
          gap: 1cqh;
        }
        dt,
        .in {
          font-size: min(3.2cqh, 5cqw);
        }
        .address {
          font-size: min(4.2cqh, 6.4cqw);
        }
        .code {
          font-size: min(10cqh, 16cqw);
        }
      }
    `,
  ];

  /** The address to join at; the deck's own where not given. */
  @property({ attribute: 'join-url' }) joinUrl: string | undefined;

  /** The session's code; the session's own where not given. */
  @property() code: string | undefined;

  /** The language to speak; the session's where not given. */
  @property() override lang = '';

  readonly #session = new SessionController<StageView>(this);

  /** How many were in when the panel came up, or fewer where some have left since. */
  #before: number | undefined;
  readonly #deck = new ContextConsumer(this, { context: deckContext, subscribe: true });

  override connectedCallback(): void {
    super.connectedCallback();
    this.dataset['preventSwipe'] = '';
  }

  protected override render() {
    const { view } = this.#session;
    const deck = this.#deck.value;
    const lang = this.lang || view?.lang || deck?.lang || 'fr';
    const w = stageWords(lang);
    const url = this.joinUrl ?? deck?.joinUrl;
    if (!url) {
      // Nobody joins what is over: how many came is what is left to tell.
      return html`<div class="panel came">
        <connivence-mark></connivence-mark>
        ${view ? html`<p>${w.connected(view.connected)}</p>` : undefined}
      </div>`;
    }
    const code = this.code ?? view?.code ?? codeIn(url);
    const address = typedAddress(url, code);
    if (view?.personal) {
      // Each card has its own code to scan: one on the wall would lead astray.
      const { title, or } = inLang(tickets, lang).wall;
      return html`<div class="panel">
        <div>
          <h2>${title}</h2>
          <dl>
            <div>
              <dt>${or}</dt>
              <dd class="address" part="address">${parted(address)}</dd>
            </div>
          </dl>
          ${this.#room(view, lang)}
        </div>
      </div>`;
    }
    return html`<div class="panel">
      <connivence-qr-code part="qr" .text=${url} .label=${w.joinQr(address)}></connivence-qr-code>
      <div>
        <h2 part="title">${w.join}</h2>
        <dl>
          <div>
            <dt>${w.joinAddress}</dt>
            <dd class="address" part="address">${parted(address)}</dd>
          </div>
          <div>
            <dt>${w.joinCode}</dt>
            <dd class="code" part="code">
              <span aria-hidden="true">${spacedCode(code)}</span>
              <span class="spelt">${code.split('').join(' ')}</span>
            </dd>
          </div>
        </dl>
        ${view ? this.#room(view, lang) : undefined}
      </div>
    </div>`;
  }

  /** Who is in: the bubbles of the mark meet when the first one comes. */
  #room({ connected }: StageView, lang: string) {
    this.#before = Math.min(this.#before ?? connected, connected);
    const told =
      connected > 0 ? stageWords(lang).connected(connected) : inLang(arrivals, lang).nobody;
    return html`<p class="in">
        <connivence-mark .overlap=${connected > 0 ? 0.5 : 0}></connivence-mark>${told}
      </p>
      ${arrivalsOf(connected, this.#before)}`;
  }
}

/** An address that goes on in the next row after a dot, a dash or a slash rather than within a word. */
function parted(address: string) {
  return address.split(/(?<=[./-])/).map((part, i) => html`${i > 0 ? html`<wbr />` : ''}${part}`);
}

/** A deck shown without its session still has its code in the address. */
function codeIn(url: string): string {
  return /([A-Z0-9]{6})\/?$/.exec(url)?.[1] ?? '';
}

declare global {
  interface HTMLElementTagNameMap {
    'connivence-join': JoinElement;
  }
}
