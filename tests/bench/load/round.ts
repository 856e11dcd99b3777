import { now } from '../clock.ts';
import { percentile } from '../figures.ts';
import type { Vote, Voted } from './orders.ts';
import type { Phone } from './phone.ts';

/** How long without any acknowledgement until the rest is given up, in milliseconds. */
const PATIENCE_MS = 10_000;

/** Lets phones vote, each vote when it is due, and tells what became of them. */
export function voteRound(phones: readonly Phone[], vote: Vote): Promise<Voted> {
  const { startAt, everyMs, votes, opening, options } = vote;
  const bodies = options.map(
    (picked) => `"opening":${opening},"answer":{"picks":["${picked}"],"guess":"${options[0]}"}`,
  );
  const due: number[] = [];
  const acknowledged: number[] = [];
  const positions: number[] = [];
  const keys: number[] = [];
  const troubles: Record<string, number> = {};
  const late: number[] = [];
  let heardAt = now();
  let begun: { cpu: NodeJS.CpuUsage; at: number } | undefined;
  let issued = 0;

  for (const phone of phones) {
    phone.acknowledged = (ack) => {
      heardAt = ack.at;
      if (ack.outcome !== 'counted') {
        troubles[ack.outcome] = (troubles[ack.outcome] ?? 0) + 1;
        return;
      }
      due.push(ack.due);
      acknowledged.push(ack.at);
      positions.push(ack.position);
      keys.push(ack.key);
    };
  }

  return new Promise((resolve) => {
    let expected = startAt;
    const tick = () => {
      const at = now();
      if (at < startAt) return void setTimeout(tick, startAt - at);
      begun ??= { cpu: process.cpuUsage(), at };
      late.push(Math.max(0, at - expected));
      while (issued < votes && startAt + issued * everyMs <= at) {
        phones[issued % phones.length]!.vote(
          startAt + issued * everyMs,
          bodies[(issued + (issued % 7)) % bodies.length]!,
        );
        issued += 1;
      }
      if (issued === votes) return finish();
      expected = now() + 1;
      setTimeout(tick, 1);
    };
    const finish = () => {
      const waiting = phones.filter((phone) => phone.waits).length;
      if (waiting > 0 && now() - Math.max(heardAt, startAt) < PATIENCE_MS) {
        return void setTimeout(finish, 5);
      }
      const { user, system } = process.cpuUsage(begun!.cpu);
      resolve({
        due: new Float64Array(due),
        acknowledged: new Float64Array(acknowledged),
        positions: new Float64Array(positions),
        keys: new Float64Array(keys),
        troubles,
        silent: waiting,
        cpu: (user + system) / 1000 / (now() - begun!.at),
        lateMs: percentile(late, 0.99),
      });
    };
    tick();
  });
}
