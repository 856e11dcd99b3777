/** Fired when the trainer wants a session of a deck, or a rehearsal of it. */
export class StartAskedEvent extends Event {
  static readonly type = 'start-asked';

  readonly deck: string;
  readonly deckLang: string;
  /** How many simulated people rehearse it; undefined for a real session. */
  readonly simulated: number | undefined;

  constructor(deck: string, deckLang: string, simulated?: number) {
    super(StartAskedEvent.type, { bubbles: true, composed: true });
    this.deck = deck;
    this.deckLang = deckLang;
    this.simulated = simulated;
  }
}

/** Fired when the trainer ends a session, and has confirmed it. */
export class EndAskedEvent extends Event {
  static readonly type = 'end-asked';

  readonly code: string;

  constructor(code: string) {
    super(EndAskedEvent.type, { bubbles: true, composed: true });
    this.code = code;
  }
}

/** Fired when the trainer erases a session, or the names in it, and meant it. */
export class EraseAskedEvent extends Event {
  static readonly type = 'erase-asked';

  readonly code: string;
  readonly what: 'names' | 'session';

  constructor(code: string, what: 'names' | 'session') {
    super(EraseAskedEvent.type, { bubbles: true, composed: true });
    this.code = code;
    this.what = what;
  }
}

declare global {
  interface HTMLElementEventMap {
    'start-asked': StartAskedEvent;
    'end-asked': EndAskedEvent;
    'erase-asked': EraseAskedEvent;
  }
}
