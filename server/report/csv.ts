import { sheetWords } from '../languages.ts';
import { neutral } from './neutral.ts';
import type { Row } from './rows.ts';

/** Tells a spreadsheet that what follows is UTF-8: without it, accents are guessed, and lost. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A report as one long table, one figure a row: RFC 4180 in UTF-8. Fields are separated by what a
 * spreadsheet of that language expects, a semicolon in French, where the comma is for decimals.
 */
export function csvOf(rows: readonly Row[], lang: string): string {
  const { columns, sections } = sheetWords(lang);
  const separator = lang === 'en' ? ',' : ';';
  const write = (cell: string | number | undefined): string => {
    if (typeof cell === 'number') return number(cell, lang);
    const text = neutral(cell ?? '');
    return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const lines = rows.map(({ section, scenario, question, round, item, as, figure, share }) => [
    sections[section],
    scenario,
    question,
    round,
    item,
    as,
    figure,
    share,
  ]);
  const table = [Object.values(columns), ...lines];
  const text = table.map((line) => `${line.map(write).join(separator)}\r\n`).join('');
  return BYTE_ORDER_MARK + text;
}

function number(value: number, lang: string): string {
  return lang === 'en' ? String(value) : String(value).replace('.', ',');
}
