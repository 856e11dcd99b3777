import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportCourse } from '../../../server/course/export-course.ts';
import { ServerProcess } from '../process.ts';

const ROOT = join(import.meta.dirname, '../../..');
const EXAMPLE = join(ROOT, 'docs/examples/maison-aubepine');

let folder: string;
let content: string;
let server: ServerProcess;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'connivence-theme-'));
  content = join(folder, 'content');
  await cp(EXAMPLE, content, { recursive: true });
  await writeFile(
    join(content, 'logo.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 3"><script>alert(1)</script></svg>',
  );
  server = await ServerProcess.start(`--content=${content}`);
}, 120_000);
afterAll(async () => {
  await server.kill();
  await rm(folder, { recursive: true });
});

const isThemed = async () =>
  (await (await fetch(server.base)).text()).includes('--voice-client:#1d3b8b');

const logoIn = (page: string) => /--logo:url\("([^"]+)"\)/.exec(page)?.[1];

describe('a server whose content folder has a theme', () => {
  it.each([
    '/',
    '/KDR479',
    '/slides/',
    '/pages/trainer/',
    '/pages/editor/',
    '/pages/compose/',
    '/pages/report/',
    '/pages/console/',
  ])('serves %s in its colours, with a style that its policy names', async (path) => {
    const response = await fetch(server.base + path);
    const page = await response.text();
    expect(page).toContain('--voice-client:#1d3b8b');
    expect(response.headers.get('content-security-policy')).toMatch(/style-src [^;]*'sha256-/);
    expect(response.headers.get('content-security-policy')).not.toContain('unsafe');
  });

  it('answers that a page is as it was', async () => {
    const etag = (await fetch(server.base)).headers.get('etag')!;
    const again = await fetch(server.base, { headers: { 'if-none-match': etag } });
    expect(again.status).toBe(304);
  });

  it('serves the logo as an image that runs nothing, and no file that the theme does not name', async () => {
    const page = await (await fetch(server.base)).text();
    const logo = await fetch(server.base + logoIn(page)!);
    expect(logo.headers.get('content-type')).toBe('image/svg+xml');
    expect(logo.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(logo.headers.get('content-security-policy')).toContain('sandbox');
    expect(logo.headers.get('content-security-policy')).not.toContain('script-src');
    for (const name of ['theme.json', 'logo.svg', '..%2Ftheme.json', '%2e%2e%2ftheme.json'])
      expect((await fetch(`${server.base}/theme/${name}`)).status).toBe(404);
  });

  it('takes a new theme without a new start, tells what is wrong with it, and goes on', async () => {
    const tell = () =>
      server.api<{ findings: { code: string; file: string }[] }>('/theme').then((t) => t.findings);
    expect(await tell()).toEqual([]);
    const theme = await readFile(join(content, 'theme.json'), 'utf8');
    await writeFile(join(content, 'theme.json'), theme.replace('#d6336c', 'rose'));
    await expect.poll(tell).toMatchObject([{ code: 'not-a-colour', file: 'theme.json' }]);
    await expect.poll(isThemed).toBe(false);
    expect(logoIn(await (await fetch(server.base)).text())).toBeDefined();
    await writeFile(join(content, 'theme.json'), theme);
    await expect.poll(tell).toEqual([]);
    await expect.poll(isThemed).toBe(true);
  });
});

describe('what is exported', () => {
  const exported = async (...args: string[]) => {
    const output = join(folder, args[0]!);
    await exportCourse(ROOT, [...args, '--content', EXAMPLE, '-o', output], {}, () => {});
    return output;
  };

  it('as one file holds the look, and loads nothing', async () => {
    const page = await readFile(await exported('study', 'ami-ou-client'), 'utf8');
    expect(page).toContain('--voice-client:#1d3b8b');
    expect(logoIn(page)).toMatch(/^data:image\/svg\+xml;base64,/);
    expect(page).toMatch(/style-src 'sha256-[^;]* 'sha256-/);
  });

  it('as a site has it on every page, and its files beside them', async () => {
    const site = await exported('site');
    for (const file of ['index.html', 'en/index.html', 'study/index.html']) {
      const page = await readFile(join(site, file), 'utf8');
      expect(page).toContain('--voice-client:#1d3b8b');
      expect(page).toMatch(/style-src 'self' 'sha256-/);
      expect(await readFile(join(site, file, '..', logoIn(page)!), 'utf8')).toContain('<svg');
    }
  });
});
