/** Fired by a ballot when the person answers; never when the owner sets an answer. */
export class AnswerCastEvent extends Event {
  static readonly type = 'answer-cast';

  /** What the person answered, as the kind's `check` reads it. */
  readonly answer: unknown;

  constructor(answer: unknown) {
    super(AnswerCastEvent.type, { bubbles: true, composed: true });
    this.answer = answer;
  }
}

declare global {
  interface HTMLElementEventMap {
    'answer-cast': AnswerCastEvent;
  }
}
