import type { Lang } from '../../session/text.ts';
import {
  isList,
  isRecord,
  pathFrom,
  valueAt,
  type Json,
  type JsonRecord,
  type Path,
} from './json.ts';

/*
 * How a form is written down: what each field is called, for people who write scenarios and have
 * never seen a JSON file. One description a kind, in `forms/`.
 */

/** Words of the form, in both languages of the interface. */
export interface Said {
  readonly fr: string;
  readonly en: string;
}

interface AnyField {
  /** Where it stands in its object. */
  readonly key: string;
  readonly label: Said;
  readonly help?: Said;
  /** Whether the file may do without. */
  readonly optional?: true;
  /** Whether it shows only once asked for, or written: most scenarios do without. */
  readonly tucked?: true;
}

/** A text in each language of the file. */
export interface TextField extends AnyField {
  readonly type: 'text';
  /** The most characters. */
  readonly max: number;
  /** Lines it shows empty; one line takes no line breaks. */
  readonly rows?: number;
  /** Grey words in the empty field. */
  readonly example?: Said;
}

export interface NumberField extends AnyField {
  readonly type: 'number';
  readonly min: number;
  readonly max: number;
  readonly unit?: Said;
  /** What counts where nothing is written. */
  readonly usual?: number;
}

export interface ChoiceField extends AnyField {
  readonly type: 'choice';
  /** The value that counts where nothing is written. */
  readonly usual?: string;
  /** A choice without a value takes it out of the file. */
  readonly choices: readonly { readonly value?: string; readonly label: Said }[];
}

/** Yes or nothing. */
export interface SwitchField extends AnyField {
  readonly type: 'switch';
}

/** The id of an item of another list. */
export interface PickField extends AnyField {
  readonly type: 'pick';
  /** The list: `options`, `vote.options`. */
  readonly from: string;
  readonly none: Said;
  /** Whether one may also pick a scene that is not there yet, and go to the one picked. */
  readonly scene?: true;
}

/** An object with fields of its own. */
export interface GroupField extends AnyField {
  readonly type: 'group';
  readonly fields: readonly Field[];
}

export interface ListField extends AnyField {
  readonly type: 'list';
  /** What an item is called: « Option ». */
  readonly item: Said;
  readonly add: Said;
  readonly min: number;
  readonly max: number;
  readonly fields: readonly Field[];
  /** Of items with an id: what ids look like before the item has a name, and where else its id stands. */
  readonly ids?: { readonly stem: string; readonly references: readonly string[] };
  /** What the items that a new scenario begins with say already, by item. */
  readonly begins?: readonly JsonRecord[];
}

/** A list of texts. */
export interface TextsField extends AnyField {
  readonly type: 'texts';
  readonly add: Said;
  readonly item: Said;
  /** The most texts. */
  readonly most: number;
  /** The most characters of one. */
  readonly max: number;
}

/** A number for each item of another list, by id. */
export interface AmountsField extends AnyField {
  readonly type: 'amounts';
  readonly from: string;
  readonly min: number;
  readonly max: number;
}

/** Where the scenario comes from. */
export interface SourcesField extends AnyField {
  readonly type: 'sources';
}

/** Scenes and the lines between them. */
export interface StoryField extends AnyField {
  readonly type: 'story';
  /** Where the file names the scene that the story begins with. */
  readonly start: string;
  /** What a scene says. */
  readonly fields: readonly Field[];
  /** The lines of a scene, among its fields. */
  readonly lines: ListField;
  /** How a scene ends, among its fields. */
  readonly ending: GroupField;
  /** The most scenes. */
  readonly max: number;
}

export type Field =
  | TextField
  | NumberField
  | ChoiceField
  | SwitchField
  | PickField
  | GroupField
  | ListField
  | TextsField
  | AmountsField
  | SourcesField
  | StoryField;

export interface Section {
  readonly title: Said;
  readonly help?: Said;
  readonly fields: readonly Field[];
}

/** The form of a kind. */
export interface Form {
  readonly kind: string;
  readonly name: Said;
  /** What a room does with it, in a sentence. */
  readonly what: Said;
  readonly sections: readonly Section[];
}

export const fieldsOf = (form: Form): readonly Field[] =>
  form.sections.flatMap(({ fields }) => fields);

/** A step on the way from a file to a place in it. */
export interface Step {
  readonly field: Field;
  readonly path: Path;
  /** The item of a list, from 0. */
  readonly index?: number;
}

/** The fields that lead to a place, as deep as the form knows it; none for the whole file. */
export function wayTo(form: Form, written: string): Step[] {
  const path = pathFrom(written);
  const steps: Step[] = [];
  let fields = fieldsOf(form);
  let at = 0;
  while (at < path.length) {
    const key = path[at];
    const field = fields.find(
      (each) => each.key === key || (each.type === 'story' && each.start === key),
    );
    if (!field) break;
    at += 1;
    const index = path[at];
    const inList = typeof index === 'number' && 'fields' in field && field.type !== 'group';
    const inTexts = typeof index === 'number' && field.type === 'texts';
    if (inList || inTexts || (typeof index === 'number' && field.type === 'sources')) at += 1;
    steps.push({
      field,
      path: path.slice(0, at),
      ...(typeof index === 'number' && { index }),
    });
    fields = 'fields' in field ? field.fields : [];
  }
  return steps;
}

/** What is asked of a source. */
const SOURCE_LINES = new Set(['title', 'author', 'url', 'article', 'idea']);

/** Where in the form a finding shows: the deepest field that holds its place, by language where it is a text. */
export function placeOf(form: Form, written: string): Path {
  const last = wayTo(form, written).at(-1);
  if (!last) return [];
  const path = pathFrom(written);
  const rest = path.slice(last.path.length);
  const { type } = last.field;
  const within =
    type === 'text' ||
    type === 'texts' ||
    (type === 'sources' && SOURCE_LINES.has(String(rest[0])));
  return within && rest.length === 1 ? path : last.path;
}

/** The paths of every text that a form knows of in a file. */
export function textsIn(fields: readonly Field[], json: Json | undefined, at: Path = []): Path[] {
  if (!isRecord(json)) return [];
  return fields.flatMap((field): Path[] => {
    const value = valueAt(json, [field.key]);
    const path = [...at, field.key];
    if (value === undefined) return [];
    switch (field.type) {
      case 'text':
        return [path];
      case 'group':
        return textsIn(field.fields, value, path);
      case 'list':
      case 'story':
        return isList(value)
          ? value.flatMap((item, i) => textsIn(field.fields, item, [...path, i]))
          : [];
      case 'texts':
        return isList(value) ? value.map((_, i) => [...path, i]) : [];
      default:
        return [];
    }
  });
}

/** An empty object of a form's: what must be there is there, unwritten. */
export function blankOf(fields: readonly Field[], langs: readonly Lang[]): JsonRecord {
  return Object.fromEntries(
    fields.flatMap((field): [string, Json][] => {
      if (field.optional) return [];
      if (field.type === 'story') {
        return blankStory(field, langs);
      }
      const value = blank(field, langs);
      return value === undefined ? [] : [[field.key, value]];
    }),
  );
}

/** The smallest story: a scene, and two lines to two endings. */
function blankStory(field: StoryField, langs: readonly Lang[]): [string, Json][] {
  const scene = (n: number) => ({ id: `scene-${n}`, ...blankOf(field.fields, langs) });
  const lines = [2, 3].map((n, i) => ({ ...blankItem(field.lines, langs, i), to: `scene-${n}` }));
  const ends = { [field.ending.key]: blankOf(field.ending.fields, langs) };
  return [
    [field.start, 'scene-1'],
    [
      field.key,
      [
        { ...scene(1), [field.lines.key]: lines },
        { ...scene(2), ...ends },
        { ...scene(3), ...ends },
      ],
    ],
  ];
}

/** A text that is not written yet. */
export function blankText(langs: readonly Lang[]): Json {
  return langs.length === 0 ? '' : Object.fromEntries(langs.map((lang) => [lang, '']));
}

/** An unwritten item of a list. */
export function blankItem(
  { fields, ids }: ListField,
  langs: readonly Lang[],
  taken: number,
): JsonRecord {
  return { ...(ids && { id: `${ids.stem}-${taken + 1}` }), ...blankOf(fields, langs) };
}

function blank(field: Field, langs: readonly Lang[]): Json | undefined {
  switch (field.type) {
    case 'text':
      return blankText(langs);
    case 'number':
      return field.usual ?? field.min;
    case 'choice':
      return field.usual ?? field.choices[0]?.value;
    case 'group':
      return blankOf(field.fields, langs);
    case 'list':
      return Array.from({ length: field.min }, (_, i) => ({
        ...blankItem(field, langs, i),
        ...field.begins?.[i],
      }));
    case 'texts':
      return [];
    case 'amounts':
      return {};
    case 'sources':
      return [{ title: '' }];
    default:
      return undefined;
  }
}
