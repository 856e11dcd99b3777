import { LitElement, css, html, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { inLang, trainer } from '../../client/words/index.ts';
import { asPoll, asPollResult } from '../../components/branching/outcome.ts';
import type { BranchingBallot } from '../../session/kinds/branching.ts';
import type { PollBallot, PollTally } from '../../session/kinds/poll.ts';
import { medianOf, type ScaleTally } from '../../session/kinds/scale-places.ts';
import type { ScaleBallot } from '../../session/kinds/scale.ts';
import type { Result } from '../../session/views.ts';
import { linesOf, type Line } from './glance-lines.ts';

/**
 * The tally at a glance, for the trainer's eyes while they speak: no animation, nothing to decode.
 *
 * @summary A round's tally in a few lines.
 */
@customElement('connivence-glance')
export class GlanceElement extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }
    p,
    ol {
      margin: 0;
      padding: 0;
    }
    li {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 0 var(--space-3);
      align-items: baseline;
      padding: 0.2rem 0;
      line-height: 1.25;
    }
    .label {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .count {
      font-weight: 700;
      font-variant-numeric: tabular-nums;
    }
    .before {
      color: var(--ink-soft);
      font-size: 0.875em;
      font-weight: 400;
    }
    svg {
      display: block;
      grid-column: 1 / -1;
      width: 100%;
      height: 5px;
    }
    .track {
      fill: var(--line);
    }
    .client {
      fill: var(--voice-client);
    }
    .ours {
      fill: var(--voice-ours);
    }
    .both {
      fill: var(--voice-both);
    }
    .none {
      fill: var(--ink-soft);
    }
    .scale svg {
      height: 2.75rem;
      margin: var(--space-1) 0;
    }
    .poles {
      display: flex;
      justify-content: space-between;
      gap: var(--space-3);
      font-size: 0.875em;
      font-weight: 600;
      line-height: 1.2;
    }
    .poles :first-child {
      color: var(--voice-client-text);
    }
    .poles :last-child {
      color: var(--voice-ours-text);
      text-align: right;
    }
    .soft {
      color: var(--ink-soft);
    }
  `;

  @property({ reflect: true }) override lang = 'fr';

  @property() kind = '';

  /** What the kind's ballot says: labels of options, names of poles. */
  @property({ attribute: false }) ballot: object = {};

  @property({ attribute: false }) result: Result | undefined;

  protected override render() {
    const [before, now] = [this.result?.rounds.at(-2)?.tally, this.result?.rounds.at(-1)?.tally];
    if (!now) return nothing;
    const words = inLang(trainer, this.lang);
    if ((now as { people?: number }).people === 0 && !before)
      return html`<p class="soft">${words.nobody}</p>`;
    if (this.kind === 'poll' || (this.kind === 'role-play' && 'options' in this.ballot))
      return this.#poll(this.ballot as PollBallot, now as PollTally, before as PollTally);
    if (this.kind === 'scale')
      return this.#scale(this.ballot as ScaleBallot, now as ScaleTally, before as ScaleTally);
    if (this.kind === 'branching') {
      const [then, last] = asPollResult(this.result)!.rounds.slice(-2);
      return this.#poll(
        asPoll(this.ballot as BranchingBallot),
        (last ?? then)!.tally as PollTally,
        last && (then!.tally as PollTally),
      );
    }
    return this.#lines(linesOf(this.kind, this.ballot, this.result!, this.lang));
  }

  #poll({ options }: PollBallot, now: PollTally, before: PollTally | undefined) {
    const most = Math.max(now.people, 1);
    return html`<ol role="list">
      ${options.map(({ id, label, voice }) => {
        const count = now.picks[id] ?? 0;
        return html`<li>
          <span class="label" title=${label}>${label}</span>
          <span class="count">
            ${before ? html`<span class="before">${before.picks[id] ?? 0} →</span>` : nothing}
            ${count}
          </span>
          <svg viewBox="0 0 100 5" preserveAspectRatio="none" aria-hidden="true">
            ${svg`<rect class="track" y="1.5" width="100" height="2" />
            <rect class=${voice ?? 'none'} width=${(count / most) * 100} height="5" />`}
          </svg>
        </li>`;
      })}
    </ol>`;
  }

  #lines(lines: readonly Line[]) {
    if (lines.length === 0) return nothing;
    return html`<ol role="list">
      ${lines.map(
        ({ label, what, figure }) =>
          html`<li>
            <span class="label" title=${label}>${label}</span>
            <span>${what} <span class="count">${figure}</span></span>
          </li>`,
      )}
    </ol>`;
  }

  #scale({ poles }: ScaleBallot, now: ScaleTally, before: ScaleTally | undefined) {
    const words = inLang(trainer, this.lang);
    const [median, earlier] = [medianOf(now), before && medianOf(before)];
    const highest = Math.max(1, ...Object.values(now.at));
    return html`<div class="scale">
      <p>
        <span class="soft">${words.median}</span> <span class="count">${median ?? '–'}</span>
        ${earlier === undefined ? nothing : html`<span class="before">${earlier} →</span>`}
      </p>
      <svg viewBox="-2 0 104 40" preserveAspectRatio="none" aria-hidden="true">
        ${svg`<rect class="track" x="-2" y="38" width="104" height="2" />`}
        ${Object.entries(now.at).map(([at, people]) => {
          const height = (people / highest) * 36;
          return svg`<rect class="both" x=${Number(at) - 0.7} y=${38 - height} width="1.4" height=${height} />`;
        })}
        ${
          median === undefined
            ? nothing
            : svg`<rect class="none" x=${median - 0.25} width="0.5" height="40" />`
        }
      </svg>
      <div class="poles">${poles.map(({ label }) => html`<span>${label}</span>`)}</div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'connivence-glance': GlanceElement;
  }
}
