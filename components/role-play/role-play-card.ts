import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { inLang } from '../../client/words/index.ts';
import { rolePlay as words } from '../../client/words/role-play.ts';
import type { RolePlayPersonal } from '../../session/kinds/role-play.ts';
import type { Lang } from '../../session/text.ts';
import { lightMarkdown } from '../light-markdown.ts';
import { voiceGlyph } from '../mark/bubbles.ts';

/**
 * One person's card in the hand: the role and its secret brief, or that they observe. It can be
 * turned over: a phone lies on the table between two people who play.
 *
 * @summary A role card.
 */
@customElement('connivence-role-play-card')
export class RolePlayCard extends LitElement {
  static override styles = css`
    :host {
      --voice: var(--voice-both);
      --voice-text: var(--voice-both-text);
      --voice-tint: var(--voice-both-tint);
      display: block;
      margin-bottom: 1rem;
      margin-block-end: 1rem;
      color: var(--ink);
      overflow-wrap: anywhere;
      text-wrap: pretty;
    }
    .client {
      --voice: var(--voice-client);
      --voice-text: var(--voice-client-text);
      --voice-tint: var(--voice-client-tint);
    }
    .ours {
      --voice: var(--voice-ours);
      --voice-text: var(--voice-ours-text);
      --voice-tint: var(--voice-ours-tint);
    }
    section {
      padding: 0.875rem 1rem 1rem;
      border: 2px solid var(--voice);
      border-radius: 1.5rem 1.5rem 1.5rem 0.25rem;
      background: var(--voice-tint);
    }
    .ours {
      border-radius: 1.5rem 1.5rem 0.25rem;
    }
    .both {
      border-radius: 1.5rem;
    }
    h2 {
      display: flex;
      align-items: center;
      gap: 0.5rem;
      margin: 0.125rem 0 0;
      font: 750 1.375rem/1.15 var(--font-display);
      color: var(--voice-text);
    }
    .glyph {
      flex: none;
      width: 1.1em;
      height: 1.17em;
      color: var(--voice);
    }
    p {
      margin: 0 0 0.625em;
      line-height: 1.4;
    }
    .where,
    .soft {
      margin: 0;
      font-size: 0.9375rem;
      line-height: 1.3;
      color: var(--ink-soft);
    }
    .where {
      font-weight: 700;
    }
    .brief {
      margin-top: 0.75rem;
    }
    .goal {
      margin: 0 0 0.75rem;
      padding: 0.625rem 0.875rem;
      border-radius: 0.75rem;
      background: var(--surface);
      font-weight: 700;
      line-height: 1.3;
      text-wrap: balance;
    }
    .goal small {
      display: block;
      font-size: 0.875rem;
      font-weight: 400;
      color: var(--ink-soft);
    }
    ul {
      margin: 0 0 0.625em;
      padding-inline-start: 1.25em;
    }
    blockquote {
      margin: 0 0 0.625em;
      padding-inline-start: 0.75rem;
      border-inline-start: 3px solid var(--voice);
    }
    button {
      width: 100%;
      min-height: 56px;
      margin-top: 0.5rem;
      font: inherit;
      font-weight: 700;
      color: inherit;
      border: 2px solid var(--voice);
      border-radius: var(--radius);
      background: none;
      cursor: pointer;
    }
    :focus-visible {
      outline: var(--focus);
      outline-offset: 2px;
    }
  `;

  @property({
    attribute: false,
    hasChanged: (now, before) => JSON.stringify(now) !== JSON.stringify(before),
  })
  personal: RolePlayPersonal | undefined;

  @property() override lang: Lang = 'fr';

  @state() private turned = false;

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    // Another card is there to be read.
    if (changed.has('personal')) this.turned = false;
  }

  protected override render() {
    const { personal } = this;
    if (!personal) return nothing;
    const w = inLang(words, this.lang);
    if (personal.part === 'none') {
      return html`<section class="both"><p class="soft" role="status">${w.later}</p></section>`;
    }
    const where = html`<p class="where">${w.group(personal.group)}</p>`;
    if (personal.part === 'observer') {
      return html`<section class="both">
        ${where}
        <h2>${voiceGlyph('both')}${w.youObserve}</h2>
        <div class="brief">
          <p>${w.observing}</p>
          ${personal.brief ? lightMarkdown(personal.brief) : nothing}
        </div>
      </section>`;
    }
    const { side, name, brief, goal, facing, alone } = personal;
    const voice = side === 0 ? 'client' : 'ours';
    return html`<section class=${voice}>
      ${where}
      <h2>${voiceGlyph(voice)}<span>${name}</span></h2>
      <p class="soft">${alone ? w.alone(facing) : w.facing(facing)}</p>
      ${
        this.turned
          ? nothing
          : html`<div class="brief">
              ${lightMarkdown(brief)}
              ${goal ? html`<p class="goal"><small>${w.goal}</small>${goal}</p>` : nothing}
            </div>`
      }
      ${this.turned ? nothing : html`<p class="soft">${w.secret}</p>`}
      <button aria-expanded=${!this.turned} @click=${() => (this.turned = !this.turned)}>
        ${this.turned ? w.showCard : w.hideCard}
      </button>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'connivence-role-play-card': RolePlayCard;
  }
}
