/** Fired by a director when the trainer sends away whoever said a thing; who that is, nobody is told. */
export class AuthorRemovedEvent extends Event {
  static readonly type = 'author-removed';

  /** What was said, by its id. */
  readonly of: string;

  constructor(of: string) {
    super(AuthorRemovedEvent.type, { bubbles: true, composed: true });
    this.of = of;
  }
}

declare global {
  interface HTMLElementEventMap {
    'author-removed': AuthorRemovedEvent;
  }
}
