import { mkdir, mkdtemp, readFile, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Content, DECKS } from '../../server/content.ts';
import { Library } from '../../server/library.ts';
import { ServerProcess } from './process.ts';

/* Ways out of the folders that are served, read and written. */

const SECRET = 'what nobody may read';

/** Ways to say “the folder above”, and names that are more than names. */
const UP = [
  '../',
  '..\\',
  '%2e%2e/',
  '..%2f',
  '..%5c',
  '%252e%252e%252f',
  '..%252f',
  '%c0%ae%c0%ae/',
  '....//',
  '.%00./',
  '\u2025/',
  'slides/..%2f..%2f',
  '/',
  '//',
  '/%2f',
];

let server: ServerProcess;
let content: string;
let outside: string;

beforeAll(async () => {
  content = await mkdtemp(join(tmpdir(), 'connivence-content-'));
  outside = await mkdtemp(join(tmpdir(), 'connivence-outside-'));
  await writeFile(join(outside, 'secret.md'), `# ${SECRET}`);
  await writeFile(join(outside, 'secret.json'), `{"title":"${SECRET}"}`);
  for (const folder of ['scenarios', 'slides']) await mkdir(join(content, folder));
  await symlink(join(outside, 'secret.md'), join(content, 'slides/linked.fr.md'));
  await symlink(join(outside, 'secret.json'), join(content, 'scenarios/linked.json'));
  server = await ServerProcess.start(`--content=${content}`);
  await writeFile(join(server.data, 'secret.md'), SECRET);
}, 60_000);
afterAll(() => server.kill());

/** Asks for a path as it is: `fetch` would tidy it first. */
function raw(path: string, method = 'GET', body = ''): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const headers = {
      authorization: `Bearer ${server.key}`,
      ...(body && { 'content-type': 'text/markdown', 'content-length': Buffer.byteLength(body) }),
    };
    const asked = request(
      { port: server.port, host: '127.0.0.1', path, method, headers },
      (answer) => {
        let text = '';
        answer.on('data', (chunk: Buffer) => (text += String(chunk)));
        answer.on('end', () => resolve({ status: answer.statusCode!, text }));
      },
    );
    asked.on('error', reject);
    asked.end(body);
  });
}

const isOurs = (text: string) =>
  /"name": "connivence"|root:|pepper|what nobody may read/.test(text);

describe('a path that leads out', () => {
  it('of the pages gives no file', async () => {
    const files = ['package.json', 'data/trainer.key', 'etc/passwd', 'server/main.ts'];
    for (const up of UP)
      for (const file of files)
        for (const times of [1, 3, 8]) {
          const { status, text } = await raw(encodedOnce(`/${up.repeat(times)}${file}`));
          expect(isOurs(text), `${up} ${file}`).toBe(false);
          expect(status).toBeLessThan(500);
        }
    const { text } = await raw(`/${server.data.slice(1)}/trainer.key`);
    expect(text).not.toContain(server.key);
  }, 60_000);

  it('of the scenarios, decks or sessions gives no file, and writes none', async () => {
    const names = UP.flatMap((up) => [`${up}secret`, `${up}secret.md`, `${up}${up}secret.fr`]);
    for (const name of [...names, '.', '..', '%00', 'a%00', 'CON', 'a/b', '.hidden', 'A', '-']) {
      const path = encodedOnce(encodeURIComponent(name).replaceAll('%25', '%'));
      for (const [method, folder] of [
        ['GET', 'scenarios'],
        ['GET', 'decks'],
        ['GET', 'sessions'],
        ['PUT', 'decks'],
        ['PUT', 'scenarios'],
      ] as const) {
        const body = method === 'PUT' ? '# mine' : '';
        const { status, text } = await raw(`/api/${folder}/${path}`, method, body);
        expect(status, `${method} ${folder}/${path}`).toBeGreaterThanOrEqual(400);
        expect(status, `${method} ${folder}/${path}`).toBeLessThan(500);
        expect(isOurs(text)).toBe(false);
      }
    }
    expect(await readFile(join(outside, 'secret.md'), 'utf8')).toBe(`# ${SECRET}`);
    expect(await readFile(join(server.data, 'secret.md'), 'utf8')).toBe(SECRET);
  }, 60_000);
});

describe('a link in a content folder that leads out of it', () => {
  it('shows nothing of where it leads: not on the wall, not in the editor', async () => {
    const library = await Library.open([content]);
    expect(JSON.stringify([library.decks, library.scenarios])).not.toContain(SECRET);
    for (const path of ['/decks/linked?lang=fr', '/scenarios/linked', '/decks', '/scenarios'])
      expect(JSON.stringify(await server.api(path))).not.toContain(SECRET);
  });

  it('is replaced by what is saved under its name, and where it led stays as it was', async () => {
    const decks = new Content(content, content, DECKS);
    expect(await decks.read('linked.fr')).toBeUndefined();
    expect(await decks.save('linked.fr', '# mine', undefined)).toMatchObject({ saved: true });
    expect(await readFile(join(outside, 'secret.md'), 'utf8')).toBe(`# ${SECRET}`);
  });

  it('is followed where it stays inside, or where the folder itself is the link', async () => {
    await writeFile(join(content, 'slides/real.fr.md'), '# Real');
    await symlink('real.fr.md', join(content, 'slides/alias.fr.md'));
    const elsewhere = join(outside, 'content');
    await symlink(content, elsewhere);
    const library = await Library.open([elsewhere]);
    expect(library.deck('alias', 'fr')?.title).toBe('Real');
  });
});

/** What a request line may hold: no blank, no sign beyond ASCII. */
function encodedOnce(path: string): string {
  return path.replaceAll(/[^\u0021-\u007e]/g, (sign) => encodeURIComponent(sign));
}
