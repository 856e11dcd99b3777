/** One slide of a deck, as the session needs it; what it looks like is reveal.js's business. */
export interface Slide {
  /** Column of the slide, from 0, as in reveal.js. */
  readonly h: number;
  /** Row of the slide in its column, from 0. */
  readonly v: number;
  /** The first heading, without its marks; empty where there is none. */
  readonly title: string;
  /** Speaker notes, Markdown. */
  readonly notes: string;
  /** The scenario that the slide plays. */
  readonly scenario?: string;
}

export interface Deck {
  /** The title of the front matter, else of the first slide. */
  readonly title: string;
  readonly slides: readonly Slide[];
  /** How long the workshop takes, by its front matter, in minutes. */
  readonly minutes?: number;
  /** The Markdown without its front matter: what reveal.js is given. */
  readonly markdown: string;
}

/** The separators of the decks, in the form that reveal.js's Markdown plugin takes. */
export const SEPARATORS = {
  horizontal: '^\\r?\\n---\\r?\\n$',
  vertical: '^\\r?\\n--\\r?\\n$',
  notes: '^[ \\t]*notes?:',
} as const;

const FRONT_MATTER = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/;
const SCENARIO = /<connivence-scenario\b[^<>]*?\bref\s*=\s*["']?([\w-]+)/i;
const JOIN = /<connivence-join\b/i;
/** reveal.js puts the attribute on the slide: `<!-- .slide: data-live -->`. */
const LIVE = /<!--\s*\.slide:[^<>]*\bdata-live\b/i;

/** Reads a deck from the text of its file. Never fails: any text is a deck. */
export function readDeck(file: string): Deck {
  // In a regular expression a line starts between \r and \n too: with CRLF, slides would be cut elsewhere.
  const text = file.replaceAll(/\r\n?/g, '\n');
  const front = FRONT_MATTER.exec(text);
  const markdown = front ? text.slice(front[0].length) : text;
  const slides = markdown
    .split(new RegExp(SEPARATORS.horizontal, 'm'))
    .flatMap((column, h) =>
      column.split(new RegExp(SEPARATORS.vertical, 'm')).map((slide, v) => readSlide(slide, h, v)),
    );
  const title = front && said(front[1]!, 'title');
  const minutes = Number(front && said(front[1]!, 'minutes'));
  return {
    title: title || slides.find((slide) => slide.title)?.title || '',
    slides,
    ...(minutes > 0 && { minutes }),
    markdown,
  };
}

/** Whether a slide is for a room alone: it says where phones join, or is marked `data-live`. */
export function isForRoom(slide: string): boolean {
  return JOIN.test(slide) || LIVE.test(slide);
}

/** A deck's Markdown for people who learn alone: without the speaker's notes, and without what is for a room. */
export function forLearners(markdown: string): string {
  const notes = new RegExp(SEPARATORS.notes, 'im');
  return markdown
    .split(new RegExp(SEPARATORS.horizontal, 'm'))
    .map((column) =>
      column
        .split(new RegExp(SEPARATORS.vertical, 'm'))
        .map((slide) => slide.split(notes)[0]!.trimEnd())
        .filter((slide) => slide !== '' && !isForRoom(slide))
        .join('\n\n--\n\n'),
    )
    .filter((column) => column !== '')
    .join('\n\n---\n\n');
}

/** What the front matter says under a name. */
function said(front: string, name: string): string | undefined {
  const line = new RegExp(`^${name}:\\s*(.+)$`, 'm').exec(front)?.[1];
  return line?.trim().replace(/^["']|["']$/g, '');
}

function readSlide(markdown: string, h: number, v: number): Slide {
  const [content = '', ...notes] = markdown.split(new RegExp(SEPARATORS.notes, 'im'));
  const scenario = SCENARIO.exec(content)?.[1];
  const heading = /^#{1,6}\s+(.+)$/m.exec(content)?.[1] ?? '';
  return {
    h,
    v,
    title: heading.replace(/[*_`#]|<[^<>]*>/g, '').trim(),
    notes: notes.join('').trim(),
    ...(scenario && { scenario }),
  };
}

/** Where a deck stands. */
export interface Place {
  readonly h: number;
  readonly v: number;
  /** The last fragment shown, from 0; -1 for none yet. */
  readonly f: number;
  /** How many fragments the slide has. Only a stage that has drawn the slide can tell; 0 until then. */
  readonly fragments: number;
}

/** The slide at a place; undefined past the end of the deck. */
export function slideAt(
  slides: readonly Slide[],
  place: Pick<Place, 'h' | 'v'>,
): Slide | undefined {
  return slides.find((slide) => slide.h === place.h && slide.v === place.v);
}

/** One step on (`by` 1) or back (-1): the next fragment, else the next slide; the same place at either end. */
export function stepFrom(slides: readonly Slide[], place: Place, by: 1 | -1): Place {
  const f = place.f + by;
  if (f >= -1 && f < place.fragments) return { ...place, f };
  const at = slides.findIndex((slide) => slide.h === place.h && slide.v === place.v);
  const to = slides[at + by];
  if (!to) return place;
  // Going back, reveal.js shows a slide with all its fragments; the stage answers with the true number.
  return { h: to.h, v: to.v, f: by < 0 ? LAST_FRAGMENT : -1, fragments: 0 };
}

/** Stands for "all the fragments there are" until a stage has counted them. */
export const LAST_FRAGMENT = 99;
