import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { SessionSource } from '../../client/source.ts';
import { inLang } from '../../client/words/index.ts';
import { names } from '../../client/words/names.ts';
import type { Lang } from '../../session/text.ts';
import type { OwnAnswer, ParticipantView } from '../../session/views.ts';
import { pageStyles } from './page-styles.ts';

/**
 * Asks for a name for the attendance sheet, saying what for and until when; one may well not give it, and
 * change one's mind. While people vote it is one line, out of the way.
 *
 * @summary A name, if one will.
 */
@customElement('connivence-phone-name')
export class PhoneName extends LitElement {
  static override styles = [
    pageStyles,
    css`
      :host {
        display: block;
        min-height: 0;
        max-width: none;
        margin: 0 0 0.5rem;
        padding: 0;
      }
      form {
        padding: 1rem;
        border-radius: 1.25rem 1.25rem 1.25rem 0.25rem;
        background: var(--voice-both-tint);
      }
      h2 {
        margin: 0 0 0.5rem;
        font: 750 1.25rem/1.2 var(--font-display);
        text-wrap: balance;
      }
      p {
        margin: 0 0 0.75rem;
        font-size: 0.9375rem;
        line-height: 1.4;
      }
      label {
        font-weight: 700;
      }
      input {
        width: 100%;
        min-height: 56px;
        box-sizing: border-box;
        margin-top: 0.25rem;
        padding: 0 0.75rem;
        font: inherit;
        color: inherit;
        border: 2px solid var(--edge);
        border-radius: var(--radius);
        background: var(--paper);
      }
      .main {
        margin-top: 0.75rem;
      }
      .plain {
        width: 100%;
        font-weight: 400;
        text-decoration: underline;
      }
      .wrong {
        margin: 0.5rem 0 0;
        font-weight: 700;
        color: var(--voice-ours-text);
      }
      .line {
        display: flex;
        gap: 0.75rem;
        align-items: center;
        justify-content: space-between;
        min-height: 56px;
        font-size: 0.9375rem;
        color: var(--ink-soft);
        border-bottom: 1px solid var(--line);
      }
      .line span {
        overflow: hidden;
        white-space: nowrap;
        text-overflow: ellipsis;
      }
      .line button {
        padding: 0;
        font-weight: 400;
        text-decoration: underline;
      }
    `,
  ];

  @property({ attribute: false }) source?: SessionSource<ParticipantView>;
  @property({ attribute: false }) view?: ParticipantView;
  /** What this person has said already. */
  @property({ attribute: false }) own?: OwnAnswer;
  @property() override lang: Lang = 'fr';

  /** Whether the person wants the form, or does not; undefined: it comes by itself where it may. */
  @state() private wanted: boolean | undefined;
  @state() private sending = false;
  @state() private wrong = '';

  protected override render() {
    const asked = this.view?.names;
    if (!asked) return nothing;
    const t = inLang(names, this.lang);
    const name = this.own?.name;
    const voting = this.view?.play?.phase === 'open';
    if (this.wanted ?? (name === undefined && !voting)) return this.#form(asked.days);
    const said = name === undefined ? t.waiting : name ? t.given(name) : t.declined;
    return html`<div class="line">
      <span role="status">${said}</span>
      <button type="button" @click=${() => (this.wanted = true)}>
        ${name === undefined ? t.open : t.change}
      </button>
    </div>`;
  }

  #form(days: number) {
    const t = inLang(names, this.lang);
    return html`<form novalidate aria-labelledby="title" @submit=${this.#onSubmit}>
      <h2 id="title">${t.title}</h2>
      <p>${t.why} ${days > 0 ? t.days(days) : t.forEver}</p>
      <label for="name">${t.label}</label>
      <input
        id="name"
        name="name"
        autocomplete="name"
        autocapitalize="words"
        autocorrect="off"
        spellcheck="false"
        maxlength="80"
        enterkeyhint="done"
        aria-describedby="wrong"
        .value=${this.own?.name ?? ''}
        @input=${() => (this.wrong = '')}
      />
      <p class="wrong" id="wrong" role="alert" ?hidden=${!this.wrong}>${this.wrong}</p>
      <button class="main" ?disabled=${this.sending}>${this.sending ? t.sending : t.give}</button>
      <button class="plain" type="button" ?disabled=${this.sending} @click=${() => this.#give('')}>
        ${t.decline}
      </button>
    </form>`;
  }

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    const input = this.renderRoot.querySelector('input')!;
    const name = input.value.trim();
    if (name) void this.#give(name);
    else {
      this.wrong = inLang(names, this.lang).notAName;
      input.focus();
    }
  };

  async #give(name: string): Promise<void> {
    this.sending = true;
    this.wrong = '';
    const outcome = await this.source?.giveName?.(name);
    this.sending = false;
    const t = inLang(names, this.lang);
    if (outcome === 'done') this.wanted = false;
    else this.wrong = outcome === 'not-an-answer' ? t.notAName : t.failed;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'connivence-phone-name': PhoneName;
  }
}
