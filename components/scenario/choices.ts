import { css, html, nothing } from 'lit';
import type { Lang } from '../../session/text.ts';
import { tied } from '../tied.ts';
import { voiceGlyph, type Voice } from '../mark/bubbles.ts';

interface Option {
  readonly id: string;
  readonly name?: string;
  readonly label: string;
  readonly voice?: Voice;
}

interface Pole {
  readonly label: string;
  readonly hint?: string;
}

interface Step {
  readonly label: string;
  readonly when?: string;
}

interface Criterion {
  readonly label: string;
  readonly low: string;
  readonly high: string;
  readonly axis: 'value' | 'effort';
}

interface Category {
  readonly label: string;
  readonly hint?: string;
}

/** So many categories stand one under the other. */
const FEW = 3;

/**
 * What one can answer, for reading: the options of a poll, the two ends of a scale, whatever the kind has.
 * @param lang theirs, where it is not the wall's
 */
export function choices(ballot: object, lang?: Lang) {
  const spoken = lang ?? nothing;
  const {
    choices: lines,
    categories,
    poles,
    steps,
    criteria,
    // The next line of a story is an option that we voice.
    options = lines?.map((line) => ({ ...line, voice: 'ours' as const })),
  } = ballot as {
    choices?: readonly Option[];
    categories?: readonly Category[];
    options?: readonly Option[];
    poles?: readonly Pole[];
    steps?: readonly Step[];
    criteria?: readonly Criterion[];
  };
  if (categories) {
    return html`<ul class="categories ${categories.length <= FEW ? 'few' : ''}" lang=${spoken}>
      ${categories.map(
        ({ label, hint }) =>
          html`<li>
            <b>${label}</b>${hint ? html` <span class="hint">${hint}</span>` : nothing}
          </li>`,
      )}
    </ul>`;
  }
  if (steps) {
    return html`<ol class="climb" lang=${spoken}>
      ${steps.map(
        ({ label, when }, i) =>
          html`<li .style=${`--up: ${i}`}>
            ${when ? html`<span class="when">${when}</span> ` : nothing}<b>${label}</b>
          </li>`,
      )}
    </ol>`;
  }
  if (criteria) {
    return html`<ul class="criteria" lang=${spoken}>
      ${criteria.map(({ label, low, high, axis }) => {
        const voice = axis === 'value' ? 'client' : 'ours';
        return html`<li class=${voice}>
          ${voiceGlyph(voice)}
          <span><b>${label}</b> <span class="ends">${low} … ${high}</span></span>
        </li>`;
      })}
    </ul>`;
  }
  if (options) {
    return html`<ul class="options" lang=${spoken}>
      ${options.map(
        ({ label, voice }) =>
          html`<li class="option ${voice ?? ''}">
            ${voiceGlyph(voice)}<span>${tied(label)}</span>
          </li>`,
      )}
    </ul>`;
  }
  if (!poles) return nothing;
  return html`<div class="poles" lang=${spoken}>
    ${poles.map(
      ({ label, hint }, i) =>
        html`<div class="pole ${i === 0 ? 'client' : 'ours'}">
          ${voiceGlyph(i === 0 ? 'client' : 'ours')}
          <strong>${label}</strong>
          ${hint ? html`<span class="hint">${hint}</span>` : nothing}
        </div>`,
    )}
    <div class="line" aria-hidden="true"></div>
  </div>`;
}

/** The name of what a debate prompt speaks for, whatever the kind calls it; undefined where it speaks for nobody. */
export function speaksFor(ballot: object, id: string | undefined): Option | undefined {
  const {
    options,
    steps,
    criteria,
    cards,
    choices: lines,
  } = ballot as Record<string, readonly Option[] | undefined>;
  const found = (options ?? steps ?? criteria ?? cards ?? lines)?.find(
    (option) => option.id === id,
  );
  return found && { ...found, label: found.name ?? found.label };
}

export const choiceStyles = css`
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
  .both {
    --voice: var(--voice-both);
    --voice-text: var(--voice-both-text);
    --voice-tint: var(--voice-both-tint);
  }
  .glyph {
    flex: none;
    width: 1.15em;
    height: 1.22em;
    color: var(--voice, var(--ink-soft));
  }
  .options {
    list-style: none;
    margin: 0;
    padding: 0;
    display: grid;
    gap: calc(20 * var(--u));
  }
  .option {
    display: flex;
    align-items: center;
    gap: 0.7em;
    padding: 0.62em 0.85em;
    background: var(--voice-tint, var(--surface));
    border-radius: calc(28 * var(--u));
    font: 600 calc(44 * var(--u)) / 1.16 var(--font-text);
    color: var(--ink);
    text-wrap: pretty;
  }
  .option:not(.client, .ours, .both) {
    box-shadow: inset 0 0 0 2px var(--line);
  }
  .poles {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: calc(26 * var(--u)) calc(80 * var(--u));
    font-size: calc(56 * var(--u));
  }
  .pole {
    display: grid;
    grid-template-columns: auto 1fr;
    column-gap: 0.4em;
    align-items: center;
    align-content: start;
  }
  .pole strong {
    font: 700 1em/1.05 var(--font-display);
    color: var(--voice-text);
  }
  .pole .hint {
    grid-column: 1 / -1;
    margin-top: 0.35em;
    font: calc(38 * var(--u)) / 1.25 var(--font-text);
    color: var(--ink-soft);
    text-wrap: balance;
  }
  .pole.ours {
    grid-template-columns: 1fr auto;
    text-align: right;
  }
  .pole.ours .glyph {
    order: 1;
  }
  .pole.ours .hint {
    order: 2;
  }
  .categories {
    list-style: none;
    margin: 0;
    padding: 0;
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: calc(18 * var(--u));
    font: calc(40 * var(--u)) / 1.14 var(--font-text);
  }
  .categories.few {
    grid-template-columns: 1fr;
  }
  .categories li {
    padding: 0.5em 0.7em;
    border-radius: calc(24 * var(--u));
    background: var(--voice-both-tint);
  }
  .categories b {
    font: 700 1em/1.1 var(--font-display);
    color: var(--voice-both-text);
  }
  .categories .hint {
    display: block;
    font-size: 0.9em;
  }
  .climb,
  .criteria {
    list-style: none;
    margin: 0;
    padding: 0;
    display: grid;
    gap: calc(12 * var(--u));
    font: calc(38 * var(--u)) / 1.14 var(--font-text);
  }
  .climb li {
    margin-inline-start: calc(var(--up) * 22 * var(--u));
    padding-inline-start: 0.5em;
    border-inline-start: calc(8 * var(--u)) solid var(--voice-both);
  }
  .climb .when,
  .criteria .ends {
    color: var(--ink-soft);
  }
  .climb .when::after {
    content: ' ·' / '';
  }
  .criteria .ends {
    margin-inline-start: 0.3em;
  }
  .criteria li {
    display: flex;
    gap: 0.5em;
  }
  .line {
    grid-column: 1 / -1;
    grid-row: 1;
    height: calc(16 * var(--u));
    border-radius: 1em;
    background: linear-gradient(
      to right,
      var(--voice-client),
      var(--voice-both) 50%,
      var(--voice-ours)
    );
  }
`;
