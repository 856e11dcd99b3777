import { SEPARATORS } from '../session/deck.ts';

const HORIZONTAL = new RegExp(SEPARATORS.horizontal, 'm');
const VERTICAL = new RegExp(SEPARATORS.vertical, 'm');
const NOTES = new RegExp(SEPARATORS.notes, 'im');

/**
 * A deck's Markdown as reveal.js's plugin reads it best: each slide without empty lines around it (the
 * plugin takes those for indentation), and its notes in one piece (of two it shows all to the room).
 * @param markdown as `readDeck` gives it; the slides stay the same in number and order
 */
export function forReveal(markdown: string): string {
  return markdown
    .split(HORIZONTAL)
    .map((column) => column.split(VERTICAL).map(tidy).join('\n\n--\n\n'))
    .join('\n\n---\n\n');
}

function tidy(slide: string): string {
  const [content = '', ...notes] = slide.split(NOTES);
  const shown = withoutEmptyLines(content);
  return notes.length > 0 ? `${shown}\nNote:\n${withoutEmptyLines(notes.join(' '))}` : shown;
}

/** Lines with only spaces stay: without them, a dash that they keep apart could become a cut. */
function withoutEmptyLines(text: string): string {
  // By hand: an expression would go over a run of empty lines once for each of them.
  let start = 0;
  let end = text.length;
  while (text[start] === '\n') start += 1;
  while (end > start && text[end - 1] === '\n') end -= 1;
  return text.slice(start, end);
}
