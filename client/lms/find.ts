import { inLang } from '../words/index.ts';
import { lms as words } from '../words/lms.ts';
import type { Lang } from '../../session/text.ts';
import { Cmi5Record } from './cmi5.ts';
import type { LearnerRecord } from './learner-record.ts';
import { ScormRecord, type Dialect, type Runtime } from './scorm.ts';
import { runtime12, scorm12, type Scorm12Api } from './scorm12.ts';
import { runtime2004, scorm2004, type Scorm2004Api } from './scorm2004.ts';

interface FindOptions {
  readonly lang: Lang;
  /**
   * Called with a sentence for people when the LMS no longer takes what it is told, and with
   * undefined when it does.
   */
  readonly onTrouble?: (sentence: string | undefined) => void;
}

/** The element that a package has in its page, which says for what kind of LMS it was made. */
const MARKER = 'connivence-lms';

/** How many windows to climb, at most, from the course to the one where the LMS has its API. */
const MOST_WINDOWS = 500;

/** The record of the LMS that the page was packaged for; none where it is no package. */
export function findRecord({ lang, onTrouble = () => {} }: FindOptions): LearnerRecord | undefined {
  const sentences = inLang<(typeof words)['fr']>(words, lang);
  const scorm = (runtime: Runtime | undefined, dialect: Dialect) =>
    runtime
      ? new ScormRecord({ runtime, dialect, window, sentences, onTrouble })
      : unanswered(sentences.absent);
  switch (standard()) {
    case 'scorm12': {
      const api = findApi<Scorm12Api>('API');
      return scorm(api && runtime12(api), scorm12);
    }
    case 'scorm2004': {
      const api = findApi<Scorm2004Api>('API_1484_11');
      return scorm(api && runtime2004(api), scorm2004);
    }
    case 'cmi5':
      return new Cmi5Record({ address: new URL(location.href), window, sentences, onTrouble });
    default:
      return undefined;
  }
}

/** What the package's marker says: `scorm12`, `scorm2004` or `cmi5`. */
function standard(): unknown {
  const marker = document.getElementById(MARKER)?.textContent;
  return marker && (JSON.parse(marker) as { standard?: unknown }).standard;
}

/** The API of a SCORM LMS: in a window above the course's, or above the one that opened it. */
function findApi<Api>(name: string): Api | undefined {
  return climb<Api>(window, name) ?? climb<Api>(window.opener, name) ?? climb(topOpener(), name);
}

function climb<Api>(from: Window | null | undefined, name: string): Api | undefined {
  let here = from;
  for (let windows = 0; here && windows < MOST_WINDOWS; windows += 1) {
    try {
      const api = (here as unknown as Record<string, unknown>)[name];
      if (api) return api as Api;
    } catch {
      // A window of another site keeps what it has to itself; the one above may not.
    }
    if (here.parent === here) return undefined;
    here = here.parent;
  }
  return undefined;
}

function topOpener(): Window | null | undefined {
  try {
    return window.top?.opener as Window | null | undefined;
  } catch {
    return undefined;
  }
}

/** The record of a package opened without its LMS. */
function unanswered(sentence: string): LearnerRecord {
  return {
    learner: '',
    begin: () => Promise.reject(new Error(sentence)),
    keep: () => true,
    answered() {},
    progress() {},
    complete() {},
    end() {},
  };
}
