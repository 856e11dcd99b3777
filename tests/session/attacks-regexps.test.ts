import { describe, expect, it } from 'vitest';
import { keyIn } from '../../client/trainer-key.ts';
import { inline, lightMarkdown } from '../../components/light-markdown.ts';
import { unquoted } from '../../components/figures.ts';
import { tied } from '../../components/tied.ts';
import { typedAddress } from '../../components/join-panel/address.ts';
import { deckText, nameFor } from '../../pages/compose/deck-text.ts';
import { nameOfItem } from '../../pages/editor/edits.ts';
import { slug } from '../../pages/editor/ids.ts';
import { neutral, writable } from '../../server/report/neutral.ts';
import { readCode, readEntry } from '../../session/code.ts';
import { forLearners, isForRoom, readDeck } from '../../session/deck.ts';
import { cardIdOf, cleanText } from '../../session/kinds/card-text.ts';
import { claimedProtocol, readMessage } from '../../session/protocol.ts';
import { readScenario } from '../../session/read-scenario.ts';
import { forReveal } from '../../slides/markdown.ts';
import { plainDeck } from '../../slides/plain-deck.ts';
import { growthOf, isLinear } from './growth.ts';

/*
 * Every regular expression that meets a text from outside, met with the texts that are worst for such
 * expressions: four times the text must not take sixteen times as long.
 */

const repeated = (unit: string, before = '', after = '') => {
  return (size: number) => before + unit.repeat(Math.ceil(size / unit.length)) + after;
};

/** What makes an expression that backtracks go back: runs of what it repeats, and no end to them. */
const WORST: Readonly<Record<string, (size: number) => string>> = {
  spaces: repeated(' ', 'x', 'x'),
  'empty lines': repeated('\n', 'x', 'x'),
  'lines of spaces': repeated(' \n', 'x', 'x'),
  'opening brackets': repeated('<', '# '),
  'opening tags': repeated('<connivence-scenario ', ''),
  'opening comments': repeated('<!-- .slide: '),
  'attributes without an end': repeated(' a=', '<connivence-scenario'),
  asterisks: repeated('*'),
  'unclosed emphasis': repeated('*a '),
  'unclosed strength': repeated('**a '),
  'one long word': repeated('a'),
  'hyphenated words': repeated('a-'),
  'words with apostrophes': repeated('aa’'),
  'letters under accents': repeated('e\u0301\u0301\u0301\u0301'),
  'invisible characters': repeated('\u200b\u2066\u200d'),
  'no-break spaces': repeated('\u00a0\u202f '),
  'opening guillemets': repeated('« '),
  punctuation: repeated('.,;:!?-', 'x', 'x'),
  'headings without a title': repeated('#\n'),
  'hashes and blanks': repeated('# \n\n'),
  'notes of nothing': repeated('\n  note'),
  rules: repeated('\n---\n'),
  quotes: repeated('"', '---\ntitle: ', '\n---\n'),
  'front matter without an end': repeated('\n---', '---\n'),
  'protocol without a number': repeated('"protocol"  '),
  'spaces before a number': repeated(' ', '"protocol"', ':'),
  'keys without a value': repeated('#key='),
  'opening brackets of JSON': repeated('['),
  backslashes: repeated('\\'),
};

const SURFACES: Readonly<Record<string, (text: string) => unknown>> = {
  'a message of the network': (text) => [readMessage(text), claimedProtocol(text)],
  'a code that is typed': (text) => [readCode(text), readEntry(text)],
  'a text that a participant writes': (text) => cardIdOf(cleanText(text)),
  'a deck': readDeck,
  'a deck for the wall': forReveal,
  'a deck for learners': (text) => [forLearners(text), isForRoom(text)],
  'a recording’s titles': (title) => plainDeck([{ h: 0, v: 0, title }]),
  'a scenario’s file': readScenario,
  'a scenario’s text': (text) => [lightMarkdown(text), inline(text), tied(text), unquoted(text)],
  'a cell of a spreadsheet': (text) => [neutral(text), writable(text)],
  'a key that is pasted': keyIn,
  'an address': (text) => typedAddress(`http://a.example/${text}`, 'K7PRXM'),
  'a name in the composer': (title) => [
    nameFor(title),
    deckText({ title, pieces: [], join: true, ending: true }, 'fr'),
  ],
  'a text in the editor': (text) => [slug(text), nameOfItem({ text }, 'Item', 0, 'fr')],
};

describe('the time that a text takes grows with its length, and no faster', () => {
  it.each(Object.entries(SURFACES))('as %s', (_, work) => {
    const exploding = Object.entries(WORST).flatMap(([name, textOf]) => {
      const growth = growthOf(work, textOf);
      return isLinear(growth) ? [] : `${name}: ${growth.toFixed(1)} times`;
    });
    expect(exploding).toEqual([]);
  });

  it('and the test would see one that does not', () => {
    const fewer = (size: number) => `${' '.repeat(size / 4)}x`;
    expect(isLinear(growthOf((text) => /\s+$/.test(text), fewer))).toBe(false);
  });
});
