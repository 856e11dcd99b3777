import Markdown from 'reveal.js/plugin/markdown';
import { isForRoom, SEPARATORS } from '../../session/deck.ts';

/** A part of a course: what its slides say, and the scenario that they lead to. */
export interface Chapter {
  readonly title: string;
  /** The slides before the scenario, as HTML: a deck is written by who gives the course. */
  readonly slides: readonly string[];
  readonly scenario?: string;
  /** Whether it is the deck's title, where a course begins. */
  readonly cover?: true;
}

const HEADING = /^#{1,6}\s+(.+)$/m;
const TITLE = /^#\s/m;
const SCENARIO =
  /<connivence-scenario\b[^<>]*?\bref\s*=\s*["']?([\w-]+)[^]*?(?:<\/connivence-scenario>|$)/i;

/**
 * The chapters of a deck: each ends with a scenario, the last with the last words. Speaker notes, slides on
 * which phones join and slides marked `data-live` are for a room.
 * @param titleOf the title of a scenario
 */
export function chaptersOf(markdown: string, titleOf: (ref: string) => string): Chapter[] {
  const { parse } = markedOf();
  const separators = `${SEPARATORS.horizontal}|${SEPARATORS.vertical}`;
  const chapters: Chapter[] = [];
  let slides: string[] = [];
  let title = '';
  for (const slide of markdown.replaceAll(/\r\n?/g, '\n').split(new RegExp(separators, 'm'))) {
    const [content = ''] = slide.split(new RegExp(SEPARATORS.notes, 'im'));
    if (isForRoom(content) || !content.trim()) continue;
    const scenario = SCENARIO.exec(content)?.[1];
    const heading = plain(HEADING.exec(content)?.[1] ?? '');
    if (scenario !== undefined) {
      chapters.push({ title: titleOf(scenario), slides, scenario });
      slides = [];
      title = '';
    } else if (chapters.length === 0 && slides.length === 0 && TITLE.test(content)) {
      chapters.push({ title: heading, slides: [parse(content)], cover: true });
    } else {
      title ||= heading;
      slides.push(parse(content));
    }
  }
  if (slides.length > 0) chapters.push({ title, slides });
  return chapters;
}

/** The Markdown of the deck on the wall, so that a slide reads the same here; its plugin makes it when it starts. */
function markedOf(): { parse(text: string): string } {
  const plugin = Markdown() as unknown as {
    init(deck: object): unknown;
    readonly marked: { parse(text: string): string };
  };
  const nothing = document.createElement('div');
  plugin.init({ getConfig: () => ({}), getRevealElement: () => nothing });
  return { parse: (text) => plugin.marked.parse(text) };
}

function plain(heading: string): string {
  return heading.replace(/[*_`#]|<[^<>]*>/g, '').trim();
}
