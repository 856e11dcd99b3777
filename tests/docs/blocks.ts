import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');

export interface Block {
  /** What the fence says: `ts`, `json`, `js`. */
  readonly language: string;
  /** The file it stands for, where the fence names one: `session/kinds/thumbs.ts`. */
  readonly path: string | undefined;
  readonly text: string;
}

/** The code blocks of a page, named from the root, in order. */
export function blocksOf(page: string): Block[] {
  const markdown = readFileSync(join(ROOT, page), 'utf8');
  return [...markdown.matchAll(/^```(\w+)(?: (\S+))?\n([\s\S]*?)^```$/gm)].map(
    ([, language, path, text]) => ({ language: language!, path, text: text! }),
  );
}
