import type { SessionEvent } from '../../session/events.ts';
import { reportOf, type Attendance } from '../../session/report/report.ts';
import { sheetWords } from '../languages.ts';
import { csvOf } from './csv.ts';
import { rowsOf, type Clock } from './rows.ts';
import { xlsxOf } from './xlsx.ts';

/** What a report can be had as. */
export const FORMATS = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

export type Format = keyof typeof FORMATS;

/** What is asked of a report. */
export interface Asked extends Clock {
  readonly format: Format;
  readonly lang: string;
  /** Who was there by name; nobody where names were not taken. */
  readonly attendance?: readonly Attendance[] | undefined;
}

/** A report, as it is handed out. */
export interface ReportFile {
  /** `<deck>-<day>-rapport.<format>`. */
  readonly name: string;
  readonly type: string;
  readonly body: string | Uint8Array;
}

/**
 * Makes the file of a report.
 * @param log the session's events in order, `session-opened` first
 * @throws IsRehearsal
 */
export async function reportFile(log: readonly SessionEvent[], asked: Asked): Promise<ReportFile> {
  const { format, lang, attendance = [] } = asked;
  const report = {
    ...reportOf(log, lang),
    ...(attendance.length > 0 && { attendance }),
  };
  const day = new Date(report.openedAt).toISOString().slice(0, 10);
  const deck = report.deck.id.replaceAll(/[^\w-]+/g, '-').slice(0, 80) || 'session';
  const name = `${deck}-${day}-${sheetWords(lang).file}.${format}`;
  return { name, type: FORMATS[format], body: await body() };

  async function body(): Promise<string | Uint8Array> {
    if (format === 'json') return JSON.stringify(report);
    const rows = rowsOf(report, lang, asked);
    return format === 'csv' ? csvOf(rows, lang) : xlsxOf(rows, lang, report, asked);
  }
}
