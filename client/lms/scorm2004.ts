import type { Dialect, Runtime } from './scorm.ts';
import type { LearnerAnswer } from './learner-record.ts';

/** The API of SCORM 2004, as an LMS puts it in its window. */
export interface Scorm2004Api {
  Initialize(nothing: ''): string | boolean;
  GetValue(element: string): string | number | null;
  SetValue(element: string, value: string): string | boolean;
  Commit(nothing: ''): string | boolean;
  Terminate(nothing: ''): string | boolean;
}

/** The longest short text, and the longest long one, in characters. */
const SHORT = 250;
const LONG = 4000;

export function runtime2004(api: Scorm2004Api): Runtime {
  return {
    initialize: () => String(api.Initialize('')) === 'true',
    get: (element) => String(api.GetValue(element) ?? ''),
    set: (element, value) => String(api.SetValue(element, value)) === 'true',
    commit: () => String(api.Commit('')) === 'true',
    finish: () => String(api.Terminate('')) === 'true',
  };
}

export const scorm2004: Dialect = {
  room: 64_000,
  learner: 'cmi.learner_id',
  exit: 'cmi.exit',
  sessionTime: 'cmi.session_time',

  duration: (seconds) => `PT${Math.max(0, Math.round(seconds * 100) / 100)}S`,

  begun(run) {
    if (run.get('cmi.completion_status') !== 'completed')
      run.set('cmi.completion_status', 'incomplete');
  },

  interaction({ id, question, said, at, seconds, worth }: LearnerAnswer) {
    const response = text(said, LONG);
    return [
      ['id', id.replace(/[^\w./-]/g, '_').slice(0, SHORT)],
      ['type', response.length <= SHORT ? 'fill-in' : 'long-fill-in'],
      ['description', text(question, SHORT)],
      // Hundredths of a second: Moodle takes no more.
      ['timestamp', new Date(at).toISOString().replace(/\dZ$/, 'Z')],
      ['learner_response', response],
      ['result', worth === undefined ? 'neutral' : decimal(worth)],
      ...(seconds === undefined ? [] : [['latency', this.duration(seconds)] as const]),
    ];
  },

  progress: (run, share) => run.set('cmi.progress_measure', decimal(share)),

  done(run, score) {
    if (score !== undefined) {
      run.set('cmi.score.scaled', decimal(score));
      run.set('cmi.score.raw', decimal(score * 100));
      run.set('cmi.score.min', '0');
      run.set('cmi.score.max', '100');
    }
    run.set('cmi.progress_measure', '1');
    // Success is left alone: without a score to reach it means nothing, with one the LMS tells it.
    run.set('cmi.completion_status', 'completed');
  },
};

/**
 * A line of text as an LMS takes it and shows it: without a mark of its language, which reports
 * print as it stands, without what would be read as such a mark, or as the end of one answer of several.
 */
function text(words: string, most: number): string {
  const line = words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\{/, ' {')
    .replace(/\[([,.:])\]/g, '[ $1 ]');
  return line.length <= most ? line : `${line.slice(0, most - 1)}…`;
}

/** A number as the standard writes it: never in powers of ten. */
function decimal(value: number): string {
  return String(Math.round(value * 10_000) / 10_000);
}
