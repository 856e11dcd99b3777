import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { inLang } from '../../client/words/index.ts';
import { rolePlay as words } from '../../client/words/role-play.ts';
import type { PlayBallot } from '../../session/kinds/role-play.ts';
import type { Lang } from '../../session/text.ts';
import { voiceGlyph } from '../mark/bubbles.ts';
import '../timer/timer.ts';

/**
 * The wall while people play: who faces whom, how many groups there are, and the time that is left.
 * Sized on the inherited font-size.
 *
 * @summary The scene of a role-play.
 */
@customElement('connivence-role-play-scene')
export class RolePlayScene extends LitElement {
  static override styles = css`
    :host {
      display: grid;
      gap: 0.9em;
      color: var(--ink);
      font-family: var(--font-text);
      line-height: 1.2;
    }
    p {
      margin: 0;
    }
    .roles {
      display: grid;
      gap: 0.35em;
    }
    .role {
      justify-self: start;
      display: flex;
      align-items: center;
      gap: 0.5em;
      max-inline-size: 92%;
      padding: 0.5em 0.85em 0.55em;
      font: 700 1.15em/1.1 var(--font-display);
      color: var(--voice-text);
      border-radius: 0.9em 0.9em 0.9em 0.15em;
      background: var(--voice-tint);
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
      justify-self: end;
      border-radius: 0.9em 0.9em 0.15em;
    }
    .glyph {
      flex: none;
      inline-size: 1em;
      block-size: 1.07em;
      color: var(--voice);
    }
    .soft {
      color: var(--ink-soft);
    }
    .now {
      display: flex;
      align-items: center;
      gap: 0.9em;
    }
    .now b {
      display: block;
      font: 700 1.25em/1.15 var(--font-display);
    }
    connivence-timer {
      flex: none;
    }
  `;

  @property({ attribute: false }) ballot: PlayBallot | undefined;

  @property() override lang: Lang = 'fr';

  /** The session's clock, which need not be this device's. */
  @property({ attribute: false }) now: () => number = () => Date.now();

  protected override render() {
    const { ballot } = this;
    if (!ballot) return nothing;
    const w = inLang(words, this.lang);
    const { roles, groups, players, swaps, seconds, endsAt } = ballot;
    return html`<div class="roles">
        ${roles.map(({ name }, i) => {
          const voice = i === 0 ? 'client' : 'ours';
          return html`<p class="role ${voice}">${voiceGlyph(voice)}<span>${name}</span></p>`;
        })}
      </div>
      <div class="now">
        ${
          endsAt === undefined
            ? nothing
            : html`<connivence-timer
                .endsAt=${endsAt}
                .seconds=${seconds}
                .now=${this.now}
                .lang=${this.lang}
              ></connivence-timer>`
        }
        <p>
          ${groups > 0 ? html`<b>${w.dealt(groups, players)}</b>` : nothing}
          <span class="soft"
            >${
              groups === 0
                ? w.notDealt
                : endsAt !== undefined
                  ? w.observers
                  : swaps > 0
                    ? w.swapped
                    : w.cardsOut
            }</span
          >
        </p>
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'connivence-role-play-scene': RolePlayScene;
  }
}
