import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { Lang } from '../session/text.ts';
import type { Result } from '../session/views.ts';

/**
 * What every result is: what there was to answer, and what the room said. `B` is what the kind's
 * `ballot` gives. It knows nothing of a session, and fires nothing.
 */
export abstract class ResultElement<B> extends LitElement {
  /** What there was to answer, as the ballot has it. */
  @property({ attribute: false }) ballot!: B;

  /** The tallies and the moves; undefined before the first round. */
  @property({ attribute: false }) result: Result | undefined;

  @property() override lang: Lang = 'fr';

  /** Whether the only answer is that of the person who reads: nobody to count, no room to name. */
  @property({ type: Boolean }) alone = false;

  /** Whether it stands beside a debate: narrow as a phone's column, but it must not scroll. */
  @property({ type: Boolean, reflect: true }) half = false;
}
