import type { RevealApi, RevealPlugin } from 'reveal.js';
import type { SessionSource } from '../client/source.ts';
import type { StageView } from '../session/views.ts';

/**
 * Keeps a deck black or lit as its session is, by reveal.js's own pause. What a person does here (B) is told;
 * what the session says is followed and never told back.
 */
export function blankPlugin(source: SessionSource<StageView>): () => RevealPlugin {
  return () => {
    let stop: (() => void) | undefined;
    return {
      id: 'connivence-blank',
      init(deck) {
        stop = tie(deck, source);
      },
      destroy: () => stop?.(),
    };
  };
}

function tie(deck: RevealApi, source: SessionSource<StageView>): () => void {
  /** What the session said last. */
  let said = false;
  let following = false;

  const follow = (): void => {
    const { view } = source;
    const blank = view?.blank ?? false;
    // Only news is followed: an old word must not undo what was done here and is still on its way.
    if (!deck.isReady() || !view || blank === said) return;
    said = blank;
    following = true;
    deck.togglePause(blank);
    following = false;
  };
  const tell = (blank: boolean) => (): void => {
    if (!following) void source.command({ type: 'blank-wall', blank });
  };
  const paused = tell(true);
  const resumed = tell(false);

  deck.on('ready', follow);
  deck.on('paused', paused);
  deck.on('resumed', resumed);
  const unsubscribe = source.subscribe(follow);
  follow();
  return () => {
    unsubscribe();
    deck.off('ready', follow);
    deck.off('paused', paused);
    deck.off('resumed', resumed);
  };
}
