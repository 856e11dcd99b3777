import { readdir, readFile } from 'node:fs/promises';
import { brotli } from '../pages/join/vite-plugins.ts';

/*
 * Weighs the phone's page, brotli: what fits the first round trip of a connection.
 * Run after `npm run build`.
 */

const LIMIT_BYTES = 14_000;
const PAGE = 'pages/join/index.html';

async function weigh(file: string): Promise<number> {
  const { byteLength } = await brotli(await readFile(`dist/${file}`));
  console.info(`${String(byteLength).padStart(7)}  ${file}`);
  return byteLength;
}

const page = await weigh(PAGE);
console.info('  and what it loads when it must:');
const names = (await readdir('dist/assets')).filter((name) => name.endsWith('.js'));
const seen = new Set([PAGE]);
// A set that grows as it is walked: what the page names, what that names, and so on.
for (const file of seen) {
  if (file !== PAGE) await weigh(file);
  const text = await readFile(`dist/${file}`, 'utf8');
  for (const name of names) if (text.includes(`/${name}`)) seen.add(`assets/${name}`);
}

if (page > LIMIT_BYTES) {
  console.error(`The phone's page is ${page - LIMIT_BYTES} bytes over its ${LIMIT_BYTES}.`);
  process.exitCode = 1;
}
