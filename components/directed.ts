/** Fired by a director when the trainer makes a play go on. */
export class DirectedEvent extends Event {
  static readonly type = 'directed';

  /** What the kind's course is to do, as its `check` reads it. */
  readonly directive: unknown;

  constructor(directive: unknown) {
    super(DirectedEvent.type, { bubbles: true, composed: true });
    this.directive = directive;
  }
}

declare global {
  interface HTMLElementEventMap {
    directed: DirectedEvent;
  }
}
