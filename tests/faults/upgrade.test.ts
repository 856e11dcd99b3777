import { mkdtemp, readFile, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { PollBallot } from '../../session/kinds/poll.ts';
import { ServerProcess, until } from '../server/process.ts';
import { OPEN_AT_THE_END, type Then } from './make-fixture.ts';
import { Phones } from './phones.ts';
import { SOUND, verdictOn } from './verdict.ts';
import { Workshop } from './workshop.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');

/** A data folder as an older version left it. */
async function laid(name: string): Promise<{ data: string; then: Then }> {
  const data = await mkdtemp(join(tmpdir(), 'connivence-old-'));
  const file = await readFile(join(FIXTURES, name, 'sessions.sqlite.gz'));
  const then = JSON.parse(await readFile(join(FIXTURES, name, 'then.json'), 'utf8')) as Then;
  await writeFile(join(data, 'sessions.sqlite'), gunzipSync(file));
  await writeFile(join(data, 'trainer.key'), then.trainerKey);
  await writeFile(join(data, 'pepper.key'), then.pepper);
  return { data, then };
}

/** Every row of a log, as it stands in the file. */
function rowsIn(data: string): unknown[] {
  const database = new DatabaseSync(join(data, 'sessions.sqlite'), { readOnly: true });
  const rows = database.prepare('SELECT session, first, last, body FROM batches ORDER BY last');
  const all = rows.all();
  database.close();
  return all;
}

for (const name of await readdir(FIXTURES)) {
  it(`a session that was running under an older version (${name}) goes on where it was: every answer of then counts, every tally is the same, nothing is rewritten`, async () => {
    const { data, then } = await laid(name);
    const old = rowsIn(data);
    const server = await ServerProcess.startIn({ data }, '--retention=0');
    onTestFinished(() => server.kill());
    const workshop = Workshop.at(server, then.code);
    onTestFinished(() => workshop.close());
    await until(workshop.trainer, ({ view }) => !!view);
    await until(workshop.wall, ({ view }) => !!view);
    const room = await Phones.join({
      bases: [server.base],
      code: then.code,
      many: then.ledgers.length,
    });
    onTestFinished(() => room.close());
    for (const phone of room.phones) {
      phone.said.push(...then.ledgers.find(({ secret }) => secret === phone.secret)!.said);
    }
    const early = await verdictOn(data, workshop, room.phones);
    expect(early).toMatchObject(SOUND);
    const rounds = [...early.state.plays.values()].flatMap((play) => play.rounds);
    expect(Object.fromEntries(rounds.map(({ opening, tally }) => [opening, tally]))).toEqual(
      then.tallies,
    );
    // The vote that was open is open; those who had not answered do.
    const { play, answered } = workshop.wall.view!;
    expect(play).toMatchObject({ ref: OPEN_AT_THE_END, phase: 'open' });
    expect(answered).toBe(then.ledgers.length / 2);
    const { id } = (play!.ballot as PollBallot).options[0]!;
    for (const phone of room.phones.slice(answered)) {
      expect(await phone.answer({ picks: [id], guess: id })).toBe('counted');
    }
    await until(workshop.wall, ({ view }) => view?.answered === then.ledgers.length);
    expect(await verdictOn(data, workshop, room.phones)).toMatchObject(SOUND);
    expect(rowsIn(data).slice(0, old.length)).toEqual(old);
  }, 300_000);
}

describe('a log that a newer version wrote', { timeout: 300_000 }, () => {
  it.each([
    {
      what: 'an event of a type not known here',
      event: { v: 1, type: 'wall-painted', at: 0 },
      said: 'an event of the type “wall-painted” is newer than this Connivence: update it',
    },
    {
      what: 'an event of a shape not known here',
      event: { v: 2, type: 'round-opened', at: 0 },
      said: 'event version 2 is newer than this Connivence: update it',
    },
  ])(
    'with $what is told in a line, is left as it is, and holds up no other session',
    async ({ event, said }) => {
      const server = await ServerProcess.start();
      onTestFinished(() => server.kill());
      const mine = await Workshop.open(server);
      const other = await Workshop.open(server);
      for (const workshop of [mine, other]) workshop.close();
      await server.stop();
      const database = new DatabaseSync(join(server.data, 'sessions.sqlite'));
      const at = database.prepare('SELECT session, head FROM sessions ORDER BY rowid').get()!;
      const head = Number(at['head']) + 1;
      database
        .prepare('INSERT INTO batches (session, last, first, body) VALUES (?, ?, ?, ?)')
        .run(String(at['session']), head, head, JSON.stringify([event]));
      database
        .prepare('UPDATE sessions SET head = ? WHERE session = ?')
        .run(head, String(at['session']));
      database.close();
      const before = rowsIn(server.data);

      await server.start();
      const sessions = await server.api<{ code: string; unreadable?: true }[]>('/sessions');
      expect(sessions.map(({ code, unreadable }) => [code, unreadable])).toEqual([
        [other.code, undefined],
        [mine.code, true],
      ]);
      expect(server.said).toContain(`the log of ${String(at['session'])} cannot be read: ${said}`);
      const workshop = Workshop.at(server, other.code);
      onTestFinished(() => workshop.close());
      await until(workshop.trainer, ({ view }) => !!view);
      expect(rowsIn(server.data)).toEqual(before);
    },
  );
});
