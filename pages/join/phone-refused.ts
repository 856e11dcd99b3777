import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { inLang } from '../../client/words/index.ts';
import { refusals } from '../../client/words/refusals.ts';
import type { Lang } from '../../session/text.ts';
import { pageStyles } from './page-styles.ts';
import { phoneStyles } from './phone-styles.ts';
import { motif } from './top.ts';

/** Another code may help. */
const otherCode = new Set(['unknown-code', 'ticket-needed', 'unknown-ticket']);

/** @summary Why one cannot be in the session, and what to do about it. */
@customElement('connivence-phone-refused')
export class PhoneRefused extends LitElement {
  static override styles = [
    pageStyles,
    phoneStyles,
    css`
      :host {
        display: contents;
      }
    `,
  ];

  /** Why, in the server's word. */
  @property() reason = '';
  @property() override lang: Lang = 'fr';

  protected override render() {
    const t = inLang(refusals, this.lang);
    const { reason } = this;
    const said = reason in t ? t[reason as 'cut'] : t.cut;
    return html`<div class="alone" role="alert">
      ${motif(76)}
      <h1>${said}</h1>
      ${t.more[reason] ? html`<p>${t.more[reason]}</p>` : nothing}
      ${
        otherCode.has(reason)
          ? html`<a class="button main" href="./">${t.otherCode}</a>`
          : html`<button class="main" @click=${() => location.reload()}>${t.reload}</button>`
      }
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'connivence-phone-refused': PhoneRefused;
  }
}
