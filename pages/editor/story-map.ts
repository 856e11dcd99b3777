import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Point } from '../../components/branching/map-layout.ts';
import { inLang } from '../../client/words/index.ts';
import { editor as words } from '../../client/words/editor.ts';
import { itemsOf } from './field-frame.ts';
import { nameOfItem } from './edits.ts';
import type { FieldHost } from './field-host.ts';
import type { StoryField } from './form.ts';
import { isBlank, valueAt, type Path } from './json.ts';
import { isToWrite } from './problems.ts';
import { linked, planOf, type Scene, type Way } from './story.ts';

/** The size of a scene on the map and the room around it, in pixels. */
const WIDE = 136;
const HIGH = 46;
const ACROSS = 200;
const DOWN = 62;
const MARGIN = 30;

const MARKS = { error: '!', warning: '?', 'to-write': '…' };

/** What a scene is called on the map and in its form. */
export function nameOfScene(host: FieldHost, path: Path, i: number): string {
  const item = inLang(words, host.lang).scene;
  return nameOfItem(valueAt(host.json, [...path, i]), item, i, host.lang);
}

/** The map of a story: every scene a button, every line a curve; the lines of the scene in hand say what they do. */
export function drawStoryMap(
  host: FieldHost,
  field: StoryField,
  path: Path,
  scenes: readonly Scene[],
  now: number,
): TemplateResult {
  const w = inLang(words, host.lang);
  const start = valueAt(host.json, [field.start]);
  const { layout, ways } = planOf(scenes, typeof start === 'string' ? start : '');
  const columns = Map.groupBy(layout.places.values(), ({ column }) => column);
  const rows = Math.max(1, ...[...columns.values()].map((here) => here.length));
  const width = (layout.columns - 1) * ACROSS + WIDE + 24;
  const height = rows * DOWN + 2 * MARGIN;
  const place = ({ column, y }: Point) => ({
    x: 12 + column * ACROSS,
    y: MARGIN + y * (height - 2 * MARGIN),
  });
  const current = scenes[now]?.id;
  // Two lines from one scene to another are one curve.
  const alike = Map.groupBy(ways, ({ from, to }) => `${from} ${to}`);
  const go = (i: number) => {
    host.goToScene(i);
    host.focusOn('.map [aria-current="true"]');
  };
  return html`<div class="map" role="group" aria-label=${w.map}>
    <div class="canvas" .style=${`width: ${width}px; height: ${height}px`}>
      <svg width=${width} height=${height} aria-hidden="true">
        ${[...alike.values()].map((together) => {
          const { from, to } = together[0]!;
          const here = from === current;
          const way = layout.ways[ways.indexOf(together[0]!)]!.map(place);
          const look = here ? 'here' : to === current ? 'into' : '';
          return svg`<path class="way ${look}" d=${curve(way)} />
            ${here ? drawLabel(way, together, effectsOf(host, scenes[now]!, together)) : nothing}`;
        })}
      </svg>
      ${scenes.map(({ id, ends }, i) => {
        const { x, y } = place(layout.places.get(id) ?? { column: 0, y: 0.5 });
        const wrong = worstAt(host, path, i);
        const name = nameOfScene(host, path, i);
        const mark = wrong ? MARKS[wrong] : '';
        return html`<button
          type="button"
          class="node ${ends ? 'ends' : ''} ${id === start ? 'first' : ''} ${wrong ?? ''}"
          .style=${`left: ${x}px; top: ${y - HIGH / 2}px; width: ${WIDE}px; height: ${HIGH}px`}
          aria-current=${i === now}
          aria-label="${name}${ends ? `, ${w.ending}` : ''}${id === start ? `, ${w.startScene}` : ''}${wrong ? `, ${w.marks[wrong]}` : ''}"
          title=${name}
          tabindex=${i === now ? 0 : -1}
          draggable="true"
          @click=${() => host.goToScene(i)}
          @keydown=${(event: KeyboardEvent) => {
            const to = neighbour(event.key, i, scenes, layout.places);
            if (to === undefined) return;
            event.preventDefault();
            go(to);
          }}
          @dragstart=${(event: DragEvent) => {
            event.dataTransfer!.setData('text/plain', id);
            event.dataTransfer!.effectAllowed = 'link';
            host.drag('story', i, i);
          }}
          @dragend=${() => host.drag('', 0, 0)}
          @dragover=${(event: DragEvent) => {
            if (host.dragged?.list === 'story') event.preventDefault();
          }}
          @drop=${(event: DragEvent) => {
            const from = host.dragged?.list === 'story' ? host.dragged.from : i;
            host.drag('', 0, 0);
            const ending = valueAt(host.json, [...path, from, field.ending.key, 'title']);
            const full = scenes[from]!.lines.length >= field.lines.max;
            // An ending that is written is not thrown away by a slip of the hand.
            if (from === i || full || !isBlank(ending)) return;
            event.preventDefault();
            host.edit(linked(host.json, [...path, from], field, id, host.langs));
            host.goToScene(from);
          }}
        >
          <span>${name}</span>${mark ? html`<b aria-hidden="true">${mark}</b>` : nothing}
        </button>`;
      })}
    </div>
  </div>`;
}

/** The numbers of the lines that take a way, and what they do to the gauges. */
function drawLabel(
  way: readonly { x: number; y: number }[],
  together: readonly Way[],
  effects: readonly string[],
) {
  const from = way[0]!;
  const next = way[1]!;
  const back = next.x <= from.x;
  const x = back ? from.x + WIDE / 2 : (from.x + WIDE + next.x) / 2;
  const y = back ? Math.min(from.y, next.y) - HIGH * 0.8 : (from.y + next.y) / 2;
  const wide = 20 + (together.length - 1) * 16;
  return svg`<g class="label">
    <rect x=${x - wide / 2} y=${y - 10} width=${wide} height="20" rx="10" />
    <text x=${x} y=${y} dy="0.35em">${together.map(({ index }) => index + 1).join(' · ')}</text>
    ${effects.map((each, i) => svg`<text class="effects" x=${x} y=${y + 23 + i * 15}>${each}</text>`)}
  </g>`;
}

function effectsOf(host: FieldHost, { lines }: Scene, together: readonly Way[]): string[] {
  const gauges = itemsOf(host, 'gauges');
  return together.flatMap(({ index }) => {
    const effects = lines[index]?.effects ?? {};
    const told = gauges.flatMap(({ id, name }) => {
      const by = effects[id] ?? 0;
      return by === 0 ? [] : [`${name.slice(0, 4)} ${by > 0 ? '+' : '−'}${Math.abs(by)}`];
    });
    return told.length === 0 ? [] : [told.join(' ')];
  });
}

/** The worst that is to say of a scene. */
function worstAt(
  host: FieldHost,
  path: Path,
  i: number,
): 'error' | 'warning' | 'to-write' | undefined {
  const found = host.findingsUnder([...path, i]);
  const real = found.filter((finding) => !isToWrite(finding, host.json));
  if (real.some(({ severity }) => severity === 'error')) return 'error';
  if (found.length > real.length) return 'to-write';
  return real.length > 0 ? 'warning' : undefined;
}

/** The scene that an arrow key leads to: along a line, or up and down in the same column. */
function neighbour(
  key: string,
  i: number,
  scenes: readonly Scene[],
  places: ReadonlyMap<string, Point>,
): number | undefined {
  const { id, lines } = scenes[i]!;
  const found = (wanted: string | undefined) => {
    const at = scenes.findIndex((scene) => scene.id === wanted);
    return at < 0 ? undefined : at;
  };
  if (key === 'ArrowRight') return found(lines.find(({ to }) => to !== undefined)?.to);
  if (key === 'ArrowLeft') {
    return found(scenes.find(({ lines: others }) => others.some(({ to }) => to === id))?.id);
  }
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return undefined;
  const here = places.get(id);
  const column = scenes
    .flatMap((scene) => {
      const place = places.get(scene.id);
      return place && place.column === here?.column ? [{ id: scene.id, y: place.y }] : [];
    })
    .toSorted((a, b) => a.y - b.y);
  const at = column.findIndex((each) => each.id === id);
  return found(column[at + (key === 'ArrowUp' ? -1 : 1)]?.id);
}

/** A curve from the right side of a scene to the left side of another; one that goes back arches over. */
function curve(points: readonly { x: number; y: number }[]): string {
  const [from, to] = [points[0]!, points.at(-1)!];
  if (to.x <= from.x) {
    const top = Math.min(from.y, to.y) - HIGH;
    const [a, b] = [from.x + WIDE / 2, to.x + WIDE / 2];
    return `M${a} ${from.y - HIGH / 2}C${a} ${top} ${b} ${top} ${b} ${to.y - HIGH / 2}`;
  }
  return points.reduce((path, { x, y }, i) => {
    if (i === 0) return `M${x + WIDE} ${y}`;
    const before = points[i - 1]!;
    const start = before.x + WIDE;
    const bend = (x - start) / 2;
    // Where it only passes a column, it goes straight through.
    const through = i < points.length - 1 ? `H${x + WIDE}` : '';
    return `${path}C${start + bend} ${before.y} ${x - bend} ${y} ${x} ${y}${through}`;
  }, '');
}
