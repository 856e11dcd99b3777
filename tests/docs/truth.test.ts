import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HELP } from '../../server/options.ts';
import { readDeck } from '../../session/deck.ts';
import { kinds } from '../../session/kinds/index.ts';
import { readScenario } from '../../session/read-scenario.ts';
import { ROOT, blocksOf } from './blocks.ts';

/* What the pages quote is what there is. */

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

/** The options that a list or a table of options has, in order. */
const optionsIn = (text: string) =>
  [...text.matchAll(/^(?:\| `| {2})(--[\w-]+)/gm)].map(([, option]) => option);

/** The signatures of an interface's methods, in order. */
const methodsIn = (text: string) =>
  [...text.matchAll(/^ {2}(\w+)\([^;]*\): Promise<.*>;$/gm)].map(([signature]) => signature);

/** The words of a union, which the expression finds. */
const wordsIn = (text: string, union: RegExp) =>
  [...union.exec(text)![1]!.matchAll(/'([\w-]+)'/g)].map(([, word]) => word!);

describe('the README', () => {
  it('gives a first scenario that can be played, and a deck that plays it', () => {
    const blocks = blocksOf('README.md');
    const { findings } = readScenario(blocks.find(({ language }) => language === 'json')!.text);
    expect(findings).toEqual([]);
    const deck = readDeck(blocks.find(({ language }) => language === 'markdown')!.text);
    expect(deck.slides.map(({ scenario }) => scenario)).toEqual([undefined, 'le-cafe']);
  });

  it('names every kind', () => {
    const [, named] = /kinds of scenario: (.+)\.\n/.exec(read('README.md'))!;
    const names = [...named!.matchAll(/`([\w-]+)`/g)].map(([, name]) => name);
    expect(names.toSorted()).toEqual(kinds.map(({ name }) => name).toSorted());
  });
});

describe('the guides to deploying', () => {
  it.each(['docs/en/deploying.md', 'docs/fr/deployer.md'])('%s has every option', (page) => {
    expect(optionsIn(read(page))).toEqual(optionsIn(HELP));
    for (const [variable] of HELP.matchAll(/CONNIVENCE_\w+/g))
      expect(read(page)).toContain(variable);
  });
});

describe('the page on log engines', () => {
  const blocks = blocksOf('docs/adding-a-log-engine.md');

  it('has the port as it is', () => {
    const port = blocks.find(({ text }) => text.startsWith('interface EventLog'))!.text;
    expect(methodsIn(port)).toEqual(methodsIn(read('session/log.ts')));
  });

  it('has the test as it is', () => {
    const { path, text } = blocks.find(({ path }) => path)!;
    expect(text).toBe(read(path!));
  });
});

describe('the page on the protocol', () => {
  const page = read('docs/protocol.md');

  it('has every command, reason, outcome and rule', () => {
    const protocol = read('session/protocol.ts');
    const all = [
      ...wordsIn(protocol, /type ByeReason =([^;]+);/),
      ...wordsIn(protocol, /type AckOutcome =([^;]+);/),
      ...wordsIn(read('session/decide.ts'), /type Refusal =([^;]+);/),
      ...[...read('session/commands.ts').matchAll(/z\.literal\('([\w-]+)'\)/g)].map(([, c]) => c!),
    ];
    expect(all.length).toBeGreaterThan(25);
    expect(all.filter((word) => !page.includes(`\`${word}\``))).toEqual([]);
    for (let rule = 1; rule <= 9; rule++) expect(page).toContain(`**L${rule}.`);
  });

  it('has every field of every view', () => {
    const views = read('session/views.ts').replace(/\/\*\*[\s\S]*?\*\//g, '');
    const shapes = views.slice(views.indexOf('interface Result'), views.indexOf('type View'));
    const fields = [...shapes.matchAll(/readonly (\w+)\??:/g)].map(([, field]) => field!);
    expect(fields.length).toBeGreaterThan(40);
    expect(
      [...new Set(fields)].filter((field) => !new RegExp(`\\b${field}\\b`).test(page)),
    ).toEqual([]);
  });
});
