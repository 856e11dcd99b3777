import { html, render } from 'lit';
import { expect, test } from 'vitest';
import { tied } from '../../components/tied.ts';

function drawn(line: string) {
  const place = document.createElement('p');
  render(html`${tied(line)}`, place);
  const held = [...place.querySelectorAll('.tied')].map(({ textContent }) => textContent);
  return { held, said: place.textContent };
}

test('a title keeps its hyphenated words in one piece, and says what it said', () => {
  const line = 'L’appeler sur-le-champ : qu’en dites-vous ?';
  expect(drawn(line)).toEqual({ held: ['sur-le-champ', 'dites-vous'], said: line });
});

test('a dash between words is no hyphen, and a very long word may break', () => {
  const line = 'Un mot - un seul - anti-constitutionnellement';
  expect(drawn(line)).toEqual({ held: [], said: line });
});

test('a number stays with what it counts, and says what it said', () => {
  const line = '11 soutiens sur 18. 4 personnes, 50\u00a0%';
  expect(drawn(line)).toEqual({ held: ['11 soutiens', '4 personnes'], said: line });
});

test('a short quote stays whole, and a long one may break', () => {
  const line = 'A tie between “Talk about it” and “Write to them before the summer”: 1 each.';
  expect(drawn(line)).toEqual({ held: ['“Talk about it”', '1 each'], said: line });
});
