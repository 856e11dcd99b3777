import type { ReactiveController } from 'lit';

/**
 * Keeps the screen awake while its host is on the page, where the browser can: it needs a
 * secure address, and takes the lock back each time the page is hidden.
 */
export class WakeLock implements ReactiveController {
  #lock: WakeLockSentinel | undefined;
  #wanted = false;

  hostConnected(): void {
    this.#wanted = true;
    document.addEventListener('visibilitychange', this.#ask);
    void this.#ask();
  }

  hostDisconnected(): void {
    this.#wanted = false;
    document.removeEventListener('visibilitychange', this.#ask);
    void this.#lock?.release();
    this.#lock = undefined;
  }

  readonly #ask = async (): Promise<void> => {
    if (!('wakeLock' in navigator) || document.visibilityState !== 'visible') return;
    try {
      const lock = await navigator.wakeLock.request('screen');
      if (this.#wanted) this.#lock = lock;
      else await lock.release();
    } catch {
      // The battery is low or the browser said no: the console works as well with a screen that sleeps.
    }
  };
}
