import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What the pages are made of. */
const SOURCES = [
  'slides',
  'pages',
  'components',
  'client',
  'session',
  'vite.config.ts',
  'package-lock.json',
];

/** The last file the build writes. */
const BUILT = 'dist/pages/join/index.html';

/** Builds the pages where they are missing, or older than what they are made of. */
export async function buildIfNeeded(root: string, say: (line: string) => void): Promise<void> {
  const built = await changedAt(join(root, BUILT));
  const sources = await Promise.all(SOURCES.map((source) => changedAt(join(root, source))));
  if (built >= Math.max(...sources)) return;
  say('Building the pages, once…');
  // Whoever starts us may be testing something of theirs: phones get the small build all the same.
  process.env['NODE_ENV'] = 'production';
  const { build } = await import('vite');
  await build({ root, logLevel: 'error' });
  await build({ root, logLevel: 'error', mode: 'phone' });
}

/** When a file, or the newest file of a folder, was last written: milliseconds; 0 where there is none. */
async function changedAt(path: string): Promise<number> {
  const found = await stat(path).catch(() => undefined);
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  const names = await readdir(path, { recursive: true });
  const times = await Promise.all(
    names.map((name) => stat(join(path, name)).catch(() => undefined)),
  );
  return Math.max(0, ...times.map((entry) => (entry?.isFile() ? entry.mtimeMs : 0)));
}
