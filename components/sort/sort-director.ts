import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { SortBallot, SortDirective } from '../../session/kinds/sort.ts';
import { DirectorElement, directorStyles } from '../director-element.ts';

/**
 * @summary Turns the mirror of a sorting: from our eyes to theirs, and back.
 * @fires directed - The trainer asked for the other side; the directive is a `SortDirective`.
 */
@customElement('connivence-sort-director')
export class SortDirector extends DirectorElement {
  static override styles = directorStyles;

  protected override render() {
    const { mirrored, side } = (this.play?.ballot ?? {}) as Partial<SortBallot>;
    // Going on would close a vote under the thumbs.
    if (!mirrored || this.play?.phase === 'open') return nothing;
    const go = side === 'ours' ? 'theirs' : 'ours';
    const directive: SortDirective = { go };
    return html`<button @click=${() => this.direct(directive)}>${this.words.sort[go]}</button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'connivence-sort-director': SortDirector;
  }
}
