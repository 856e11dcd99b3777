import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { inLang, stage as words } from '../../client/words/index.ts';
import type { Lang } from '../../session/text.ts';
import type { PlayView } from '../../session/views.ts';

/** @summary The debate in the hand: how long is left, and what each side may say. */
@customElement('connivence-phone-debate')
export class PhoneDebate extends LitElement {
  static override styles = css`
    :host {
      display: block;
      margin-bottom: 1rem;
      overflow-wrap: anywhere;
    }
    p {
      margin: 0;
    }
    [role='timer'] {
      font: 750 4.5rem/1.1 var(--font-display);
      font-variant-numeric: tabular-nums;
      letter-spacing: -0.02em;
    }
    div {
      margin-top: 0.75rem;
      padding: 0.75rem 1rem;
      border-radius: 1.25rem 1.25rem 1.25rem 0.25rem;
      background: var(--surface);
    }
    small {
      display: block;
      margin-bottom: 0.25rem;
      font-size: 0.9375rem;
      line-height: 1.3;
      color: var(--ink-soft);
    }
  `;

  @property({ attribute: false }) play?: PlayView;
  /** The language of the interface. */
  @property() override lang: Lang = 'fr';
  /** The session's clock, in milliseconds since the UNIX epoch. */
  @property({ attribute: false }) now: () => number = Date.now;

  #tick?: ReturnType<typeof setInterval>;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#tick = setInterval(() => this.requestUpdate(), 500);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#tick);
  }

  protected override render() {
    const { ballot, debate } = this.play ?? {};
    if (!debate) return nothing;
    const t = inLang(words, this.lang);
    const left = Math.max(0, Math.ceil((debate.endsAt - this.now()) / 1000));
    const clock = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
    return html`<p role="timer" aria-label=${t.timeLeft(left)}>${clock}</p>
      <p>${left > 0 ? t.debate : t.timeUp}</p>
      ${debate.prompts.map(
        (prompt) =>
          html`<div>
            <small>${labelOf(ballot!, prompt.for)}</small>
            <p>${prompt.text}</p>
          </div>`,
      )}`;
  }
}

interface Named {
  readonly id: string;
  readonly label: string;
}

/** What a prompt speaks for, whatever the kind calls it. */
function labelOf(ballot: object, id: string | undefined) {
  const { options, steps, criteria } = ballot as Record<string, readonly Named[] | undefined>;
  return (options ?? steps ?? criteria)?.find((named) => named.id === id)?.label ?? nothing;
}

declare global {
  interface HTMLElementTagNameMap {
    'connivence-phone-debate': PhoneDebate;
  }
}
