import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { ballot as words, inLang } from '../client/words/index.ts';
import type { Lang } from '../session/text.ts';
import { AnswerCastEvent } from './answer-cast.ts';

/** Whether two values of the wire say the same. */
export const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/**
 * What every ballot is: something to answer, what was answered, and one event. `B` is what the
 * kind's `ballot` gives, `A` an answer that its `check` reads.
 */
export abstract class BallotElement<B, A> extends LitElement {
  @property({ attribute: false }) ballot?: B;
  /** What the person has answered so far. A copy of the same answer leaves what the person is doing alone. */
  @property({ attribute: false, hasChanged: (now, before) => !same(now, before) })
  answer?: A | undefined;
  @property() override lang: Lang = 'fr';
  @property({ type: Boolean }) disabled = false;

  protected get words() {
    return inLang(words, this.lang);
  }

  protected cast(answer: A): void {
    this.dispatchEvent(new AnswerCastEvent(answer));
  }
}
