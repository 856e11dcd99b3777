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
  static override styles = css`
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
  `;

  /** The address to join at; the deck's own where not given. */
  @property({ attribute: 'join-url' }) joinUrl: string | undefined;

  /** The session's code; the session's own where not given. */
  @property() code: string | undefined;

  /** The language to speak; the session's where not given. */
  @property() override lang = '';

  readonly #session = new SessionController<StageView>(this);
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
              <dd class="address" part="address">${address}</dd>
            </div>
          </dl>
          <p class="in"><connivence-mark></connivence-mark>${w.connected(view.connected)}</p>
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
            <dd class="address" part="address">${address}</dd>
          </div>
          <div>
            <dt>${w.joinCode}</dt>
            <dd class="code" part="code" aria-label=${code.split('').join(' ')}>
              ${spacedCode(code)}
            </dd>
          </div>
        </dl>
        ${view ? html`<p class="in"><connivence-mark></connivence-mark>${w.connected(view.connected)}</p>` : undefined}
      </div>
    </div>`;
  }
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
