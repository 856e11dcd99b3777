import { parentPort, workerData } from 'node:worker_threads';
import type { SessionEvent } from '../../session/events.ts';
import { IsRehearsal } from '../../session/report/report.ts';
import type { Told } from '../beside.ts';
import { reportFile, type Asked, type ReportFile } from './file.ts';

/* Makes one report, in a thread of its own: no vote of the session that runs beside must wait for it. */

export type Reply =
  | { readonly file: ReportFile }
  | { readonly file?: undefined; readonly rehearsal: true }
  | { readonly file?: undefined; readonly rehearsal?: undefined; readonly failed: string };

const port = parentPort!;
const log: SessionEvent[] = [];

port.on('message', (events: Told) => {
  if (events) log.push(...events);
  else void answer().then((reply) => port.postMessage(reply));
});

async function answer(): Promise<Reply> {
  try {
    return { file: await reportFile(log, workerData as Asked) };
  } catch (cause) {
    if (cause instanceof IsRehearsal) return { rehearsal: true };
    return { failed: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) };
  }
}
