import { html, type TemplateResult } from 'lit';
import type { phone as words } from '../../client/words/fr.ts';
import { lightMarkdown } from '../../components/light-markdown.ts';
import type { PlayView } from '../../session/views.ts';

type Words = typeof words;

/** What the room is doing, in two or three words. */
export function phaseName(play: PlayView, t: Words): string {
  // People vote, except where they write or play.
  const { step } = play.ballot as { step?: string };
  if (play.phase === 'open') return t.open(step === 'write' || step === 'play' ? 0 : play.round);
  return play.phase === 'closed' && play.result ? t.shown : t[play.phase];
}

/** The situation: whole where it is to be read, folded where one may want to read it again. */
export function situation({ phase, situation }: PlayView, t: Words): TemplateResult {
  const text = lightMarkdown(situation);
  return phase === 'briefing'
    ? html`<div class="text">${text}</div>`
    : html`<details>
        <summary>${t.situation}</summary>
        <div class="text">${text}</div>
      </details>`;
}
