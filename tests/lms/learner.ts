import type { Study } from '../../client/study.ts';
import { answerTo, chanceOf } from '../../session/simulate.ts';

/* A learner who is put into a page, and does what the page lets them do. */

declare global {
  interface Window {
    /** Plays the scenario at hand to its debrief, and notes something private. */
    playOn(): Promise<void>;
    studyOfPage(): Study;
  }
}

window.studyOfPage = () => document.querySelector('connivence-course')!.study!;

const chance = chanceOf(3);

window.playOn = async () => {
  const study = window.studyOfPage();
  while (study.play && study.play.phase !== 'debrief') {
    if (study.next) study.goOn();
    else await study.source.answer(answerTo(study.source.view!.play!, chance));
  }
  if (study.play) study.note(study.play.scenario.ref, 'Pour moi seul');
};
