import { ContextConsumer } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { sessionContext } from '../client/context.ts';
import type { SessionSource } from '../client/source.ts';
import type { View } from '../session/views.ts';

/** Keeps an element up to date with the session that its page provides, if it provides one. */
export class SessionController<V extends View> implements ReactiveController {
  source: SessionSource<V> | undefined;
  readonly #host: ReactiveControllerHost & HTMLElement;
  #unsubscribe: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
    // It adds itself to its host.
    // oxlint-disable-next-line no-new
    new ContextConsumer(host, {
      context: sessionContext,
      subscribe: true,
      callback: (source) => this.#follow(source as SessionSource<V> | undefined),
    });
  }

  get view(): V | undefined {
    return this.source?.view;
  }

  hostConnected(): void {
    this.#follow(this.source);
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  #follow(source: SessionSource<V> | undefined): void {
    this.#unsubscribe?.();
    this.source = source;
    this.#unsubscribe = source?.subscribe(() => this.#host.requestUpdate());
    this.#host.requestUpdate();
  }
}
