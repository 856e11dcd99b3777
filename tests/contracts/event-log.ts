import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SessionEvent } from '../../session/events.ts';
import { LogMovedOn, type EventLog, type Positioned } from '../../session/log.ts';

/** What the suite needs of an engine. */
export interface EngineUnderTest {
  /** Opens the log; called again after `close` or `crash`, it must find what was acknowledged. */
  open(): Promise<EventLog>;
  /** Every byte the engine keeps; left out by an engine that keeps none. */
  bytes?(): Promise<Buffer>;
}

/** Holds an engine to the rules L1 to L9 of the event-log port. */
export function eventLogContract(name: string, make: () => Promise<EngineUnderTest>): void {
  describe(`${name} keeps the event-log contract`, () => {
    let engine: EngineUnderTest;
    let log: EventLog;

    beforeEach(async () => {
      engine = await make();
      log = await engine.open();
    });
    afterEach(() => log.close());

    it('[L1] what was acknowledged is there after reopening', async () => {
      if (!engine.bytes) return;
      await log.append('s', [joined('ada'), joined('bob')]);
      await log.close();
      log = await engine.open();
      expect(namesOf(await historyOf(log, 's'))).toEqual(['ada', 'bob']);
    });

    it('[L2] positions strictly increase within a session, reopened or not', async () => {
      await Promise.all(['a', 'b', 'c'].map((who) => log.append('s', [joined(who)])));
      if (engine.bytes) {
        await log.close();
        log = await engine.open();
      }
      const last = await log.append('s', [joined('d'), joined('e')]);
      const positions = (await historyOf(log, 's')).map(({ position }) => position);
      expect(positions).toEqual(positions.toSorted((a, b) => a - b));
      expect(new Set(positions).size).toBe(5);
      expect(positions.at(-1)).toBe(last);
    });

    it('[L3] a subscriber gets history, then what comes, each once and in order', async () => {
      await log.append('s', [joined('before')]);
      const seen: Positioned[] = [];
      const during = Array.from({ length: 50 }, (_, i) => log.append('s', [joined(`during-${i}`)]));
      const subscribed = log.subscribe('s', 0, (batch) => void seen.push(...batch));
      await Promise.all(during);
      await subscribed;
      await log.append('s', [joined('after')]);
      expect(namesOf(seen)).toEqual(['before', ...during.map((_, i) => `during-${i}`), 'after']);
    });

    it('[L3] a subscription starts after the position asked for, and ends when told', async () => {
      const first = await log.append('s', [joined('first')]);
      const seen: Positioned[] = [];
      await log.append('s', [joined('second')]);
      const end = await log.subscribe('s', first, (batch) => void seen.push(...batch));
      end();
      await log.append('s', [joined('third')]);
      expect(namesOf(seen)).toEqual(['second']);
    });

    it('[L3] two subscribers see the same order, and another session’s events are not theirs', async () => {
      const [one, two]: Positioned[][] = [[], []];
      await log.subscribe('s', 0, (batch) => void one!.push(...batch));
      await log.subscribe('s', 0, (batch) => void two!.push(...batch));
      await Promise.all([
        log.append('s', [joined('a')]),
        log.append('other', [joined('x')]),
        log.append('s', [joined('b')]),
      ]);
      expect(namesOf(one!)).toEqual(['a', 'b']);
      expect(two).toEqual(one);
    });

    it('[L4] nothing reaches a subscriber before it is acknowledged as durable', async () => {
      const order: string[] = [];
      await log.subscribe('s', 0, () => void order.push('delivered'));
      const appended = log.append('s', [joined('a')]).then(() => order.push('acknowledged'));
      expect(order.filter((step) => step === 'acknowledged')).toEqual([]);
      await appended;
      expect(order).toEqual(['delivered', 'acknowledged']);
    });

    it('[L5] a guarded append fails by name when another came since, and keeps nothing of itself', async () => {
      const at = await log.append('s', [joined('a')], 0);
      await expect(log.append('s', [joined('late')], 0)).rejects.toBeInstanceOf(LogMovedOn);
      await log.append('s', [joined('b')], at);
      expect(namesOf(await historyOf(log, 's'))).toEqual(['a', 'b']);
    });

    it('[L5] of two guarded appends at once, one wins', async () => {
      const results = await Promise.allSettled([
        log.append('s', [joined('a')], 0),
        log.append('s', [joined('b')], 0),
      ]);
      expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    });

    it('[L5] answers expect nothing, and make no guarded append fail', async () => {
      const at = await log.append('s', [joined('trainer')], 0);
      await log.append('s', [joined('voter')]);
      await log.append('s', [joined('trainer again')], at);
      expect(await historyOf(log, 's')).toHaveLength(3);
    });

    it('[L5] what a guarded append expects survives reopening', async () => {
      if (!engine.bytes) return;
      const at = await log.append('s', [joined('a')], 0);
      await log.append('s', [joined('voter')]);
      await log.close();
      log = await engine.open();
      await expect(log.append('s', [joined('late')], 0)).rejects.toBeInstanceOf(LogMovedOn);
      await log.append('s', [joined('b')], at);
    });

    it('[L7] a removed session leaves no event, and no byte', async () => {
      const secret = 'zyxwvutsrq-remember-me-not';
      await log.append('s', [joined(secret)]);
      await log.append('kept', [joined('stays')]);
      await log.remove('s');
      expect(await historyOf(log, 's')).toEqual([]);
      expect(await log.sessions()).toEqual(['kept']);
      if (engine.bytes) expect((await engine.bytes()).includes(secret)).toBe(false);
    });

    it('[L7] a removal takes along what was on its way to be written', async () => {
      const secret = 'zyxwvutsrq-remember-me-neither';
      const writing = log.append('s', [joined(secret)]).catch(() => {});
      await log.remove('s');
      await writing;
      await log.append('kept', [joined('stays')]);
      expect(await log.sessions()).toEqual(['kept']);
      if (engine.bytes) expect((await engine.bytes()).includes(secret)).toBe(false);
    });

    it('[L9] a burst is kept whole and in the order it came', async () => {
      const names = Array.from({ length: 500 }, (_, i) => `p${i}`);
      await Promise.all(names.map((who) => log.append('s', [joined(who)])));
      expect(namesOf(await historyOf(log, 's'))).toEqual(names);
    });
  });
}

function joined(participant: string): SessionEvent {
  return { v: 1, type: 'participant-joined', at: 0, participant };
}

async function historyOf(log: EventLog, session: string): Promise<Positioned[]> {
  const seen: Positioned[] = [];
  const end = await log.subscribe(session, 0, (batch) => void seen.push(...batch));
  end();
  return seen;
}

function namesOf(batch: readonly Positioned[]): string[] {
  return batch.map(({ event }) =>
    event.type === 'participant-joined' ? event.participant : event.type,
  );
}
