import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** When what was measured is looked at again, in milliseconds: a late font or picture changes it without a word. */
const AGAIN_MS = 300;

/** The smallest that type may become, as a share of its size in the design. */
const LEAST = 0.5;

/**
 * Makes long texts fit their slide: sets `--fit`, 1 where all fits, less where it does not.
 * Measures again when the slide comes up, since a hidden one has no size.
 */
export class Fit implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #find: () => HTMLElement | null;
  #observer: ResizeObserver | undefined;
  #box: HTMLElement | null = null;
  #height = 0;
  #texts = '';
  #frame = 0;
  #again: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param find the box that must not overflow
   */
  constructor(host: ReactiveControllerHost & HTMLElement, find: () => HTMLElement | null) {
    this.#host = host;
    this.#find = find;
    host.addController(this);
  }

  /** What is to fit: measured again when it is another, and not for every vote that comes in. */
  set texts(texts: string) {
    if (texts === this.#texts) return;
    this.#texts = texts;
    this.#soon();
  }

  hostConnected(): void {
    this.#observer = new ResizeObserver(() => {
      // The box loses height when the trainer's bar comes up under it, though the slide stays as it was.
      const height = this.#find()?.clientHeight ?? 0;
      if (height === this.#height) return;
      this.#height = height;
      this.#soon();
    });
    this.#observer.observe(this.#host);
    void document.fonts?.ready.then(() => this.#soon());
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#box = null;
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#again);
  }

  /** A view that brings more than fits, such as what the debrief adds to a picture, is measured too. */
  hostUpdated(): void {
    if (this.#box && overflows(this.#box)) this.#soon();
  }

  /** Before the next paint, when the elements inside have drawn themselves too. */
  #soon(before?: number): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#measure(before));
  }

  /** @param before what the last look came to, where this one is to make sure of it */
  #measure(before?: number): void {
    const box = this.#find();
    if (box && box !== this.#box) {
      if (this.#box) this.#observer?.unobserve(this.#box);
      this.#box = box;
      this.#observer?.observe(box);
    }
    if (!box || box.clientHeight === 0) return;
    const { style } = this.#host;
    let fit = 1;
    style.setProperty('--fit', '1');
    while (fit > LEAST && overflows(box)) {
      fit -= 0.05;
      style.setProperty('--fit', fit.toFixed(2));
    }
    clearTimeout(this.#again);
    // A picture that draws itself by its own size may overflow until it has it: once smaller, look twice.
    this.#again = setTimeout(() => {
      if ((fit < 1 && fit !== before) || (fit > LEAST && overflows(box))) this.#soon(fit);
    }, AGAIN_MS);
  }
}

function overflows(box: HTMLElement): boolean {
  return box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1;
}
