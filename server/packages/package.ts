import { strToU8, zipSync } from 'fflate';
import { cmi5Structure } from './cmi5.ts';
import type { Course, Standard } from './course.ts';
import { marked } from './marker.ts';
import { scorm12Manifest } from './scorm12.ts';
import { scorm2004Manifest } from './scorm2004.ts';

/** The first day that a ZIP can tell, at the clock of this machine: a course exported twice is the same file. */
const ALWAYS = new Date(1980, 0, 1);

/** What an LMS looks for at the root of a package. */
const manifests = {
  scorm12: { file: 'imsmanifest.xml', write: scorm12Manifest },
  scorm2004: { file: 'imsmanifest.xml', write: scorm2004Manifest },
  cmi5: { file: 'cmi5.xml', write: cmi5Structure },
};

/** The longest title that SCORM takes, in characters. */
const LONGEST_TITLE = 200;

/**
 * A course as an LMS imports it.
 * @returns the bytes of a ZIP: the manifest and the page, `index.html`
 * @throws where the course's page has no head
 */
export function lmsPackage(course: Course, standard: Standard): Uint8Array {
  const { file, write } = manifests[standard];
  // What XML takes for an identifier: no space or colon, and no digit first.
  const identifier = `connivence-${course.id.replace(/[^\w.-]/g, '_')}`;
  const title = course.title.trim().slice(0, LONGEST_TITLE) || course.id;
  return zipSync(
    {
      [file]: strToU8(write({ ...course, title }, identifier)),
      'index.html': strToU8(marked(course.html, standard)),
    },
    { level: 9, mtime: ALWAYS },
  );
}
