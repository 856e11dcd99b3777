import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { inLang, trainer } from '../../client/words/index.ts';
import { threshold } from '../../client/words/threshold.ts';
import type { BranchingBallot } from '../../session/kinds/branching.ts';
import type { PollBallot } from '../../session/kinds/poll.ts';
import type { ScaleBallot } from '../../session/kinds/scale.ts';
import type { ThresholdBallot } from '../../session/kinds/threshold.ts';
import type { Lang } from '../../session/text.ts';

/** An answer that hands can be raised for. */
export interface Raised {
  readonly label: string;
  readonly answer: unknown;
}

/** Fired when the trainer has counted a show of hands. */
export class HandsTypedEvent extends Event {
  static readonly type = 'hands-typed';

  readonly hands: { readonly answer: unknown; readonly people: number }[];

  constructor(hands: HandsTypedEvent['hands']) {
    super(HandsTypedEvent.type, { bubbles: true, composed: true });
    this.hands = hands;
  }
}

/** The answers to raise hands for, in order; none for a kind that hands cannot say. */
export function raisable(kind: string, ballot: object, lang: Lang): Raised[] {
  if (kind === 'poll') {
    return (ballot as PollBallot).options.map(({ id, label }) => ({
      label,
      answer: { picks: [id] },
    }));
  }
  if (kind === 'scale') {
    const [first, second] = (ballot as ScaleBallot).poles;
    return [0, 25, 50, 75, 100].map((at) => ({
      label: at === 0 ? `0, ${first!.label}` : at === 100 ? `100, ${second!.label}` : String(at),
      answer: { at },
    }));
  }
  if (kind === 'branching') {
    return (ballot as BranchingBallot).choices.map(({ id, label }) => ({
      label,
      answer: { choice: id },
    }));
  }
  if (kind === 'threshold') {
    const labels = (ballot as ThresholdBallot).steps.map(({ label }) => label);
    return [inLang(threshold, lang).none, ...labels].map((label, stop) => ({
      label,
      answer: { stop },
    }));
  }
  return [];
}

/**
 * A form for a show of hands: one number for each answer. For a room without phones.
 *
 * @summary Counts raised hands.
 * @fires hands-typed - The trainer has typed the numbers in.
 */
@customElement('connivence-console-hands')
export class HandsElement extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }
    h3 {
      margin: 0;
      font-size: 1rem;
    }
    p {
      margin: 0 0 var(--space-2);
      color: var(--ink-soft);
      font-size: 0.9375rem;
    }
    label {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 5rem;
      gap: var(--space-3);
      align-items: center;
      padding: var(--space-1) 0;
      line-height: 1.25;
    }
    input,
    button {
      box-sizing: border-box;
      width: 100%;
      min-height: 3rem;
      border-radius: var(--radius-small);
      font: inherit;
    }
    input {
      padding: 0 var(--space-2);
      border: 1.5px solid var(--edge);
      background: var(--paper);
      color: inherit;
      font-size: 1.25rem;
      font-weight: 700;
      text-align: center;
    }
    button {
      margin-top: var(--space-2);
      border: 1.5px solid var(--edge);
      border-radius: var(--radius);
      background: var(--surface);
      color: inherit;
      font-weight: 600;
    }
    :focus-visible {
      outline: var(--focus);
      outline-offset: 2px;
    }
  `;

  @property({ reflect: true }) override lang = 'fr';

  @property() kind = '';

  @property({ attribute: false }) ballot: object = {};

  protected override render() {
    const words = inLang(trainer, this.lang).hands;
    const answers = raisable(this.kind, this.ballot, this.lang);
    if (answers.length === 0) return nothing;
    return html`<form @submit=${this.#onSubmit}>
      <h3>${words.title}</h3>
      <p>${words.help}</p>
      ${answers.map(
        ({ label }) =>
          html`<label>
            <span>${label}</span>
            <input type="number" inputmode="numeric" min="0" max="10000" placeholder="0" />
          </label>`,
      )}
      <button>${words.send}</button>
    </form>`;
  }

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    const typed = [...this.renderRoot.querySelectorAll('input')].map((input) => input.value);
    const hands = raisable(this.kind, this.ballot, this.lang).map(({ answer }, i) => ({
      answer,
      people: Number(typed[i] ?? 0),
    }));
    this.dispatchEvent(new HandsTypedEvent(hands));
  };
}

declare global {
  interface HTMLElementEventMap {
    'hands-typed': HandsTypedEvent;
  }
  interface HTMLElementTagNameMap {
    'connivence-console-hands': HandsElement;
  }
}
