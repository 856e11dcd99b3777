import type { PlayView, Role, View } from '../session/views.ts';
import type { Lang } from '../session/text.ts';
import type { BriefView, ServerMessage } from '../session/protocol.ts';

/** A screen, as far as it is told things. */
export interface Told {
  readonly role: Role;
  readonly lang: Lang;
  /** Whether it keeps its last view. */
  readonly keeps?: boolean | undefined;
  send(message: string): void;
}

/** What a role sees, as it is sent. */
interface Saying {
  readonly whole: string;
  /** The texts of the play; empty where there is none. */
  readonly texts: string;
  /** All but these texts. */
  readonly brief: string;
}

/** What is told, and when. */
export interface TellingParts<S extends Told> {
  readonly screens: ReadonlySet<S>;
  /** What a role sees now, in a language. */
  readonly viewOf: (role: Role, lang: Lang) => View;
  /** What else makes a round worth it for phones, though they see nothing new. */
  readonly besides: () => unknown;
  /** Milliseconds since the UNIX epoch. */
  readonly now: () => number;
  /** Calls back after so many milliseconds. */
  readonly later: (callback: () => void, ms: number) => unknown;
}

/** The least time between two views to the same screens, in milliseconds: twenty a second. */
export const TICK_MS = 50;

/** Phones told in one turn of the event loop: acknowledgements wait no longer than one slice. */
const SLICE = 256;

/** Tells the screens of a room what they see: not more often than they need, and each text made once. */
export class Telling<S extends Told> {
  readonly #parts: TellingParts<S>;
  #ticking = false;
  #tickedAt = -Infinity;
  #phonesBehind = false;
  #phonesTold = '';
  #round = 0;
  /** The texts that each screen was told last; all who were told the same hold one string. */
  readonly #texts = new WeakMap<S, string>();
  readonly #lastTexts = new Map<Lang, string>();

  constructor(parts: TellingParts<S>) {
    this.#parts = parts;
  }

  /** Something changed: the wall and the console are told within a tick, phones only when it concerns them. */
  touch(phones: boolean): void {
    const { screens, later, now } = this.#parts;
    if (screens.size === 0) return;
    this.#phonesBehind ||= phones;
    if (this.#ticking) return;
    this.#ticking = true;
    const wait = this.#tickedAt + TICK_MS - now();
    // A clock that is set back must not hold the wall back with it.
    later(() => this.#tick(), Math.min(TICK_MS, Math.max(0, wait)));
  }

  /** Tells one screen all that it sees now. */
  show(screen: S): void {
    const view = this.#parts.viewOf(screen.role, screen.lang);
    if (screen.keeps) {
      const texts = view.play ? partedOf(view.play).texts : '';
      this.#texts.set(screen, this.#held(view.lang, texts));
    }
    screen.send(viewMessage(view));
  }

  #tick(): void {
    const { screens, viewOf, now } = this.#parts;
    this.#ticking = false;
    this.#tickedAt = now();
    const phones = this.#phonesBehind;
    this.#phonesBehind = false;
    const sayings = new Map<string, Saying>();
    const sayingFor = ({ role, lang }: S): Saying => {
      const key = `${role} ${lang}`;
      let saying = sayings.get(key);
      if (!saying) sayings.set(key, (saying = this.#sayingOf(viewOf(role, lang))));
      return saying;
    };
    const told: S[] = [];
    for (const screen of screens) {
      if (screen.role !== 'participant') this.#say(screen, sayingFor(screen));
      else if (phones) told.push(screen);
    }
    if (phones && this.#isNewTo(told)) this.#tellPhones(told, sayingFor, ++this.#round);
  }

  /** Whether phones would see another thing than they were told last: a slide that turns may change nothing there. */
  #isNewTo(phones: readonly S[]): boolean {
    const { viewOf, besides } = this.#parts;
    const langs = new Set(phones.map(({ lang }) => lang));
    const views = [...langs].map((lang) => ({ ...viewOf('participant', lang), position: 0 }));
    const told = JSON.stringify([views, besides()]);
    if (told === this.#phonesTold) return false;
    this.#phonesTold = told;
    return true;
  }

  /** Tells phones slice by slice; a newer round of views overtakes what is left of an older one. */
  #tellPhones(phones: S[], sayingFor: (screen: S) => Saying, round: number): void {
    for (const screen of phones.splice(0, SLICE)) {
      if (this.#parts.screens.has(screen)) this.#say(screen, sayingFor(screen));
    }
    if (phones.length > 0) {
      setImmediate(() => {
        if (round === this.#round) this.#tellPhones(phones, sayingFor, round);
      });
    }
  }

  /** A screen that keeps what it is told is not told the same texts again: they are most of a view. */
  #say(screen: S, { whole, texts, brief }: Saying): void {
    const known = screen.keeps && texts !== '' && this.#texts.get(screen) === texts;
    if (screen.keeps) this.#texts.set(screen, texts);
    screen.send(known ? brief : whole);
  }

  #sayingOf(view: View): Saying {
    const whole = viewMessage(view);
    if (!view.play) return { whole, texts: '', brief: whole };
    const { texts, rest } = partedOf(view.play);
    const brief = viewMessage({ ...view, play: rest });
    return { whole, texts: this.#held(view.lang, texts), brief };
  }

  /** The string that is held of these texts already, where they were the last ones in the language. */
  #held(lang: Lang, texts: string): string {
    const last = this.#lastTexts.get(lang);
    if (last === texts) return last;
    this.#lastTexts.set(lang, texts);
    return texts;
  }
}

/** The texts of a play, as one, and all else of it. */
function partedOf({ title, situation, question, ballot, ...rest }: PlayView) {
  return { texts: JSON.stringify([rest.ref, title, situation, question, ballot]), rest };
}

function viewMessage(view: View | BriefView): string {
  return JSON.stringify({ type: 'view', view } satisfies ServerMessage);
}
