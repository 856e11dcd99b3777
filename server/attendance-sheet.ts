import type { Lang } from '../session/text.ts';
import { sheetWords } from './languages.ts';
import { neutral } from './report/neutral.ts';
import type { Attendee } from './roster.ts';

/**
 * The attendance sheet as a file for spreadsheets: semicolons between the cells and a byte-order mark before all,
 * which is how Excel opens it right in French, English and Spanish.
 * @param title of the workshop
 */
export function attendanceSheet(attendees: readonly Attendee[], title: string, lang: Lang): string {
  const time = new Intl.DateTimeFormat(lang, { dateStyle: 'short', timeStyle: 'short' });
  const w = sheetWords(lang);
  const lines = [
    [title],
    [w.name, w.first, w.left, w.present],
    ...attendees.map(({ name, first, last, minutes }) => [
      name,
      time.format(first),
      time.format(last),
      String(minutes),
    ]),
  ];
  return `\ufeff${lines.map((cells) => cells.map(cellOf).join(';')).join('\r\n')}\r\n`;
}

function cellOf(text: string): string {
  const plain = neutral(text);
  return /[;"\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
