import type { Lang } from '../../session/text.ts';

/** Fired when somebody asks for the interface in another language. */
export class LangChosenEvent extends Event {
  static readonly type = 'lang-chosen';
  readonly lang: Lang;

  constructor(lang: Lang) {
    super(LangChosenEvent.type, { bubbles: true, composed: true });
    this.lang = lang;
  }
}

declare global {
  interface HTMLElementEventMap {
    'lang-chosen': LangChosenEvent;
  }
}
