import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { inLang } from '../../client/words/index.ts';
import { crowdSizes, rehearsal } from '../../client/words/rehearsal.ts';
import type { Crowd } from '../../session/events.ts';
import { CommandAskedEvent } from './command-asked.ts';

/**
 * The line that says that this is a rehearsal, and how many simulated people are in it.
 *
 * @summary Changes the crowd of a rehearsal.
 * @fires command-asked - The trainer calls another crowd, or another tempo.
 */
@customElement('connivence-console-crowd')
export class ConsoleCrowdElement extends LitElement {
  static override styles = css`
    :host {
      display: flex;
      gap: var(--space-2);
      align-items: center;
      font-size: 0.9375rem;
    }
    strong {
      padding: 0.2em 0.7em;
      border: 1.5px dashed var(--voice-both);
      border-radius: var(--radius);
      background: var(--voice-both-tint);
      line-height: 1.25;
    }
    div {
      display: flex;
      margin-left: auto;
    }
    button {
      min-width: 2.75rem;
      min-height: 2.75rem;
      padding: 0 0.6em;
      border: 0;
      border-radius: var(--radius);
      background: none;
      color: var(--ink-soft);
      font: inherit;
      font-variant-numeric: tabular-nums;
      touch-action: manipulation;
    }
    button[aria-pressed='true'] {
      color: var(--ink);
      font-weight: 700;
      text-decoration: underline;
      text-decoration-color: var(--voice-both);
      text-decoration-thickness: 3px;
      text-underline-offset: 0.35em;
    }
    :focus-visible {
      outline: var(--focus);
      outline-offset: -2px;
    }
    @media (min-width: 900px) {
      div {
        margin-left: 0;
      }
    }
  `;

  @property({ reflect: true }) override lang = 'fr';

  /** Who was called in; undefined while nobody was. */
  @property({ attribute: false }) crowd: Crowd | undefined;

  protected override render() {
    const words = inLang(rehearsal, this.lang);
    const { people = 0, tempo = 'normal' } = this.crowd ?? {};
    const fast = tempo === 'fast';
    const sizes = [...new Set([...crowdSizes, ...(people ? [people] : [])])].toSorted(
      (a, b) => a - b,
    );
    return html`
      <strong title=${words.what}>${words.tag}</strong>
      <div role="group" aria-label=${words.crowd}>
        ${sizes.map(
          (size) =>
            html`<button
              type="button"
              aria-label=${words.people(size)}
              aria-pressed=${size === people}
              @click=${() => this.#call({ people: size, tempo })}
            >
              ${size}
            </button>`,
        )}
      </div>
      ${
        people > 0
          ? html`<button
              type="button"
              title=${words.fastWhat}
              aria-pressed=${fast}
              @click=${() => this.#call({ people, tempo: fast ? 'normal' : 'fast' })}
            >
              ${words.fast}
            </button>`
          : nothing
      }
    `;
  }

  #call(crowd: Crowd): void {
    const { people, tempo } = this.crowd ?? {};
    if (crowd.people === people && crowd.tempo === tempo) return;
    this.dispatchEvent(new CommandAskedEvent({ type: 'call-crowd', ...crowd }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'connivence-console-crowd': ConsoleCrowdElement;
  }
}
