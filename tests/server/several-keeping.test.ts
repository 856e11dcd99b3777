import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { connect as connectToNats } from '@nats-io/transport-node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connect } from '../../client/live.ts';
import type { SessionSource } from '../../client/source.ts';
import type { ParticipantView, TrainerView } from '../../session/views.ts';
import { Nats, hasNats } from './logs/nats.ts';
import { ServerProcess, run, until } from './process.ts';

if (!hasNats)
  console.warn('nats-server is not installed: names at several servers are not tested.');

describe.skipIf(!hasNats)('names and rehearsals at two servers on one NATS', () => {
  let nats: Nats;
  let a: ServerProcess;
  let b: ServerProcess;
  let sources: SessionSource[];

  beforeEach(async () => {
    sources = [];
    nats = await Nats.start();
    a = await ServerProcess.start(`--log=${nats.addresses}`);
    b = await ServerProcess.start(`--log=${nats.addresses}`);
  }, 60_000);
  afterEach(async () => {
    for (const source of sources) source.close();
    await Promise.all([a.kill(), b.kill()]);
    await nats.stop();
  });

  const consoleAt = async ({ base, key }: ServerProcess, code: string) => {
    const trainer = connect<TrainerView>({ base, role: 'trainer', code, lang: 'fr', key });
    sources.push(trainer);
    await until(trainer, ({ view }) => !!view);
    return trainer;
  };

  /** A session that asks for names, and somebody at each server who gives one. */
  const namedSession = async () => {
    const { code } = await a.api<{ code: string }>('/sessions', {
      deck: 'ami-ou-client',
      lang: 'fr',
    });
    const trainer = await consoleAt(b, code);
    await trainer.command({ type: 'ask-names', asked: true });
    for (const [{ base }, name] of [
      [a, 'Ada Lovelace'],
      [b, 'Blaise Pascal'],
    ] as const) {
      const secret = `the-secret-of-${name}`;
      const to = { base, role: 'participant', code, lang: 'fr', secret } as const;
      const phone = connect<ParticipantView>(to);
      sources.push(phone);
      await until(phone, ({ view }) => !!view?.names);
      expect(await phone.giveName!(name)).toBe('done');
    }
    await until(trainer, ({ view }) => view?.named === 2);
    return { code, trainer };
  };

  const sheetAt = async (server: ServerProcess, code: string) => {
    const { attendees } = await server.api<{ attendees: { name: string }[] }>(
      `/sessions/${code}/attendance`,
    );
    return attendees.map(({ name }) => name);
  };

  const everyone = ['Ada Lovelace', 'Blaise Pascal'];

  /** Resolves when the sheet at a server is as it should be. */
  const shows = (server: ServerProcess, code: string, names: readonly string[]) =>
    expect.poll(() => sheetAt(server, code)).toEqual(names);

  const rosterOf = ({ data }: ServerProcess) => readFile(join(data, 'roster.sqlite'));

  it('the attendance sheet is whole at each, and stays so when the other is gone for good', async () => {
    const { code } = await namedSession();
    await shows(a, code, everyone);
    await a.kill();
    await shows(b, code, everyone);
    const another = await ServerProcess.start(`--log=${nats.addresses}`);
    try {
      await shows(another, code, everyone);
    } finally {
      await another.kill();
    }
  }, 60_000);

  it('names erased at one leave no byte at the other, whether it runs or comes back later', async () => {
    const { code } = await namedSession();
    await shows(a, code, everyone);
    const remove = (server: ServerProcess) =>
      fetch(`${server.base}/api/sessions/${code}/names`, {
        method: 'DELETE',
        headers: { authorization: `Bearer ${server.key}` },
      });
    await remove(b);
    await shows(a, code, []);
    for (const server of [a, b]) expect((await rosterOf(server)).includes('Lovelace')).toBe(false);

    const { code: later, trainer } = await namedSession();
    await shows(a, later, everyone);
    await a.kill();
    expect((await rosterOf(a)).includes('Lovelace')).toBe(true);
    const purged = await run([
      'purge',
      later,
      '--names',
      `--log=${nats.addresses}`,
      `--data=${b.data}-`,
    ]).ended.promise;
    expect(purged.said).toContain('are erased');
    await until(trainer, ({ view }) => view?.named === 0);
    await a.start();
    await shows(a, later, []);
    await expect.poll(async () => (await rosterOf(a)).includes('Lovelace')).toBe(false);
    await shows(b, later, []);
  }, 90_000);

  it('a session erased while a server is away takes its names along there, too', async () => {
    const { code } = await namedSession();
    await shows(a, code, everyone);
    await a.kill();
    await fetch(`${b.base}/api/sessions/${code}`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${b.key}` },
    });
    await a.start();
    await expect.poll(async () => (await rosterOf(a)).includes('Lovelace')).toBe(false);
    expect((await rosterOf(b)).includes('Lovelace')).toBe(false);
  }, 60_000);

  it('a rehearsal is played by one server, and by another when that one is gone', async () => {
    const { code } = await a.api<{ code: string }>('/sessions', {
      deck: 'ami-ou-client',
      lang: 'fr',
      rehearsal: 12,
    });
    const [here, there] = [await consoleAt(a, code), await consoleAt(b, code)];
    await until(there, ({ view }) => view?.connected === 12);
    await until(here, ({ view }) => view?.connected === 12);
    const players = await whoPlays(nats, 3);
    expect(new Set(players).size).toBe(1);
    await a.kill();
    await b.api('/sessions');
    const [later] = await whoPlays(nats, 1, players[0]);
    expect(later).not.toBe(players[0]);
    await until(there, ({ view }) => view?.connected === 12);
  }, 60_000);
});

/** The servers that say, so many times, that they have people with them; all but one, where it is named. */
async function whoPlays(nats: Nats, times: number, but?: string): Promise<string[]> {
  const connection = await connectToNats({ servers: nats.addresses.replace('nats://', '') });
  const players: string[] = [];
  for await (const message of connection.subscribe('connivence-present')) {
    const { server, people } = message.json<{ server: string; people: string[] }>();
    if (people.length > 0 && server !== but) players.push(server);
    if (players.length === times) break;
  }
  await connection.close();
  return players;
}
