import { mapLayout, type MapLayout } from '../../components/branching/map-layout.ts';
import type { Lang } from '../../session/text.ts';
import { added } from './edits.ts';
import { blankItem, blankOf, blankText, type StoryField } from './form.ts';
import { changeReferences, freeId, idsOf } from './ids.ts';
import { isList, isRecord, valueAt, without, withValue, type Json, type Path } from './json.ts';

/* A story while it is being written: scenes that may lead nowhere yet, and lines without an end. */

export interface Scene {
  readonly id: string;
  readonly ends: boolean;
  readonly lines: readonly {
    /** The scene it leads to; undefined where that is still to choose. */
    readonly to: string | undefined;
    readonly effects: Readonly<Record<string, number>>;
  }[];
}

/** The scenes of a story, as far as they are written. */
export function scenesOf(json: Json, path: Path): Scene[] {
  const nodes = valueAt(json, path);
  if (!isList(nodes)) return [];
  return nodes.map((node, i) => {
    const id = valueAt(node, ['id']);
    const choices = valueAt(node, ['choices']);
    return {
      id: typeof id === 'string' ? id : `#${i}`,
      ends: isRecord(valueAt(node, ['ending'])),
      lines: isList(choices)
        ? choices.map((choice) => {
            const to = valueAt(choice, ['to']);
            const effects = valueAt(choice, ['effects']);
            return {
              to: typeof to === 'string' ? to : undefined,
              effects: Object.fromEntries(
                Object.entries(isRecord(effects) ? effects : {}).flatMap(([gauge, by]) =>
                  typeof by === 'number' ? [[gauge, by]] : [],
                ),
              ),
            };
          })
        : [],
    };
  });
}

/** A line of the map: the scene that it comes from, its place there, and the scene that it leads to. */
export interface Way {
  readonly from: string;
  readonly index: number;
  readonly to: string;
}

/** Where scenes stand and lines pass; lines that lead nowhere yet are left out. */
export function planOf(
  scenes: readonly Scene[],
  start: string,
): { layout: MapLayout; ways: Way[] } {
  const known = new Set(scenes.map(({ id }) => id));
  const ways = scenes.flatMap(({ id: from, lines }) =>
    lines.flatMap(({ to }, index) =>
      to !== undefined && known.has(to) ? [{ from, index, to }] : [],
    ),
  );
  const layout = mapLayout({
    start,
    nodes: scenes.map(({ id, ends }) => ({
      id,
      ...(ends && { ending: { title: '', tone: 'mixed' as const } }),
      turns: [],
      seen: false,
    })),
    lines: ways.map(({ from, to }) => ({ from, to, label: '', taken: false })),
  });
  return { layout, ways };
}

/** Adds a scene that says nothing yet. */
export function withScene(
  json: Json,
  path: Path,
  { fields }: StoryField,
  langs: readonly Lang[],
): { json: Json; id: string; index: number } {
  const nodes = valueAt(json, path);
  const index = isList(nodes) ? nodes.length : 0;
  const id = freeId(`scene-${index + 1}`, 'scene', idsOf(nodes));
  return { json: withValue(json, [...path, index], { id, ...blankOf(fields, langs) }), id, index };
}

/** Takes a scene out of a story; lines that led to it lead nowhere until they are given another. */
export function withoutScene(json: Json, path: Path, index: number): Json {
  const gone = valueAt(json, [...path, index, 'id']);
  return changeReferences(without(json, [...path, index]), ['nodes[].choices[].to'], (id) =>
    id === gone ? undefined : id,
  );
}

/** Adds a line from a scene to another. */
export function linked(
  json: Json,
  scene: Path,
  field: StoryField,
  to: string,
  langs: readonly Lang[],
): Json {
  const lines = [...scene, field.lines.key];
  const list = valueAt(json, lines);
  const before = isList(list) ? list : [];
  // A line that leads nowhere yet was waiting for this.
  const waiting = before.findIndex((line) => valueAt(line, ['to']) === undefined);
  if (waiting >= 0) return withValue(json, [...lines, waiting, 'to'], to);
  const more = added(json, lines, field.lines, langs);
  return withValue(
    without(more, [...scene, field.ending.key]),
    [...lines, before.length, 'to'],
    to,
  );
}

/** Makes a scene an ending, or gives it lines: it has one or the other. */
export function turnedInto(
  json: Json,
  scene: Path,
  what: 'ending' | 'lines',
  { lines, ending }: StoryField,
  langs: readonly Lang[],
): Json {
  if (what === 'ending') {
    const left = without(json, [...scene, lines.key]);
    return withValue(left, [...scene, ending.key], {
      title: blankText(langs),
      tone: 'mixed',
    });
  }
  const left = without(json, [...scene, ending.key]);
  const two = [0, 1].map((i) => blankItem(lines, langs, i));
  return withValue(left, [...scene, lines.key], two);
}
