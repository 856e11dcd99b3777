import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { inLang } from '../../client/words/index.ts';
import { branching as words } from '../../client/words/branching.ts';
import type { BranchingBallot } from '../../session/kinds/branching.ts';
import type { Lang } from '../../session/text.ts';
import { lightMarkdown } from '../light-markdown.ts';
import { Measured } from '../measured.ts';
import './gauges.ts';
import './story-map.ts';
import { toneGlyph, toneStyles } from './tone.ts';

/**
 * @summary How a story ended: the ending as a card, the gauges, the lines said, and the map of all that could have been.
 *
 * Everything is sized on the inherited font-size and fills the height it is given.
 */
@customElement('connivence-branching-ending')
export class BranchingEnding extends LitElement {
  static override styles = [
    toneStyles,
    css`
      :host {
        display: block;
        container-type: inline-size;
        block-size: 100%;
        min-block-size: 0;
        color: var(--ink);
        font-family: var(--font-text);
        line-height: 1.25;
        text-wrap: pretty;
      }
      .sheet {
        display: grid;
        gap: 1em;
      }
      .story {
        display: grid;
        align-content: safe center;
        gap: 0.8em;
        min-inline-size: 0;
      }
      .card {
        padding: 0.8em 1em 0.9em;
        border: 3px solid var(--edge);
        border-radius: 1em 1em 1em 0.15em;
        background: var(--surface);
      }
      .good .card {
        border-color: var(--voice-both);
      }
      .bad .card {
        border-style: dashed;
      }
      .kicker {
        display: flex;
        align-items: center;
        gap: 0.5em;
        margin: 0;
        color: var(--ink-soft);
      }
      h3 {
        margin: 0.1em 0 0.3em;
        font: 800 1.6em/1.05 var(--font-display);
        letter-spacing: -0.02em;
        text-wrap: balance;
      }
      p,
      blockquote {
        margin: 0 0 0.4em;
      }
      .card > :last-child {
        margin-bottom: 0;
      }
      ol {
        margin: 0;
        padding: 0;
        list-style: none;
        display: grid;
        gap: 0.3em;
        font-size: 0.86em;
      }
      li {
        display: grid;
        grid-template-columns: 1.5em minmax(0, 1fr);
        gap: 0.4em;
        line-height: 1.2;
        text-wrap: balance;
      }
      li b {
        display: grid;
        place-items: center;
        inline-size: 1.5em;
        block-size: 1.5em;
        border-radius: 50%;
        font: 700 0.9em/1 var(--font-display);
        color: var(--on-voice);
        background: var(--voice-ours);
      }
      @container (min-width: 36em) {
        .sheet {
          grid-template: minmax(0, 1fr) / minmax(0, 1fr) minmax(0, 1.1fr);
          gap: 1.6em;
          block-size: 100%;
        }
        .story {
          min-block-size: 0;
          font-size: 0.86em;
        }
        ol {
          font-size: 0.95em;
        }
        /* A way too long for one column is told in two, and never over the edge of the wall. */
        .long {
          grid-template: repeat(var(--half), auto) / repeat(2, minmax(0, 1fr));
          grid-auto-flow: column;
          column-gap: 0.8em;
        }
        .cut span {
          overflow: hidden;
          white-space: nowrap;
          text-overflow: ellipsis;
        }
        connivence-story-map {
          --row: 0em;
          block-size: 100%;
        }
      }
    `,
  ];

  /** An ending's ballot: the scene, the ending, the gauges, the lines said and the map. */
  @property({ attribute: false }) ballot: BranchingBallot | undefined;

  @property() override lang: Lang = 'fr';

  constructor() {
    super();
    this.addController(
      new Measured(
        () => this.renderRoot.querySelector('.sheet'),
        () => this.#fitPath(),
      ),
    );
  }

  protected override updated() {
    this.#fitPath();
  }

  /** Tells the lines to their end where they have room beside the map; else each in a row, else in two columns. */
  #fitPath() {
    const story = this.renderRoot.querySelector('.story');
    const lines = story?.querySelector('ol');
    for (const look of ['', 'cut', 'cut long']) {
      if (!lines) return;
      lines.className = look;
      if (story!.scrollHeight <= story!.clientHeight + 1) return;
    }
  }

  protected override render() {
    const { ending, scene, gauges, path, map } = this.ballot ?? {};
    if (!ending || !map) return nothing;
    const say = inLang(words, this.lang);
    return html`<div class="sheet ${ending.tone}">
      <div class="story">
        <div class="card">
          <p class="kicker">${toneGlyph(ending.tone)}${say.tone[ending.tone]}</p>
          <h3>${ending.title}</h3>
          ${lightMarkdown(scene!)}
        </div>
        <connivence-gauges .gauges=${gauges!} .lang=${this.lang}></connivence-gauges>
        <ol .style=${`--half: ${Math.ceil(path!.length / 2)}`} aria-label=${say.path}>
          ${path!.map((line, i) => html`<li><b aria-hidden="true">${i + 1}</b><span>${line}</span></li>`)}
        </ol>
      </div>
      <connivence-story-map .map=${map} .lang=${this.lang}></connivence-story-map>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'connivence-branching-ending': BranchingEnding;
  }
}
