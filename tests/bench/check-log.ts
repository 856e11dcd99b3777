import { join } from 'node:path';
import { SqliteLog } from '../../server/logs/sqlite.ts';
import { keyIn } from './load/orders.ts';
import type { Outcome } from './load/load.ts';

/**
 * Looks every acknowledged vote up in the log of a server that has stopped.
 * @returns why the rounds are void: nothing where each vote is where its acknowledgement said it is
 */
export async function checkLog(data: string, rounds: readonly Outcome[]): Promise<string[]> {
  const log = await SqliteLog.open(join(data, 'sessions.sqlite'));
  const positions = new Map<number, number>();
  for (const session of await log.sessions()) {
    await log.subscribe(session, 0, (batch) => {
      for (const { event, position } of batch) {
        if (event.type !== 'answer-cast') continue;
        const key = keyIn(event.commandId);
        if (key !== undefined) positions.set(key, position);
      }
    });
  }
  await log.close();
  return findFaults(rounds, positions);
}

/** @param positions where the log has each vote */
export function findFaults(
  rounds: readonly Outcome[],
  positions: ReadonlyMap<number, number>,
): string[] {
  let lost = 0;
  let silent = 0;
  const troubles = new Map<string, number>();
  for (const round of rounds) {
    for (const [i, key] of round.keys.entries()) {
      if (positions.get(key) !== round.positions[i]) lost += 1;
    }
    silent += round.silent;
    for (const [name, many] of Object.entries(round.troubles)) {
      troubles.set(name, (troubles.get(name) ?? 0) + many);
    }
  }
  return [
    ...(lost > 0 ? [`${lost} acknowledged votes are not in the log`] : []),
    ...(silent > 0 ? [`${silent} votes were never acknowledged`] : []),
    ...[...troubles].map(([name, many]) => `${many} votes became “${name}”`),
  ];
}
