import { parentPort } from 'node:worker_threads';
import type { SessionEvent } from '../session/events.ts';
import type { Told } from './beside.ts';
import { recordingFile, Unreadable, type RecordingFile } from './recording.ts';

/*
 * Makes one recording, in a thread of its own: of a session of ten thousand people it takes a second or two, and
 * no vote of the session that runs beside must wait for it.
 */

export type Reply =
  | { readonly file: RecordingFile }
  | { readonly file?: undefined; readonly unreadable?: string; readonly failed?: string };

const port = parentPort!;
const log: SessionEvent[] = [];

port.on('message', (events: Told) => {
  if (events) log.push(...events);
  else port.postMessage(answer());
});

function answer(): Reply {
  try {
    return { file: recordingFile(log) };
  } catch (cause) {
    if (cause instanceof Unreadable) return { unreadable: cause.message };
    return { failed: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) };
  }
}
