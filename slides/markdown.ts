import { SEPARATORS } from '../session/deck.ts';

const HORIZONTAL = new RegExp(SEPARATORS.horizontal, 'm');
const VERTICAL = new RegExp(SEPARATORS.vertical, 'm');
const NOTES = new RegExp(SEPARATORS.notes, 'im');

/**
 * A deck's Markdown as reveal.js's plugin reads it best: cut where the session cuts it, so that both
 * count slides alike whatever the line ends, each slide without blank lines around it (the plugin
 * takes those for indentation), and its notes in one piece (the plugin shows the second `Note:` to the room).
 */
export function forReveal(markdown: string): string {
  return markdown
    .split(HORIZONTAL)
    .map((column) => column.split(VERTICAL).map(tidy).join('\n\n--\n\n'))
    .join('\n\n---\n\n');
}

function tidy(slide: string): string {
  const [content = '', ...notes] = slide.replaceAll(/\r\n?/g, '\n').split(NOTES);
  const shown = content.replace(/^(?:[ \t]*\n)+/, '').trimEnd();
  return notes.length > 0 ? `${shown}\n\nNote:\n${notes.join('\n').trim()}` : shown;
}
