import { describe, expect, it } from 'vitest';
import { blankOf, fieldsOf, type StoryField } from '../../../pages/editor/form.ts';
import { formOf } from '../../../pages/editor/forms/index.ts';
import type { Json } from '../../../pages/editor/json.ts';
import {
  linked,
  planOf,
  scenesOf,
  turnedInto,
  withoutScene,
  withScene,
} from '../../../pages/editor/story.ts';

const form = formOf('branching')!;
const field = fieldsOf(form).find((each): each is StoryField => each.type === 'story')!;
const nodes = ['nodes'];
const blank: Json = blankOf(fieldsOf(form), []);
const shape = (json: Json) =>
  scenesOf(json, nodes).map(({ id, ends, lines }) =>
    ends ? `${id} ends` : `${id} to ${lines.map(({ to }) => to ?? '?').join(', ')}`,
  );

describe('a story that is being drawn', () => {
  it('begins with a scene and two endings', () => {
    expect(shape(blank)).toEqual(['scene-1 to scene-2, scene-3', 'scene-2 ends', 'scene-3 ends']);
  });

  it('a scene drawn to another gains a line to it', () => {
    const { json, id } = withScene(blank, nodes, field, []);
    expect(shape(linked(json, [...nodes, 0], field, id, []))[0]).toBe(
      'scene-1 to scene-2, scene-3, scene-4',
    );
  });

  it('a line that waits for its scene takes the one drawn', () => {
    const { json } = withScene(blank, nodes, field, []);
    const waiting = turnedInto(json, [...nodes, 3], 'lines', field, []);
    expect(shape(waiting)[3]).toBe('scene-4 to ?, ?');
    expect(shape(linked(waiting, [...nodes, 3], field, 'scene-2', []))[3]).toBe(
      'scene-4 to scene-2, ?',
    );
  });

  it('a scene has lines or an ending, never both', () => {
    const ended = turnedInto(blank, [...nodes, 0], 'ending', field, []);
    expect(shape(ended)[0]).toBe('scene-1 ends');
    expect(shape(turnedInto(ended, [...nodes, 0], 'lines', field, []))[0]).toBe('scene-1 to ?, ?');
  });

  it('a scene taken away leaves the lines that led to it waiting', () => {
    expect(shape(withoutScene(blank, nodes, 1))).toEqual(['scene-1 to ?, scene-3', 'scene-3 ends']);
  });

  it('a new scene takes no id that another has', () => {
    const two = withScene(withoutScene(blank, nodes, 0), nodes, field, []);
    expect(new Set(scenesOf(two.json, nodes).map(({ id }) => id)).size).toBe(3);
  });

  it('can be drawn whatever its state: lines to nowhere, no start, loops, two of one id', () => {
    const wild: Json = {
      nodes: [
        { id: 'a', choices: [{ to: 'a' }, { to: 'gone' }, {}, 'x'] },
        { id: 'b', choices: [{ to: 'a' }] },
        { id: 'b', ending: {} },
        7,
        { choices: 'none' },
      ],
    };
    for (const start of ['a', 'gone', '']) {
      const { layout, ways } = planOf(scenesOf(wild, nodes), start);
      expect(layout.ways).toHaveLength(ways.length);
      for (const { y } of layout.places.values()) expect(y).toBeGreaterThanOrEqual(0);
    }
    expect(scenesOf({ nodes: 'none' }, nodes)).toEqual([]);
  });
});
