import { takeKey } from '../client/trainer-key.ts';
import { beginLive } from './live.ts';
import { chooseTheme } from './theme-choice.ts';
import type { Asked } from './wall.ts';

/* The wall: a live session's (`?code=`), a recording's (`?replay=`), or the recording opened from a file (`?replay`). */

const params = new URLSearchParams(location.search);
const asked: Asked = {
  base: new URL('../', location.href),
  key: takeKey() ?? '',
  lang: params.get('lang') ?? undefined,
  // The speaker's previews and the print only show slides: they are no screens of the session.
  showsOnly: params.has('receiver') || params.has('print-pdf') || params.get('view') === 'print',
};
const replayed = params.get('replay');

chooseTheme();
if (replayed === null) {
  await beginLive(params.get('code') ?? '', asked);
} else {
  // Reading a recording takes all that scenarios are checked by, which a live wall has no need of.
  const { beginReplay } = await import('./replay.ts');
  await beginReplay(replayed, asked);
}
