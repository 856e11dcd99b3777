import { LocalSession } from '../../client/local.ts';
import type { LibraryEntry } from '../../session/decide.ts';
import type { Lang } from '../../session/text.ts';

/** The one slide that a scenario by itself is on. */
const PLACE = { h: 0, v: 0, f: -1, fragments: 0 };

/**
 * A session of one scenario, in this browser: what its slide shows in the speaker's preview, in
 * print and before the server answers, and what a trainer goes on with when the server is gone.
 */
export function soloSession(ref: string, entry: LibraryEntry, lang: Lang): LocalSession {
  const slides = [{ ...PLACE, title: '', notes: '', scenario: ref }];
  const session = new LocalSession({
    deck: { id: '', title: '', slides },
    lang,
    find: () => entry,
  });
  session.command({ type: 'show-slide', place: PLACE });
  return session;
}
