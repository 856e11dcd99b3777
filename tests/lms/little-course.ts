import { findRecord } from '../../client/lms/find.ts';
import type { LearnerRecord } from '../../client/lms/learner-record.ts';

/* The least that a course is: what the tests drive where no deck is needed. */

declare global {
  interface Window {
    record: LearnerRecord;
    troubles: (string | undefined)[];
  }
}

window.troubles = [];
const record = findRecord({ lang: 'fr', onTrouble: (said) => window.troubles.push(said) });
if (record) window.record = record;
