/** What the keys of a keyboard and of a presenter's clicker mean. */
const MOVES: Readonly<Record<string, 1 | -1>> = {
  ArrowRight: 1,
  PageDown: 1,
  ArrowLeft: -1,
  PageUp: -1,
};

/**
 * Where a key press moves the deck; undefined where it does not. A key that is held down moves
 * it once, and what is typed into a field or a sheet moves nothing.
 */
export function moveOf(event: KeyboardEvent): 1 | -1 | undefined {
  if (event.repeat || event.defaultPrevented) return undefined;
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return undefined;
  return event.composedPath().some(isField) ? undefined : MOVES[event.key];
}

function isField(target: EventTarget): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select, dialog'))
  );
}
