import { readdir, readFile } from 'node:fs/promises';
import { brotli } from '../vite-phone.ts';

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
const html = await readFile(`dist/${PAGE}`, 'utf8');
for (const name of await readdir('dist/assets')) {
  if (name.endsWith('.js') && html.includes(`/assets/${name}`)) await weigh(`assets/${name}`);
}

if (page > LIMIT_BYTES) {
  console.error(`The phone's page is ${page - LIMIT_BYTES} bytes over its ${LIMIT_BYTES}.`);
  process.exitCode = 1;
}
