import type { TemplateResult } from 'lit';
import type { Finding } from '../../session/findings.ts';
import type { Lang } from '../../session/text.ts';
import type { Field, Form } from './form.ts';
import type { Json, Path } from './json.ts';

/** What the fields of a form ask of the element that they are drawn in. */
export interface FieldHost {
  readonly form: Form;
  readonly json: Json;
  /** The languages of the file. */
  readonly langs: readonly Lang[];
  /** The language of the interface. */
  readonly lang: Lang;
  /**
   * The fields of an object.
   * @param called the item that they are of, for who hears the form
   */
  fields(fields: readonly Field[], at: Path, called?: string): TemplateResult;
  /** What is to mend at a place of the form. */
  findingsAt(path: Path): readonly Finding[];
  /** What is to mend at a place and at all that is in it. */
  findingsUnder(path: Path): readonly Finding[];
  /** Whether a tucked field was asked for. */
  isOpen(path: Path): boolean;
  open(path: Path): void;
  /**
   * Takes an edit.
   * @param typed the path of the field that is being typed in: strokes in a row are one step back
   */
  edit(json: Json, typed?: Path): void;
  /** Takes what follows from the edit before: no step back of its own. */
  amend(json: Json): void;
  /** Moves the focus to an element of the form, once it is drawn. */
  focusOn(selector: string): void;
  /** Says something to who cannot see what moved. */
  announce(words: string): void;
  /** The scene of a story that is being written. */
  readonly scene: number;
  goToScene(index: number): void;
  /** The item that is being dragged. */
  readonly dragged:
    | { readonly list: string; readonly from: number; readonly over: number }
    | undefined;
  drag(list: string, from: number, over: number): void;
  drop(path: Path): void;
}
