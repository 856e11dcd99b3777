/** Fired when the trainer wants the recording of a session as a file. */
export class RecordingAskedEvent extends Event {
  static readonly type = 'recording-asked';

  readonly code: string;

  constructor(code: string) {
    super(RecordingAskedEvent.type, { bubbles: true, composed: true });
    this.code = code;
  }
}

declare global {
  interface HTMLElementEventMap {
    'recording-asked': RecordingAskedEvent;
  }
}
