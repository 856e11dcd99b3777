import { html } from 'lit';
import type { phone as words } from '../../client/words/fr.ts';
import type { ByeReason } from '../../session/protocol.ts';
import type { Lang } from '../../session/text.ts';
import { loadSeldom } from './load-seldom.ts';
import { motif } from './top.ts';

/** Why one cannot be in the session; where that cannot be loaded, for the page is an old one, how to begin again. */
export function refused(reason: ByeReason, lang: Lang, t: typeof words) {
  loadSeldom();
  return html`<connivence-phone-refused reason=${reason} lang=${lang}
    ><div class="alone">
      ${motif(76)}
      <h1>${t.cut}</h1>
      <button class="main" @click=${() => location.reload()}>${t.reload}</button>
    </div></connivence-phone-refused
  >`;
}
