import { copyFile, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeAll, describe, expect, it } from 'vitest';
import { FileDamaged, SqliteFile } from '../../server/logs/sqlite-file.ts';
import { SqliteLog, positionedFrom } from '../../server/logs/sqlite.ts';
import type { SessionEvent } from '../../session/events.ts';
import { run } from '../server/process.ts';

/** Answers acknowledged one after the other, each in a commit of its own. */
const COMMITS = 60;

/** Places in a file at which it is cut or garbled. */
const PLACES = 100;

const FILES = ['log.sqlite', 'log.sqlite-wal'] as const;

/** Copies of a log's files as they were on the disk when so many answers were acknowledged; as after a power cut. */
interface Snapshot {
  readonly folder: string;
  readonly acknowledged: number;
}

let before: Snapshot;
let after: Snapshot;

function joined(i: number): SessionEvent {
  return { v: 1, type: 'participant-joined', at: i, participant: nameOf(i) };
}

/** Long enough that many pages are written. */
function nameOf(i: number): string {
  return `person-${i}-`.padEnd(400, 'x');
}

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'connivence-torn-'));
  const log = await SqliteLog.open(join(folder, 'log.sqlite'));
  const snapshot = async (acknowledged: number): Promise<Snapshot> => {
    const copy = join(folder, `after-${acknowledged}`);
    await mkdir(copy);
    for (const file of FILES) await copyFile(join(folder, file), join(copy, file));
    return { folder: copy, acknowledged };
  };
  for (let i = 0; i < COMMITS / 2; i++) await log.append('s', [joined(i)]);
  before = await snapshot(COMMITS / 2);
  for (let i = COMMITS / 2; i < COMMITS; i++) await log.append('s', [joined(i)]);
  after = await snapshot(COMMITS);
  await log.close();
});

/** Puts a log's files into a fresh folder. */
async function laid(files: Partial<Record<(typeof FILES)[number], Buffer>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'connivence-torn-'));
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, name), bytes);
  return join(folder, 'log.sqlite');
}

/** What a log has after a fault, by name; or why it cannot be opened or read. */
function found(file: string): string[] | Error {
  let log: SqliteFile | undefined;
  try {
    log = new SqliteFile(file);
    const people: string[] = [];
    log.read('s', 0, (rows) => {
      for (const { event } of rows.flatMap(positionedFrom))
        people.push(event.type === 'participant-joined' ? event.participant : event.type);
    });
    return people;
  } catch (cause) {
    return cause as Error;
  } finally {
    log?.close();
  }
}

const names = (many: number) => Array.from({ length: many }, (_, i) => nameOf(i));

describe('a write that a power cut tore', () => {
  it('at any place after what was acknowledged takes nothing of it along', async () => {
    const database = await readFile(join(after.folder, 'log.sqlite'));
    const [old, wal] = await Promise.all(
      [before, after].map(({ folder }) => readFile(join(folder, 'log.sqlite-wal'))),
    );
    // What follows was being written when the power went: part of it arrived, or something else did.
    const tail = wal!.length - old!.length;
    expect(tail).toBeGreaterThan(10_000);
    for (let i = 0; i < PLACES; i++) {
      const at = old!.length + Math.floor((tail * i) / PLACES);
      const cut = wal!.subarray(0, at);
      const garbled = Buffer.concat([cut, noise(Math.min(4096, wal!.length - at), i)]);
      const holed = Buffer.concat([cut, Buffer.alloc(512), wal!.subarray(at + 512)]);
      for (const torn of [cut, garbled, holed]) {
        const events = found(await laid({ 'log.sqlite': database, 'log.sqlite-wal': torn }));
        expect(events).toBeInstanceOf(Array);
        const people = events as string[];
        // All that was acknowledged, then whole commits or nothing, and nothing that nobody wrote.
        expect(people.length).toBeGreaterThanOrEqual(before.acknowledged);
        expect(people).toEqual(names(people.length));
      }
    }
  });
});

describe('a file that a disk damaged', () => {
  it('at any place is found out, never told otherwise than it was written, and never written over', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'connivence-torn-'));
    const whole = join(folder, 'log.sqlite');
    for (const file of FILES) await copyFile(join(after.folder, file), join(folder, file));
    const closing = new DatabaseSync(whole);
    closing.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    closing.close();
    const bytes = await readFile(whole);
    let [toldAll, refused] = [0, 0];
    for (let i = 0; i < PLACES; i++) {
      const at = Math.floor((bytes.length * i) / PLACES);
      const garbled = Buffer.from(bytes);
      noise(64, i).copy(garbled, Math.min(at, bytes.length - 64));
      // One letter of a name for another: nothing but a sum tells.
      const misspelled = Buffer.from(bytes);
      const letter = misspelled.indexOf('xxxx', at);
      if (letter >= 0) misspelled.write('y', letter + 1);
      for (const damaged of [garbled, misspelled, bytes.subarray(0, at)]) {
        // Nothing at all is a log that was never begun.
        if (damaged.length === 0) continue;
        const file = await laid({ 'log.sqlite': damaged });
        const events = found(file);
        if (events instanceof Error) {
          refused += 1;
          if (!(events instanceof FileDamaged)) continue;
          expect((await readFile(file)).equals(damaged)).toBe(true);
        } else {
          toldAll += 1;
          expect(events).toEqual(names(COMMITS));
        }
      }
    }
    // Some places hold nothing: free space in a page.
    expect(refused).toBeGreaterThan(2 * PLACES);
    console.info(`${refused} damages found out, ${toldAll} that touched nothing`);
  });

  it('is told at the start in a line that says where it is, that it was left alone, and how to mend it', async () => {
    const data = await mkdtemp(join(tmpdir(), 'connivence-torn-'));
    const file = join(data, 'sessions.sqlite');
    await writeFile(file, noise(20_000, 1));
    const { code, said } = await run(['--port=0', `--data=${data}`]).ended.promise;
    expect(code).toBe(1);
    expect(said.trim().split('\n')).toHaveLength(1);
    expect(said).toContain(`${file} is damaged`);
    expect(said).toContain(`sqlite3 ${file} .recover | sqlite3 mended.sqlite`);
    expect((await readFile(file)).equals(noise(20_000, 1))).toBe(true);
  });

  it('of names, or of the lock, is told likewise', async () => {
    for (const [name, advice] of [
      ['roster.sqlite', 'is damaged'],
      ['lock.sqlite', 'It holds nothing: delete it'],
    ] as const) {
      const data = await mkdtemp(join(tmpdir(), 'connivence-torn-'));
      await writeFile(join(data, name), noise(20_000, 1));
      const { code, said } = await run(['--port=0', `--data=${data}`]).ended.promise;
      expect(code).toBe(1);
      expect(said.trim().split('\n')).toHaveLength(1);
      expect(said).toContain(join(data, name));
      expect(said).toContain(advice);
    }
  });
});

/** Bytes that mean nothing, the same for the same seed. */
function noise(length: number, seed: number): Buffer {
  let state = (seed * 2_654_435_761 + 1) >>> 0;
  return Buffer.from(
    Array.from({ length }, () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state >>> 24;
    }),
  );
}
