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

/** Builds the pages that the server serves, where they are missing or older than what they are made of. */
export function buildIfNeeded(root: string, say: (line: string) => void): Promise<void> {
  return build(root, ['production', 'phone'], 'dist/pages/join/index.html', () =>
    say('Building the pages, once…'),
  );
}

/** Builds what courses are put into, likewise. The server never serves it. */
export function buildStudyIfNeeded(root: string, say: (line: string) => void): Promise<void> {
  return build(root, ['site', 'study'], 'build/study/study.html', () =>
    say('Building the pages of self-study, once…'),
  );
}

/** @param last the file that the last of the modes writes */
async function build(
  root: string,
  modes: readonly string[],
  last: string,
  begin: () => void,
): Promise<void> {
  const built = await changedAt(join(root, last));
  const sources = await Promise.all(SOURCES.map((source) => changedAt(join(root, source))));
  if (built >= Math.max(...sources)) return;
  begin();
  // Whoever starts us may be testing something of theirs: phones get the small build all the same.
  process.env['NODE_ENV'] = 'production';
  const vite = await import('vite');
  for (const mode of modes) await vite.build({ root, logLevel: 'error', mode });
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
