import type { findRecord } from '../../../client/lms/find.ts';
import type { LearnerRecord } from '../../../client/lms/learner-record.ts';
import type { Standard } from '../../../server/packages/course.ts';
import { marked } from '../../../server/packages/marker.ts';

/** A course that is open, in frames as an LMS has them. */
export interface OpenCourse {
  readonly record: LearnerRecord | undefined;
  /** The window of the course itself. */
  readonly window: Window;
  /** What the learner was told, in order. */
  readonly troubles: (string | undefined)[];
  /** The LMS takes the frame away, as it does when the learner goes on to something else. */
  close(): void;
}

type Find = typeof findRecord;

/**
 * Opens a course in a frame within a frame, with the script that a package runs.
 * @param standard what its package was made for; none for a page that is no package
 * @param ahead what a script does before the course's own
 */
export async function openCourse(standard: Standard | undefined, ahead = ''): Promise<OpenCourse> {
  const outer = document.createElement('iframe');
  document.body.append(outer);
  const inner = outer.contentDocument!.createElement('iframe');
  const page = `<!doctype html><html><head><script>${ahead}</script><script type="module">
    import { findRecord } from '/client/lms/find.ts';
    parent.parent.opened(findRecord, window);
  </script></head></html>`;
  const opened = new Promise<[Find, Window]>((resolve) =>
    Object.assign(window, { opened: (find: Find, inside: Window) => resolve([find, inside]) }),
  );
  inner.srcdoc = standard ? marked(page, standard) : page;
  outer.contentDocument!.body.append(inner);
  const [find, inside] = await opened;
  const troubles: (string | undefined)[] = [];
  const record = find({ lang: 'fr', onTrouble: (sentence) => troubles.push(sentence) });
  return { record, window: inside, troubles, close: () => outer.remove() };
}
