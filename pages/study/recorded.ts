import type { CourseRecord } from '../../client/lms/course-record.ts';
import { inLang } from '../../client/words/in-lang.ts';
import { lms as words } from '../../client/words/lms.ts';
import type { Lang } from '../../session/text.ts';

type Words = (typeof words)['fr'];

/** What the learner should know of the LMS: at the beginning, at the end, and when it fails; else nothing. */
export function toKnow(
  record: CourseRecord,
  at: 'cover' | 'summary' | 'between',
  ended: boolean,
  lang: Lang,
): string {
  const w = inLang<Words>(words, lang);
  if (record.trouble !== undefined) return record.trouble;
  if (ended) return w.closed;
  if (at === 'cover') return w.recorded;
  if (at === 'between') return '';
  return record.left > 0 ? w.left(record.left) : w.done;
}

/** The way out of a course that an LMS opened. */
export const leaveWord = (lang: Lang): string => inLang<Words>(words, lang).leave;
