/** What an LMS takes, by the name of its standard. */
export type Standard = 'scorm12' | 'scorm2004' | 'cmi5';

export const STANDARDS: readonly Standard[] = ['scorm12', 'scorm2004', 'cmi5'];

/** A course of one page, to be put into an LMS. */
export interface Course {
  /** The page, complete: it loads nothing. */
  readonly html: string;
  /** The same each time the course is exported, so that an LMS knows it again: the deck's. */
  readonly id: string;
  readonly title: string;
  /** The language of the title and the page: `fr`. */
  readonly lang: string;
  readonly description?: string | undefined;
}
