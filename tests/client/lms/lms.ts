import { Scorm12API, Scorm2004API } from 'scorm-again';

/** What an LMS keeps of a learner between two visits. */
export type Kept = Record<string, unknown>;

/** An LMS's run-time, in this window, for one visit of a learner. */
interface Lms {
  /** Where the standard has a course look for it. */
  readonly name: 'API' | 'API_1484_11';
  readonly api: object;
  /** What the LMS has of an element, whether the course may read it or not. */
  has(element: string): unknown;
  /** When it was asked to commit, in milliseconds since the page began. */
  readonly commits: number[];
  finished(): boolean;
  /** From here on it refuses to commit, as one whose session has ended. */
  refuse(): void;
  /** What it has in store, for the next visit. */
  readonly kept: Kept;
}

const scorm = {
  scorm12: { name: 'API', Api: Scorm12API, commit: 'LMSCommit', finish: 'LMSFinish' },
  scorm2004: { name: 'API_1484_11', Api: Scorm2004API, commit: 'Commit', finish: 'Terminate' },
} as const;

/**
 * Puts a run-time into this window.
 * @param kept what it kept at an earlier visit
 */
export function lmsFor(standard: keyof typeof scorm, kept?: Kept): Lms {
  const { name, Api, commit, finish } = scorm[standard];
  const api = new Api({ logLevel: 5 });
  if (kept) api.loadFromFlattenedJSON(kept as Record<string, string>);
  const commits: number[] = [];
  const lms = { finished: false, kept: {} as Kept };
  const store = () => (lms.kept = structuredClone(api.getFlattenedCMI()));
  api.on(commit, () => {
    commits.push(performance.now());
    store();
  });
  api.on(finish, () => {
    lms.finished = true;
    store();
  });
  Object.assign(window, { [name]: api });
  return {
    name,
    api,
    has: (element) => api.getFlattenedCMI()[element],
    commits,
    finished: () => lms.finished,
    refuse: () => Object.assign(api, { [commit]: () => 'false' }),
    get kept() {
      return lms.kept;
    },
  };
}

/** The LMS is gone from this window. */
export function noLms(): void {
  for (const { name } of Object.values(scorm)) Reflect.deleteProperty(window, name);
}
