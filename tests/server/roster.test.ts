import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { attendanceSheet } from '../../server/attendance-sheet.ts';
import { Roster } from '../../server/roster.ts';

const MINUTE = 60_000;
const T = 1_700_000_000_000;

let folder: string;
let roster: Roster;

const open = () => (roster = new Roster(join(folder, 'roster.sqlite')));

/** Every byte of the folder: journals and free pages included. */
async function bytes(): Promise<Buffer> {
  const files = await readdir(folder);
  return Buffer.concat(await Promise.all(files.map((file) => readFile(join(folder, file)))));
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'connivence-roster-'));
  open();
});
afterEach(() => roster.close());

describe('the roster', () => {
  it('has what it said it has, after a crash too', async () => {
    await roster.give('s', 'ada', 'Ada Lovelace', T, T);
    const again = new Roster(join(folder, 'roster.sqlite'));
    expect(again.nameOf('s', 'ada')).toBe('Ada Lovelace');
    again.close();
  });

  it('keeps one line of one person, in the name given last', async () => {
    await Promise.all([
      roster.give('s', 'ada', 'Ada', T, T),
      roster.give('s', 'ada', 'Ada Lovelace', T, T),
      roster.give('s', 'bob', '', T, T),
    ]);
    expect(roster.attendance('s').map(({ name }) => name)).toEqual(['Ada Lovelace']);
    expect([roster.named('s'), roster.declined('s')]).toEqual([1, 1]);
  });

  it('counts a phone that sleeps as a person who is there, and a long absence as none', async () => {
    await roster.give('s', 'ada', 'Ada', T, T);
    for (const minute of [1, 2, 14, 60, 61]) roster.seen('s', ['ada', 'eve'], T + minute * MINUTE);
    expect(roster.attendance('s')).toMatchObject([
      { first: T, last: T + 61 * MINUTE, minutes: 15 },
    ]);
  });

  it('keeps nothing at all of who gave no name', async () => {
    await roster.give('s', 'ada', 'Ada', T, T);
    roster.seen('s', ['eve-the-anonymous'], T + MINUTE);
    roster.write();
    expect((await bytes()).includes('eve-the-anonymous')).toBe(false);
  });

  it('shows no pseudonym on the sheet', async () => {
    await roster.give('s', 'pseudonym-of-ada', 'Ada', T, T);
    const sheet = roster.attendance('s');
    expect(JSON.stringify(sheet)).not.toContain('pseudonym-of-ada');
    expect(roster.participantOf('s', sheet[0]!.id)).toBe('pseudonym-of-ada');
  });
});

describe('a purge', () => {
  it('leaves no byte of a name, after names were changed, moved about and erased in part', async () => {
    const secret = (i: number) => `Zyxwvut-${i}-Remember-Me-Not`;
    for (let turn = 0; turn < 3; turn++) {
      await Promise.all(
        Array.from({ length: 300 }, (_, i) =>
          roster.give('s', `p${i}`, secret(i) + 'x'.repeat((i * (turn + 3)) % 40), T, T),
        ),
      );
    }
    await roster.give('kept', 'ada', 'Ada Lovelace', T, T);
    expect((await bytes()).includes('Remember-Me-Not')).toBe(true);
    roster.purge('s');
    const left = await bytes();
    expect(left.includes('Remember-Me-Not')).toBe(false);
    expect(left.includes('Ada Lovelace')).toBe(true);
    expect(roster.attendance('s')).toEqual([]);
  });

  it('takes along what was on its way to the disk, and says that it was not kept', async () => {
    const given = roster.give('s', 'ada', 'Remember-Me-Not', T, T);
    roster.purge('s');
    await expect(given).rejects.toThrow('erased');
    await roster.give('kept', 'bob', 'Bob', T, T);
    expect((await bytes()).includes('Remember-Me-Not')).toBe(false);
  });
});

describe('the sheet as a file', () => {
  const line = (name: string) => ({ id: '1', name, first: T, last: T, minutes: 45 });

  it('is read by a spreadsheet as it was typed: accents, semicolons and quotes', () => {
    const text = attendanceSheet([line('Zoé; dite « Zo »'), line('Jo "J"')], 'Ami ou client', 'fr');
    expect(text).toMatch(/^\ufeffAmi ou client\r\nNom;Arrivée;Départ;Minutes\r\n/);
    expect(text).toContain('\r\n"Zoé; dite « Zo »";');
    expect(text).toContain('\r\n"Jo ""J""";');
  });

  it('is no program: a name that begins like a formula is a text', () => {
    for (const name of ['=1+1', '+33 6', '-2', '@SUM(A1)'])
      expect(attendanceSheet([line(name)], 'T', 'en')).toContain(`\r\n'${name};`);
  });
});
