/**
 * What a spreadsheet takes for a formula when it stands first, full-width forms included; spaces before it do not
 * keep every spreadsheet from it.
 */
const FORMULA = /^[\s\u00a0\u202f]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;

/** What no cell may hold: XML has no way to write it. */
// oxlint-disable-next-line no-control-regex
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

/** A text without what cannot be written into a file. */
export function writable(text: string): string {
  return text.replace(UNWRITABLE, '');
}

/**
 * A text as a cell of a CSV file may hold it, whoever wrote it: never run as a formula. An apostrophe in front
 * says that what follows is text.
 */
export function neutral(text: string): string {
  const clean = writable(text);
  return FORMULA.test(clean) ? `'${clean}` : clean;
}
