import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connect } from '../../client/live.ts';
import type { SessionSource } from '../../client/source.ts';
import type { PollBallot, PollTally } from '../../session/kinds/poll.ts';
import type { ParticipantView, StageView, TrainerView } from '../../session/views.ts';
import { Nats, hasNats } from './logs/nats.ts';
import { ServerProcess, run, until } from './process.ts';

if (!hasNats)
  console.warn('nats-server is not installed: servers that share a log are not tested.');

const SCENARIO = 'le-courriel-pour-rien';

describe.skipIf(!hasNats)('two servers on one NATS', () => {
  let nats: Nats;
  let a: ServerProcess;
  let b: ServerProcess;
  const sources: SessionSource[] = [];

  beforeEach(async () => {
    nats = await Nats.start();
    a = await ServerProcess.start(`--log=${nats.addresses}`);
    b = await ServerProcess.start(`--log=${nats.addresses}`);
  }, 60_000);
  afterEach(async () => {
    for (const source of sources.splice(0)) source.close();
    await Promise.all([a.kill(), b.kill()]);
    await nats.stop();
  });

  const opened = () => a.api<{ code: string }>('/sessions', { deck: 'ami-ou-client', lang: 'fr' });

  const phoneOf = ({ base }: ServerProcess, code: string, secret: string) => {
    const phone = connect<ParticipantView>({ base, role: 'participant', code, lang: 'fr', secret });
    sources.push(phone);
    return phone;
  };

  /** Shows the scenario, and opens its vote. */
  const openVote = async (trainer: SessionSource<TrainerView>): Promise<PollBallot> => {
    while (trainer.view!.play?.ref !== SCENARIO) {
      const { place } = trainer.view!.next;
      await trainer.command({ type: 'show-slide', place });
      await until(trainer, ({ view }) => view?.place.h === place.h && view.place.f === place.f);
    }
    expect(await trainer.command({ type: 'open-round', ref: SCENARIO })).toBe('done');
    return trainer.view!.play!.ballot as PollBallot;
  };

  it('a phone on one and the wall on the other see the same tally, and the trainer counts everybody', async () => {
    const { code } = await opened();
    expect(b.key).toBe(a.key);
    const { key } = a;
    const wall = connect<StageView>({ base: b.base, role: 'stage', code, lang: 'fr', key });
    const trainer = connect<TrainerView>({ base: b.base, role: 'trainer', code, lang: 'fr', key });
    sources.push(wall, trainer);
    const [one, two] = [
      phoneOf(a, code, 'the-secret-of-the-first-phone'),
      phoneOf(b, code, 'the-secret-of-the-second-phone'),
    ];
    await Promise.all([until(wall, ({ view }) => !!view), until(trainer, ({ view }) => !!view)]);
    await until(trainer, ({ view }) => view?.connected === 2);
    const { options } = await openVote(trainer);
    await Promise.all([one, two].map((each) => until(each, (s) => s.view?.play?.phase === 'open')));
    const [first, second] = options;
    expect(await one.answer({ picks: [first!.id], guess: first!.id })).toBe('counted');
    expect(await two.answer({ picks: [second!.id], guess: first!.id })).toBe('counted');
    await until(wall, ({ view }) => view?.answered === 2);
    await until(trainer, ({ view }) => view?.answered === 2);
    expect(await trainer.command({ type: 'close-round', ref: SCENARIO })).toBe('done');
    expect(await trainer.command({ type: 'show-results', ref: SCENARIO, shown: true })).toBe(
      'done',
    );
    await until(wall, ({ view }) => !!view?.play?.result);
    await until(one, ({ view }) => !!view?.play?.result);
    expect(one.view!.play!.result).toEqual(wall.view!.play!.result);
    expect((wall.view!.play!.result!.rounds[0]!.tally as PollTally).people).toBe(2);
  }, 60_000);

  it('a phone that loses its server votes on with the other, and is the same person there', async () => {
    const { code } = await opened();
    const secret = 'the-secret-of-a-wandering-phone';
    const { base, key } = b;
    const trainer = connect<TrainerView>({ base, role: 'trainer', code, lang: 'fr', key });
    const before = phoneOf(a, code, secret);
    sources.push(trainer);
    await Promise.all([until(trainer, ({ view }) => !!view), until(before, ({ view }) => !!view)]);
    const { options } = await openVote(trainer);
    await until(before, ({ view }) => view?.play?.phase === 'open');
    const [first, second] = options;
    expect(await before.answer({ picks: [first!.id], guess: first!.id })).toBe('counted');
    await a.kill();
    const after = phoneOf(b, code, secret);
    await until(after, ({ view }) => view?.play?.phase === 'open');
    expect(after.own?.answer).toMatchObject({ picks: [first!.id] });
    expect(await after.answer({ picks: [second!.id], guess: first!.id })).toBe('counted');
    await until(trainer, ({ view }) => view?.connected === 1);
    expect(trainer.view).toMatchObject({ joined: 1, answered: 1 });
  }, 60_000);

  it('while NATS is away the wall says that votes wait; those given meanwhile count when it is back', async () => {
    const { code } = await opened();
    const { base, key } = b;
    const wall = connect<StageView>({ base, role: 'stage', code, lang: 'fr', key });
    const trainer = connect<TrainerView>({ base, role: 'trainer', code, lang: 'fr', key });
    const phone = phoneOf(a, code, 'the-secret-of-a-patient-phone');
    sources.push(wall, trainer);
    await until(trainer, ({ view }) => !!view);
    const { options } = await openVote(trainer);
    await until(phone, ({ view }) => view?.play?.phase === 'open');
    await nats.kill(0);
    const answered = phone.answer({ picks: [options[0]!.id], guess: options[0]!.id });
    await until(wall, ({ view }) => view?.stalled === true);
    expect(wall.view!.answered).toBe(0);
    await nats.run(0);
    expect(await answered).toBe('counted');
    await until(wall, ({ view }) => view?.answered === 1 && !view.stalled);
  }, 60_000);

  it('a session erased at one is erased at the other, and who is in it there is told so', async () => {
    const { code } = await opened();
    const phone = phoneOf(b, code, 'the-secret-of-a-phone-to-go');
    await until(phone, ({ view }) => !!view);
    await fetch(`${a.base}/api/sessions/${code}`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${a.key}` },
    });
    await until(phone, ({ link }) => link !== 'online');
    expect(await b.api('/sessions')).toEqual([]);
    expect((await nats.bytes()).includes(code)).toBe(false);
  }, 60_000);

  it('a server started while NATS is away says so in one line, waits, and serves when it is back', async () => {
    const { code } = await opened();
    await nats.kill(0);
    const data = `--data=${await mkdtemp(join(tmpdir(), 'connivence-'))}`;
    const { output, ended } = run([
      '--port=0',
      '--host=127.0.0.1',
      data,
      `--log=${nats.addresses}`,
    ]);
    const said = (what: RegExp) =>
      new Promise<string>((resolve) => {
        output((text) => {
          const found = what.exec(text);
          if (found) resolve(found.at(-1)!);
        });
      });
    try {
      expect(await said(/^(connivence: NATS does not answer at .*)\n/)).toContain('waiting for it');
      await nats.run(0);
      const trainer = new URL(await said(/(http:\S+#key=[\w-]+)/));
      const sessions = await fetch(new URL('/api/sessions', trainer), {
        headers: { authorization: `Bearer ${trainer.hash.slice('#key='.length)}` },
      });
      expect(await sessions.json()).toMatchObject([{ code }]);
    } finally {
      ended.process.kill('SIGKILL');
    }
  }, 60_000);

  it('a session is exported and purged from the command line, while servers run or not', async () => {
    const { code } = await opened();
    const phone = phoneOf(b, code, 'the-secret-of-a-phone-to-go');
    await until(phone, ({ view }) => !!view);
    const folder = await mkdtemp(join(tmpdir(), 'connivence-'));
    const log = `--log=${nats.addresses}`;
    const file = join(folder, 'session.json');
    const exported = await run(['export', 'recording', code, log, '-o', file]).ended.promise;
    expect(exported.code).toBe(0);
    expect(JSON.parse(await readFile(file, 'utf8'))).toHaveProperty('events');
    const purged = await run(['purge', code, log, `--data=${folder}`]).ended.promise;
    expect(purged.said).toContain(`${code} is erased.`);
    await until(phone, ({ link }) => link !== 'online');
    expect(await a.api('/sessions')).toEqual([]);
    const again = await run(['purge', code, log, `--data=${folder}`]).ended.promise;
    expect(again.said).toContain('has the code');
  }, 60_000);
});

it('a purge or an export says in one line that NATS does not answer', async () => {
  for (const command of [['purge'], ['export', 'recording']]) {
    const { code, said } = await run([...command, 'K7PRXM', '--log=nats://127.0.0.1:1']).ended
      .promise;
    expect(code).toBe(1);
    expect(said.trim().split('\n')).toHaveLength(1);
    expect(said).toMatch(/NATS does not answer at 127.0.0.1:1 .*See --log/);
  }
}, 60_000);
