import { css, html, LitElement, svg } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { inLang } from '../../client/words/index.ts';
import { branching as words } from '../../client/words/branching.ts';
import type { BranchingMap } from '../../session/kinds/branching-story.ts';
import type { Lang } from '../../session/text.ts';
import { mapLayout, type Point } from './map-layout.ts';
import { Measured } from '../measured.ts';
import { toneGlyph, toneStyles } from './tone.ts';

/** The share of the width that the titles of the endings take. */
const TITLES = 0.4;

/**
 * @summary The whole story: the way the room took in bold, the ways it did not, and every ending.
 *
 * It fills the height it is given, and sizes its words on the inherited font-size.
 */
@customElement('connivence-story-map')
export class StoryMap extends LitElement {
  static override styles = [
    toneStyles,
    css`
      :host {
        position: relative;
        display: block;
        color: var(--ink);
        font-family: var(--font-text);
        line-height: 1.1;
      }
      .map {
        position: relative;
        block-size: 100%;
        min-block-size: calc(var(--row, 2.9em) * var(--endings));
      }
      svg.lines {
        position: absolute;
        inset: 0;
        inline-size: 100%;
        block-size: 100%;
        overflow: visible;
      }
      .way {
        fill: none;
        stroke: var(--edge);
        stroke-width: 2px;
        stroke-dasharray: 2 6;
        stroke-linecap: round;
      }
      .way.taken {
        stroke: var(--voice-ours);
        stroke-width: 7px;
        stroke-dasharray: none;
      }
      .dot {
        fill: var(--paper);
        stroke: var(--edge);
        stroke-width: 2px;
      }
      .dot.seen {
        fill: var(--edge);
      }
      .dot.taken {
        fill: var(--voice-ours);
        stroke: var(--voice-ours);
      }
      text {
        fill: var(--on-voice);
        font-family: var(--font-display);
        font-weight: 700;
        text-anchor: middle;
        dominant-baseline: central;
      }
      .ending {
        position: absolute;
        inset-inline-start: var(--x);
        inset-block-start: var(--y);
        translate: 0 -50%;
        display: flex;
        align-items: center;
        gap: 0.4em;
        font-size: 0.9em;
        max-inline-size: calc(100% - var(--x));
        color: var(--ink-soft);
        overflow-wrap: anywhere;
        text-wrap: balance;
      }
      .ending.taken {
        color: var(--ink);
        font-weight: 750;
      }
      @media (prefers-reduced-motion: no-preference) {
        .way.taken {
          animation: draw calc(3 * var(--calm)) ease-out;
        }
        @keyframes draw {
          from {
            stroke-dasharray: 0 1;
            stroke-opacity: 0;
          }
        }
      }
      .unseen {
        position: absolute;
        inset: 0 auto auto 0;
        margin: 0;
        inline-size: 1px;
        block-size: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }
    `,
  ];

  @property({ attribute: false }) map: BranchingMap = { start: '', nodes: [], lines: [] };

  @property() override lang: Lang = 'fr';

  /** The drawing's size in pixels, so that dots stay round; and the size of its words. */
  @state() private size = { width: 900, height: 500, em: 16 };

  constructor() {
    super();
    this.addController(
      new Measured(
        () => this,
        (size) => {
          this.size = { ...size, em: Number.parseFloat(getComputedStyle(this).fontSize) };
        },
      ),
    );
  }

  protected override render() {
    const say = inLang(words, this.lang);
    const { nodes, lines } = this.map;
    const { width, height, em } = this.size;
    const { places, ways, columns } = mapLayout(this.map);
    const radius = Math.min(em * 0.62, height / 16);
    const inner = width * (1 - TITLES) - radius;
    const at = ({ column, y }: Point) => ({
      x: radius + (column / Math.max(1, columns - 1)) * (inner - radius),
      y: y * height,
    });
    const endings = nodes.filter(({ ending }) => ending);
    const drawn = lines
      .map(({ taken }, i) => ({ taken, way: wayOf(ways[i]!.map(at), height) }))
      .toSorted((a, b) => Number(a.taken) - Number(b.taken));
    return html`<div
        class="map"
        role="img"
        aria-label=${say.map(lines.filter(({ taken }) => taken).length, endings.length)}
        .style=${`--endings: ${endings.length}`}
      >
        <svg class="lines" viewBox="0 0 ${width} ${height}">
          ${drawn.map(({ taken, way }) => svg`<path class="way ${taken ? 'taken' : ''}" d=${way} />`)}
          ${nodes
            .filter(({ ending }) => !ending)
            .map(({ id, turns, seen }) => {
              const { x, y } = at(places.get(id)!);
              const taken = turns.length > 0;
              const looks = taken ? 'taken' : seen ? 'seen' : '';
              const label = turns.join('·');
              const half = taken ? radius : radius * 0.6;
              // Where the way came back, the dot widens rather than its numbers shrink.
              const wide = half + (taken ? (label.length - 1) * radius * 0.26 : 0);
              return svg`<rect class="dot ${looks}" x=${x - wide} y=${y - half} width=${2 * wide} height=${2 * half} rx=${half} />
                ${taken ? svg`<text x=${x} y=${y} font-size=${radius * 1.15}>${label}</text>` : ''}`;
            })}
        </svg>
        ${endings.map(({ id, ending, turns }) => {
          const { x, y } = at(places.get(id)!);
          return html`<span
            class="ending ${ending!.tone} ${turns.length > 0 ? 'taken' : ''}"
            .style=${`--x: ${(x - radius).toFixed(1)}px; --y: ${y.toFixed(1)}px`}
            >${toneGlyph(ending!.tone)}${ending!.title}</span
          >`;
        })}
      </div>
      <ul class="unseen">
        ${endings.map(
          ({ ending, turns }) =>
            html`<li>
              ${say.tone[ending!.tone]} ${ending!.title}${turns.length > 0 ? `, ${say.yours}` : ''}
            </li>`,
        )}
      </ul>`;
  }
}

/** A curve from left to right, through its points; one that goes back arches over. */
function wayOf(points: readonly { x: number; y: number }[], height: number): string {
  const [from, to] = [points[0]!, points.at(-1)!];
  if (to.x <= from.x) {
    const top = Math.max(0, Math.min(from.y, to.y) - height * 0.22);
    return `M${from.x} ${from.y}C${from.x} ${top} ${to.x} ${top} ${to.x} ${to.y}`;
  }
  return points.reduce((path, { x, y }, i) => {
    if (i === 0) return `M${x} ${y}`;
    const before = points[i - 1]!;
    const bend = (x - before.x) * 0.5;
    return `${path}C${before.x + bend} ${before.y} ${x - bend} ${y} ${x} ${y}`;
  }, '');
}

declare global {
  interface HTMLElementTagNameMap {
    'connivence-story-map': StoryMap;
  }
}
