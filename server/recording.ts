import { randomBytes } from 'node:crypto';
import type { SessionEvent } from '../session/events.ts';
import { checkRecording } from '../session/read-recording.ts';
import { record } from '../session/record.ts';
import { say } from '../session/text.ts';

/** A recording, as it is handed out. */
export interface RecordingFile {
  /** `<deck>-<date>.connivence.json`. */
  readonly name: string;
  readonly text: string;
}

/** We made a recording that we cannot read ourselves: a fault of ours, and nobody gets it. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
}

/**
 * Makes the file of a recording, and reads it back before anybody has it.
 * @param log the session's events in order, `session-opened` first
 * @throws Unreadable the recording could not be played
 */
export function recordingFile(log: readonly SessionEvent[]): RecordingFile {
  const recording = record(log, chance, dayOf);
  const text = JSON.stringify(recording);
  const { findings } = checkRecording(JSON.parse(text));
  const [first] = findings;
  if (first) {
    throw new Unreadable(
      `This session cannot be recorded: what was written could not be played again, at ${first.path || 'its beginning'} (${say(first.message, 'en')}) Please report it; the session itself is unharmed.`,
    );
  }
  return { name: `${fileNameOf(recording.deck.id)}-${recording.date}.connivence.json`, text };
}

/** Numbers from 0 to less than 1 that nobody guesses, from the system’s own chance. */
function chance(): number {
  if (drawn === pool.length) {
    pool = new Uint32Array(Uint8Array.from(randomBytes(4 * POOL)).buffer);
    drawn = 0;
  }
  return pool[drawn++]! / 2 ** 32;
}

/** How many numbers are asked of the system at once. */
const POOL = 4096;

let pool = new Uint32Array(0);
let drawn = 0;

/** The day as this machine’s clock on the wall had it. */
function dayOf(at: number): string {
  const date = new Date(at);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** A deck’s name comes from a file’s, but what is in a log may be anybody’s. */
function fileNameOf(deck: string): string {
  return deck.replaceAll(/[^\w-]+/g, '-').slice(0, 80) || 'session';
}
