const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** What XML 1.0 cannot hold, even escaped. */
// oxlint-disable-next-line no-control-regex
const UNHEARD_OF = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/** A document, in which every value is a text. */
export function xml(strings: TemplateStringsArray, ...values: readonly string[]): string {
  return String.raw({ raw: strings }, ...values.map(escaped));
}

function escaped(value: string): string {
  return value
    .toWellFormed()
    .replace(UNHEARD_OF, '')
    .replace(/[&<>"]/g, (sign) => ESCAPED[sign]!);
}
