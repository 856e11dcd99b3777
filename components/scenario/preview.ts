import { LocalSession } from '../../client/local.ts';
import type { LibraryEntry } from '../../session/decide.ts';
import type { Lang } from '../../session/text.ts';
import type { StageView } from '../../session/views.ts';

/**
 * What a scenario's slide shows where no session plays it: the speaker's preview, the print, the
 * moment before the server answers. The same view as a session makes, so it cannot say more.
 */
export function previewOf(
  ref: string,
  entry: LibraryEntry | undefined,
  lang: Lang,
): Pick<StageView, 'play' | 'problem'> {
  if (!entry) return {};
  const place = { h: 0, v: 0, f: -1, fragments: 0 };
  const slides = [{ h: 0, v: 0, title: '', notes: '', scenario: ref }];
  const session = new LocalSession({
    deck: { id: '', title: '', slides },
    lang,
    find: () => entry,
  });
  session.command({ type: 'show-slide', place });
  return session.screen<StageView>('stage', lang).view!;
}
