import type { RevealApi } from 'reveal.js';
import { inLang } from '../client/words/index.ts';
import { keys } from '../client/words/keys.ts';

/** What keys do, by letter. */
export type OwnKeys = Readonly<Record<string, string>>;

/**
 * Puts what reveal.js itself says on the wall into the room's language: the list of the keys, in
 * the order that a trainer needs them, and the way back from a black wall.
 * @param own the page's own keys, which come first
 */
export function speak(deck: RevealApi, lang: string, own: OwnKeys): void {
  const words = inLang(keys, lang);
  const find = (selector: string) => deck.getRevealElement()?.querySelector(selector);
  deck.on('ready', () => {
    const resume = find('.resume-button');
    if (resume) resume.textContent = words.resume;
  });
  deck.on('showhelp', () => {
    const title = document.createElement('p');
    title.className = 'title';
    title.textContent = words.title;
    const ours = Object.entries(own).map(([key, does]) => [key.toUpperCase(), does] as const);
    const sides = document.createElement('div');
    sides.className = 'sides';
    sides.append(table(ours), table(slideKeys(words)));
    find('.r-overlay-help-content')?.replaceChildren(title, sides);
  });
}

type Row = readonly [key: string, does: string];

/** What reveal.js itself listens to. */
function slideKeys(words: (typeof keys)['fr']): readonly Row[] {
  return [
    [words.space, words.forward],
    ['→ ←', words.sideways],
    ['↓ ↑', words.detour],
    ['F', words.fullScreen],
    ['O', words.overview],
    ['G', words.goTo],
    ['?', words.title],
  ];
}

function table(rows: readonly Row[]): HTMLTableElement {
  const list = document.createElement('table');
  for (const [key, does] of rows) {
    const row = list.insertRow();
    const name = document.createElement('th');
    name.scope = 'row';
    name.textContent = key;
    row.append(name);
    row.insertCell().textContent = does;
  }
  return list;
}
