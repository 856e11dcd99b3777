import type { Recording } from '../session/recording.ts';
import { id } from '../session/scenario.ts';

type Slides = Recording['deck']['slides'];

/**
 * A deck of a recording's own titles and scenarios, for where its slides are gone: a heading on each, and
 * the scenario under it.
 *
 * A recording is anybody's file, so a title is text and nothing else: every sign that Markdown or HTML could
 * mean something by is written as a character reference.
 */
export function plainDeck(slides: Slides): string {
  const columns: string[][] = [];
  for (const slide of slides) {
    const column = columns[slide.h];
    // Only where a slide continues the deck is it where the recording has it; no other can be gone to.
    if (column ? slide.v === column.length : slide.v === 0 && slide.h === columns.length) {
      if (column) column.push(markdownOf(slide, false));
      else columns.push([markdownOf(slide, columns.length === 0)]);
    }
  }
  return columns.map((column) => column.join('\n\n--\n\n')).join('\n\n---\n\n');
}

function markdownOf({ title, scenario }: Slides[number], first: boolean): string {
  const heading = title.trim() && `${first ? '#' : '##'} ${asText(title)}`;
  const played =
    scenario !== undefined && id.safeParse(scenario).success
      ? `<connivence-scenario ref="${scenario}"></connivence-scenario>`
      : '';
  // A slide of nothing at all would be taken for no slide.
  return [heading, played].filter(Boolean).join('\n\n') || '&nbsp;';
}

/** Text as Markdown that reads as that text, on one line. */
function asText(text: string): string {
  return text
    .trim()
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[!-/:-@[-`{-~]/g, (sign) => `&#${sign.codePointAt(0)};`);
}

/**
 * Whether a deck of today still is the one that was recorded: as many slides, the same scenarios in the same
 * places, and no title that stands elsewhere now. A title that was only corrected is no other slide.
 */
export function isSameDeck(now: Slides, then: Slides): boolean {
  if (now.length !== then.length) return false;
  const titles = new Set(now.map(({ title }) => title));
  return then.every(({ h, v, title, scenario }, i) => {
    const slide = now[i]!;
    const moved = title !== slide.title && titles.has(title);
    return slide.h === h && slide.v === v && slide.scenario === scenario && !moved;
  });
}
