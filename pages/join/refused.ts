import { html } from 'lit';
import type { phone as words } from '../../client/words/fr.ts';
import type { ByeReason } from '../../session/protocol.ts';
import { motif } from './top.ts';

/** Why one cannot be in the session, and what to do about it. */
export function refused(reason: ByeReason, t: typeof words) {
  const unknown = reason === 'unknown-code';
  const why = unknown
    ? t.unknownCode
    : reason === 'full'
      ? t.full
      : reason === 'protocol'
        ? t.oldPage
        : reason === 'too-many-tries'
          ? t.tooManyTries
          : t.cut;
  return html`<div class="alone" role="alert">
    ${motif(76)}
    <h1>${why}</h1>
    ${
      unknown
        ? html`<a class="button main" href="./">${t.otherCode}</a>`
        : html`<button class="main" @click=${() => location.reload()}>${t.reload}</button>`
    }
  </div>`;
}
