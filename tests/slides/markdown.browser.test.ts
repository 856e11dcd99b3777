import * as fc from 'fast-check';
import Markdown from 'reveal.js/plugin/markdown';
import { afterEach, expect, test } from 'vitest';
import { readDeck, SEPARATORS } from '../../session/deck.ts';
import { forReveal } from '../../slides/markdown.ts';
import { closeDecks, deckOf, MARKDOWN } from './room.ts';

afterEach(closeDecks);

const OPTIONS = {
  separator: SEPARATORS.horizontal,
  verticalSeparator: SEPARATORS.vertical,
  notesSeparator: SEPARATORS.notes,
};

/** The places of the slides as reveal.js cuts them: `h/v`. */
function revealPlaces(markdown: string): string[] {
  const box = document.createElement('div');
  box.innerHTML = Markdown().slidify(forReveal(markdown), OPTIONS);
  return [...box.children].flatMap((column, h) => {
    const rows = column.querySelectorAll(':scope > section');
    return rows.length > 0 ? Array.from(rows, (_, v) => `${h}/${v}`) : [`${h}/0`];
  });
}

const places = (markdown: string) => readDeck(markdown).slides.map(({ h, v }) => `${h}/${v}`);

/** How a slide's text and its notes come out of the plugin. */
async function shown(markdown: string): Promise<{ text: string; notes: string }> {
  const deck = await deckOf([], {}, undefined, readDeck(markdown).markdown);
  const slide = deck.getSlide(0) as HTMLElement;
  const aside = slide.querySelector('aside.notes');
  const notes = aside?.textContent.trim() ?? '';
  aside?.remove();
  return { text: slide.textContent.trim(), notes };
}

test('reveal.js and the session count the same slides in a deck with columns, rows and notes', () => {
  expect(revealPlaces(MARKDOWN)).toEqual(places(MARKDOWN));
});

test('reveal.js and the session count the same slides, whatever is written', () => {
  const line = fc.constantFrom('', '', '', '---', '--', ' ', 'text', 'Note: n', '```', '  - x');
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), fc.constantFrom('\n', '\r\n'), (lines, end) => {
      const { markdown } = readDeck(lines.join(end));
      expect(revealPlaces(markdown)).toEqual(places(lines.join(end)));
    }),
    { numRuns: 2000 },
  );
});

test('front matter is no slide', () => {
  const deck = readDeck('---\ntitle: T\n---\n# Un\n\n---\n\n# Deux\n');
  expect(revealPlaces(deck.markdown)).toEqual(['0/0', '1/0']);
});

test('a rule between blank lines in a code fence cuts the slide for both', () => {
  const deck = '```\na\n\n---\n\nb\n```\n';
  expect(revealPlaces(deck)).toEqual(places(deck));
});

test('notes never come up on the wall, even written in two pieces', async () => {
  const { text, notes } = await shown('# Titre\n\nNote: un\n\nNote: deux\n');
  expect(text).toBe('Titre');
  expect(notes).toContain('un');
  expect(notes).toContain('deux');
});

test('blank lines above a slide do not take the indentation out of its lists', async () => {
  const deck = await deckOf([], {}, undefined, '\n\n\n- a\n  - b\n');
  expect(deck.getSlide(0)?.querySelectorAll('ul ul')).toHaveLength(1);
});
