import type { Json } from './json.ts';

/** Fired when the trainer edits the scenario. */
export class DraftEditedEvent extends Event {
  static readonly type = 'draft-edited';

  readonly json: Json;
  /** The field that is being typed in: strokes in a row are one step back. Absent for a step of its own. */
  readonly typed: string | undefined;

  constructor(json: Json, typed?: string) {
    super(DraftEditedEvent.type, { bubbles: true, composed: true });
    this.json = json;
    this.typed = typed;
  }
}

declare global {
  interface HTMLElementEventMap {
    'draft-edited': DraftEditedEvent;
  }
}
