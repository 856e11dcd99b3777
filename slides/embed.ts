import type { RevealApi, RevealPlugin } from 'reveal.js';
import type { DeckCopy } from '../client/deck-context.ts';
import { keep, kept } from '../client/keep.ts';
import { Study } from '../client/study.ts';
import { studyContext } from '../client/study-context.ts';
import { readersLang } from '../client/words/index.ts';
import { speak } from '../client/speak.ts';
import '../components/learner/learner.ts';
import '../components/scenario/scenario.ts';
import { embedLive, type LiveOptions } from './embed-live.ts';
import { askAgain, provide } from './provide.ts';
import { scenariosOf, type Scenarios } from './embed-scenarios.ts';
import { dress } from './embed-look.ts';
import { isForDeck } from './keys.ts';

export interface ConnivenceOptions {
  /**
   * The scenarios that the slides name: as their files are, by name, or the address of the folder that
   * holds them. Needed to play alone; a live session takes them from its server.
   */
  readonly scenarios?: Scenarios;
  /** A Connivence server to play with a room: its address, and the trainer's key. */
  readonly live?: LiveOptions;
  /** `fr`, `en` or another that Connivence speaks; where not said, the page's language, else the reader's. */
  readonly lang?: string;
  /** `light`, `dark`, or as the reader's system has it. */
  readonly theme?: 'light' | 'dark';
}

/**
 * A reveal.js plugin that plays the scenarios of a deck: `<connivence-scenario ref="name">` in a slide is
 * answered by whoever reads the deck, or with `live` by a room and its phones.
 */
export default function Connivence(options: ConnivenceOptions = {}): () => RevealPlugin {
  return () => {
    let leave: (() => void) | undefined;
    return {
      id: 'connivence',
      // Never awaited: the deck must come up whatever the network does.
      init(deck) {
        const lang =
          options.lang ?? readersLang([document.documentElement.lang, ...navigator.languages]);
        const paint = dress(deck, options.theme);
        keepKeysApart(deck);
        if (options.live) leave = embedLive(deck, options.live, lang, paint);
        else void playAlone(deck, options.scenarios ?? {}, lang).then((stop) => (leave = stop));
      },
      destroy() {
        leave?.();
      },
    };
  };
}

/** What is typed into a ballot is not for the deck; a condition that the deck has already holds as well. */
function keepKeysApart(deck: RevealApi): void {
  const { keyboardCondition: before } = deck.getConfig();
  deck.configure({
    keyboardCondition: (event: KeyboardEvent) =>
      isForDeck(event) && (typeof before !== 'function' || before(event)),
  } as Parameters<RevealApi['configure']>[0]);
}

/** One course for the whole deck: the scenario on the slide is the one at hand. */
async function playAlone(deck: RevealApi, from: Scenarios, lang: string): Promise<() => void> {
  await speak(lang);
  const root = deck.getRevealElement()!;
  const refs = [...root.querySelectorAll('connivence-scenario[ref]')].map((each) =>
    each.getAttribute('ref')!,
  );
  const copy: DeckCopy = {
    id: location.pathname,
    title: document.title,
    lang,
    markdown: '',
    joinUrl: '',
    scenarios: await scenariosOf(refs, from),
  };
  const name = `connivence.embed.${location.pathname}`;
  const study = new Study({
    deck: copy,
    lang,
    kept: kept(name),
    keep: (state) => keep(name, state),
  });
  provide(root, studyContext, study);
  const elements = [...root.querySelectorAll('connivence-scenario')];
  for (const element of elements)
    element.toggleAttribute('alone', study.findingsOf(element.ref).length === 0);
  askAgain(elements);
  const follow = () => {
    const ref = deck.getCurrentSlide()?.querySelector('connivence-scenario')?.getAttribute('ref');
    if (ref) study.show(ref);
  };
  for (const moment of ['ready', 'slidechanged']) deck.on(moment, follow);
  follow();
  return () => {
    for (const moment of ['ready', 'slidechanged']) deck.off(moment, follow);
  };
}
