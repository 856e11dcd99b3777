/*
 * Packs what other people's decks import, and nothing that the server needs: the modules carry all they use, so the
 * package that npm installs in a deck has no dependencies. Prints the file's name.
 *
 * node components/package.mjs [folder]
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const home = join(import.meta.dirname, '..');
const staged = join(home, 'build/package');
const manifest = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
const { name, version, description, license, type, exports, customElements } = manifest;

rmSync(staged, { recursive: true, force: true });
mkdirSync(staged, { recursive: true });
for (const path of [...manifest.files, 'LICENSE', 'docs/embedding.md']) {
  cpSync(join(home, path), join(staged, path === 'docs/embedding.md' ? 'README.md' : path), {
    recursive: true,
  });
}
writeFileSync(
  join(staged, 'package.json'),
  `${JSON.stringify({ name, version, description, license, type, exports, customElements }, null, 2)}\n`,
);
const packed = execFileSync(
  'npm',
  ['pack', staged, '--pack-destination', resolve(process.argv[2] ?? '.'), '--silent'],
  { encoding: 'utf8', shell: process.platform === 'win32' },
);
process.stdout.write(packed);
