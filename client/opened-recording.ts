import type { Recording } from '../session/recording.ts';
import { keepRecording, keptRecording } from './recording-shelf.ts';

/** Where on the shelf a file's recording waits for the wall: no deck is called so. */
const NAME = '';

/**
 * Leaves the recording of a file for the wall, which is another page, and may be reloaded.
 * @returns whether this browser could keep it
 */
export function leaveForWall(recording: Recording): Promise<boolean> {
  return keepRecording(NAME, recording);
}

/** The recording of the file that was opened last, not checked again; undefined where there is none. */
export function openedRecording(): Promise<unknown> {
  return keptRecording(NAME);
}
