import type { LitElement, ReactiveController } from 'lit';

/**
 * Finds the focus a new place when a new view takes away, or shuts, the control that had it: who leads by
 * keyboard goes on from there, and a screen reader does not start again at the top of the page.
 */
export class FocusKeeper implements ReactiveController {
  readonly #host: LitElement;
  readonly #places: string;
  #held: Element | null | undefined;

  /** @param places the controls that take the focus over, as a selector; the first on the page does */
  constructor(host: LitElement, places = 'button:enabled, summary') {
    this.#host = host;
    this.#places = places;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#held = this.#host.shadowRoot?.activeElement;
  }

  hostUpdated(): void {
    const held = this.#held;
    if (!held || (held.isConnected && !held.matches(':disabled'))) return;
    const places = this.#host.renderRoot.querySelectorAll<HTMLElement>(this.#places);
    [...places].find((place) => place.checkVisibility())?.focus();
  }
}
