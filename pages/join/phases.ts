import { html, nothing, type TemplateResult } from 'lit';
import type { phone as words } from '../../client/words/fr.ts';
import { lightMarkdown } from '../../components/light-markdown.ts';
import type { PlayView } from '../../session/views.ts';

type Words = typeof words;

/** What the room is doing, in two or three words. */
export function phaseName(play: PlayView, t: Words): string {
  if (play.phase === 'open') return t.open(play.round);
  return t[play.phase];
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

/**
 * The debate: how long is left, and what each side may say.
 * @param now milliseconds since the UNIX epoch, on the session's clock
 */
export function debate({ debate, ballot }: PlayView, t: Words, now: number) {
  if (!debate) return nothing;
  const left = Math.max(0, Math.ceil((debate.endsAt - now) / 1000));
  const clock = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
  return html`<p class="timer" role="timer" aria-label=${t.timeLeft}>${clock}</p>
    <p>${left > 0 ? t.debateHint : t.timeUp}</p>
    ${debate.prompts.map(
      (prompt) =>
        html`<div class="prompt">
          <small>${labelOf(ballot, prompt.for)}</small>
          <p>${prompt.text}</p>
        </div>`,
    )}`;
}

/** What a prompt speaks for, where it is one of the ballot's options. */
function labelOf(ballot: object, id: string | undefined) {
  const { options = [] } = ballot as { options?: readonly { id: string; label: string }[] };
  return options.find((option) => option.id === id)?.label ?? nothing;
}
