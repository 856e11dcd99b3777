import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { inLang, stage as words } from '../../client/words/index.ts';
import { lightMarkdown } from '../light-markdown.ts';
import type { Lang } from '../../session/text.ts';
import type { PlayView } from '../../session/views.ts';

/** @summary The debrief of a scenario, to be read on a phone. */
@customElement('connivence-phone-debrief')
export class PhoneDebrief extends LitElement {
  static override styles = css`
    :host {
      display: block;
      overflow-wrap: anywhere;
      text-wrap: pretty;
    }
    section {
      break-inside: avoid;
      margin-bottom: 1.25rem;
      padding-inline-start: 0.875rem;
      border-inline-start: 4px solid var(--voice, var(--line));
    }
    .client {
      --voice: var(--voice-client);
    }
    .ours {
      --voice: var(--voice-ours);
    }
    .both {
      --voice: var(--voice-both);
    }
    h2 {
      margin: 0 0 0.5rem;
      font: 750 1.1875rem/1.2 var(--font-display);
    }
    p,
    ul,
    blockquote,
    dl,
    dd {
      margin: 0 0 0.75em;
    }
    ul {
      padding-inline-start: 1.25em;
    }
    blockquote {
      padding: 0.625rem 1rem;
      border-radius: 1.25rem 1.25rem 1.25rem 0.25rem;
      background: var(--voice-client-tint);
    }
    dt {
      font-weight: 700;
      line-height: 1.3;
    }
    .credits {
      font-size: 0.9375rem;
      line-height: 1.35;
      color: var(--ink-soft);
    }
    a {
      color: inherit;
    }
  `;

  @property({ attribute: false }) play?: PlayView;
  /** The language of the interface. */
  @property() override lang: Lang = 'fr';

  protected override render() {
    const debrief = this.play?.debrief;
    if (!debrief) return nothing;
    const t = inLang(words, this.lang);
    const spoken = this.play?.lang ?? nothing;
    const { article, against, monday, reasons, credits } = debrief;
    return html`${this.#part(t.article, article, 'client')}
    ${this.#part(t.against, against, 'ours')}
    ${
      reasons.length > 0
        ? html`<section>
            <h2 lang=${this.lang}>${t.reasons}</h2>
            <dl lang=${spoken}>
              ${reasons.map(
                ({ of, text }) =>
                  html`<dt>${of}</dt>
                    <dd>${lightMarkdown(text)}</dd>`,
              )}
            </dl>
          </section>`
        : nothing
    }
    ${this.#part(t.monday, monday, 'both')}
    ${
      credits.length > 0
        ? html`<p class="credits" lang=${this.lang}>
            ${t.credits('')}
            ${credits.map(({ title, author, url }, i) => {
              const name = author ? t.by(title, author) : t.quoted(title);
              return html`${i > 0 ? ', ' : nothing}${
                url ? html`<a href=${url} target="_blank" rel="noreferrer">${name}</a>` : name
              }`;
            })}
          </p>`
        : nothing
    }`;
  }

  #part(title: string, text: string | undefined, voice: string) {
    if (text === undefined) return nothing;
    return html`<section class=${voice}>
      <h2 lang=${this.lang}>${title}</h2>
      <div lang=${this.play?.lang ?? nothing}>${lightMarkdown(text)}</div>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'connivence-phone-debrief': PhoneDebrief;
  }
}
