import write, { type Row as Cells, type Sheet } from 'write-excel-file/node';
import type { Attendance, Report } from '../../session/report/report.ts';
import type { SheetWords } from '../../session/report/sheet-words.ts';
import { sheetWords } from '../languages.ts';
import { writable } from './neutral.ts';
import { timesIn, type Clock, type Row, type Section } from './rows.ts';

type Column = keyof SheetWords['columns'];

/** What each sheet shows of its rows. */
const COLUMNS: Readonly<Record<Section, readonly Column[]>> = {
  overview: ['item', 'figure'],
  results: ['scenario', 'question', 'round', 'item', 'as', 'figure', 'share'],
  texts: ['scenario', 'item', 'as', 'figure'],
  survey: ['scenario', 'question', 'round', 'item', 'as', 'figure', 'share'],
  attendance: ['item', 'as', 'figure'],
};

/** How wide a column is, in characters. */
const WIDTHS: Readonly<Record<Column, number>> = {
  section: 14,
  scenario: 30,
  question: 44,
  round: 8,
  item: 52,
  as: 26,
  figure: 20,
  share: 10,
};

const SECTIONS = Object.keys(COLUMNS) as Section[];

/** A report as a workbook, a sheet for each section that has something in it. */
export async function xlsxOf(
  rows: readonly Row[],
  lang: string,
  { attendance = [] }: Pick<Report, 'attendance'>,
  clock: Clock = {},
): Promise<Uint8Array> {
  const w = sheetWords(lang);
  const sheets = SECTIONS.flatMap((section): Sheet<never>[] => {
    const here = rows.filter((row) => row.section === section);
    if (here.length === 0) return [];
    if (section === 'attendance') return [signed(attendance, w, timesIn(clock))];
    const columns = COLUMNS[section];
    return [
      sheetOf(
        w.sections[section],
        columns.map((column) => w.columns[column]),
        here.map((row) => columns.map((column) => row[column])),
        columns.map((column) => WIDTHS[column]),
      ),
    ];
  });
  return new Uint8Array(await write(sheets).toBuffer());
}

/** One person a row, as one signs. */
function signed(
  people: readonly Attendance[],
  w: SheetWords,
  time: (at: number) => string,
): Sheet<never> {
  return sheetOf(
    w.sections.attendance,
    [w.name, w.first, w.last, w.present],
    people.map(({ name, first, last, minutes }) => [name, time(first), time(last), minutes]),
    [40, 20, 20, 12],
  );
}

function sheetOf(
  name: string,
  head: readonly string[],
  rows: readonly (readonly (string | number | undefined)[])[],
  widths: readonly number[],
): Sheet<never> {
  return {
    sheet: name,
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
    data: [
      head.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
      ...rows.map((row) => row.map(cellOf) as Cells),
    ],
  };
}

/** Each cell says its type: nothing that anybody wrote is ever taken for a formula. */
function cellOf(value: string | number | undefined) {
  if (value === undefined || value === '') return null;
  if (typeof value === 'number') return { value, type: Number };
  return { value: writable(value), type: String, wrap: true, alignVertical: 'top' as const };
}
