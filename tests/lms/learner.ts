import type { Study } from '../../client/study.ts';
import { answerTo, chanceOf } from '../../session/simulate.ts';

/* A learner who is put into a page, and does what the page lets them do. */

declare global {
  interface Window {
    /** Plays scenarios to their debrief. */
    playAll(refs: readonly string[]): Promise<void>;
    courseOfPage(): Study;
  }
}

window.courseOfPage = () => document.querySelector('connivence-course')!.study!;

window.playAll = async (refs) => {
  const study = window.courseOfPage();
  const chance = chanceOf(3);
  for (const ref of refs) {
    study.show(ref);
    while (study.play?.phase !== 'debrief') {
      if (study.next) study.goOn();
      else await study.source.answer(answerTo(study.source.view!.play!, chance));
    }
    study.note(ref, 'Pour moi seul');
  }
};
