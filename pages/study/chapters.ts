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
  const separators = `${SEPARATORS.horizontal}|${SEPARATORS.vertical}`;
  const chapters: Chapter[] = [];
  let texts: string[] = [];
  let title = '';
  for (const slide of markdown.replaceAll(/\r\n?/g, '\n').split(new RegExp(separators, 'm'))) {
    const [content = ''] = slide.split(new RegExp(SEPARATORS.notes, 'im'));
    if (isForRoom(content) || !content.trim()) continue;
    const scenario = SCENARIO.exec(content)?.[1];
    const heading = plain(HEADING.exec(content)?.[1] ?? '');
    if (scenario !== undefined) {
      chapters.push(chapterOf(texts, { title: titleOf(scenario), scenario }));
      texts = [];
      title = '';
    } else if (chapters.length === 0 && texts.length === 0 && TITLE.test(content)) {
      chapters.push(chapterOf([content], { title: heading, cover: true }));
    } else {
      title ||= heading;
      texts.push(content);
    }
  }
  if (texts.length > 0) chapters.push(chapterOf(texts, { title }));
  return chapters;
}

/** A chapter whose slides are made when it is turned to: a phone would be busy with the whole deck before its cover. */
function chapterOf(texts: readonly string[], what: Omit<Chapter, 'slides'>): Chapter {
  let slides: readonly string[] | undefined;
  return {
    ...what,
    get slides() {
      marked ??= markedOf();
      return (slides ??= texts.map((text) => marked!.parse(text)));
    },
  };
}

let marked: ReturnType<typeof markedOf> | undefined;

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
