import type { Standard } from './course.ts';

/**
 * The page with a note of the LMS that it is packaged for, ahead of its scripts: `client/lms/find`
 * reads it.
 * @throws where the page has no head
 */
export function marked(html: string, standard: Standard): string {
  const note = `<script type="application/json" id="connivence-lms">{"standard":"${standard}"}</script>`;
  const page = html.replace(/<head(\s[^>]*)?>/i, (head) => head + note);
  if (page === html) throw new Error('A page without a head cannot be packaged.');
  return page;
}
