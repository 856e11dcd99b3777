import type { ReactiveController } from 'lit';

export interface Size {
  /** In pixels, more than 0. */
  readonly width: number;
  readonly height: number;
}

/** Tells the element that it is added to how large a part of it is: once it is drawn, and whenever that changes. */
export class Measured implements ReactiveController {
  readonly #find: () => Element | null;
  readonly #observer: ResizeObserver;
  #part: Element | null = null;

  /**
   * @param find the part; null while it is not drawn
   * @param tell called with its size; never while it is hidden
   */
  constructor(find: () => Element | null, tell: (size: Size) => void) {
    this.#find = find;
    this.#observer = new ResizeObserver(([entry]) => {
      const { width, height } = entry!.contentRect;
      if (width > 0 && height > 0) tell({ width, height });
    });
  }

  hostConnected(): void {
    this.hostUpdated();
  }

  hostUpdated(): void {
    if (this.#part) return;
    this.#part = this.#find();
    if (this.#part) this.#observer.observe(this.#part);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#part = null;
  }
}
