import type { RevealApi, RevealPlugin } from 'reveal.js';
import type { SessionSource } from '../client/source.ts';
import { LAST_FRAGMENT, type Place } from '../session/deck.ts';
import type { AckOutcome } from '../session/protocol.ts';
import type { StageView } from '../session/views.ts';
import { placeOf, samePlace } from './place.ts';

/** How long to wait before asking again for what a busy server did not take, in milliseconds. */
const AGAIN_MS = 1000;

/** How long after our own move another's may still be on its way to us, in milliseconds. */
const SETTLE_MS = 400;

const MOVES = ['slidechanged', 'fragmentshown', 'fragmenthidden', 'overviewhidden'] as const;

/**
 * Keeps a deck and its session at the same place. What a person does here is sent; what the session
 * says is followed and never sent back, so two stages and a console cannot push each other around.
 * Without a network the deck goes on by itself, and its last place is sent when the link is back.
 */
export function sessionPlugin(source: SessionSource<StageView>): () => RevealPlugin {
  return () => {
    let follower: Follower | undefined;
    return {
      id: 'connivence-session',
      init(deck) {
        follower = new Follower(deck, source);
      },
      destroy() {
        follower?.stop();
        follower = undefined;
      },
    };
  };
}

class Follower {
  readonly #deck: RevealApi;
  readonly #source: SessionSource<StageView>;
  readonly #unsubscribe: () => void;
  #ready = false;
  /** The place that this deck is at, as last seen by us. */
  #here: Place | undefined;
  /** What the session said last. */
  #said: Place | undefined;
  /** Where the person here went, until the session has taken it. */
  #mine: Place | undefined;
  #asking = false;
  #stopped = false;
  #again: ReturnType<typeof setTimeout> | undefined;
  #settle: ReturnType<typeof setTimeout> | undefined;

  constructor(deck: RevealApi, source: SessionSource<StageView>) {
    this.#deck = deck;
    this.#source = source;
    deck.on('ready', this.#start);
    for (const move of MOVES) deck.on(move, this.#moved);
    this.#unsubscribe = source.subscribe(this.#heard);
    if (deck.isReady()) this.#start();
  }

  stop(): void {
    this.#stopped = true;
    this.#unsubscribe();
    this.#deck.off('ready', this.#start);
    for (const move of MOVES) this.#deck.off(move, this.#moved);
    clearTimeout(this.#again);
    clearTimeout(this.#settle);
  }

  readonly #start = (): void => {
    this.#ready = true;
    this.#here = placeOf(this.#deck);
    this.#heard();
  };

  readonly #moved = (): void => {
    if (!this.#ready) return;
    // In the overview one looks around; the room follows only when a slide is chosen.
    if (this.#deck.isOverview()) return;
    // A jump fires for the slide and for each fragment; only where it ends is told. Where the session
    // moved the deck, `#here` is that place by then, and nothing is.
    queueMicrotask(() => {
      const place = placeOf(this.#deck);
      if (samePlace(place, this.#here)) return;
      this.#here = place;
      this.#mine = place;
      this.#send();
    });
  };

  readonly #heard = (): void => {
    const place = this.#source.view?.place;
    if (!this.#ready || !place) return;
    const news = !samePlace(place, this.#said);
    this.#said = place;
    if (this.#mine) this.#send();
    else if (news) this.#follow(place);
  };

  #follow(place: Place): void {
    if (samePlace(place, this.#here)) return;
    this.#deck.slide(place.h, place.v, place.f);
    const here = placeOf(this.#deck);
    this.#here = here;
    // Only who does not know the fragments asks for none of them or all of them. Answering that alone,
    // and never another stage's count, ends even where two languages of a deck have not the same number.
    const asked = place.f === LAST_FRAGMENT || (place.fragments === 0 && here.fragments > 0);
    if (asked && here.h === place.h && here.v === place.v && !samePlace(here, place)) {
      this.#mine = here;
      this.#send();
    }
  }

  #send(): void {
    const place = this.#mine;
    const { link } = this.#source;
    if (!place || this.#asking || (link !== 'online' && link !== 'local')) return;
    this.#asking = true;
    clearTimeout(this.#again);
    void this.#ask(place, this.#said);
  }

  async #ask(place: Place, before: Place | undefined): Promise<void> {
    const outcome = await this.#source.command({ type: 'show-slide', place });
    this.#asking = false;
    if (this.#stopped) return;
    if (outcome === 'busy' || outcome === 'failed') {
      this.#again = setTimeout(() => this.#send(), AGAIN_MS);
    } else if (samePlace(this.#mine, place)) {
      this.#mine = undefined;
      this.#settleAfter(outcome, place, before);
    } else {
      this.#send();
    }
  }

  /**
   * Somebody else may have moved while our own move was on its way. If the session said so, it may say
   * ours next, or theirs may stand: a moment later its word is final. If it said nothing new,
   * our place is still to come, and its old word must not pull us back.
   */
  #settleAfter(outcome: AckOutcome, place: Place, before: Place | undefined): void {
    const crossed = !samePlace(this.#said, before) && !samePlace(this.#said, place);
    if (outcome !== 'done' || !crossed) return;
    clearTimeout(this.#settle);
    this.#settle = setTimeout(() => {
      if (!this.#mine && this.#said) this.#follow(this.#said);
    }, SETTLE_MS);
  }
}
