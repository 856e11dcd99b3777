import type { Json } from './json.ts';

/** Fired when the trainer edits the scenario. */
export class DraftEditedEvent extends Event {
  static readonly type = 'draft-edited';

  readonly json: Json;
  /** The field that is being typed in: strokes in a row are one step back. Absent for a step of its own. */
  readonly typed: string | undefined;

  /** Whether it only follows from the edit before: no step back of its own. */
  readonly amends: boolean;

  constructor(json: Json, typed?: string, amends = false) {
    super(DraftEditedEvent.type, { bubbles: true, composed: true });
    this.json = json;
    this.typed = typed;
    this.amends = amends;
  }
}

declare global {
  interface HTMLElementEventMap {
    'draft-edited': DraftEditedEvent;
  }
}
