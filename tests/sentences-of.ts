import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';
import { textsOf } from '../server/course/translated-page.ts';

/*
 * Finds the sentences that the code says in French and in English side by side, as a language file has to
 * list them: by their English, `{}` where something is put in.
 */

const ROOT = join(import.meta.dirname, '..');

const PLACES = ['session', 'server', 'client', 'components', 'slides', 'pages'];

/** Where they are not: sections are in a language file by name, and what simulated people write is content. */
const ELSEWHERE =
  /^client\/(words|languages)\/|^pages\/gallery\/|sheet-words\.ts$|crowd\/sentences\.ts$/;

/** Calls whose last two values are a sentence in French and in English. */
const CALLS = new Set(['error', 'warning', 'refused', 'missingAxis']);

type Node = { readonly type: string } & Record<string, unknown>;

/** The page that is translated as a whole. */
const PAGE = 'pages/site/en/index.html';

/** A sentence and where it is said. */
export interface Said {
  readonly english: string;
  /** Empty where it is said in French elsewhere. */
  readonly french: string;
  readonly file: string;
}

/** Every sentence there is, in the order of the files. */
export function sentencesOfTheCode(): Said[] {
  const files = PLACES.flatMap((place) =>
    readdirSync(join(ROOT, place), { recursive: true })
      .map((name) => `${place}/${String(name)}`)
      .filter((name) => name.endsWith('.ts') && !ELSEWHERE.test(name)),
  );
  const onThePage = textsOf(readFileSync(join(ROOT, PAGE), 'utf8'));
  const inTheCode = files.toSorted().flatMap((file) => {
    const { program } = parseSync(file, readFileSync(join(ROOT, file), 'utf8'));
    const found: Said[] = [];
    walk(program as unknown as Node, (node) => {
      const [french, english] = pairOf(node);
      if (!french || !english) return;
      const [inFrench, inEnglish] = [textsIn(french), textsIn(english)];
      for (const [i, text] of inEnglish.entries())
        found.push({ english: text, french: inFrench[i] ?? '', file });
    });
    return found;
  });
  return [...inTheCode, ...onThePage.map((english) => ({ english, french: '', file: PAGE }))];
}

/** What a node says in both languages, if it does. */
function pairOf(node: Node): readonly (Node | undefined)[] {
  if (node.type === 'ObjectExpression') {
    const properties = node['properties'] as Node[];
    const valueOf = (name: string) =>
      properties.find(({ key }) => (key as Node | undefined)?.['name'] === name)?.['value'] as
        | Node
        | undefined;
    return [valueOf('fr'), valueOf('en')];
  }
  if (node.type !== 'CallExpression') return [];
  const { name } = node['callee'] as { name?: string };
  const values = node['arguments'] as Node[];
  return CALLS.has(name ?? '') && values.length > 2 ? values.slice(-2) : [];
}

/** The texts that a value may be, and those that are put into it. */
function textsIn(node: Node): string[] {
  if (node.type === 'Literal') return typeof node['value'] === 'string' ? [node['value']] : [];
  if (node.type === 'ConditionalExpression')
    return [...textsIn(node['consequent'] as Node), ...textsIn(node['alternate'] as Node)];
  if (node.type !== 'TemplateLiteral') return [];
  const parts = (node['quasis'] as { value: { cooked: string } }[]).map(
    ({ value }) => value.cooked,
  );
  return [parts.join('{}'), ...(node['expressions'] as Node[]).flatMap(textsIn)];
}

function walk(node: Node, see: (node: Node) => void): void {
  see(node);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value])
      if (typeof child === 'object' && child !== null && 'type' in child) walk(child as Node, see);
  }
}
