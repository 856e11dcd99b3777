import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { connect } from '../../client/live.ts';
import type { SessionSource } from '../../client/source.ts';
import type { PollBallot } from '../../session/kinds/poll.ts';
import type { ParticipantView } from '../../session/views.ts';
import { Workshop } from '../faults/workshop.ts';
import { Nats, hasNats } from './logs/nats.ts';
import { ServerProcess, run, until } from './process.ts';

if (!hasNats) console.warn('nats-server is not installed: copies to and from NATS are not tested.');

const SCENARIO = 'le-courriel-pour-rien';

describe.skipIf(!hasNats)('a copy', () => {
  const started: { kill(): Promise<void> }[] = [];
  const sources: Pick<SessionSource, 'close'>[] = [];
  afterEach(async () => {
    for (const source of sources.splice(0)) source.close();
    for (const each of started.splice(0)) await each.kill();
  });

  const server = async (...args: string[]) => {
    const each = await ServerProcess.start(...args);
    started.push(each);
    return each;
  };
  const natsNow = async () => {
    const nats = await Nats.start();
    started.push({ kill: () => nats.stop() });
    return `--log=${nats.addresses}`;
  };
  const copied = async (...args: string[]) => (await run(['copy', ...args]).ended.promise).said;

  it('of NATS is a data folder that one server goes on with, and goes back to NATS as it is', async () => {
    const log = await natsNow();
    const first = await server(log);
    const workshop = await Workshop.open(first);
    sources.push(workshop);
    const { code } = workshop;
    const { options } = await workshop.openVote<PollBallot>(SCENARIO);
    await workshop.trainer.command({ type: 'ask-names', asked: true });
    const pick = (i: number) => ({ picks: [options[i]!.id], guess: options[i]!.id });
    const phoneAt = async ({ base }: ServerProcess) => {
      const secret = 'the-secret-of-a-phone-that-moves';
      const to = { base, role: 'participant', code, lang: 'fr', secret } as const;
      const phone = connect<ParticipantView>(to);
      sources.push(phone);
      await until(phone, ({ view }) => view?.play?.phase === 'open');
      return phone;
    };
    const phone = await phoneAt(first);
    expect(await phone.answer(pick(0))).toBe('counted');
    expect(await phone.giveName!('Ada Lovelace')).toBe('done');

    const folder = join(await mkdtemp(join(tmpdir(), 'connivence-copy-')), 'backup');
    const data = `--data=${first.data}`;
    expect(await copied('--to', folder, log, data)).toContain('1 sessions are copied');
    expect(await copied('--to', folder, log, data)).toContain('0 sessions are copied');

    const alone = await server(`--data=${folder}`);
    expect(alone.key).toBe(first.key);
    const again = await phoneAt(alone);
    expect(again.own).toMatchObject({ answer: pick(0), name: 'Ada Lovelace' });
    expect(await again.answer(pick(1))).toBe('counted');
    await alone.stop();

    const elsewhere = await natsNow();
    const fresh = `--data=${await mkdtemp(join(tmpdir(), 'connivence-copy-'))}`;
    expect(await copied('--from', folder, elsewhere, fresh)).toMatch(/^1 sessions [^.]*\.\n$/);
    const last = await server(elsewhere, fresh);
    const back = await phoneAt(last);
    expect(back.own).toMatchObject({ answer: pick(1), name: 'Ada Lovelace' });
    const { base, key } = last;
    const trainer = connect({ base, role: 'trainer', code, lang: 'fr', key });
    sources.push(trainer);
    await until(trainer, ({ view }) => !!view);
    expect(await trainer.command({ type: 'close-round', ref: SCENARIO })).toBe('done');
  }, 90_000);

  it('is refused, in a line, where it is not said which way, or where a server is at work', async () => {
    expect(await copied()).toMatch(/^connivence: Say one of --to .*\n$/);
    expect(await copied('--from', '/nowhere')).toMatch(
      /^connivence: There are no sessions in .*\n$/,
    );
    const busy = await server();
    expect(await copied('--to', busy.data, '--data=/tmp')).toMatch(/^connivence: Another .*\n$/);
  }, 60_000);
});
