import type { Recording } from '../../session/recording.ts';

const PREFIX = 'connivence.study.';

/** Under what name this browser keeps what a learner did: with a room's recording, and without. */
export function courseName(deck: string, recording?: Recording): string {
  return `${PREFIX}${deck}.${recording ? `${recording.date}.${recording.people}` : ''}`;
}

/** Whether a learner has done something of a deck in this browser. */
export function begun(deck: string): boolean {
  try {
    const names = Object.keys(localStorage);
    return names.some((name) => name.startsWith(courseName(deck)) && localStorage.getItem(name));
  } catch {
    return false;
  }
}
