import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Lang } from '../../session/text.ts';
import type { DebriefView } from '../../session/views.ts';
import { inline, lightMarkdown } from '../light-markdown.ts';
import { stageWords } from '../stage-words.ts';

/**
 * What to take away: the article's argument, what can be said against it, what speaks for each
 * option, and one thing to try on Monday. Sizes are in `--u`, a pixel of the slide by default.
 *
 * @summary The debrief of a scenario.
 * @cssprop --u - One pixel of the slide, smaller where the texts are long.
 */
@customElement('connivence-debrief')
export class DebriefElement extends LitElement {
  static override styles = css`
    :host {
      --px: var(--u, 1px);
      display: flex;
      flex-direction: column;
      gap: calc(30 * var(--px));
      font: calc(37 * var(--px)) / 1.34 var(--font-text);
      color: var(--ink);
      text-wrap: pretty;
    }
    :host([hidden]) {
      display: none;
    }
    h3 {
      margin: 0 0 0.35em;
      font: 700 calc(46 * var(--px)) / 1.1 var(--font-display);
      letter-spacing: -0.01em;
    }
    p,
    ul,
    blockquote {
      margin: 0 0 0.55em;
    }
    section > :last-child,
    section > div > :last-child {
      margin-bottom: 0;
    }
    strong {
      font-weight: 700;
    }
    .texts {
      flex: 1;
      columns: 2;
      column-gap: calc(72 * var(--px));
    }
    .texts > * {
      break-inside: avoid;
      margin-bottom: calc(26 * var(--px));
    }
    .texts > h3 {
      break-after: avoid;
      margin-bottom: calc(14 * var(--px));
    }
    .reason > * {
      display: inline;
    }
    h4 {
      margin: 0 0.35em 0 0;
      font: inherit;
      font-weight: 700;
    }
    .article h3 {
      color: var(--voice-client-text);
    }
    .against {
      position: relative;
      padding: 0.9em 1.1em 1em;
      background: var(--surface);
      border: calc(3 * var(--px)) solid var(--voice-ours);
      border-radius: calc(40 * var(--px)) calc(40 * var(--px)) calc(40 * var(--px))
        calc(6 * var(--px));
    }
    .against h3 {
      color: var(--voice-ours-text);
    }
    .monday {
      display: grid;
      grid-template-columns: auto 1fr;
      align-items: baseline;
      gap: 0 0.8em;
      padding: 0.75em 1em 0.85em;
      background: var(--voice-both-tint);
      border-radius: calc(28 * var(--px));
      font-size: calc(40 * var(--px));
    }
    .monday h3 {
      margin: 0;
      color: var(--voice-both-text);
      white-space: nowrap;
    }
    .monday p {
      margin: 0;
    }
    footer {
      display: grid;
      gap: 0.1em;
      color: var(--ink-soft);
      font-size: calc(36 * var(--px));
      line-height: 1.25;
    }
    footer p {
      margin: 0;
    }
  `;

  @property({ attribute: false }) debrief: DebriefView | undefined;

  @property() override lang = 'fr';

  /** The language of the debrief's own texts, where it is not the wall's. */
  @property({ attribute: false }) spoken?: Lang | undefined;

  /** Leaves what speaks for each option to the phones: on a wall, all of it would be too small to read. */
  @property({ type: Boolean }) brief = false;

  protected override render() {
    const { debrief } = this;
    if (!debrief) return nothing;
    const w = stageWords(this.lang);
    const { article, against, monday, credits, reasons } = debrief;
    const spoken = this.spoken ?? nothing;
    const elsewhere = this.brief && reasons.length > 0;
    return html`
      <div class="texts">
        ${
          article
            ? html`<section class="article">
                <h3>${w.article}</h3>
                <div lang=${spoken}>${lightMarkdown(article)}</div>
              </section>`
            : nothing
        }
        ${elsewhere ? nothing : this.#reasons()}
        ${
          against
            ? html`<section class="against">
                <h3>${w.against}</h3>
                <div lang=${spoken}>${lightMarkdown(against)}</div>
              </section>`
            : nothing
        }
      </div>
      ${
        monday
          ? html`<section class="monday">
              <h3>${w.monday}</h3>
              <div lang=${spoken}>${lightMarkdown(monday)}</div>
            </section>`
          : nothing
      }
      <footer>
        ${elsewhere ? html`<p>${w.reasonsOnPhones}</p>` : nothing}
        ${
          credits.length > 0
            ? html`<p>
                ${w.credits(
                  credits
                    .map(({ title, author }) => (author ? w.by(title, author) : w.quoted(title)))
                    .join(', '),
                )}
              </p>`
            : nothing
        }
      </footer>
    `;
  }

  #reasons() {
    const reasons = this.debrief?.reasons ?? [];
    if (reasons.length === 0) return nothing;
    const w = stageWords(this.lang);
    return html`<h3>${w.reasons}</h3>
      ${reasons.map(
        ({ of, text }) =>
          html`<section class="reason" lang=${this.spoken ?? nothing}>
            <h4>${of}</h4>
            <p>${inline(text)}</p>
          </section>`,
      )}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'connivence-debrief': DebriefElement;
  }
}
