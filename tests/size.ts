import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { brotli } from '../vite-phone.ts';

/*
 * Weighs the phone's page, brotli: what fits the first round trip of a connection.
 * Run after `npm run build`.
 */

const LIMIT_BYTES = 14_000;

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
}

const manifest: Record<string, Chunk> = JSON.parse(
  readFileSync('dist/.vite/manifest.json', 'utf8'),
);

/** A chunk and all that it imports, each once. */
function withImports(key: string, seen = new Set<string>()): Set<string> {
  const chunk = manifest[key]!;
  if (seen.has(chunk.file)) return seen;
  seen.add(chunk.file);
  for (const next of chunk.imports ?? []) withImports(next, seen);
  return seen;
}

async function weigh(file: string): Promise<number> {
  const { byteLength } = await brotli(await readFile(`dist/${file}`));
  console.info(`${String(byteLength).padStart(7)}  ${file}`);
  return byteLength;
}

const page = await weigh('pages/join/index.html');
console.info('  and when results or a debrief are shown:');
for (const file of withImports('pages/join/later.ts')) await weigh(file);

if (page > LIMIT_BYTES) {
  console.error(`The phone's page is ${page - LIMIT_BYTES} bytes over its ${LIMIT_BYTES}.`);
  process.exitCode = 1;
}
