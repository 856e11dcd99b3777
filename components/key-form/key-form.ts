import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { keyIn } from '../../client/trainer-key.ts';
import { inLang, trainer } from '../../client/words/index.ts';

/** Fired when the trainer gave a key. */
export class KeyGivenEvent extends Event {
  static readonly type = 'key-given';

  readonly key: string;

  constructor(key: string) {
    super(KeyGivenEvent.type, { bubbles: true, composed: true });
    this.key = key;
  }
}

/**
 * Asks for the trainer's key, and says where to find it.
 *
 * @summary The door of the trainer's pages.
 * @fires key-given - The trainer pasted a key, or an address that holds one.
 */
@customElement('connivence-key-form')
export class KeyFormElement extends LitElement {
  static override styles = css`
    :host {
      display: block;
      max-width: 30rem;
    }
    h1 {
      margin: 0 0 var(--space-3);
      font-family: var(--font-display);
      font-size: clamp(1.75rem, 7vw, 2.5rem);
      line-height: 1.1;
    }
    p {
      margin: 0 0 var(--space-4);
      color: var(--ink-soft);
      line-height: 1.5;
    }
    label {
      display: block;
      margin-bottom: var(--space-1);
      font-weight: 600;
    }
    form {
      display: grid;
      gap: var(--space-3);
    }
    input,
    button {
      box-sizing: border-box;
      width: 100%;
      min-height: 3.5rem;
      border-radius: var(--radius);
      font: inherit;
      font-size: 1.125rem;
    }
    input {
      padding: 0 var(--space-3);
      border: 1.5px solid var(--edge);
      background: var(--surface);
      color: inherit;
    }
    button {
      border: 0;
      background: var(--ink);
      color: var(--paper);
      font-weight: 700;
    }
    :focus-visible {
      outline: var(--focus);
      outline-offset: 2px;
    }
  `;

  @property({ reflect: true }) override lang = 'fr';

  /** Whether a key was given that the server does not know. */
  @property({ type: Boolean }) wrong = false;

  protected override render() {
    const words = inLang(trainer, this.lang).key;
    return html`<h1>
        ${this.wrong ? html`<span role="alert">${words.wrong}</span>` : words.title}
      </h1>
      <p>${words.help}</p>
      <form @submit=${this.#onSubmit}>
        <div>
          <label for="key">${words.label}</label>
          <input id="key" required autocomplete="off" autocapitalize="off" spellcheck="false" />
        </div>
        <button>${words.send}</button>
      </form>`;
  }

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    const key = keyIn(this.renderRoot.querySelector('input')!.value);
    if (key) this.dispatchEvent(new KeyGivenEvent(key));
  };
}

declare global {
  interface HTMLElementEventMap {
    'key-given': KeyGivenEvent;
  }
  interface HTMLElementTagNameMap {
    'connivence-key-form': KeyFormElement;
  }
}
