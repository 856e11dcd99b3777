/** Fired while a learner writes for themselves; where it is kept is the owner's business. */
export class NoteWrittenEvent extends Event {
  /** What was written: a name that stays the same between two visits. */
  readonly key: string;
  readonly text: string;

  constructor(key: string, text: string) {
    super('note-written', { bubbles: true, composed: true });
    this.key = key;
    this.text = text;
  }
}

declare global {
  interface HTMLElementEventMap {
    'note-written': NoteWrittenEvent;
  }
}
