import { kindOf } from '../../session/kinds/index.ts';
import type { Play } from '../../session/state.ts';
import { say, type Lang } from '../../session/text.ts';
import type { StudyAnswer } from '../study.ts';
import type { LearnerAnswer } from './learner-record.ts';

/**
 * An answer in words, as an LMS is told it; undefined where it was given in confidence.
 * @param at milliseconds since the UNIX epoch
 */
export function told(
  { ref, step, round, answer }: StudyAnswer,
  { scenario, progress }: Pick<Play, 'scenario' | 'progress'>,
  lang: Lang,
  at: number,
): LearnerAnswer | undefined {
  const kind = kindOf(scenario.kind);
  if (kind.sealed?.(scenario)) return undefined;
  const question = kind.tell?.(scenario, step, lang, progress).question;
  return {
    id: `${ref}/${step}/${round}`,
    question: question ?? say(scenario.question, lang),
    said: kind.inWords(scenario, step, answer, lang, progress),
    at,
    lang,
  };
}
