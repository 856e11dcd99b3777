import Markdown from 'reveal.js/plugin/markdown';
import { SEPARATORS } from '../../session/deck.ts';

/** A part of a course: what its slides say, and the scenario that they lead to. */
export interface Chapter {
  readonly title: string;
  /** The slides before the scenario, as HTML: a deck is written by who gives the course. */
  readonly slides: readonly string[];
  readonly scenario?: string;
}

const HEADING = /^#{1,6}\s+(.+)$/m;
const SCENARIO =
  /<connivence-scenario\b[^>]*?\bref\s*=\s*["']?([\w-]+)[^]*?(?:<\/connivence-scenario>|$)/i;
const JOIN = /<connivence-join\b/i;

/**
 * The chapters of a deck: each ends with a scenario, the last with the last words. Speaker notes, and
 * slides on which phones join, are for a room.
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
    if (JOIN.test(content)) continue;
    const scenario = SCENARIO.exec(content)?.[1];
    if (scenario === undefined) {
      title ||= plain(HEADING.exec(content)?.[1] ?? '');
      slides.push(parse(content));
    } else {
      chapters.push({ title: titleOf(scenario), slides, scenario });
      slides = [];
      title = '';
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
  return heading.replace(/[*_`#]|<[^>]*>/g, '').trim();
}
