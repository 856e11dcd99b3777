import type { Dialect, Runtime } from './scorm.ts';
import type { LearnerAnswer } from './learner-record.ts';

/** The API of SCORM 1.2, as an LMS puts it in its window. */
export interface Scorm12Api {
  LMSInitialize(nothing: ''): string | boolean;
  LMSGetValue(element: string): string | number | null;
  LMSSetValue(element: string, value: string): string | boolean;
  LMSCommit(nothing: ''): string | boolean;
  LMSFinish(nothing: ''): string | boolean;
}

/** The longest identifier, and the longest answer, in characters. */
const MOST = 255;

/** Statuses of a learner who is done: they must not be taken back. */
const DONE = new Set(['completed', 'passed', 'failed']);

export function runtime12(api: Scorm12Api): Runtime {
  return {
    initialize: () => String(api.LMSInitialize('')) === 'true',
    get: (element) => String(api.LMSGetValue(element) ?? ''),
    set: (element, value) => String(api.LMSSetValue(element, value)) === 'true',
    commit: () => String(api.LMSCommit('')) === 'true',
    finish: () => String(api.LMSFinish('')) === 'true',
  };
}

export const scorm12: Dialect = {
  room: 4096,
  learner: 'cmi.core.student_id',
  exit: 'cmi.core.exit',
  sessionTime: 'cmi.core.session_time',

  duration(seconds) {
    const hundredths = Math.min(Math.max(0, Math.round(seconds * 100)), 9999 * 360_000);
    const [whole, part] = [Math.floor(hundredths / 100), hundredths % 100];
    const hours = String(Math.floor(whole / 3600)).padStart(4, '0');
    return `${hours}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}.${two(part)}`;
  },

  begun(run) {
    if (!DONE.has(run.get('cmi.core.lesson_status')))
      run.set('cmi.core.lesson_status', 'incomplete');
  },

  interaction({ id, said, at, seconds, worth }: LearnerAnswer) {
    return [
      ['id', identifier(id)],
      ['type', 'fill-in'],
      ['time', new Date(at).toTimeString().slice(0, 8)],
      ['student_response', shortened(said)],
      ['result', worth === undefined ? 'neutral' : decimal(worth)],
      ...(seconds === undefined ? [] : [['latency', this.duration(seconds)] as const]),
    ];
  },

  progress() {
    // SCORM 1.2 has no word for it.
  },

  done(run, score) {
    if (score !== undefined) {
      run.set('cmi.core.score.raw', decimal(score * 100));
      run.set('cmi.core.score.min', '0');
      run.set('cmi.core.score.max', '100');
    }
    // Where the package sets a score to reach, the LMS itself turns this into passed or failed.
    if (!DONE.has(run.get('cmi.core.lesson_status')))
      run.set('cmi.core.lesson_status', 'completed');
  },
};

const two = (n: number) => String(n).padStart(2, '0');

/** Letters, digits and a few signs, without a space. */
function identifier(id: string): string {
  return id.replace(/[^\w./-]/g, '_').slice(0, MOST);
}

/** A line of text that fits. */
function shortened(said: string): string {
  const line = said.replace(/\s+/g, ' ').trim();
  return line.length <= MOST ? line : `${line.slice(0, MOST - 1)}…`;
}

function decimal(value: number): string {
  return String(Math.round(value * 100) / 100);
}
