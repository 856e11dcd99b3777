import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { afterEach, describe, expect, it } from 'vitest';
import { JetStreamLog } from '../../../server/logs/jetstream.ts';
import type { SessionEvent } from '../../../session/events.ts';
import { LogMovedOn, type Positioned } from '../../../session/log.ts';
import { eventLogContract } from '../../contracts/event-log.ts';
import { Nats, hasNats } from './nats.ts';

if (!hasNats) console.warn('nats-server is not installed: the JetStream log is not tested.');

describe.skipIf(!hasNats)('with a NATS server', () => {
  let nats: Nats;
  const logs: JetStreamLog[] = [];
  afterEach(async () => {
    await Promise.all(logs.splice(0).map((log) => log.close()));
    await nats.stop();
  });

  const opened = async (warn?: (line: string) => void) => {
    const log = await JetStreamLog.open(nats.addresses, { ...(warn && { warn }) });
    logs.push(log);
    return log;
  };

  eventLogContract('the JetStream log', async () => {
    nats = await Nats.start();
    return { open: () => JetStreamLog.open(nats.addresses), bytes: () => nats.bytes() };
  });

  it('a room that votes at once is a message for each commit window, not one for each vote', async () => {
    nats = await Nats.start();
    const log = await opened();
    await Promise.all(Array.from({ length: 1000 }, (_, i) => log.append('s', [joined(`p${i}`)])));
    const manager = await jetstreamManager(log.connection);
    const { state } = await manager.streams.info('connivence');
    expect(state.messages).toBeLessThan(10);
  });

  it('two servers see one order, and learn of each other’s sessions, new and removed', async () => {
    nats = await Nats.start();
    const [a, b] = [await opened(), await opened()];
    const [seenByA, seenByB]: Positioned[][] = [[], []];
    await a.subscribe('s', 0, (batch) => void seenByA!.push(...batch));
    await b.subscribe('s', 0, (batch) => void seenByB!.push(...batch));
    await Promise.all(
      Array.from({ length: 200 }, (_, i) => (i % 2 ? a : b).append('s', [joined(`p${i}`)])),
    );
    await reach(() => seenByA!.length === 200 && seenByB!.length === 200);
    expect(seenByB).toEqual(seenByA);
    expect(await b.sessions()).toEqual(['s']);
    const told: string[] = [];
    b.onRemoved((session) => void told.push(session));
    await a.remove('s');
    await reach(() => told.length > 0);
    expect(told).toEqual(['s']);
    expect(await b.sessions()).toEqual([]);
    await expect(b.append('s', [joined('late')])).rejects.toThrow('removed');
  });

  it('a removal takes along what another server had on its way', async () => {
    nats = await Nats.start();
    const [a, b] = [await opened(), await opened()];
    const secret = 'zyxwvutsrq-remember-me-not';
    await a.append('s', [joined('first')]);
    const removing = a.remove('s');
    // Behind its back: it has not been told yet.
    await jetstream(b.connection).publish('connivence.s.said', JSON.stringify([joined(secret)]));
    await removing;
    await jetstream(b.connection).publish('connivence.s.said', JSON.stringify([joined(secret)]));
    const manager = await jetstreamManager(a.connection);
    let left = 1;
    while (left > 0) ({ messages: left } = (await manager.streams.info('connivence')).state);
    expect((await nats.bytes()).includes(secret)).toBe(false);
    expect(await (await opened()).sessions()).toEqual([]);
  });

  it('two servers that remove the same session at once both have removed it', async () => {
    nats = await Nats.start();
    const [a, b] = [await opened(), await opened()];
    for (let i = 0; i < 50; i++) await a.append('s', [joined(`p${i}`)]);
    await Promise.all([a.remove('s'), b.remove('s')]);
    expect(await (await opened()).sessions()).toEqual([]);
  }, 20_000);

  it('of two servers that lead at once, one wins', async () => {
    nats = await Nats.start();
    const [a, b] = [await opened(), await opened()];
    const at = await a.append('s', [joined('first')], 0);
    const results = await Promise.allSettled([
      a.append('s', [joined('a')], at),
      b.append('s', [joined('b')], at),
    ]);
    const lost = results.filter(({ status }) => status === 'rejected');
    expect(lost).toHaveLength(1);
    expect((lost[0] as PromiseRejectedResult).reason).toBeInstanceOf(LogMovedOn);
  });

  it('says at the start that one replica is no promise, and nothing of a cluster of three', async () => {
    nats = await Nats.start();
    const said: string[] = [];
    await opened((line) => void said.push(line));
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/one replica: a power cut could lose/);
  });

  it('a cluster of three is killed one after the other while people vote: what was acknowledged is there, once, in one order', async () => {
    nats = await Nats.start(3);
    const said: string[] = [];
    const [a, b] = [await opened((line) => void said.push(line)), await opened()];
    expect(said).toEqual([]);
    const seen: Positioned[] = [];
    await b.subscribe('s', 0, (batch) => void seen.push(...batch));
    const acknowledged: string[] = [];
    const voting = { on: true };
    const voters = [a, b].map(async (log, voter) => {
      for (let i = 0; voting.on; i++) {
        const name = `${voter}-${i}`;
        await log.append('s', [joined(name)]);
        acknowledged.push(name);
      }
    });
    for (const which of [0, 1, 2]) {
      const goal = acknowledged.length + 50;
      await reach(() => acknowledged.length > goal);
      await nats.kill(which);
      const after = acknowledged.length + 50;
      await reach(() => acknowledged.length > after);
      await nats.run(which);
    }
    voting.on = false;
    await Promise.all(voters);
    const history: Positioned[] = [];
    await (await opened()).subscribe('s', 0, (batch) => void history.push(...batch));
    await reach(() => seen.length === history.length);
    expect(seen).toEqual(history);
    expect(namesOf(history).toSorted()).toEqual(acknowledged.toSorted());
  }, 120_000);
});

function joined(participant: string): SessionEvent {
  return { v: 1, type: 'participant-joined', at: 0, participant };
}

function namesOf(batch: readonly Positioned[]): string[] {
  return batch.map(({ event }) =>
    event.type === 'participant-joined' ? event.participant : event.type,
  );
}

/** Resolves when it is so. */
function reach(isSo: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = setInterval(() => isSo() && (clearInterval(look), resolve()), 5);
  });
}
