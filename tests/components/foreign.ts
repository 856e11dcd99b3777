import { expect } from 'vitest';

/** Markup that would run, or be drawn, if anything took it for more than text. */
export const MARKUP =
  '<img src=x onerror="hacked=1"><script>hacked=1</script>**<x-x>y</x-x>** [l](javascript:hacked=1)';

/** Every element under a root, those in shadow roots included. */
function* elements(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* elements(element.shadowRoot);
  }
}

/** The page has no element, handler or address that only markup could have brought. */
export function expectNothingForeign(): void {
  const foreign = [...elements(document.body)].filter(
    (element) =>
      /^(img|script|iframe|object|x-x)$/.test(element.localName) ||
      [...element.attributes].some(
        ({ name, value }) => name.startsWith('on') || /^\s*javascript:/i.test(value),
      ),
  );
  expect(foreign.map(({ outerHTML }) => outerHTML)).toEqual([]);
  expect('hacked' in globalThis).toBe(false);
}

/** All that can be read on the page, shadow roots included. */
export function readable(root: ParentNode = document.body): string {
  return [...elements(root)]
    .flatMap((element) =>
      [...element.childNodes].flatMap((node) =>
        node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '') : [],
      ),
    )
    .join(' ');
}
