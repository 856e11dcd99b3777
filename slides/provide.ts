import { ContextProvider, type Context, type ContextType } from '@lit/context';

/** Hands a value to every component under an element, whenever it comes up. */
export function provide<C extends Context<unknown, unknown>>(
  root: HTMLElement,
  context: C,
  value: ContextType<C>,
): void {
  new ContextProvider(root, { context }).setValue(value);
}

/** Lets components ask again that were there before anything was provided: they ask as they are connected. */
export function askAgain(elements: Iterable<Element>): void {
  for (const element of elements) element.replaceWith(element);
}
