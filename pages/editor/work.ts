import { commandId } from '../../client/command-id.ts';
import type { Finding } from '../../session/findings.ts';
import { playable } from '../../session/playable.ts';
import { checkScenario } from '../../session/read-scenario.ts';
import type { PlayableScenario } from '../../session/scenario.ts';
import articles from '../../scenarios/sources/articles.json';
import { amended, begun, edited, redone, undone, type Draft, type History } from './draft.ts';
import { langsOf } from './edits.ts';
import { blankOf, fieldsOf, type Form } from './form.ts';
import { formOf } from './forms/index.ts';
import { isList, isRecord, readJson, sameJson, valueAt, writtenOut, type Json } from './json.ts';
import { dropDraft, keepDraft, type KeptDraft } from './kept-drafts.ts';

/** The file that a work begins with. */
export interface Base {
  readonly text: string;
  /** Absent for a file of the trainer's machine, which the server has not. */
  readonly version?: string;
  readonly own?: boolean;
  /** Whether it stands in the place of a shipped one. */
  readonly covers?: boolean;
}

/**
 * One scenario being written in one tab: its history, what is to mend in it, and what this browser
 * keeps of it at every stroke.
 */
export class Work {
  /** Its name; undefined for one that has no file yet. */
  ref: string | undefined;
  #base: Base | undefined;
  #baseJson: Json | undefined;
  /** Whether the browser kept the last edit. */
  kept = true;
  /** The last version that could be played. */
  playable: PlayableScenario | undefined;
  /** Whether it is not what is written now. */
  late = false;
  findings: readonly Finding[] = [];
  readonly #id = commandId();
  #history: History;
  #form: Form;
  readonly #changed: () => void;

  /** @param changed called after every change of anything above */
  constructor(
    form: Form,
    draft: Draft,
    changed: () => void,
    at: { ref?: string; base?: Base } = {},
  ) {
    this.#form = form;
    this.#history = begun(draft);
    this.#changed = changed;
    this.ref = at.ref;
    this.#begin(at.base);
    this.#check();
  }

  /** A scenario that nobody has written anything of yet. */
  static blank(form: Form, langs: readonly string[], changed: () => void): Work {
    return new Work(form, blankDraft(form, langs), changed);
  }

  /** The file that it is compared with: the last that was read or saved. */
  get base(): Base | undefined {
    return this.#base;
  }

  get draft(): Draft {
    return this.#history.now;
  }

  /** The form of its kind; of the last that it was known to be, while its kind is being written. */
  get form(): Form {
    return this.#form;
  }

  /** Whether the form can show it. */
  get fits(): boolean {
    return formOf(valueAt(this.draft.json, ['kind'])) !== undefined;
  }

  get canUndo(): boolean {
    return this.#history.past.length > 0;
  }

  get canRedo(): boolean {
    return this.#history.future.length > 0;
  }

  /** Whether there is anything that the file does not have. */
  get dirty(): boolean {
    const { json, langs, raw } = this.draft;
    if (raw !== undefined) return true;
    const before = this.#base ? this.#baseJson : blankDraft(this.#form, langs).json;
    return !sameJson(json, before);
  }

  /** The file as it would be saved: as it was, where nothing is changed. */
  get text(): string {
    return this.base && !this.dirty ? this.base.text : writtenOut(this.draft.json);
  }

  /** @param typed the field being typed in; strokes in a row are one step back */
  edit(draft: Draft, typed?: string): void {
    const stroke = typed === undefined ? undefined : { field: typed, at: performance.now() };
    this.#take(edited(this.#history, draft, stroke));
  }

  /** Changes the draft by what follows from the last edit: no step of its own. */
  amend(draft: Draft): void {
    this.#take(amended(this.#history, draft));
  }

  undo(): void {
    this.#take(undone(this.#history));
  }

  redo(): void {
    this.#take(redone(this.#history));
  }

  /** The file was saved, or is now this one. */
  rebase(ref: string | undefined, base: Base): void {
    this.ref = ref;
    this.#begin(base);
    this.keep();
    this.#changed();
  }

  /** Keeps what is not in the file; forgets what is. */
  keep(): void {
    if (!this.dirty) {
      dropDraft(this.#id);
      this.kept = true;
      return;
    }
    const { ref, base, draft } = this;
    this.kept = keepDraft({
      id: this.#id,
      ...(ref !== undefined && { ref }),
      kind: this.#form.kind,
      at: Date.now(),
      ...(base && { base }),
      draft,
    } satisfies KeptDraft);
  }

  #begin(base: Base | undefined): void {
    this.#base = base;
    this.#baseJson = base && readJson(base.text);
  }

  #take(history: History): void {
    this.#history = history;
    this.#check();
    this.keep();
    this.#changed();
  }

  #check(): void {
    const { json } = this.draft;
    this.#form = formOf(valueAt(json, ['kind'])) ?? this.#form;
    this.findings = checkScenario(json).findings;
    const { scenario } = checkScenario(filled(json));
    this.late = !scenario;
    if (scenario) this.playable = playable(this.ref ?? 'preview', scenario, articles);
  }
}

function blankDraft(form: Form, langs: readonly string[]): Draft {
  return { json: { kind: form.kind, ...blankOf(fieldsOf(form), langs) }, langs };
}

/** A draft of a file's text; its raw text where that is no JSON. */
export function draftOf(text: string): Draft {
  const json = readJson(text);
  if (json === undefined) return { json: {}, langs: [], raw: text };
  const form = formOf(valueAt(json, ['kind']));
  return { json, langs: form ? langsOf(form, json) : [] };
}

/** The same with dots for what is not written yet, so that one sees it while one writes. */
function filled(json: Json): Json {
  if (json === '') return '…';
  if (isList(json)) return json.map(filled);
  if (!isRecord(json)) return json;
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, filled(value)]));
}
